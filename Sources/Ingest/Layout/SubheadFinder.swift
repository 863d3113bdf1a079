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
        var group: [(place: Int, head: Range<Int>)] = []
        for (index, item) in items.enumerated() {
            switch item {
            case .body(let runs, _):
                if let first = runs.first?.first, lines[first].opensStory {
                    found.formUnion(subheads(of: group))
                    group = []
                }
            case .head(let head):
                let previous = index > 0 ? items[index - 1] : nil
                if isStoryHead(head, after: previous, before: items[safe: index + 1]) {
                    found.formUnion(subheads(of: group))
                    group = []
                } else {
                    group.append((index, head))
                }
            }
        }
        return found.union(subheads(of: group))
    }

    /// Those of a group that have a neighbour of their own shape, and those that stand between two of them.
    private func subheads(of group: [(place: Int, head: Range<Int>)]) -> Set<Int> {
        let alike = group.indices.filter { index in
            [index - 1, index + 1].contains { other in
                group.indices.contains(other) && areAlike(group[index].head, group[other].head)
            }
        }
        return Set(alike.map { group[$0].place })
    }

    private func areAlike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == 1, other.count == 1 else { return false }
        let shapes = [one, other].map { Shape(lines[$0.lowerBound].clean) }
        return shapes[0].clauses == shapes[1].clauses && abs(shapes[0].length - shapes[1].length) <= 1
            && shapes[0].length <= 16
    }

    private struct Shape {
        var clauses: Int
        var length: Int

        init(_ text: [Unicode.Scalar]) {
            clauses = text.split { $0.isBlank || $0 == "，" || $0 == "," }.count
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
        if block.contains(where: { LineRules.isDeck($0.clean) || LineRules.byline($0.text) != nil }) {
            return true
        }
        if !lines[last].endsSentence, !lines.endsText(at: last) { return block.allSatisfy { !$0.hasComma } }
        if block.contains(where: { Self.headlineWords.occur(in: $0.clean) }) { return true }
        if regime.hasColumnLines {
            return block.contains { $0.width * 5 > widths[head.lowerBound] * 6 }
                || block.contains { $0.hasPause } && !regime.ignoresBlankLines
        }
        return block.contains { $0.hasPause } && !regime.ignoresBlankLines
    }

    private func endsStory(_ index: Int) -> Bool {
        if lines[index].closesStory { return true }
        return lines[index].isDate && index > 0 && !lines[index - 1].endsSentence
    }

    private static let headlineWords: Words = [
        "公告", "名单", "通报", "决定", "召开", "举行", "闭幕", "开幕", "通知", "报告", "启动", "揭牌", "通告", "预告", "启事",
    ]
}
