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
    private static func place(of headline: String, in lines: [PageLine]) -> Range<Int>? {
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

/// The head of a story in Latin script: its kicker, headline and decks stand in letters of their own each.
struct LatinHead {
    private(set) var kicker: String?
    private(set) var headline: String?
    private(set) var decks: [String] = []

    private typealias Group = (words: [Unicode.Scalar], isCapitals: Bool, block: Int)

    /// `nil` where a line is in another script.
    init?(_ blocks: [[PageLine]], _ divided: DividedWords) {
        var groups: [Group] = []
        for (number, block) in blocks.enumerated() {
            for line in block where !line.isByline {
                guard LatinText.isLatin(line.clean) || groups.last?.block == number else { return nil }
                let isCapitals = LatinText.isInCapitals(line.clean)
                if let last = groups.last, last.block == number, last.isCapitals == isCapitals {
                    LineJoining.append(line.clean, to: &groups[groups.count - 1].words, divided)
                } else {
                    groups.append((LineJoining.spaced(line), isCapitals, number))
                }
            }
        }
        guard !groups.isEmpty else { return nil }
        let place = Self.headline(in: groups)
        headline = Self.text(groups[place])
        kicker = place == 0 ? nil : groups[..<place].map(Self.text).joined(separator: " ")
        decks = groups[(place + 1)...].map(Self.text)
    }

    private static func text(_ group: Group) -> String { group.words.withoutOpenDivision.string }

    /// The first lines in capitals under others are the headline. Capitals at the top are one too, but for a few words
    /// between blank lines over others: those name a column.
    private static func headline(in groups: [Group]) -> Int {
        if let first = groups.first, !first.isCapitals { return groups.firstIndex(where: \.isCapitals) ?? 0 }
        guard groups.count > 1, groups[0].block != groups[1].block, !groups[1].isCapitals,
            groups[0].words.split(whereSeparator: \.isBlank).count <= mostWordsOfColumn
        else { return 0 }
        return 1
    }

    private static let mostWordsOfColumn = 5
}
