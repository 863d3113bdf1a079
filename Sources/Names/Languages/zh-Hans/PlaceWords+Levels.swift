import ArchiveModel
import Languages

extension PlaceWords {
    /// What the names of regions end with, the widest first; towns are of two levels.
    private static let levels = [
        WordSet(words["level1"]), WordSet(words["level2"]), WordSet(words["level3"]),
        WordSet(words["level4"]),
        WordSet(words["level5"]),
    ]
    private static let city = 1

    /// How narrow the region is that `name` names, by the unit it ends with; `nil` without one.
    static func level(of name: String) -> Int? { level(of: units(of: name)) }

    /// Whether a place that is called `inner` lies in one called `outer` that stands directly before it.
    static func lies(_ inner: String, in outer: String) -> Bool {
        let (inner, outer) = (units(of: inner), units(of: outer))
        let (level, wider) = (level(of: inner), level(of: outer))
        guard let wider else { return level != nil && !isBuiltOrNatural(outer) }
        guard let level else { return wider <= city || isBuiltOrNatural(inner) }
        return level > wider || level == city && wider == city
    }

    /// Whether two names begin with two regions of one level: 甲镇党委, 乙镇政府.
    static func areTwoRegions(_ one: String, _ other: String) -> Bool {
        guard let one = region(in: units(of: one)), let other = region(in: units(of: other)) else {
            return false
        }
        return one.level == other.level && !one.name.ends(with: other.name)
            && !other.name.ends(with: one.name)
    }

    /// The last region that stands at the beginning of `name`, with those around it.
    private static func region(in name: [Unit]) -> (name: ArraySlice<Unit>, level: Int)? {
        for end in stride(from: name.count, to: 1, by: -1) {
            if let level = level(of: Array(name[..<end])) { return (name[..<end], level) }
        }
        return nil
    }

    /// Whether `name` is Chinese and has no ending that says what it is.
    static func mayHaveUnit(_ name: String) -> Bool {
        let units = units(of: name)
        return name.unicodeScalars.allSatisfy(\.properties.isIdeographic) && level(of: units) == nil
            && !isBuiltOrNatural(units)
    }

    private static func units(of name: String) -> [Unit] {
        name.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
    }

    private static func level(of name: [Unit]) -> Int? {
        var best: (length: Int, level: Int)?
        for (level, words) in levels.enumerated() {
            let length = words.length(in: name, endingAt: name.count)
            if length > best?.length ?? 0, length < name.count { best = (length, level) }
        }
        return best?.level
    }

    /// Roads, rivers, parks: what is no region.
    private static func isBuiltOrNatural(_ name: [Unit]) -> Bool {
        let length = features.length(in: name, endingAt: name.count)
        return length > 0 && length < name.count
    }
}

extension ArraySlice<Unit> {
    fileprivate func ends(with other: Self) -> Bool { suffix(other.count).elementsEqual(other) }
}
