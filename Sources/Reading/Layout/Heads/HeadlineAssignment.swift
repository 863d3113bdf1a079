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
    let clusters: HeadClusters

    struct Result {
        /// By body: the runs of its headline, in order.
        var heads: [Int: [Range<Int>]] = [:]
        /// By body: a series box.
        var series: [Int: [Range<Int>]] = [:]
        /// By body: what gave it each of these.
        var decisions: [Int: [Decision]] = [:]
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
        let offers = groups.map { group in
            evidence.candidates(of: group).filter { !taken.contains($0) }.map { body in
                let claim = claim(of: group, to: body, direction, evidence)
                return Auction.Offer(object: body, value: claim.value - least(of: group))
            }
        }
        var result = Result()
        let bodies = Auction.assignment(of: offers)
        for (number, body) in bodies.enumerated() {
            guard let body, let offer = offers[number].first(where: { $0.object == body }) else { continue }
            result.heads[body] = groups[number].map { heads[$0].lines }
            let claim = claim(of: groups[number], to: body, direction, evidence)
            result.decisions[body] = decisions(claim, groups[number], body, evidence)
            result.confidence[body] = min(1, 0.55 + (offer.value + least(of: groups[number])) / 3)
        }
        for (number, group) in groups.enumerated() where bodies[number] == nil {
            leave(group, evidence, &result)
        }
        return result
    }

    /// What speaks for giving a group of heads to a body, and how much each weighs.
    private struct Claim {
        /// The share of a headline's words that stand in the body, and more where it begins with the first of them.
        var words: Double
        var nearness: Double
        var opening: Double

        var value: Double { words + nearness + opening }
    }

    private func claim(of group: [Int], to body: Int, _ direction: Double, _ evidence: HeadEvidence) -> Claim
    {
        Claim(
            words: group.map { evidence.score(ofHead: $0, body) }.max() ?? 0,
            nearness: nearness(of: group, to: body, direction), opening: opening(of: body, for: group))
    }

    /// What weighed most in giving a group of heads to a body, for each run of their lines.
    private func decisions(_ claim: Claim, _ group: [Int], _ body: Int, _ evidence: HeadEvidence)
        -> [Decision]
    {
        guard let first = group.first, let last = group.last else { return [] }
        let item = bodies[body].item
        let feature: DivisionFeature =
            if claim.opening > max(claim.words, claim.nearness) {
                .headlineCluster
            } else if claim.nearness > claim.words {
                item > heads[last].item ? .standsBefore : .standsBehind
            } else {
                group.contains { evidence.announced(by: $0) == body } ? .firstWords : .sharedWords
            }
        let stands: Decision.Stands =
            item == heads[last].item + 1 ? .before : item == heads[first].item - 1 ? .behind : .away
        let share = group.map { evidence.share($0, body) }.max() ?? 0
        return group.map { heads[$0].lines }.united.map {
            Decision(feature, $0, Decision.Place(stands: stands, share: share))
        }
    }

    private func least(of group: [Int]) -> Double { group.contains(where: isClustered) ? 0.2 : 0.3 }

    private func isClustered(_ head: Int) -> Bool { clusters.heads.contains(heads[head].lines.lowerBound) }

    /// What it is worth that a body begins where the headlines of a cluster, taken together, let the group's begin; or
    /// that the group is the name over where a report comes from.
    private func opening(of body: Int, for group: [Int]) -> Double {
        guard let start = bodies[body].runs.first?.lowerBound else { return 0 }
        if let last = group.last, heads[last].lines.upperBound == start, lines[start].blanksBefore == 0,
            lines[start].isArrivalAlone
        {
            return 1
        }
        return group.contains { clusters.openings[heads[$0].lines.lowerBound] == start } ? 1 : 0
    }

    /// Heads without a body between them are one, unless their words point to different bodies.
    private func groups(_ evidence: HeadEvidence) -> [[Int]] {
        var groups: [[Int]] = []
        for index in heads.indices {
            if let last = groups.last?.last, heads[last].item + 1 == heads[index].item,
                qualifies(index)
                    || !isClustered(index)
                        && !pointElsewhere(last, index, evidence)
                        && !closesSeries(last, before: index, evidence)
                        && !(beginsHeading(heads[index].lines.lowerBound) && isMarked(last))
                        && !arePair(last, index)
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    private func isMarked(_ head: Int) -> Bool { lines[heads[head].lines.lowerBound].isHeading }

    /// Marked with `#`, and not under a kicker that stands right above it.
    private func beginsHeading(_ line: Int) -> Bool {
        lines[line].isHeading && (lines[line].blanksBefore > 0 || line == 0)
    }

    /// Two heads at the end of a page, of one line each and without a text behind them, and two texts in a row before
    /// them: each text has one.
    private func arePair(_ one: Int, _ other: Int) -> Bool {
        let item = heads[one].item
        return isUngrouped && other == heads.indices.last && (bodies.last?.item ?? 0) < item
            && heads[other].item == item + 1 && heads[one].lines.count == 1 && heads[other].lines.count == 1
            && bodies.suffix(2).map(\.item) == [item - 2, item - 1]
    }

    /// A deck or byline, which belongs to the line that it follows.
    private func qualifies(_ head: Int) -> Bool {
        heads[head].lines.allSatisfy { lines[$0].qualifiesHead }
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
        guard let first = group.first, let last = group.last, !group.contains(where: isClustered) else {
            return 0
        }
        if heads.count > 1, arePair(heads.count - 2, heads.count - 1), first >= heads.count - 2,
            body >= bodies.count - 2
        {
            return 0.25
        }
        let likely = 0.3 + 0.2 * min(1, abs(direction))
        if bodies[body].item == heads[last].item + 1 {
            return direction >= 0 || isTable(body) ? likely + title(of: body) : 0.1
        }
        if bodies[body].item == heads[first].item - 1 {
            return direction < 0 ? likely + title(of: body) : 0.1
        }
        return 0
    }

    /// A table has its title right beside it, of whose words it holds few.
    private func title(of body: Int) -> Double { isTable(body) ? 0.5 : 0 }

    private func isTable(_ body: Int) -> Bool {
        bodies[body].runs.first.map { lines[$0.lowerBound].role == .row } ?? false
    }

    /// A head that no body claims goes to the body it shares most words with, as a series box, or is a caption.
    private func leave(_ group: [Int], _ evidence: HeadEvidence, _ result: inout Result) {
        for index in group {
            let body = evidence.best(ofHead: index)
            if !isUngrouped, let body, result.heads[body] != nil, isNear(index, body),
                evidence.share(index, body) >= (bodies[body].item + 1 == heads[index].item ? 0.08 : 0.25)
            {
                result.series[body, default: []].append(heads[index].lines)
                let place = Decision.Place(stands: .away, share: evidence.share(index, body))
                result.decisions[body, default: []].append(
                    Decision(.seriesBox, heads[index].lines, place))
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
