import ArchiveModel

/// Finds names that may be others under another wording.
struct DoubleFinder: Sendable {
    private let names: Set<String>
    private let places: Set<String>
    private let peopleByRole: [String: [String]]

    init(_ suggestions: [Suggestion], _ entities: [Entity]) {
        let found = suggestions.filter { $0.kind != .person }.map(\.name)
        names = Set(found + entities.filter { $0.id.kind != .person }.flatMap { [$0.name] + $0.aliases })
        let placesFound = suggestions.filter { $0.kind == .place }.map(\.name)
        places = Set(
            placesFound + entities.filter { $0.id.kind == .place }.flatMap { [$0.name] + $0.aliases })
        var people: [String: [String]] = [:]
        for suggestion in suggestions where suggestion.kind == .person {
            for role in suggestion.roles { people[role, default: []].append(suggestion.name) }
        }
        for entity in entities where entity.id.kind == .person {
            for role in entity.roles { people[role.title, default: []].append(entity.name) }
        }
        peopleByRole = people
    }

    /// The name that `suggestion` may be a double of: 市人大 of 青榆市人大, 王洪坤 of 王宏坤 when both hold one office.
    func double(of suggestion: Suggestion) -> String? {
        if suggestion.kind == .person {
            let others = suggestion.roles.flatMap { peopleByRole[$0, default: []] }
            return others.sorted().first { Self.differByOne($0, suggestion.name) }
        }
        let name = suggestion.name
        for length in 2..<max(3, min(8, name.count - 1)) {
            let rest = String(name.dropFirst(length))
            guard places.contains(String(name.prefix(length))), rest.count > 2 else { continue }
            if names.contains(rest) { return rest }
            // 青榆市人大 is called 市人大.
            let levelled = String(name.prefix(length).suffix(1)) + rest
            if names.contains(levelled) { return levelled }
        }
        return nil
    }

    /// Whether two names of three characters or more differ in one of them only.
    static func differByOne(_ one: String, _ other: String) -> Bool {
        guard one.count == other.count, one.count > 2 else { return false }
        return zip(one, other).filter { $0 != $1 }.count == 1
    }
}
