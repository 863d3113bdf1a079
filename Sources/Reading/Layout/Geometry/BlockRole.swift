import ArchiveModel
import CWords

/// What a block of a page is.
enum BlockRole: Int, CaseIterable, Sendable {
    /// Masthead, folio, running head.
    case furniture
    /// Stands over a headline and belongs to it.
    case kicker
    case headline
    /// Where an article without a headline begins.
    case beginning
    case rest

    static let count = allCases.count
}

/// What each feature is worth for each role, learned offline (Tools/Geometry) and compiled in.
struct BlockWeights: Sendable {
    /// By `BlockEvidence.place`, then by role.
    private(set) var evidence = [Float](repeating: 0, count: BlockFeature.count * BlockRole.count)
    /// From a role to the next one.
    private(set) var steps = [Float](repeating: 0, count: BlockRole.count * BlockRole.count)
    /// Of the first block.
    private(set) var starts = [Float](repeating: 0, count: BlockRole.count)

    static let learned: BlockWeights = {
        let words = broadsheet_block_weights()
        return BlockWeights(Array(UnsafeBufferPointer(start: words.bytes, count: Int(words.count))))
    }()

    /// Rows of name, value, and a weight for each role. `step` and `start` are no features: their values are roles.
    init(_ table: [UInt8]) {
        let names = Dictionary(uniqueKeysWithValues: BlockFeature.allCases.map { ("\($0)", $0) })
        for row in table.split(separator: UInt8(ascii: "\n")) where row.first != UInt8(ascii: "#") {
            let cells = row.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            let weights = cells.dropFirst(2).compactMap { Float($0) }
            guard weights.count == BlockRole.count, let value = Int(cells[1]) else { continue }
            if cells[0] == "start" {
                starts = weights
            } else if cells[0] == "step" {
                for role in 0..<BlockRole.count { steps[value * BlockRole.count + role] = weights[role] }
            } else if let feature = names[cells[0]] {
                let place = BlockEvidence(feature, value).place * BlockRole.count
                for role in 0..<BlockRole.count { evidence[place + role] = weights[role] }
            }
        }
    }

    func worth(_ one: BlockEvidence, for role: BlockRole) -> Float {
        evidence[one.place * BlockRole.count + role.rawValue]
    }

    func sum(_ all: [BlockEvidence]) -> [Float] {
        var sum = [Float](repeating: 0, count: BlockRole.count)
        for one in all {
            for role in 0..<BlockRole.count { sum[role] += evidence[one.place * BlockRole.count + role] }
        }
        return sum
    }
}
