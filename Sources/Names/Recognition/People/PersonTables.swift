import Languages

/// How likely a character is in a name, as costs (-ln of the frequency), by table.
enum PersonTables {
    private static let surnames = table(default: 99) { costs in
        for unit in PersonWords.surnames { costs[Int(unit)] = 5 }
        for unit in PersonWords.frequentSurnames { costs[Int(unit)] = 2 }
        for unit in PersonWords.ambiguousSurnames { costs[Int(unit)] += 1.5 }
        for unit in PersonWords.particleSurnames { costs[Int(unit)] += 1.5 }
        for unit in PersonWords.rareSurnames { costs[Int(unit)] = PersonTables.rareSurname }
    }

    private static let rareSurname: Float = 9.5

    private static let hardlyGiven: Float = 13
    private static let neverGiven: Float = 16

    private static let given = table(default: 7.7) { costs in
        for unit in PersonWords.hardlyGiven { costs[Int(unit)] = hardlyGiven }
        for unit in PersonWords.givenNames { costs[Int(unit)] = 5.5 }
        for unit in PersonWords.frequentGivenNames { costs[Int(unit)] = 4 }
        for unit in PersonWords.neverGiven { costs[Int(unit)] = neverGiven }
        for unit in PersonWords.seldomGiven { costs[Int(unit)] = 7.5 }
    }

    /// What names of people begin with, by the kinds of names.
    struct Beginning: OptionSet {
        let rawValue: UInt8

        static let surname = Beginning(rawValue: 1)
        static let famous = Beginning(rawValue: 2)
        static let sound = Beginning(rawValue: 4)
        static let part = Beginning(rawValue: 8)
    }

    /// The kinds of names that each unit can begin.
    static let beginnings: [Beginning] = {
        var table = [Beginning](repeating: [], count: Int(Unit.max) + 1)
        for unit in table.indices where surnames[unit] < 20 { table[unit].insert(.surname) }
        for unit in PersonWords.sounds { table[Int(unit)].insert(.sound) }
        for (words, kind) in [
            (PersonWords.compoundSurnames, Beginning.surname), (PersonWords.famous, .famous),
            (PersonWords.parts, .part),
        ] {
            for word in words.words { table[Int(word[0])].insert(kind) }
        }
        return table
    }()

    static func surnameCost(_ unit: Unit) -> Float { surnames[Int(unit)] }
    /// Whether a character that costs so much is a surname of few people.
    static func isRare(_ surname: Float) -> Bool { surname >= rareSurname }
    static func givenCost(_ unit: Unit) -> Float { given[Int(unit)] }
    /// Whether given names hold a character hardly more often than any other.
    static func isSeldomGiven(_ unit: Unit) -> Bool { given[Int(unit)] > 7.6 }
    /// What makes up in a list of names for a character that given names hardly hold.
    static func excuse(_ unit: Unit) -> NameFeature? {
        let cost = givenCost(unit)
        return cost >= neverGiven ? .neverListed : cost >= hardlyGiven ? .seldomListed : nil
    }
    /// Whether it may stand in a given name at all.
    static func mayBeGiven(_ unit: Unit) -> Bool { !PersonWords.particles.contains(unit) }
    static func isSound(_ unit: Unit) -> Bool { PersonWords.sounds.contains(unit) }

    /// Whether a run of two or three units begins with a surname and goes on with what given names hold.
    static func isNameLike(_ name: ArraySlice<Unit>) -> Bool {
        guard let first = name.first, name.allSatisfy({ UnitShape.of($0) == .han }) else { return false }
        guard surnameCost(first) < rareSurname || PersonWords.compoundSurnames.contains(name.prefix(2)) else {
            return false
        }
        return name.dropFirst().reduce(Float(0)) { $0 + givenCost($1) } / Float(name.count - 1) < 9
    }

    private static func table(default cost: Float, _ fill: (inout [Float]) -> Void) -> [Float] {
        var costs = [Float](repeating: cost, count: Int(Unit.max) + 1)
        fill(&costs)
        return costs
    }
}
