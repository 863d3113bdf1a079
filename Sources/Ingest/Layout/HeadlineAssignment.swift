/// Gives each headline to a body: by the page's direction (headlines before or after their bodies) and shared words.
struct HeadlineAssignment {
    let lines: [PageLine]
    /// With their place in the page's order of items.
    let heads: [(item: Int, lines: Range<Int>)]
    let bodies: [(item: Int, runs: [Range<Int>])]
    /// Bodies that have a headline already.
    let taken: Set<Int>
    /// Each head stands for itself: where nothing on the page tells a kicker from another headline.
    let isUngrouped: Bool
    /// Heads that stand in a cluster of headlines.
    let clustered: Set<Int>

    struct Result {
        /// By body: the runs of its headline, in order.
        var heads: [Int: [Range<Int>]] = [:]
        /// By body: a series box.
        var series: [Int: [Range<Int>]] = [:]
        var confidence: [Int: Double] = [:]
        /// Heads that no body claims: captions.
        var left: [Range<Int>] = []
        /// Bodies that a second head names too: two articles, perhaps.
        var contested: [(body: Int, heads: [[Range<Int>]])] = []
    }

    func solve() -> Result {
        let evidence = HeadEvidence(lines: lines, heads: heads, bodies: bodies)
        let groups = groups(evidence)
        let direction = direction(groups, evidence)
        var claims: [(group: Int, body: Int, score: Double)] = []
        for (number, group) in groups.enumerated() {
            for body in evidence.candidates(of: group) where !taken.contains(body) {
                let share = group.map { evidence.score(ofHead: $0, body) }.max() ?? 0
                let score = share + nearness(of: group, to: body, direction)
                let isClustered = group.contains { clustered.contains(heads[$0].lines.lowerBound) }
                if score >= (isClustered ? 0.2 : 0.3) { claims.append((number, body, score)) }
            }
        }
        var result = Result()
        var usedGroups = Set<Int>()
        var usedBodies = taken
        for claim in claims.sorted(by: { ($1.score, $0.group, $0.body) < ($0.score, $1.group, $1.body) })
        where !usedGroups.contains(claim.group) && !usedBodies.contains(claim.body) {
            usedGroups.insert(claim.group)
            usedBodies.insert(claim.body)
            result.heads[claim.body] = groups[claim.group].map { heads[$0].lines }
            result.confidence[claim.body] = min(1, 0.55 + claim.score / 3)
        }
        for (number, group) in groups.enumerated() where !usedGroups.contains(number) {
            leave(group, evidence, &result)
        }
        return result
    }

    /// Heads without a body between them are one, unless their words point to different bodies.
    private func groups(_ evidence: HeadEvidence) -> [[Int]] {
        var groups: [[Int]] = []
        for index in heads.indices {
            if let last = groups.last?.last, heads[last].item + 1 == heads[index].item,
                qualifies(index)
                    || !clustered.contains(heads[index].lines.lowerBound)
                        && !pointElsewhere(last, index, evidence)
                        && !closesSeries(last, before: index, evidence)
                        && !beginsHeading(heads[index].lines.lowerBound)
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    /// Marked with `#`, and not under a kicker that stands right above it.
    private func beginsHeading(_ line: Int) -> Bool {
        lines[line].isHeading && (lines[line].blanksBefore > 0 || lines[safe: line - 1]?.isHeading ?? true)
    }

    /// A deck or byline, which belongs to the line that it follows.
    private func qualifies(_ head: Int) -> Bool {
        heads[head].lines.allSatisfy {
            LineRules.isDeck(lines[$0].clean) || LineRules.byline(lines[$0].text) != nil
        }
    }

    private func pointElsewhere(_ one: Int, _ other: Int, _ evidence: HeadEvidence) -> Bool {
        if let first = evidence.announced(by: one), let second = evidence.announced(by: other) {
            return first != second
        }
        guard let first = evidence.best(ofHead: one), let second = evidence.best(ofHead: other) else {
            return false
        }
        let (share, otherShare) = (evidence.share(one, first), evidence.share(other, second))
        return first != second && share >= 0.2 && otherShare >= 0.2
            && share > evidence.share(one, second) * 2
    }

    /// A series box behind its article: its words stand in the body before, none of them in the body that follows,
    /// which has a headline of its own.
    private func closesSeries(_ one: Int, before other: Int, _ evidence: HeadEvidence) -> Bool {
        guard let before = evidence.body(atItem: heads[one].item - 1),
            let after = evidence.body(atItem: heads[other].item + 1)
        else { return false }
        let share = evidence.share(one, before)
        return share >= 0.08 && evidence.share(one, after) * 4 < share && evidence.share(other, after) >= 0.2
    }

    /// Positive when headlines stand before their bodies; larger the more headlines say so.
    private func direction(_ groups: [[Int]], _ evidence: HeadEvidence) -> Double {
        var votes = 0.0
        for group in groups {
            guard let first = group.first, let last = group.last else { continue }
            if lines[heads[first].lines.lowerBound].isHeading { votes += 10 }
            let after = evidence.body(atItem: heads[last].item + 1)
            let before = evidence.body(atItem: heads[first].item - 1)
            votes += after.map { body in group.map { evidence.share($0, body) }.max() ?? 0 } ?? -0.5
            votes -= before.map { body in group.map { evidence.share($0, body) }.max() ?? 0 } ?? -0.5
        }
        return votes
    }

    /// What standing beside a body is worth: less where few headlines agree on the page's direction.
    private func nearness(of group: [Int], to body: Int, _ direction: Double) -> Double {
        guard let first = group.first, let last = group.last else { return 0 }
        let likely = 0.3 + 0.2 * min(1, abs(direction))
        if bodies[body].item == heads[last].item + 1 { return direction >= 0 ? likely : 0.1 }
        if bodies[body].item == heads[first].item - 1 { return direction < 0 ? likely : 0.1 }
        return 0
    }

    /// A head that no body claims goes to the body it shares most words with, as a series box, or is a caption.
    private func leave(_ group: [Int], _ evidence: HeadEvidence, _ result: inout Result) {
        for index in group {
            let body = evidence.best(ofHead: index)
            if !isUngrouped, let body, result.heads[body] != nil, isNear(index, body),
                evidence.share(index, body) >= (bodies[body].item + 1 == heads[index].item ? 0.08 : 0.25)
            {
                result.series[body, default: []].append(heads[index].lines)
            } else {
                if let body, evidence.share(index, body) >= 0.2, let other = result.heads[body] {
                    result.contested.append((body, [other, [heads[index].lines]]))
                }
                result.left.append(heads[index].lines)
            }
        }
    }

    private func isNear(_ head: Int, _ body: Int) -> Bool { abs(bodies[body].item - heads[head].item) <= 2 }
}
