/// Articles of a page whose lines have learned roles: each begins with its headline, or with the first line of a text
/// that has none, and a headline behind its text ends one. What names its photographer is a caption by itself.
struct LearnedDivision {
    /// By line: its role.
    let roles: [LearnedRole]
    let photos: PhotoLines

    func drafts() -> [PageDraft] {
        var drafts: [PageDraft] = []
        var start = 0
        for line in roles.indices.dropFirst() where begins(line) {
            drafts.append(draft(start..<line))
            start = line
        }
        if !roles.isEmpty { drafts.append(draft(start..<roles.count)) }
        return drafts.flatMap(withoutCaptions).sorted { $0.start < $1.start }
    }

    /// `draft` without the captions that stand in its text, and those.
    private func withoutCaptions(_ draft: PageDraft) -> [PageDraft] {
        guard let body = draft.bodies.first else { return [draft] }
        var rest: [Range<Int>] = []
        var captions: [Range<Int>] = []
        var start = body.lowerBound
        var line = body.lowerBound
        while line < body.upperBound {
            if photos.lines[line].blanksBefore > 0, let caption = photos.caption(from: line),
                caption.upperBound <= body.upperBound
            {
                if start < line { rest.append(start..<line) }
                captions.append(caption)
                line = caption.upperBound
                start = line
            } else {
                line += 1
            }
        }
        if start < body.upperBound { rest.append(start..<body.upperBound) }
        guard !rest.isEmpty, !captions.isEmpty else { return [draft] }
        var draft = draft
        draft.bodies = rest
        return [draft]
            + captions.map {
                PageDraft(
                    heads: [], bodies: [$0], isPhoto: true, confidence: 0.7,
                    decisions: [Decision(.caption, $0)])
            }
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
