import ArchiveModel

/// A line that can be cut into runs that each stand twice, one behind the other: `20222022年工作年工作`.
///
/// Whether it was printed over itself or means what it says twice (家家户户干干净净) only its page can tell: see
/// `Overprinting`.
package struct Doubling: Hashable, Sendable {
    /// A run and its repetition, in scalars of the line.
    struct Run: Hashable, Sendable {
        var first: Range<Int>
        var second: Range<Int>
    }

    let line: [Unicode.Scalar]
    /// In order; nothing but blanks stands between them.
    let runs: [Run]

    /// `nil` where something stands once only, and in a line of less than eight characters or of more than 400.
    /// Blanks are not compared.
    package init?(_ line: [Unicode.Scalar]) {
        guard line.count <= 1000, Self.mayRepeat(line) else { return nil }
        let dense = line.indices.filter { !line[$0].isBlank }
        guard (8...400).contains(dense.count), dense.count.isMultiple(of: 2) else { return nil }
        guard let kept = Self.runs(of: dense.map { line[$0] }) else { return nil }
        self.line = line
        runs = kept.map { run in
            Run(
                first: dense[run.lowerBound]..<dense[run.upperBound - 1] + 1,
                second: dense[run.upperBound]..<dense[run.upperBound + run.count - 1] + 1)
        }
        guard once.contains(where: \.isLetter) else { return nil }
    }

    /// The text once, without letter-spacing.
    package var once: [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        for (index, run) in runs.enumerated() {
            if index > 0, run.first.lowerBound > runs[index - 1].second.upperBound { text.append(" ") }
            text += line[run.first]
        }
        if let closed = LetterSpacing.closed(text) { return closed }
        return runs.contains { LetterSpacing.closed(Array(line[$0.first])) != nil } ? text.dense : text
    }

    /// The words of each run, without letter-spacing.
    var words: [[Unicode.Scalar]] {
        runs.map { run in
            let words = Array(line[run.first])
            return LetterSpacing.closed(words) ?? words
        }
    }

    /// The runs as an omission tells of them: the source's words up to the next run, and what is left of them.
    var omitted: [Omission.Run] {
        let words = words
        return runs.indices.map { index in
            let end = index + 1 < runs.count ? runs[index + 1].first.lowerBound : line.count
            let start = index == 0 ? 0 : runs[index].first.lowerBound
            return Omission.Run(printed: line[start..<end].string, kept: words[index].string)
        }
    }

    /// The first halves of the runs; the longest run from each place is tried first.
    private static func runs(of text: [Unicode.Scalar]) -> [Range<Int>]? {
        // from[i]: where the last run of the text up to i begins, when that can be cut.
        var from = [Int?](repeating: nil, count: text.count + 1)
        from[0] = 0
        for start in stride(from: 0, to: text.count, by: 2) where from[start] != nil {
            for half in stride(from: (text.count - start) / 2, to: 0, by: -1) {
                let end = start + 2 * half
                guard from[end] == nil, text[start..<start + half] == text[start + half..<end] else {
                    continue
                }
                from[end] = start
            }
        }
        guard from[text.count] != nil else { return nil }
        var kept: [Range<Int>] = []
        var end = text.count
        while end > 0, let start = from[end] {
            kept.append(start..<(start + end) / 2)
            end = start
        }
        return kept.reversed()
    }

    /// Whether the first two characters come again: without that there is no run that stands twice.
    private static func mayRepeat(_ line: [Unicode.Scalar]) -> Bool {
        var text = line.lazy.filter { !$0.isBlank }.makeIterator()
        guard let first = text.next(), var previous = text.next() else { return false }
        let second = previous
        if first == second { return true }
        while let scalar = text.next() {
            if previous == first, scalar == second { return true }
            previous = scalar
        }
        return false
    }
}

extension Unicode.Scalar {
    /// A letter of any script.
    var isLetter: Bool { isHan || properties.isAlphabetic }
}
