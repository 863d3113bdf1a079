import ArchiveModel
import Languages

/// What becomes of projects, by the words that say so, the more telling first.
enum StageWords {
    private static let words = WordLists(.statements)

    static let kinds: [(words: WordSet, kind: StatedStage.Kind)] = [
        (WordSet(words["stops"]), .stopped), (WordSet(words["renames"]), .renamed),
        (WordSet(words["partly"]), .underway), (WordSet(words["promises"]), .promised),
        (WordSet(words["delivers"]), .delivered), (WordSet(words["begins"]), .begun),
        (WordSet(words["proceeds"]), .underway),
    ]
}
