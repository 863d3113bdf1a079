/// How likely a supposed name is one, by how much cheaper the way over it is than every way without it; counted on
/// texts that the weights were not learned from (docs/names.md).
struct NameChances: Sendable {
    /// In order of margin: how likely a name is that has at least so much.
    struct Step: Sendable {
        var margin: Float
        var chance: Double
    }

    private var people: [Step] = []
    private var places: [Step] = []
    /// Of places that only the grammar of words finds, by how.
    private var found: [NameFeature: Double] = [:]

    var isEmpty: Bool { people.isEmpty }

    /// Adds a step to those of what `name` says: `person`, `place`, or the feature by which a place is found; `false`
    /// when it says none of them.
    mutating func add(_ name: String, _ step: Step) -> Bool {
        switch name {
        case "person": people.append(step)
        case "place": places.append(step)
        default:
            guard let feature = NameFeature.allCases.first(where: { "\($0)" == name }) else { return false }
            found[feature] = step.chance
        }
        return true
    }

    func person(_ margin: Float) -> Double { Self.chance(margin, people) }

    func place(_ margin: Float) -> Double { Self.chance(margin, places) }

    /// Of a place that is no word of the cheapest way.
    func place(foundBy feature: NameFeature) -> Double? { found[feature] }

    private static func chance(_ margin: Float, _ steps: [Step]) -> Double {
        steps.last { $0.margin <= margin }?.chance ?? steps.first?.chance ?? 0.5
    }
}
