import Languages

/// Which characters given names hold, and which hardly.
extension PersonWords {
    /// Characters that texts hold often and given names hardly ever, as counted in tagged news.
    static let hardlyGiven = UnitSet(words["hardlyGiven"])

    /// Those of somebody's family and company, behind a name and 的.
    static let kin = WordSet(words["kin"], .kin)

    /// What people are called in quotation marks: “樱桃大王”.
    static let epithets = WordSet(words["epithets"])
}
