import ArchiveModel
import Languages

/// Short forms and names that are one character apart.
extension VariantFinder {
    private struct Head: Hashable {
        var kind: EntityKind
        var units: [Unit]
    }

    /// 欧亚二期 of 欧亚购物中心二期; 红星美凯龙 of 红星美凯龙家居生活广场; 300万套总成 of 正轩年产300万套总成. A short form of several is
    /// one of none.
    mutating func joinShortForms() {
        var longer: [Int: [(number: Int, reason: Variant.Reason)]] = [:]
        let named = names.indices.filter {
            names[$0].kind != .person && forms[$0].isHan && forms[$0].rest.count > 2
        }
        let heads = Dictionary(grouping: named) {
            Head(kind: names[$0].kind, units: Array(forms[$0].rest.prefix(2)))
        }
        for group in heads.values where group.count > 1 && group.count <= Self.maximumSharers {
            for short in group {
                let full = group.filter { isShort(short, of: $0) }
                if !full.isEmpty { longer[short, default: []] += full.map { ($0, .short) } }
            }
        }
        for (short, full) in wholeNames(inside: named) {
            longer[short, default: []].append((full, .short))
        }
        for (short, full) in longer {
            let things = Set(full.map { forms[$0.number].core })
            guard things.count == 1 else { continue }
            for one in full { propose(short, one.number, one.reason) }
        }
    }

    /// Whether a name keeps the characters of another in their order, with its first two and its last.
    private func isShort(_ short: Int, of full: Int) -> Bool {
        let (one, other) = (forms[short].rest, forms[full].rest)
        guard one.count < other.count, forms[short].area == forms[full].area else { return false }
        if names[full].record != nil { return one.isContainedInOrder(in: other) }
        guard names[short].kind == .project, one.count > 3, one.count + 1 < other.count,
            one.suffix(2).elementsEqual(other.suffix(2)), isRare(one)
        else { return false }
        return one.isLeft(of: other)
    }

    /// Whether the first characters of a name are none that all kinds of things have: not 现代, not 城市.
    private func isRare(_ units: [Unit]) -> Bool {
        let first = units.prefix(2)
        guard !ProjectWords.generic.contains(first), !PlaceWords.generic.contains(first) else { return false }
        guard let entry = Vocabulary.general.entry(first) else { return true }
        return entry.cost >= 9.5 || entry.classes.contains(.place)
    }

    /// Names that others begin with, before the kind of building that they are, or end with.
    private func wholeNames(inside named: [Int]) -> [(short: Int, full: Int)] {
        var (forward, backward) = (PhraseTrie(capacity: named.count), PhraseTrie(capacity: named.count))
        for number in named where forms[number].units.count > 3 {
            _ = forward.insert(forms[number].units, number: number)
            _ = backward.insert(forms[number].units.reversed(), number: number)
        }
        var found: [(short: Int, full: Int)] = []
        for full in named where names[full].kind == .project || names[full].kind == .organisation {
            let units = forms[full].units
            for (length, short) in forward.all(along: units) where length < units.count {
                let rest = Array(units[length...])
                guard names[short].kind == names[full].kind, isDistinctive(forms[short].core),
                    ProjectWords.facilities.length(in: rest, endingAt: rest.count) > 1
                else { continue }
                found.append((short, full))
            }
            for (length, short) in backward.all(along: units.reversed()) where units.count - length > 1 {
                let hasNumber = !forms[short].numbers.isEmpty
                guard names[short].kind == names[full].kind, length > (hasNumber ? 6 : 7),
                    hasNumber || isDistinctive(forms[short].core)
                else { continue }
                found.append((short, full))
            }
        }
        return found
    }

    // MARK: One character apart

    private struct Gap: Hashable {
        var area: [Unit]
        var place: Int
        var rest: [Unit]
    }

    /// Firms of four characters or more, one of which differs, not in what they make: 巨盛轻合金 and 巨晟轻合金.
    mutating func joinNeighbours() {
        var gaps: [Gap: [Int]] = [:]
        for number in names.indices
        where names[number].kind == .organisation && forms[number].isHan && forms[number].rest.count > 3 {
            let rest = forms[number].rest
            for place in 0..<(rest.count - 2) {
                var others = rest
                others.remove(at: place)
                gaps[Gap(area: forms[number].area, place: place, rest: others), default: []].append(number)
            }
        }
        for (gap, group) in gaps where group.count > 1 && group.count <= Self.maximumSharers {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] where areNeighbours(one, other, at: gap.place) {
                    propose(one, other, .character)
                }
            }
        }
    }

    private func areNeighbours(_ one: Int, _ other: Int, at place: Int) -> Bool {
        let (first, second) = (forms[one].rest, forms[other].rest)
        return isSlip(first[place], second[place]) && isDistinctive(first) && isDistinctive(second)
            && !Vocabulary.general.isPlace(first.prefix(2)) && !Vocabulary.general.isPlace(second.prefix(2))
            && !standTogether(one, other)
    }

    private func isSlip(_ one: Unit, _ other: Unit) -> Bool {
        one != other
            && ![one, other].contains { VariantWords.opposites.contains($0) || NameForm.isNumeral($0) }
    }

    /// Whether an article names both: it does not mean one thing by two names that look alike.
    private func standTogether(_ one: Int, _ other: Int) -> Bool {
        !Set(names[one].articles).isDisjoint(with: names[other].articles)
    }

    /// An office that more people hold than this tells none of them apart.
    private static let maximumHolders = 3

    /// People in one office whose names differ by one character: 王宏坤 and 王洪坤.
    mutating func joinPeople() {
        var holders: [String: [Int]] = [:]
        for number in names.indices where names[number].kind == .person && forms[number].units.count > 2 {
            for role in names[number].roles { holders[role, default: []].append(number) }
        }
        for group in holders.values where group.count > 1 && group.count <= Self.maximumHolders {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] {
                    let (first, second) = (forms[one].units, forms[other].units)
                    guard first.count == second.count, UnitShape.of(first[0]) == .han,
                        !standTogether(one, other)
                    else { continue }
                    let apart = zip(first, second).filter { $0 != $1 }
                    if apart.count == 1 { propose(one, other, .character) }
                }
            }
        }
    }
}

extension Vocabulary {
    fileprivate func isPlace(_ word: ArraySlice<Unit>) -> Bool {
        entry(word)?.classes.contains(.place) == true
    }
}

extension [Unit] {
    /// Whether all units stand in `other` in their order.
    fileprivate func isContainedInOrder(in other: [Unit]) -> Bool {
        var rest = other[...]
        for unit in self {
            guard let place = rest.firstIndex(of: unit) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// Whether `other` is this with one run of units more inside.
    fileprivate func isLeft(of other: [Unit]) -> Bool {
        let start = zip(self, other).prefix { $0 == $1 }.count
        let end = zip(reversed(), other.reversed()).prefix { $0 == $1 }.count
        return start > 1 && start + end >= count
    }
}

extension PhraseTrie {
    /// The phrases that `text` begins with.
    fileprivate func all(along text: some Sequence<Unit>) -> [(length: Int, number: Int)] {
        var node: Int32 = 0
        var found: [(length: Int, number: Int)] = []
        for (index, unit) in text.enumerated() {
            guard let next = step(from: node, by: unit) else { break }
            node = next
            if values[Int(node)] >= 0 { found.append((index + 1, Int(values[Int(node)]))) }
        }
        return found
    }
}
