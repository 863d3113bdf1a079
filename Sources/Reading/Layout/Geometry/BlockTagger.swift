import ArchiveModel

/// Gives each block of a page its role, all together: the roles whose evidence sums up best.
struct BlockTagger {
    let blocks: [SheetBlock]
    let evidence: [[BlockEvidence]]
    let roles: [BlockRole]
    private let weights: BlockWeights

    init(_ sheet: PrintedSheet, _ weights: BlockWeights = .learned) {
        let blocks = BlockFinder.blocks(of: sheet)
        self.blocks = blocks
        self.weights = weights
        evidence = BlockEvidence.all(of: blocks, on: sheet)
        var sums = evidence.map(weights.sum)
        for index in blocks.indices where !Self.mayBeFurniture(blocks[index], sheet) {
            sums[index][BlockRole.furniture.rawValue] -= 50
        }
        roles = Self.best(sums, weights)
    }

    /// Furniture stands at the head or the foot of a page.
    private static func mayBeFurniture(_ block: SheetBlock, _ sheet: PrintedSheet) -> Bool {
        block.lines.count <= 12 && (block.top < 0.2 * sheet.height || block.bottom > 0.96 * sheet.height)
    }

    /// Viterbi's way through the roles.
    private static func best(_ sums: [[Float]], _ weights: BlockWeights) -> [BlockRole] {
        guard let first = sums.first else { return [] }
        let count = BlockRole.count
        var best = zip(first, weights.starts).map { $0 + $1 }
        var origins: [[Int]] = []
        for sum in sums.dropFirst() {
            var next = [Float](repeating: 0, count: count)
            var origin = [Int](repeating: 0, count: count)
            for role in 0..<count {
                for before in 0..<count {
                    let value = best[before] + weights.steps[before * count + role]
                    if before == 0 || value > next[role] { (next[role], origin[role]) = (value, before) }
                }
                next[role] += sum[role]
            }
            best = next
            origins.append(origin)
        }
        var role = best.indices.max { best[$0] < best[$1] } ?? 0
        var roles = [role]
        for origin in origins.reversed() {
            role = origin[role]
            roles.append(role)
        }
        return roles.reversed().compactMap(BlockRole.init)
    }

    /// What spoke most for a role against being the rest of the block before, and how much all did.
    func reason(_ index: Int) -> (feature: BlockFeature, sum: Float) {
        let role = roles[index]
        var sum: Float = 0
        var best: (feature: BlockFeature, worth: Float) = (.any, -.infinity)
        for one in evidence[index] {
            let worth = weights.worth(one, for: role) - weights.worth(one, for: .rest)
            sum += worth
            if worth > best.worth, one.feature != .any { best = (one.feature, worth) }
        }
        return (best.feature, sum)
    }
}
