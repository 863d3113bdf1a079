import ArchiveModel
import Languages

/// Finds names that may mean the same, without any record: each pair with what speaks for it.
///
/// Names are compared only with those that share a key with them: their letters, their area and core, their rare first
/// characters, a name that they begin or end with. So a hundred thousand names cost what their letters cost.
package struct VariantFinder: Sendable {
    /// Each pair once, in order.
    package private(set) var variants: [Variant] = []

    let names: [VariantName]
    let forms: [NameForm]
    private var reasons: [Pair: Variant.Reason] = [:]

    struct Pair: Hashable {
        var one: Int
        var other: Int

        init(_ one: Int, _ other: Int) { (self.one, self.other) = (min(one, other), max(one, other)) }
    }

    /// What is shared by more names than this tells none of them apart.
    static let maximumSharers = 24

    /// `paper`: what the newspaper is called, whose place is meant where a body is named without one.
    package init(_ names: [VariantName], paper: String) {
        self.names = names
        let areas = KnownAreas(names, paper: paper)
        forms = names.map { NameForm($0.name, $0.kind, areas) }
        let written = names.indices.filter { !forms[$0].units.isEmpty }
        join(Dictionary(grouping: written) { Letters(kind: names[$0].kind, units: forms[$0].units) }) {
            _, _ in
            .letters
        }
        joinSameThings()
        joinUnits()
        joinShortForms()
        joinNeighbours()
        joinPeople()
        for (one, other, reason) in LatinWordings(names).variants { propose(one, other, reason) }
        variants = reasons.map { Variant(one: $0.key.one, other: $0.key.other, reason: $0.value) }
            .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    private struct Letters: Hashable {
        var kind: EntityKind
        var units: [Unit]
    }

    // MARK: Proposing

    /// Notes a pair, unless it is told apart by something that no wording changes: two records, two areas, other numbers.
    mutating func propose(_ one: Int, _ other: Int, _ reason: Variant.Reason) {
        guard one != other, names[one].kind == names[other].kind, names[one].name != names[other].name,
            names[one].record == nil || names[other].record == nil, mayMeanOneThing(one, other)
        else { return }
        let pair = Pair(one, other)
        if reasons[pair] == nil { reasons[pair] = reason }
    }

    /// Whether nothing tells two names apart that no wording changes: the area before them, and the numbers in them.
    package func mayMeanOneThing(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (forms[one], forms[other])
        return (first.area.isEmpty || second.area.isEmpty || first.area == second.area)
            && first.numbers == second.numbers
    }

    /// Proposes every two of each group, of many each with the one that most articles hold.
    mutating func join<Key>(_ groups: [Key: [Int]], _ reason: (Int, Int) -> Variant.Reason?) {
        for group in groups.values where group.count > 1 && group.count <= Self.maximumSharers {
            let first = group.max { names[$0].articles.count < names[$1].articles.count } ?? group[0]
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] where group.count < 8 || one == first || other == first {
                    if let reason = reason(one, other) { propose(one, other, reason) }
                }
            }
        }
    }

    // MARK: Area, office, work, legal form

    private struct Thing: Hashable {
        var kind: EntityKind
        var area: [Unit]
        var core: [Unit]
        var work: Int
    }

    /// The same area, core and class of work: 市政府 and 辽源市人民政府, 五中异地新建 and 五中异地搬迁; and a name without its area,
    /// where one area only has such a thing.
    private mutating func joinSameThings() {
        let candidates = names.indices.filter {
            names[$0].kind != .person && forms[$0].isHan
        }
        let things = Dictionary(grouping: candidates) {
            Thing(kind: names[$0].kind, area: forms[$0].area, core: forms[$0].core, work: forms[$0].work)
        }
        join(things, reason)
        let placed = Dictionary(grouping: things.filter { !$0.key.area.isEmpty }) {
            Thing(kind: $0.key.kind, area: [], core: $0.key.core, work: $0.key.work)
        }
        for (thing, bare) in things where thing.area.isEmpty {
            guard let places = placed[thing], places.count == 1, let group = places.first?.value else {
                continue
            }
            for one in bare {
                for other in group
                where isTelling(one) || names[other].record != nil || names[one].record != nil {
                    propose(one, other, reason(one, other) ?? .area)
                }
            }
        }
    }

    private func reason(_ one: Int, _ other: Int) -> Variant.Reason? {
        let (first, second) = (forms[one], forms[other])
        if first.named == second.named, first.rest == second.rest || first.head != second.head {
            return first.head == second.head ? .short : .area
        }
        if names[one].kind == .organisation { return first.isLegal == second.isLegal ? .short : .legal }
        return .wording
    }

    /// Whether a name without its area says which one it is: not 图书馆, but 鹿鸣湖环湖路.
    private func isTelling(_ number: Int) -> Bool {
        let form = forms[number]
        return form.work > 0 && form.core.count > 1 || isDistinctive(form.core)
    }

    /// Whether a name is more than ordinary words of the language.
    func isDistinctive(_ units: [Unit]) -> Bool {
        guard units.count > 1 else { return false }
        var reached = [Bool](repeating: false, count: units.count + 1)
        reached[0] = true
        for start in units.indices where reached[start] {
            for end in (start + 1)...units.count where end - start <= 6 {
                if end - start == 1 ? isPlain(units[start]) : isWord(units[start..<end]) {
                    reached[end] = true
                }
            }
        }
        return !reached[units.count]
    }

    private func isPlain(_ unit: Unit) -> Bool {
        NameForm.isNumeral(unit) || VariantWords.opposites.contains(unit)
    }

    private func isWord(_ units: ArraySlice<Unit>) -> Bool {
        guard let entry = Vocabulary.general.entry(units) else { return false }
        return entry.cost < 12
    }

    // MARK: Units of places

    /// 辽源 and 辽源市; where several units are meant, 吉林省 and 吉林市, none.
    private mutating func joinUnits() {
        var bare: [[Unit]: Int] = [:]
        var full: [[Unit]: [Int]] = [:]
        for index in names.indices where names[index].kind == .place {
            let units = forms[index].units
            bare[units] = bare[units] ?? index
            for unit in VariantWords.placeUnits where units.has(unit, endingAt: units.count) {
                let stem = Array(units.dropLast(unit.count))
                if stem.count > 1 { full[stem, default: []].append(index) }
            }
        }
        for (stem, holders) in full {
            let ends = Set(holders.map { forms[$0].units })
            if let short = bare[stem], ends.count == 1 { propose(short, holders[0], .unit) }
        }
    }
}
