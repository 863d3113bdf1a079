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

    struct Result {
        /// By body: the runs of its headline, in order.
        var heads: [Int: [Range<Int>]] = [:]
        /// By body: a series box.
        var series: [Int: [Range<Int>]] = [:]
        var confidence: [Int: Double] = [:]
        /// Heads that no body claims: captions.
        var left: [Range<Int>] = []
        /// Bodies that a second head names too: two articles, perhaps.
        var contested: [(body: Int, heads: [Range<Int>])] = []
    }

    func solve() -> Result {
        let words = SharedWords(bodies.map { body in body.runs.flatMap { $0.flatMap { lines[$0].clean } } })
        let shares = heads.map { head in
            bodies.indices.map { words.share(of: head.lines.flatMap { lines[$0].clean }, inBody: $0) }
        }
        let groups = groups(shares)
        let direction = direction(groups, shares)
        var result = Result()
        var claims: [(group: Int, body: Int, score: Double)] = []
        for (number, group) in groups.enumerated() {
            for body in bodies.indices where !taken.contains(body) {
                let share = group.map { shares[$0][body] }.max() ?? 0
                let score = share + nearness(of: group, to: body, direction)
                if score >= 0.3 { claims.append((number, body, score)) }
            }
        }
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
            leave(group, shares, &result)
        }
        return result
    }

    /// Heads without a body between them are one, unless their words point to different bodies.
    private func groups(_ shares: [[Double]]) -> [[Int]] {
        var groups: [[Int]] = []
        for index in heads.indices {
            if let last = groups.last?.last, heads[last].item + 1 == heads[index].item,
                !isUngrouped, !pointElsewhere(shares[last], shares[index]),
                !lines[heads[index].lines.lowerBound].isHeading
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    private func pointElsewhere(_ one: [Double], _ other: [Double]) -> Bool {
        guard let first = best(one), let second = best(other) else { return false }
        return first != second && one[first] >= 0.2 && other[second] >= 0.2 && one[first] > one[second] * 2
    }

    private func best(_ shares: [Double]) -> Int? {
        shares.indices.max { (shares[$0], $1) < (shares[$1], $0) }
    }

    /// Positive when headlines stand before their bodies.
    private func direction(_ groups: [[Int]], _ shares: [[Double]]) -> Double {
        var votes = 0.0
        for group in groups {
            guard let first = group.first, let last = group.last else { continue }
            if lines[heads[first].lines.lowerBound].isHeading { votes += 10 }
            let after = bodies.firstIndex { $0.item == heads[last].item + 1 }
            let before = bodies.firstIndex { $0.item == heads[first].item - 1 }
            votes += after.map { body in group.map { shares[$0][body] }.max() ?? 0 } ?? -0.5
            votes -= before.map { body in group.map { shares[$0][body] }.max() ?? 0 } ?? -0.5
        }
        return votes
    }

    private func nearness(of group: [Int], to body: Int, _ direction: Double) -> Double {
        guard let first = group.first, let last = group.last else { return 0 }
        if bodies[body].item == heads[last].item + 1 { return direction >= 0 ? 0.5 : 0.1 }
        if bodies[body].item == heads[first].item - 1 { return direction < 0 ? 0.5 : 0.1 }
        return 0
    }

    /// A head that no body claims goes to the body it shares most words with, as a series box, or is a caption.
    private func leave(_ group: [Int], _ shares: [[Double]], _ result: inout Result) {
        for index in group {
            if !isUngrouped, let body = best(shares[index]), shares[index][body] >= 0.25,
                result.heads[body] != nil,
                abs(bodies[body].item - heads[index].item) <= 2
            {
                result.series[body, default: []].append(heads[index].lines)
            } else {
                if let body = best(shares[index]), shares[index][body] >= 0.2, let other = result.heads[body]
                {
                    result.contested.append((body, other + [heads[index].lines]))
                }
                result.left.append(heads[index].lines)
            }
        }
    }
}
