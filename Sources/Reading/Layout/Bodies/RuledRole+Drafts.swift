extension RuledRole {
    /// What the rules make of each of `count` lines, of which the first `masthead` are no text.
    static func all(_ drafts: [PageDraft], count: Int, masthead: Int) -> [RuledRole] {
        var roles = [RuledRole](repeating: .inside, count: count)
        for draft in drafts { set(draft, &roles) }
        for line in 0..<min(masthead, count) { roles[line] = .furniture }
        return roles
    }

    private static func set(_ draft: PageDraft, _ roles: inout [RuledRole]) {
        guard let body = draft.bodies.first else { return }
        if draft.isPhoto {
            for line in body { roles[line] = line == body.lowerBound ? .photo : .morePhoto }
            return
        }
        let heads = draft.heads.united
        for head in heads {
            let stands = head.lowerBound < body.lowerBound
            for line in head {
                let isFirst = line == head.lowerBound
                roles[line] =
                    stands ? isFirst ? .head : .moreHead : isFirst ? .trailingHead : .moreTrailingHead
            }
        }
        roles[body.lowerBound] =
            heads.contains { $0.upperBound == body.lowerBound } ? .behindHead : .beginning
    }
}
