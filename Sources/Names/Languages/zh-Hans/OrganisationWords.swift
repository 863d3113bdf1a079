import Languages

/// What the names of organisations end with and are made of.
enum OrganisationWords {
    static let words = WordLists(.organisations)

    /// Organs of party, state and justice, which need a place, a level or a field of work before them.
    static let organs = WordSet(words["organs"], .organs)

    /// Schools, hospitals, firms and clubs: what stands before is their name.
    static let bodies = WordSet(words["bodies"], .bodies)

    /// Bodies that are called after a place without belonging to it.
    static let institutions = WordSet(words["institutions"])

    /// What may stand behind the name of a firm that is still the same one.
    static let additions = WordSet(words["addition"])

    /// Trades that end the short names of firms: 鑫达钢铁.
    static let trades = WordSet(words["trades"], .trades)

    /// What a list of firms is said to be one of: 企业, 公司.
    static let firms = WordSet(words["firms"])

    /// What stands behind the name of a firm and not behind that of a branch of trade: 年产, 董事长.
    static let firmMatters = WordSet(words["firmMatters"])

    /// Before a title, of a deputy or of who held it once: 副局长, 原局长.
    static let former = UnitSet(words["former"])

    /// Before the word for a school, what one does there: 上大学.
    static let attending = UnitSet(words["attending"])

    /// Levels behind which common words name no body: 全国农村合作社.
    static let national = WordSet(words["national"])

    /// Bodies before which one common word says only of what kind they are: 家政公司.
    static let trading = WordSet(words["trading"])

    /// Characters between the names of firms, or between a verb and one.
    static let joiners = UnitSet(words["joiners"])

    /// Party and state bodies that are named without their place.
    static let relative = WordSet(words["relative"], .relative)

    /// Words that are proper names when a trade follows: 北方林业.
    static let brands = WordSet(words["brands"])

    /// Organs before which nothing stands but a place and an ordinal.
    static let tight = WordSet(words["tight"])

    /// Words with which 中央 is the name of a meeting or a fund rather than a body.
    static let centralMatters = WordSet(words["centralMatters"])
    /// Titles that hold the ending of the organisation: 公安局长.
    static let heads = WordSet(words["heads"], .heads)

    /// What makes another word of an ending: 局长, 公司化.
    static let continuing = UnitSet(words["continuing"])
    static let schoolMatters = WordSet(words["schoolMatters"])
    static let laws = WordSet(words["laws"])

    /// Levels that stand for the place of the paper: 市公安局.
    static let levels = WordSet(words["levels"])

    /// Bodies that stand before the place of a branch of theirs: 共青团云门县委.
    static let leagues = WordSet(words["leagues"])

    /// Words that make an ending a kind of thing: 各成员单位, 高校院所.
    static let generic = WordSet(words["generic"])
}
