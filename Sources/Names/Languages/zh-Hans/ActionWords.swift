import Languages

/// Verbs and the ways in which newspapers use them.
enum ActionWords {
    static let words = WordLists(.actions)

    /// Verbs that also name what they do, and so stand inside the names of offices, works and measures.
    static let nominal = WordSet(words["nominal"])

    /// Verbs that set something going, and stand before the names of projects and works.
    static let starting = WordSet(words["starting"])
}
