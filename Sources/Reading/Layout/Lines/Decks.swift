import ArchiveModel

/// Lines that qualify the headline beside them.
enum Decks {
    private static let dashes: Words = ["——", "--", "──", "—"]

    /// `——访…`, `（2020年…会议通过）`: qualifies the headline beside it.
    static func isDeck(_ line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        if dashes.begin(line) { return true }
        return Punctuation.opening.contains(line.first) && Punctuation.closing.contains(line.last)
            && !Bylines.isCredit(line.dense) && !paper.jumps.arrivals.begin(line)
    }
}
