import Languages

/// Supposes names wherever the words of the language leave a run of characters unexplained, for learned weights to
/// decide: no rule would.
struct RunGuesser: Sendable {
    private let units: MarkedText
    /// The length of the longest word of two and more units that begins at each unit, and whether one ends before it.
    private var longest: [UInt8]
    private var endsWord: [Bool]

    init(units: MarkedText) {
        self.units = units
        longest = Array(repeating: 0, count: units.count + 1)
        endsWord = Array(repeating: false, count: units.count + 1)
        for start in units.indices {
            for place in units.words(at: start) {
                let word = units.word(place)
                guard Int(word.end) > start + 1, word.entry.cost < Self.rare else { continue }
                longest[start] = UInt8(min(Int(word.end) - start, 255))
                endsWord[Int(word.end)] = true
            }
        }
    }

    /// A word that costs more says nothing about where names may stand.
    private static let rare: Float = 13

    func candidates() -> [NameCandidate] {
        var candidates: [NameCandidate] = []
        for start in units.indices where UnitShape.of(units[start]) == .han && mayBegin(start) {
            var end = start + 1
            while end < units.count, end - start < 5, UnitShape.of(units[end]) == .han, longest[end - 1] < 2 {
                end += 1
                guard mayEnd(end) else { continue }
                add(start..<end, to: &candidates)
            }
        }
        return candidates
    }

    private func add(_ range: Range<Int>, to candidates: inout [NameCandidate]) {
        let cost = 14 + 5 * Float(range.count)
        var place = NameCandidate(range, cost: cost + 2, classes: .place, shape: .runPlace)
        place.isWide = true
        candidates.append(place)
        // Where a surname begins, `PersonGuesser` has supposed it.
        let isNative = range.count < 4 && PersonTables.surnameCost(units[range.lowerBound]) < 20
        guard !isNative, PersonTables.mayBeGiven(units[range.upperBound - 1]),
            !PersonWords.makings.contains(units[range])
        else { return }
        let shape: NameShape = range.count == 2 ? .runOfTwo : range.count == 3 ? .runOfThree : .runOfMore
        var person = NameCandidate(range, cost: cost, classes: .person, shape: shape)
        person.isWide = true
        candidates.append(person)
    }

    private func mayBegin(_ start: Int) -> Bool {
        start == 0 || endsWord[start] || UnitShape.of(units[start - 1]) != .han || isWord(start - 1)
    }

    private func mayEnd(_ end: Int) -> Bool {
        end == units.count || longest[end] > 1 || UnitShape.of(units[end]) != .han || isWord(end)
    }

    /// Whether the unit at `index` is often a word by itself.
    private func isWord(_ index: Int) -> Bool {
        units.word(at: index..<(index + 1)).map { $0.cost < 9 } ?? false
    }
}
