/// Articles of a page whose lines have learned roles: each begins with its headline, or with the first line of a text
/// that has none, and a headline behind its text ends one.
struct LearnedDivision {
    /// By line: its role.
    let roles: [LearnedRole]

    func drafts() -> [PageDraft] {
        var drafts: [PageDraft] = []
        var start = 0
        for line in roles.indices.dropFirst() where begins(line) {
            drafts.append(draft(start..<line))
            start = line
        }
        return roles.isEmpty ? [] : drafts + [draft(start..<roles.count)]
    }

    private func begins(_ line: Int) -> Bool {
        let before = roles[line - 1]
        return switch roles[line] {
        case .head: before != .head
        case .beginning, .otherBeginning: before != .head
        default: before == .trailingHead && roles[line] != .trailingHead
        }
    }

    private func draft(_ lines: Range<Int>) -> PageDraft {
        let lead = lines.lowerBound + roles[lines].prefix { $0 == .head }.count
        let trail = lines.upperBound - roles[lines].reversed().prefix { $0 == .trailingHead }.count
        let heads = [lines.lowerBound..<lead, trail..<lines.upperBound].filter { !$0.isEmpty }
        guard lead < trail, !heads.isEmpty else {
            return PageDraft(
                heads: [], bodies: [lines], confidence: 0.6,
                decisions: [
                    Decision(.learnedBeginning, lines.lowerBound..<lines.lowerBound + 1),
                    Decision(.noHeadline, lines),
                ])
        }
        return PageDraft(
            heads: heads, bodies: [lead..<trail], confidence: 0.8,
            decisions: heads.map { Decision(.learnedHeadline, $0) }
                + [Decision(.learnedBeginning, lines.lowerBound..<lines.lowerBound + 1)])
    }
}
