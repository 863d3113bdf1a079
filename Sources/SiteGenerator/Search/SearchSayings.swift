extension Locale {
    /// What the search says when it loosens, by the name of the step.
    var sayings: [(step: String, words: String)] {
        ["joined", "spelled", "sound", "apart", "nearest", "nothing", "issue", "unheld"]
            .compactMap { step in optional("search_says_\(step)").map { (step, $0) } }
    }
}
