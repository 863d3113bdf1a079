/// A page made of known articles: its text, and which line belongs to which.
struct RelaidPage: Sendable {
    struct Answer: Sendable {
        /// `nil` for a caption and for an article whose headline was lost.
        var headline: String?
        var text: String
        var isPhoto = false
    }

    private(set) var lines: [String] = []
    /// By index of line: the answer that it belongs to; `nil` for blank lines and the masthead.
    private(set) var owners: [Int?] = []
    var answers: [Answer] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func add(_ line: String, of answer: Int?) {
        lines.append(line)
        owners.append(answer)
    }

    /// A blank line, unless one stands there.
    mutating func breakBlock() {
        guard let last = lines.last, !last.isEmpty else { return }
        add("", of: nil)
    }

    /// Puts a blank line behind every line, or none anywhere.
    mutating func spaceLines(_ blanks: PageStyle.Blanks) {
        guard blanks == .everywhere || blanks == .nowhere else { return }
        let all = zip(lines, owners).filter { !$0.0.isEmpty }
        (lines, owners) = ([], [])
        for (line, owner) in all {
            add(line, of: owner)
            if blanks == .everywhere { add("", of: nil) }
        }
    }
}
