import ArchiveModel

/// A head of which the headline is known: what stands before it is the kicker, what stands behind it qualifies it.
struct PrintedHead {
    private(set) var kicker: String?
    private(set) var decks: [String] = []

    /// In lines.
    private static let longest = 6
    /// How alike an editor's headline and the lines that it stands for must be, 0…1.
    private static let least = 0.6

    /// `nil` where no lines of the head say `headline`, not even about.
    init?(saying headline: String, in blocks: [[PageLine]], _ divided: DividedWords) {
        let blocks = blocks.map { $0.filter { !$0.isByline } }
        let lines = blocks.flatMap { $0 }
        guard let place = Self.place(of: headline, in: lines) else { return nil }
        var start = 0
        for block in blocks {
            let end = start + block.count
            let before = lines[start..<max(start, min(end, place.lowerBound))]
            let behind = lines[min(end, max(start, place.upperBound))..<end]
            if !before.isEmpty {
                kicker = [kicker, HeadReader.joined(before, divided)].compactMap { $0 }.joined(separator: " ")
            }
            if !behind.isEmpty { decks.append(HeadReader.joined(behind, divided)) }
            start = end
        }
    }

    /// The lines that say the headline, or the ones that come nearest to it.
    static func place(of headline: String, in lines: [PageLine]) -> Range<Int>? {
        let wanted = Pairs(Fold.scalars(Array(headline.unicodeScalars)).dense)
        var best: (place: Range<Int>, likeness: Double)?
        for start in lines.indices {
            for end in start + 1...min(lines.count, start + longest) {
                let likeness = Pairs(lines[start..<end].flatMap(\.folded).dense).likeness(to: wanted)
                if likeness > best?.likeness ?? least { best = (start..<end, likeness) }
            }
        }
        return best?.place
    }

    /// The pairs of neighbouring letters of a text.
    private struct Pairs {
        private let all: [UInt64: Int]
        private let count: Int

        init(_ text: [Unicode.Scalar]) {
            var all: [UInt64: Int] = [:]
            for (one, other) in zip([" "] + text, text + [" "]) {
                all[UInt64(one.value) << 32 | UInt64(other.value), default: 0] += 1
            }
            (self.all, count) = (all, text.count + 1)
        }

        /// Dice's coefficient, 0…1.
        func likeness(to other: Pairs) -> Double {
            let same = all.reduce(0) { $0 + min($1.value, other.all[$1.key] ?? 0) }
            return 2 * Double(same) / Double(count + other.count)
        }
    }
}
