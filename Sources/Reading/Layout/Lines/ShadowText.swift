import ArchiveModel

/// Shadow text: a headline or caption that the extraction read twice, run by run (`20222022年工作年工作`).
package enum ShadowText {
    /// The text once, when the whole line can be cut into runs that each stand twice; otherwise `nil`.
    ///
    /// Only a line whose repeats together make at least eight characters counts, so that words that happen to
    /// double (天天) are left alone. Blanks are not compared. Lines over 400 characters are never shadows.
    package static func undoubled(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        runs(of: line)?.flatMap { $0 }
    }

    /// The runs that stand twice, each once.
    private static func runs(of line: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
        guard line.count <= 1000, mayRepeat(line) else { return nil }
        let dense = line.indices.filter { !line[$0].isBlank }
        guard dense.count >= 8, dense.count <= 400, dense.count.isMultiple(of: 2) else { return nil }
        let text = dense.map { line[$0] }
        // reach[i]: the text up to i can be cut; from[i]: where its last run begins.
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
        guard kept.contains(where: { $0.count >= 2 }) || text.allSatisfy(\.isHan) else { return nil }
        return kept.reversed().map { run -> [Unicode.Scalar] in
            let first = dense[run.lowerBound]
            let blanked =
                first > 0 && run.lowerBound > 0 && line[first - 1].isBlank
                && line[dense[run.upperBound - 1]].isLatinLetter
            return (blanked ? [" "] : []) + text[run]
        }
    }

    /// The captions that stand glued together on one line: runs that each stand twice and are long enough for one.
    static func captions(in line: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        let pieces = line.split(whereSeparator: \.isBlank).map { Array($0) }
        if pieces.count > 1, pieces.allSatisfy({ $0.count >= 2 * shortestPlace && $0.allSatisfy(\.isHan) }) {
            let all = pieces.compactMap { runs(of: $0).map(joined) }
            if all.count == pieces.count { return all.flatMap { $0 } }
        }
        return runs(of: line).map(joined) ?? [line]
    }

    private static func joined(_ runs: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
        runs.reduce(into: []) { captions, run in
            if let last = captions.last, last.count < shortestCaption || run.count < shortestCaption {
                captions[captions.count - 1] = last + run
            } else {
                captions.append(run)
            }
        }
    }

    private static let shortestCaption = 6
    /// Of a caption that blanks set apart from the next.
    private static let shortestPlace = 4

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
