/// What surrounds and makes up the names of people.
package enum PersonWords {
    static let words = WordLists(.persons)

    /// The hundred and some surnames of most people.
    package static let surnames = UnitSet(words["surnames"])

    /// Surnames that are common words nearly always; a list of names is not known by them.
    package static let rareSurnames = UnitSet(words["rareSurnames"])

    package static let frequentSurnames = UnitSet(words["frequentSurnames"])

    /// People whom newspapers name without saying who they are.
    package static let famous = WordSet(words["famous"])

    package static let compoundSurnames = WordSet(words["compoundSurnames"])

    /// Surnames that are particles and prepositions nearly always.
    package static let particleSurnames = UnitSet(words["particleSurnames"])

    /// Surnames that are far more often words of their own.
    package static let ambiguousSurnames = UnitSet(words["ambiguousSurnames"])

    /// Scalars that given names hold often.
    package static let givenNames = UnitSet(words["givenNames"])

    package static let frequentGivenNames = UnitSet(words["frequentGivenNames"])

    /// Scalars that no given name holds.
    package static let neverGiven = UnitSet(words["neverGiven"])

    /// Of these, those that no name is tried with.
    package static let particles = UnitSet(words["particles"])

    /// Scalars that given names hold although they are common words.
    package static let seldomGiven = UnitSet(words["seldomGiven"])

    /// Offices and occupations that stand before a name.
    package static let titles = WordSet(words["titles"])

    /// What words for those who do something end with: 农技员, 主攻手.
    package static let occupations = UnitSet(words["occupations"])

    /// Titles of those who made the page.
    package static let reporterTitles = WordSet(words["reporterTitles"])

    /// What the maker of a text did, behind the name in brackets: （王敏摘编）.
    package static let makings = WordSet(words["makings"])

    /// Words behind a name that say that it is one.
    package static let honorifics = WordSet(words["honorifics"])

    /// Forms of address behind a surname.
    package static let addresses = WordSet(words["addresses"])

    /// What people do who are named in a newspaper.
    package static let verbs = WordSet(words["verbs"])

    /// Of `verbs`, those that only people do and that therefore are evidence by themselves.
    package static let speech = WordSet(words["speech"])

    /// Titles that stand behind a name as a form of address.
    package static let titlesBehind = words["titlesBehind"]

    /// Parts of Tibetan and Mongolian names, of which two make one.
    package static let parts = WordSet(words["parts"])
    /// Endings of Turkic names, which make a run of sound characters a name by themselves.
    package static let turkic = WordSet(words["turkic"])

    /// Words between a title and the name: 老师是房玄; before a name: 他叫….
    package static let naming = WordSet(words["naming"])

    /// Verbs of choosing and dismissing, before the name of whom.
    package static let choosing = WordSet(words["choosing"])

    /// Verbs of what people make, play and win, behind their names.
    package static let deeds = WordSet(words["deeds"])

    /// Words that begin like the second half of a given name although they follow it: 陆川|作主旨.
    package static let followers = UnitSet(words["followers"])

    /// What a page prints before a dot and a name or a headline: 人物·….
    package static let rubrics = WordSet(words["rubrics"])

    /// What Japanese given names of three characters end with: 美智子.
    package static let japaneseEndings = UnitSet(words["japaneseEndings"])

    /// What follows a verb that goes on or is done: 抱着.
    package static let aspects = UnitSet(words["aspects"])

    /// Words of one character behind quotation marks that make what they hold the name of a thing.
    package static let things = UnitSet(words["things"])

    /// Words of one character before somebody who does something or to whom it is done.
    package static let agents = UnitSet(words["agents"])

    /// Of `followers`, those that end hardly any name: 徐红|则认为.
    package static let adverbs = UnitSet(words["adverbs"])

    /// Scalars of names that were written by sound.
    package static let sounds = UnitSet(words["sounds"])
}
