import ArchiveModel

/// Tells subheads inside a story from the headlines of stories.
struct SubheadFinder {
    let lines: [PageLine]
    let regime: PageRegime
    let widths: [Int]

    /// Which of `items` are subheads.
    ///
    /// A head that something marks as a story's is a headline. Of the others, those that follow each other in one
    /// shape are the subheads of one story; one by itself is a headline.
    func places(in items: [PageItem]) -> Set<Int> {
        var found = Set<Int>()
        var group: [Candidate] = []
        let headLines = Set(items.compactMap(\.head).joined())
        for (index, item) in items.enumerated() {
            switch item {
            case .body(let runs, _):
                if let first = runs.first?.first, lines[first].opensStory {
                    found.formUnion(subheads(of: group))
                    group = []
                }
            case .head(let head):
                let previous = index > 0 ? items[index - 1] : nil
                if hasTwin(head, besides: headLines) {
                    found.insert(index)
                } else if isStoryHead(head, after: previous, before: items[safe: index + 1]) {
                    found.formUnion(subheads(of: group))
                    group = []
                } else {
                    group.append((index, head))
                }
            }
        }
        return found.union(subheads(of: group))
    }

    /// Those of a group that have a neighbour of their own shape; beside two of them, also of about that shape.
    private func subheads(of group: [Candidate]) -> Set<Int> {
        let strict = alike(group) { areAlike($0, $1, within: 1) }
        let loose = alike(group) { one, other in
            (strict.contains(one.place) || strict.contains(other.place)) && areAlike(one, other, within: 2)
        }
        return strict.union(loose)
    }

    /// How many lines around a subhead its twin may stand.
    private static let reach = 80

    /// 改出新速度, where a line in the middle of the text around it says 护出新力度: the blank lines are an accident.
    private func hasTwin(_ head: Range<Int>, besides heads: Set<Int>) -> Bool {
        guard regime.hasColumnLines, !regime.ignoresBlankLines, head.count == 1 else { return false }
        let text = lines[head.lowerBound].clean
        guard (4...12).contains(text.count), !lines[head.lowerBound].qualifiesHead else { return false }
        let around = max(1, head.lowerBound - Self.reach)..<min(lines.count, head.upperBound + Self.reach)
        return around.contains { index in
            lines[index].clean.count == text.count && areTwins(text, lines[index].clean)
                && lines[index - 1].endsSentence && !lines[index].endsSentence
                && lines[index].width * 5 <= widths[index] * 3 && !heads.contains(index)
        }
    }

    /// At least two characters and two fifths of all stand at the same places.
    private func areTwins(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        let same = zip(one, other).count { $0 == $1 }
        return same >= 2 && same * 5 >= one.count * 2 && same < one.count
    }

    private typealias Candidate = (place: Int, head: Range<Int>)

    private func alike(_ group: [Candidate], _ areAlike: (Candidate, Candidate) -> Bool) -> Set<Int> {
        var found = Set<Int>()
        for (one, other) in zip(group, group.dropFirst()) where areAlike(one, other) {
            found.formUnion([one.place, other.place])
        }
        return found
    }

    private func areAlike(_ one: Candidate, _ other: Candidate, within difference: Int) -> Bool {
        guard one.head.count == 1, other.head.count == 1 else { return false }
        if lines[one.head.lowerBound].isQuoted, lines[other.head.lowerBound].isQuoted { return true }
        let shapes = [one.head, other.head].map { Shape(lines[$0.lowerBound].clean) }
        guard shapes[0].clauses == shapes[1].clauses, shapes[0].length <= 16 else { return false }
        return abs(shapes[0].length - shapes[1].length) <= (shapes[0].clauses > 1 ? difference : 1)
    }

    private struct Shape {
        var clauses: Int
        var length: Int

        init(_ text: [Unicode.Scalar]) {
            clauses = text.split { $0.isBlank || Punctuation.commas.contains($0) }.count
            length = text.count { !$0.isBlank }
        }
    }

    // MARK: What marks a headline

    private func isStoryHead(_ head: Range<Int>, after previous: PageItem?, before next: PageItem?) -> Bool {
        let block = head.map { lines[$0] }
        guard case .body(let before, _)? = previous, let last = before.last?.last,
            case .body(let after, _)? = next, let first = after.first?.first
        else { return true }
        if block.contains(where: { $0.isHeading || $0.isLetterSpaced || $0.isShadowed }) { return true }
        if lines[first].opensStory || endsStory(last) { return true }
        if block.contains(where: { $0.qualifiesHead }) {
            return true
        }
        if !lines[last].endsSentence, !lines.endsText(at: last) { return block.allSatisfy { !$0.hasComma } }
        if block.contains(where: { PaperWords.heads.stories.occur(in: $0.clean) }) { return true }
        if regime.hasColumnLines {
            return block.contains { $0.width * 5 > widths[head.lowerBound] * 6 }
                || block.contains { $0.hasPause } && !regime.ignoresBlankLines
        }
        return block.contains { $0.hasPause } && !regime.ignoresBlankLines
    }

    private func endsStory(_ index: Int) -> Bool {
        if lines[index].closesStory || lines[index].endsWithCredit { return true }
        return lines[index].isDate && index > 0 && !lines[index - 1].endsSentence
    }
}
