package import ArchiveModel
import Languages

/// The names of people and places that records bear or decisions give them: what every article is read with.
package struct RecordNames: Sendable {
    /// In order, each once.
    package private(set) var people: [String] = []
    package private(set) var places: [String] = []

    /// `decisions`: those that hold everywhere name somebody as an alias does.
    package init(_ entities: [Entity] = [], decisions: [Decision] = []) {
        for entity in entities {
            for name in [entity.name] + entity.aliases { add(name, entity.id.kind) }
        }
        for decision in decisions where decision.holdsEverywhere {
            if case .record(let id) = decision.verdict { add(decision.name, id.kind) }
        }
        people = Set(people).sorted()
        places = Set(places).sorted()
    }

    private mutating func add(_ name: String, _ kind: EntityKind) {
        if kind == .person { people.append(name) }
        if kind == .place { places.append(name) }
    }

    /// People, with what their names cost in a segmentation.
    var peopleSeen: Vocabulary {
        var result = Vocabulary.Draft()
        for name in people.map(Self.units) {
            let word = Vocabulary.general.entry(name)
            result.add(name, cost: word.map { $0.cost + 1.5 } ?? KnownName.cost(ofPerson: name), .person)
        }
        return Vocabulary(result)
    }

    /// Places with their short forms, 东丰 of 东丰县.
    var placesSeen: Vocabulary {
        var result = Vocabulary.Draft()
        for place in places.map(Self.units) {
            result.add(place, cost: KnownName.placeCost, .place)
            for short in PlaceWords.shortForms(of: place) where !KnownName.isWord(short) {
                result.add(short, cost: KnownName.shortCost, .place)
            }
        }
        return Vocabulary(result)
    }

    static func units(_ name: String) -> [Unit] { name.unicodeScalars.map { Unit(of: Fold.scalar($0)) } }
}

extension Decision {
    /// Whether it speaks of a name wherever it stands.
    package var holdsEverywhere: Bool { scope == .everywhere && before.isEmpty && after.isEmpty }
}
