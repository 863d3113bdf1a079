/// Words by which two names in Latin letters of one person or firm differ.
package enum LatinVariantWords {
    /// Titles and forms of address before a name, in small letters, without the stop.
    static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "rev", "reverend", "father", "sir", "dame",
        "lady", "lord",
        "hon", "mayor", "councillor", "councilman", "councilwoman", "alderman", "governor", "senator",
        "judge", "justice",
        "sheriff", "captain", "capt", "colonel", "col", "major", "sergeant", "sgt", "lieutenant", "lt",
        "general", "gen",
        "constable", "president", "secretary", "superintendent", "supt", "chief", "deacon", "sister",
        "brother",
    ]

    /// Forms of address of women and of men: two names with one of each are two people.
    static let women: Set<String> = ["mrs", "ms", "miss", "lady", "dame", "sister", "councilwoman"]
    static let men: Set<String> = ["mr", "sir", "lord", "father", "brother", "councilman"]

    /// What stands behind the name of a person: a name with one and a name with another are two people.
    package static let generations: Set<String> = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]

    /// What words in the names of firms and streets are written as for short.
    static let shortened: [String: String] = [
        "&": "and", "company": "co", "incorporated": "inc", "corporation": "corp", "limited": "ltd",
        "brothers": "bros", "street": "st", "avenue": "ave", "road": "rd", "department": "dept",
        "railroad": "rr",
    ]

    /// What says only that a name is one of a firm.
    static let legal: Set<String> = ["co", "inc", "corp", "ltd", "llc", "plc"]
}
