package import ArchiveModel
package import Languages
import Memo

/// What sentences are sure of, gathered over an article, a page or an archive, and settled into one vocabulary.
package struct NameEvidence: Sendable {
    /// How often a name was seen with strong evidence, and at all.
    struct Count: Sendable {
        var sure = 0
        var all = 0
    }

    private var people: [[Unit]: Count] = [:]
    private var places: [[Unit]: Int] = [:]
    private var organisations: [[Unit]: Int] = [:]

    package init() {}

    /// The names and aliases of records.
    package init(_ entities: [Entity]) {
        for entity in entities {
            for name in [entity.name] + entity.aliases {
                let units = name.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
                switch entity.id.kind {
                case .person: people[units, default: Count()].sure += 1
                case .place: places[units, default: 0] += 1
                case .organisation: organisations[units, default: 0] += 1
                default: break
                }
            }
        }
    }

    mutating func add(_ names: RecognisedBlock) {
        let sentence = names.sentence
        for (index, token) in sentence.tokens.enumerated() where token.isPerson {
            let isSure = names.features(ofPerson: index).isStrong
            let name = sentence.units[token.range].filter { $0 != NamePunctuation.space }
            people[name, default: Count()].all += 1
            if isSure { people[name, default: Count()].sure += 1 }
        }
        for place in sentence.places { places[Array(sentence.units[place.range]), default: 0] += 1 }
        for organisation in sentence.organisations {
            organisations[Array(sentence.units[organisation.range]), default: 0] += 1
        }
    }

    package mutating func add(_ other: NameEvidence) {
        people.merge(other.people) { Count(sure: $0.sure + $1.sure, all: $0.all + $1.all) }
        places.merge(other.places) { $0 + $1 }
        organisations.merge(other.organisations) { $0 + $1 }
    }

    /// The names that a recogniser with this evidence knows, people's first.
    package var settledNames: [[[Unit]]] {
        [settledPeople, settledPlaces].map { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    }

    private var settledPeople: [[Unit]] {
        people.filter { name, count in
            (count.sure > 0 || count.all > 1 && name.count > 2) && !isOverrun(name)
        }.map(\.key)
    }

    private var settledPlaces: [[Unit]] { places.keys.filter { !isOverrun(place: $0) } }

    /// People, with what their names cost in a segmentation.
    func peopleSeen() -> Vocabulary {
        var result = Vocabulary.Draft()
        for name in settledPeople {
            let word = Vocabulary.general.entry(name)
            let cost: Float = word.map { $0.cost + 1.5 } ?? (name.count > 2 ? 5 : 7)
            result.add(name, cost: cost, .person)
        }
        return Vocabulary(result)
    }

    /// Whether a name is one that was seen elsewhere and the word behind it: 程宇|所 作的报告.
    private func isOverrun(_ name: [Unit]) -> Bool {
        guard name.count == 3, let last = name.last, PersonWords.followers.contains(last),
            let shorter = people[Array(name.dropLast())], let own = people[name]
        else { return false }
        return shorter.sure >= own.all
    }

    /// Whether a name is one that was seen elsewhere behind a word: 上|东吉大路.
    private func isOverrun(place name: [Unit]) -> Bool {
        guard name.count > 3, let first = name.first, PlaceWords.doubtfulOpeners.contains(first) else {
            return false
        }
        return places[Array(name.dropFirst()), default: 0] >= places[name, default: 0]
    }

    /// Whether the language has a word of the same characters that is not rare.
    private func isWord(_ name: [Unit]) -> Bool {
        guard let word = Vocabulary.general.entry(name) else { return false }
        return word.classes != .noun && !word.classes.contains(.place) || word.cost < 9.5
    }

    /// Places with their short forms, 东丰 of 东丰县, and firms.
    func placesSeen() -> Vocabulary {
        var result = Vocabulary.Draft()
        for place in settledPlaces {
            result.add(place, cost: 6, .place)
            for short in PlaceWords.shortForms(of: place) where !isWord(short) {
                result.add(short, cost: 8, .place)
            }
        }
        return Vocabulary(result)
    }
}

extension NameEvidence: Recordable {
    static var blank: NameEvidence { NameEvidence() }

    private struct Row: Recordable {
        var name: [Unit]
        var count: Count

        static var blank: Row { Row(name: [], count: Count()) }

        mutating func record(in recording: inout Recording) {
            recording.item(&name)
            recording.item(&count.sure)
            recording.item(&count.all)
        }
    }

    mutating func record(in recording: inout Recording) {
        Self.record(&people, in: &recording)
        for keyPath in [\NameEvidence.places, \.organisations] {
            var counts = self[keyPath: keyPath].mapValues { Count(sure: $0) }
            Self.record(&counts, in: &recording)
            self[keyPath: keyPath] = counts.mapValues(\.sure)
        }
    }

    /// In order of name.
    private static func record(_ counts: inout [[Unit]: Count], in recording: inout Recording) {
        var rows = counts.map { Row(name: $0.key, count: $0.value) }
        rows.sort { $0.name.lexicographicallyPrecedes($1.name) }
        recording.item(&rows)
        if recording.isReading {
            counts = Dictionary(rows.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
