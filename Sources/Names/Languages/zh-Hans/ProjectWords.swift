import Languages

/// What the names of projects, works and programmes end with and are made of.
enum ProjectWords {
    static let words = WordLists(.projects)

    /// Endings that make the words before them a project.
    static let endings = WordSet(words["endings"], .endings)

    /// Works that are done to a thing: 市中心医院迁建.
    static let works = WordSet(words["works"], .works)

    /// Facilities whose building is news; projects only where something is done to them or they stand in a list of projects.
    static let facilities = WordSet(words["facilities"], .facilities)

    /// Of these, sites that stand by themselves, so that few words name one.
    static let sites = WordSet(words["sites"])

    /// Verbs of one character by which one gets projects: 争项目, 上项目.
    static let getting = WordSet(words["getting"])

    /// Words that make of projects some of a kind: 一批.
    static let several = WordSet(words["several"])

    /// Endings of what is fought for rather than built.
    static let campaigns = WordSet(words["campaigns"])
    /// Behind 项目 they speak of projects in general: 项目质效.
    static let matters = WordSet(words["matters"])
    /// Verbs of building, before a facility.
    static let building = WordSet(words["building"])
    /// What becomes of a facility that is built.
    static let opening = WordSet(words["opening"])
    /// Work that is named with its extent: 改造老旧小区13万平方米.
    static let changing = WordSet(words["changing"], .changing)
    static let extents = WordSet(words["extents"])
    /// Marks that stand inside names of projects.
    static let innerMarks = UnitSet(words["innerMarks"])

    /// What is built only in a manner of speaking: 平安建设.
    static let abstract = WordSet(words["abstract"])

    /// Words of one character that no name in a list holds.
    static let particles = UnitSet(words["particles"])

    /// Marks and conjunctions that no name begins with.
    static let leading = UnitSet(words["leading"])
    static let phases = WordSet(words["phases"])
    /// What may stand behind the name of a project that is still the same one: 工程, 二期.
    static let additions = WordSet(words["addition", "phases"])
    /// Verbs that stand inside the names of campaigns.
    static let campaignVerbs = WordSet(words["campaignVerbs"])

    /// Words that make a project a kind of project: 重点项目, 民生工程.
    static let generic = WordSet(words["generic"])

    /// Words after which a project's name begins anew.
    static let breaking = WordSet(words["breaking"])
}
