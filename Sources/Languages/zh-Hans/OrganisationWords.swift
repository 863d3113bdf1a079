/// What the names of organisations end with and are made of.
package enum OrganisationWords {
    static let words = WordLists(.organisations)

    /// Organs of party, state and justice, which need a place, a level or a field of work before them.
    package static let organs = WordSet(words["organs"])

    /// Schools, hospitals, firms and clubs: what stands before is their name.
    package static let bodies = WordSet(words["bodies"])

    /// The last characters of organs and bodies.
    package static let lasts = UnitSet((organs.words + bodies.words).compactMap(\.last))

    /// Bodies that are called after a place without belonging to it.
    package static let institutions = WordSet(words["institutions"])

    /// Trades that end the short names of firms: 鑫达钢铁.
    package static let trades = WordSet(words["trades"])

    /// Party and state bodies that are named without their place.
    package static let relative = WordSet(words["relative"])

    /// Words that are proper names when a trade follows: 北方林业.
    package static let brands = WordSet(words["brands"])

    /// Organs before which nothing stands but a place and an ordinal.
    package static let tight = WordSet(words["tight"])

    /// Words with which 中央 is the name of a meeting or a fund rather than a body.
    package static let centralMatters = WordSet(words["centralMatters"])
    /// Titles that hold the ending of the organisation: 公安局长.
    package static let heads = WordSet(words["heads"])

    /// What makes another word of an ending: 局长, 公司化.
    package static let continuing = UnitSet(words["continuing"])
    package static let schoolMatters = WordSet(words["schoolMatters"])
    package static let laws = WordSet(words["laws"])

    /// Levels that stand for the place of the paper: 市公安局.
    package static let levels = WordSet(words["levels"])

    /// Bodies that stand before the place of a branch of theirs: 共青团云门县委.
    package static let leagues = WordSet(words["leagues"])

    /// Words that make an ending a kind of thing: 各成员单位, 高校院所.
    package static let generic = WordSet(words["generic"])
}
