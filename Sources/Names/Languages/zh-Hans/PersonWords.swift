import Languages

/// What surrounds and makes up the names of people.
package enum PersonWords {
    static let words = SurnameWords.words

    /// The hundred and some surnames of most people.
    static let surnames = UnitSet(SurnameWords.all)

    /// Surnames that are common words nearly always; a list of names is not known by them.
    static let rareSurnames = UnitSet(words["rareSurnames"])

    static let frequentSurnames = UnitSet(words["frequentSurnames"])

    /// People whom newspapers name without saying who they are.
    static let famous = WordSet(words["famous"], .famous)

    static let compoundSurnames = WordSet(SurnameWords.allCompound, .compoundSurnames)

    /// Surnames that are particles and prepositions nearly always.
    static let particleSurnames = UnitSet(words["particleSurnames"])

    /// Surnames that are far more often words of their own.
    static let ambiguousSurnames = UnitSet(words["ambiguousSurnames"])

    /// Scalars that given names hold often.
    static let givenNames = UnitSet(words["givenNames"])

    static let frequentGivenNames = UnitSet(words["frequentGivenNames"])

    /// Scalars that no given name holds.
    static let neverGiven = UnitSet(words["neverGiven"])

    /// Of these, those that no name is tried with.
    static let particles = UnitSet(words["particles"])

    /// Scalars that given names hold although they are common words.
    static let seldomGiven = UnitSet(words["seldomGiven"])

    /// Offices and occupations that stand before a name.
    static let titles = WordSet(words["titles"], .titles)

    /// What a dateline or a short report opens with, before its first words: 4月2日电|国家主席, 又讯|省长.
    static let wires = WordSet(words["wires"])

    /// The first halves of foreign names that are words elsewhere: 让-皮埃尔.
    static let doubleFirsts = UnitSet(words["doubleFirsts"])

    /// Characters that titles begin with and are words: 市|长 apart, 原, 老, 我.
    static let leading = UnitSet(words["leading"])

    /// What words for those who do something end with: 农技员, 主攻手.
    static let occupations = UnitSet(words["occupations"])

    /// Titles of those who made the page.
    static let reporterTitles = WordSet(words["reporterTitles"])

    /// What the maker of a text did, behind the name in brackets: （王敏摘编）.
    static let makings = WordSet(words["makings"], .makings)

    /// Words behind a name that say that it is one.
    static let honorifics = WordSet(words["honorifics"], .honorifics)

    /// Forms of address behind a surname.
    static let addresses = WordSet(words["addresses"], .addresses)

    /// What people do who are named in a newspaper.
    static let verbs = WordSet(words["verbs"], .verbs)

    /// Of `verbs`, those that only people do and that therefore are evidence by themselves.
    static let speech = WordSet(words["speech"], .speech)

    /// Titles that stand behind a name as a form of address.
    static let titlesBehind = words["titlesBehind"]

    /// Parts of Tibetan and Mongolian names, of which two make one.
    static let parts = WordSet(words["parts"], .parts)
    /// Endings of Turkic names, which make a run of sound characters a name by themselves.
    static let turkic = WordSet(words["turkic"])

    /// Words between a title and the name: 老师是房玄; before a name: 他叫….
    static let naming = WordSet(words["naming"], .naming)

    /// Verbs of choosing and dismissing, before the name of whom.
    static let choosing = WordSet(words["choosing"], .choosing)

    /// Verbs of what people make, play and win, behind their names.
    static let deeds = WordSet(words["deeds"], .deeds)

    /// Words that begin like the second half of a given name although they follow it: 陆川|作主旨.
    static let followers = UnitSet(words["followers"])

    /// What a page prints before a dot and a name or a headline: 人物·….
    static let rubrics = WordSet(words["rubrics"])

    /// What Japanese given names of three characters end with: 美智子.
    static let japaneseEndings = UnitSet(words["japaneseEndings"])

    /// What follows a verb that goes on or is done: 抱着.
    static let aspects = UnitSet(words["aspects"])

    /// Words of one character behind quotation marks that make what they hold the name of a thing.
    static let things = UnitSet(words["things"])

    /// Words of one character before somebody who does something or to whom it is done.
    static let agents = UnitSet(words["agents"])

    /// Of `followers`, those that end hardly any name: 徐红|则认为.
    static let adverbs = UnitSet(words["adverbs"])

    /// Scalars of names that were written by sound.
    static let sounds = UnitSet(words["sounds"])
}
