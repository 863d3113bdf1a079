/// The parts of the words of a run that have the greatest sum of evidence, decided all together, and how sure each is.
struct LatinChain: Sendable {
    private(set) var parts: [LatinPart] = []
    /// By word, how likely its part is, among all ways to read the run: 0…1; empty where the run has no name.
    private(set) var certainty: [Float] = []

    init(_ cues: LatinCues, _ run: Range<Int>, _ model: LatinModel) {
        typealias Scores = LatinModel.Scores
        var emissions: [Scores] = []
        emissions.reserveCapacity(run.count)
        for index in run {
            var sum = Scores(repeating: 0)
            sum[7] = LatinModel.never
            cues.forEach(at: index) { model.add($0, to: &sum) }
            emissions.append(sum)
        }
        decide(emissions, model)
        if parts.contains(where: { $0 != .none }) { weigh(emissions, model) }
    }

    private mutating func decide(_ emissions: [LatinModel.Scores], _ model: LatinModel) {
        var from: [SIMD8<Int32>] = []
        from.reserveCapacity(emissions.count)
        var sums = LatinModel.Scores(repeating: 0)
        for (index, emission) in emissions.enumerated() {
            var best = sums
            var back = SIMD8<Int32>(repeating: 0)
            if index > 0 {
                best = model.transitions[0] + sums[0]
                for part in 1..<model.transitions.count {
                    let other = model.transitions[part] + sums[part]
                    let isBetter = other .> best
                    best.replace(with: other, where: isBetter)
                    back.replace(with: Int32(truncatingIfNeeded: part), where: isBetter)
                }
            }
            sums = best + emission
            from.append(back)
        }
        var part = 0
        for other in 1..<model.transitions.count where sums[other] > sums[part] { part = other }
        for back in from.reversed() {
            parts.append(LatinPart(rawValue: part) ?? .none)
            part = Int(back[part])
        }
        parts.reverse()
    }

    private mutating func weigh(_ emissions: [LatinModel.Scores], _ model: LatinModel) {
        typealias Scores = LatinModel.Scores
        let steps = model.transitions.map(\.exponentials)
        let worth = emissions.map { ($0 - $0.max()).exponentials }
        var forward: [Scores] = []
        forward.reserveCapacity(worth.count)
        for (index, emission) in worth.enumerated() {
            var sum = emission
            if index > 0 {
                var reached = Scores(repeating: 0)
                for part in steps.indices { reached += steps[part] * forward[index - 1][part] }
                sum *= reached
            }
            forward.append(sum / max(sum.sum(), 1e-30))
        }
        var backward = Scores(repeating: 1)
        certainty = [Float](repeating: 0, count: worth.count)
        for index in worth.indices.reversed() {
            let all = forward[index] * backward
            certainty[index] = all[parts[index].rawValue] / max(all.sum(), 1e-30)
            let next = worth[index] * backward
            var before = Scores(repeating: 0)
            for part in steps.indices { before[part] = (steps[part] * next).sum() }
            backward = before / max(before.sum(), 1e-30)
        }
    }
}
