/// The words by which a source says how far a project is. An editor may write them in any language.
struct StageWords: Sendable {
    /// It is meant to be done.
    let promises: [String]
    /// It is being done, whatever is said to be reached.
    let underway: [String]
    let deliveries: [String]
    /// It was to be done, and is not.
    var delays: [String] = []

    static func + (one: StageWords, other: StageWords) -> StageWords {
        StageWords(
            promises: one.promises + other.promises, underway: one.underway + other.underway,
            deliveries: one.deliveries + other.deliveries, delays: one.delays + other.delays)
    }
}
