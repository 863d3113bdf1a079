import ArchiveModel
import Languages
package import Memo

/// What articles are sure of, gathered over an archive: which of them say a name, and what it stands between.
///
/// It only grows: more articles add to each part of it, in any order.
package struct NameEvidence: Sendable {
    /// What is said of one name.
    struct Testimony: Hashable, Sendable {
        /// The articles, each by the words around the name in it, so that copies of one text are one: in order, the first so many.
        var articles: [UInt64] = []
        var left = Edge()
        var right = Edge()

        static let mostArticles = 100

        mutating func add(_ other: Testimony) {
            articles = Array(Set(articles + other.articles).sorted().prefix(Self.mostArticles))
            left.add(other.left)
            right.add(other.right)
        }
    }

    /// What stands beside a name on one side, wherever it is said.
    struct Edge: Hashable, Sendable {
        /// Whether it stands beside a mark.
        var isFree = false
        var least: Unit = .max
        var greatest: Unit = .min

        /// Whether the name is known to end here: beside a mark, or beside different words.
        var isShown: Bool { isFree || least < greatest }

        mutating func add(_ other: Edge) {
            isFree = isFree || other.isFree
            least = min(least, other.least)
            greatest = max(greatest, other.greatest)
        }

        mutating func add(_ unit: Unit?) {
            guard let unit, UnitShape.of(unit) == .han else {
                isFree = true
                return
            }
            least = min(least, unit)
            greatest = max(greatest, unit)
        }
    }

    private(set) var people: [[Unit]: Testimony] = [:]
    private(set) var places: [[Unit]: Testimony] = [:]

    package init() {}

    package mutating func add(_ other: NameEvidence) {
        for (name, testimony) in other.people { people[name, default: Testimony()].add(testimony) }
        for (name, testimony) in other.places { places[name, default: Testimony()].add(testimony) }
    }

    /// Adds the names that the sentences of an article are sure of.
    mutating func add(_ blocks: [RecognisedBlock]) {
        var article = NameEvidence()
        for block in blocks {
            let sentence = block.sentence
            for (index, token) in sentence.tokens.enumerated()
            where token.isPerson && block.isSure(ofPerson: index) {
                let name = sentence.units[token.range].filter { $0 != NamePunctuation.space }
                article.people[name, default: Testimony()].hear(token.range, in: sentence.units.units)
            }
            for place in sentence.places where block.isSure(of: place) {
                let name = Array(sentence.units[place.range])
                article.places[name, default: Testimony()].hear(place.range, in: sentence.units.units)
            }
        }
        add(article)
    }
}

extension NameEvidence.Testimony {
    /// Adds a sentence of the article that this tells of, which stays one article.
    fileprivate mutating func hear(_ range: Range<Int>, in units: [Unit]) {
        left.add(range.lowerBound > 0 ? units[range.lowerBound - 1] : nil)
        right.add(range.upperBound < units.count ? units[range.upperBound] : nil)
        let around = max(0, range.lowerBound - 8)..<min(units.count, range.upperBound + 8)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for unit in units[around] where UnitShape.of(unit) != .punctuation {
            hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01b3
        }
        articles = [min(articles.first ?? .max, hash)]
    }
}

extension NameEvidence: Recordable {
    package static var blank: NameEvidence { NameEvidence() }

    private struct Row: Recordable {
        var name: [Unit]
        var testimony: Testimony

        static var blank: Row { Row(name: [], testimony: Testimony()) }

        mutating func record(in recording: inout Recording) {
            recording.item(&name)
            recording.item(&testimony.articles)
            for side in [\Testimony.left, \.right] {
                recording.item(&testimony[keyPath: side].isFree)
                recording.item(&testimony[keyPath: side].least)
                recording.item(&testimony[keyPath: side].greatest)
            }
        }
    }

    package mutating func record(in recording: inout Recording) {
        Self.record(&people, in: &recording)
        Self.record(&places, in: &recording)
    }

    /// In order of name.
    private static func record(_ names: inout [[Unit]: Testimony], in recording: inout Recording) {
        var rows = names.map { Row(name: $0.key, testimony: $0.value) }
        rows.sort { $0.name.lexicographicallyPrecedes($1.name) }
        recording.item(&rows)
        if recording.isReading {
            names = Dictionary(rows.map { ($0.name, $0.testimony) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
