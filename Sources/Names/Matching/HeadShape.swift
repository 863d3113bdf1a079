import Languages

/// Which words of a block look like the head of a list or of a section, in any language: a short block that no sentence
/// ends, or a clause before a colon.
///
/// What they say is for others to find. What stands under the head of a block are the blocks behind it that look like its
/// entries; what stands under a clause is the rest of its sentence, and the entries that go on behind it.
struct HeadShape: Sendable {
    private let text: [Unicode.Scalar]
    /// Where another thing begins than the head: the end of the text, or of its part that is asked about.
    private let end: Int

    init(_ text: [Unicode.Scalar]) {
        self.text = text
        end = text.count
    }

    /// In scalars: more than this is a paragraph.
    private static let longest = 60

    static func isColon(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ":" || scalar == SentencePunctuation.colon
    }

    static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        SentencePunctuation.ends.contains(scalar) || scalar == "!" || scalar == "?" || scalar == ";"
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// The words of the block, where all of it is a head: without the colon at its end and the remark in brackets before.
    var whole: Range<Int>? {
        guard end > 0, end <= Self.longest else { return nil }
        var last = end
        while last > 0, Self.isBlank(text[last - 1]) || Self.isColon(text[last - 1]) { last -= 1 }
        guard last > 0, !text[..<last].contains(where: { Self.isColon($0) || Self.endsSentence($0) }),
            text[last - 1] != "."
        else { return nil }
        return trimmed(0..<withoutRemark(last))
    }

    /// Clauses of the block that a colon ends and more follows, and where that begins.
    var clauses: [(words: Range<Int>, end: Int)] {
        var clauses: [(Range<Int>, Int)] = []
        var start = 0
        for index in 0..<end {
            if Self.isColon(text[index]), index + 1 < end {
                let words = trimmed(start..<index)
                if !words.isEmpty, words.count <= Self.longest { clauses.append((words, index + 1)) }
                start = index + 1
            } else if Self.endsSentence(text[index]) || text[index] == "." && isStop(index) {
                start = index + 1
            }
        }
        return clauses
    }

    /// The clause with which the block ends, where a colon leads on to the next block.
    var last: Range<Int>? {
        var close = end
        while close > 0, Self.isBlank(text[close - 1]) { close -= 1 }
        guard close > 1, Self.isColon(text[close - 1]) else { return nil }
        let start =
            text[..<(close - 1)].lastIndex { Self.isColon($0) || Self.endsSentence($0) }.map { $0 + 1 } ?? 0
        let words = trimmed(start..<(close - 1))
        return words.isEmpty || words.count > Self.longest ? nil : words
    }

    /// Whether a full stop stands behind a word and not inside a number.
    private func isStop(_ index: Int) -> Bool { index + 1 >= end || Self.isBlank(text[index + 1]) }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, Self.isBlank(text[first]) || Self.isBullet(text[first]) { first += 1 }
        while last > first, Self.isBlank(text[last - 1]) { last -= 1 }
        return first..<last
    }

    private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "●", "■", "◆", "▲", "★", "◎", "▶", "►", "•", "*", "-", "–", "—", "#": true
        default: false
        }
    }

    /// Before `（37名，按姓氏笔画为序）` at the end.
    private func withoutRemark(_ last: Int) -> Int {
        guard text[last - 1] == SentencePunctuation.remark.close || text[last - 1] == ")",
            let open = text[..<last].lastIndex(where: { $0 == SentencePunctuation.remark.open || $0 == "(" }),
            open > 0
        else { return last }
        return open
    }
}
