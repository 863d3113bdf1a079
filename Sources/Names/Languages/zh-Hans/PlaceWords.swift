import Languages

/// Places that every newspaper of the country names, and the words that end the names of others.
enum PlaceWords {
    static let words = WordLists(.places)

    /// Places whose 地区 is a unit.
    static let seats = WordSet(words["seats"])

    static let known = WordSet(
        words["provinces", "cities", "towns", "divisions", "districts", "sights", "world", "waters"], .places)

    /// Of these, provinces, cities and counties, which firms call themselves after.
    static let seatsKnown = WordSet(words["provinces", "cities", "divisions", "districts"])

    /// Of these, countries and provinces, which say where a trade is at home rather than whose firm it is.
    static let wide = WordSet(words["world", "provinces"])

    /// Names of theirs that are far more often words.
    static let doubtful = WordSet(words["doubtful"])

    /// Endings of administrative names.
    static let units = WordSet(words["units"], .units)

    /// Endings of the names of waters, heights, ways and built things.
    static let features = WordSet(words["features"], .features)

    static let roads = WordSet(words["roads"], .roads)
    static let highways = WordSet(words["highways"])
    /// Units whose party committee is called after them: 镇党委.
    static let townships = WordSet(words["townships"])
    static let regions = WordSet(words["regions"])
    /// The units that stand before the names of bodies: 钦州|市委.
    static let administrative = WordSet(words["administrative"])
    /// Roads that are called by numbers without a letter.
    static let numbered = WordSet(words["numbered"])
    /// What people dwell in.
    static let dwellings = WordSet(words["dwellings"], .dwellings)
    /// Endings of the names of waters and heights.
    static let natural = WordSet(words["natural"])
    /// What follows the name of a station.
    static let leaving = WordSet(words["leaving"])
    /// What places are counted in behind a list of them: 沙洲、大源三个乡镇.
    static let counted = WordSet(words["counted"])
    static let newTowns = WordSet(words["newTowns"])
    static let directions = WordSet(words["directions"])

    /// Words before such an ending that make it a kind of thing, not the name of one.
    static let generic = WordSet(words["generic"])

    /// What a generic word of one character goes on to when it is the beginning of another word: 河道, 路桥, 山体.
    static let endings = WordSet(words["endings"])

    /// Words that never stand inside a place name.
    static let breaking = WordSet(words["breaking"])

    /// Verbs that stand before parks, halls and zones, not in their names.
    static let verbs = WordSet(words["verbs"])

    /// Generic words of one character that end another name when they stand inside.
    static let innerUnits = UnitSet(words["innerUnits"])

    /// Words before the name of a place where somebody or something is, goes or comes from.
    static let approaches = WordSet(words["approaches"], .approaches)

    /// Of `approaches`, those before which no person stands: 从罗庄赶来.
    static let departures = WordSet(words["departures"], .departures)

    /// Units before which common words say of what kind they are: 典型村, 基地县.
    static let descriptive = WordSet(words["descriptive"])

    /// What hamlets end with behind a surname and 家: 马家沟, 杜家岭.
    static let hamlets = UnitSet(words["hamlets"])

    /// What parts of places end with, directly behind these: 石首|天鹅洲.
    static let parts = UnitSet(words["parts"])

    /// What the names of places of three characters begin with: 大风口, 小清河.
    static let leads = UnitSet(words["leads"])

    /// Units behind names that are written by sound: 西吉尔镇.
    static let soundedUnits = UnitSet(words["soundedUnits"])

    /// What is done to a river or a hill, before its generic word: 治河, 过江, 登山.
    static let crossing = UnitSet(words["crossing"])

    /// Words of the language after which places are called.
    static let wordStems = WordSet(words["wordStems"])

    /// Endings that are added to a place that has a name of its own: 朝阳村景区, 鲜明村断面.
    static let appended = WordSet(words["appended"])

    /// Single characters that are words of their own and yet stand in names.
    static let nameCharacters = UnitSet(words["nameCharacters"])

    /// What numbered roads begin with: 南五马路.
    static let bearings = UnitSet(words["bearings"])

    /// What lies at a hill or a water, behind its name: 莲花山脚下.
    static let sides = UnitSet(words["sides"])

    /// Waters, and what lies beside them.
    static let shored = WordSet(words["shored"])
    static let banks = UnitSet(words["banks"])

    /// What is told of where something lies at a water or a height: 湖边, 山上.
    static let whereabouts = UnitSet(words["whereabouts"])

    /// Words that begin with a water or a height and name none.
    static let courses = WordSet(words["courses"])

    /// What follows a verb and completes it: 算上, 进到.
    static let complements = UnitSet(words["complements"])

    static let innerVerbs = UnitSet(words["innerVerbs"])

    /// Characters that stand before place names more often than in them.
    static let doubtfulOpeners = UnitSet(words["doubtfulOpeners"])

    /// Characters that stand before place names, not in them.
    static let openers = UnitSet(words["openers"])
}
