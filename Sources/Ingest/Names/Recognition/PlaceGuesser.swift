/// Supposes names of places before the generic words of administrative units, waters and ways, to be weighed against
/// other readings of the same words.
struct PlaceGuesser: Sendable {
    /// Longer words last.
    private static let units = [
        "市", "县", "区", "镇", "乡", "村", "屯", "旗", "河", "江", "山", "湖", "路", "街", "桥", "街道", "社区", "大路", "大街",
        "大道", "公路", "水库", "断面", "林场", "小镇",
    ].map { StaticUnits(stringLiteral: $0).units }
    /// 市, 县, 区 also stand for the paper's own after a verb: 补选市人大代表.
    private static let regions: Set<[Unit]> = Set(
        ["市", "县", "省"].map { StaticUnits(stringLiteral: $0).units })
    /// After which one character can be a whole name: 洨河, 赵县.
    private static let short = Set("县河江湖山".unicodeScalars.map { Unit(of: $0) })
    private static let endsUnit: [Bool] = {
        var table = [Bool](repeating: false, count: Int(Unit.max) + 1)
        for unit in units { if let last = unit.last { table[Int(last)] = true } }
        return table
    }()

    /// In order of their end.
    func guesses(in units: [Unit]) -> [NameGuess] {
        var guesses: [NameGuess] = []
        for end in units.indices where Self.endsUnit[Int(units[end])] {
            guard let suffix = Self.units.last(where: { units.has($0, endingAt: end + 1) }) else { continue }
            let stemEnd = end + 1 - suffix.count
            for length in 1...3 where stemEnd >= length {
                let stem = (stemEnd - length)..<stemEnd
                guard UnitShape.of(units[stem.lowerBound]) == .han else { break }
                guard var cost = cost(of: stem, suffix, in: units) else { continue }
                if begins(stem.lowerBound, units) { cost -= 1 }
                guesses.append(NameGuess(stem.lowerBound..<(end + 1), cost: cost, classes: .place))
            }
        }
        return guesses
    }

    private func begins(_ start: Int, _ units: [Unit]) -> Bool {
        start == 0 || UnitShape.of(units[start - 1]) == .punctuation
    }

    private func cost(of stem: Range<Int>, _ suffix: [Unit], in units: [Unit]) -> Float? {
        let words = units[stem]
        let vocabulary = Vocabulary.general
        if words.contains(where: { PlaceWords.openers.contains($0) || PlaceWords.innerUnits.contains($0) }) {
            return nil
        }
        if PlaceWords.generic.contains(words) { return nil }
        if words.dropFirst().contains(where: { PlaceWords.innerVerbs.contains($0) }) { return nil }
        let whole = units[stem.lowerBound..<(stem.upperBound + suffix.count)]
        if words.count == 1 {
            guard suffix.count == 1, let last = suffix.first, Self.short.contains(last) else { return nil }
            return vocabulary.entry(whole) == nil && vocabulary.entry(words)?.classes != .function
                ? 16.5 : nil
        }
        var cost = (Self.regions.contains(suffix) ? 6.5 : 4.5) + 6.5 * Float(words.count)
        if let first = words.first, PlaceWords.doubtfulOpeners.contains(first) { cost += 4 }
        if let word = vocabulary.entry(words) {
            if word.classes.contains(.place) { return word.cost + 5 }
            if word.classes.isDisjoint(with: .noun) { cost += 6 }
        }
        if words.count == 3 {
            let ending = units[(stem.upperBound - 1)..<(stem.upperBound + suffix.count)]
            if vocabulary.entry(ending) != nil { return nil }
            if vocabulary.entry(words.dropFirst()) != nil { cost += 5 }
            if let word = vocabulary.entry(words.prefix(2)), word.classes.isDisjoint(with: [.noun, .place]) {
                cost += 8
            }
        }
        return cost
    }
}
