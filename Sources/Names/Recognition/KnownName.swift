import ArchiveModel
import Languages

/// A name of a person or a place that is known from elsewhere than the words around it.
struct KnownName: Hashable, Sendable {
    var units: [Unit]
    var isPerson: Bool
    /// 东丰 of 东丰县.
    var isShort = false

    /// What it costs in a segmentation, before anything around it is asked.
    var cost: Float { isPerson ? Self.cost(ofPerson: units) : isShort ? Self.shortCost : Self.placeCost }

    static func cost(ofPerson name: [Unit]) -> Float { name.count > 2 ? 5 : 7 }
    static let placeCost: Float = 6
    static let shortCost: Float = 8

    func precedes(_ other: KnownName) -> Bool {
        if units != other.units { return units.lexicographicallyPrecedes(other.units) }
        return isPerson != other.isPerson ? isPerson : !isShort && other.isShort
    }

    /// What a place is called for short, where that is no word.
    var shortForms: [KnownName] {
        guard !isPerson, !isShort else { return [] }
        return PlaceWords.shortForms(of: units).filter { !Self.isWord($0) }.map {
            KnownName(units: $0, isPerson: false, isShort: true)
        }
    }

    /// Whether the language has a word of the same characters that is not rare.
    static func isWord(_ name: [Unit]) -> Bool {
        guard let word = Vocabulary.general.entry(name) else { return false }
        return word.classes != .noun && !word.classes.contains(.place) || word.cost < 9.5
    }
}

/// Names to be looked for in texts, found by what they begin with.
struct KnownNames: Sendable {
    private(set) var names: [KnownName]
    private var openings: PairFilter
    /// By their first two units, the longest first.
    private var numbers: [UInt32: [Int32]] = [:]

    var isEmpty: Bool { names.isEmpty }

    init(_ names: [KnownName]) {
        self.names = names.filter { $0.units.count > 1 }
        openings = PairFilter(capacity: names.count)
        for (number, name) in self.names.enumerated() {
            openings.insert(name.units[0], name.units[1])
            numbers[Self.opening(name.units[0], name.units[1]), default: []].append(Int32(number))
        }
        for opening in numbers.keys {
            numbers[opening]?.sort { self.names[Int($0)].units.count > self.names[Int($1)].units.count }
        }
    }

    private static func opening(_ first: Unit, _ second: Unit) -> UInt32 {
        UInt32(first) << 16 | UInt32(second)
    }

    /// Calls `visit` with every place where a name stands and the number of the name.
    func forEach(in units: [Unit], _ visit: (Range<Int>, Int) -> Void) {
        guard !isEmpty, units.count > 1 else { return }
        for start in 0..<(units.count - 1) where openings.mayContain(units[start], units[start + 1]) {
            guard let found = numbers[Self.opening(units[start], units[start + 1])] else { continue }
            for number in found where units.has(names[Int(number)].units, at: start) {
                visit(start..<(start + names[Int(number)].units.count), Int(number))
            }
        }
    }
}
