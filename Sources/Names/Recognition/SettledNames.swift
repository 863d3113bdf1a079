import ArchiveModel
import Languages
package import Memo

/// The names that an archive knows from its articles: several of them, no copies of each other, are sure of each.
///
/// More articles settle more names and unsettle none. A name that is settled only adds to what an article says by
/// itself: see `NameRecogniser.additions`.
package struct SettledNames: Sendable {
    /// In so many different articles a name has to be said.
    static let fewest = 2

    let names: KnownNames
    /// By name: in how many articles, about.
    let articles: [Int]

    package var isEmpty: Bool { names.isEmpty }

    /// What is told of a mention of name `number`.
    func evidence(of number: Int) -> [String] {
        let feature = names.names[number].isPerson ? NameFeature.known : .knownPlace
        let count = articles[number]
        return [feature.reason, "articles that are sure of it: \(count)"].compactMap(\.self)
    }

    /// `denied`: words that an editor decided are no name, folded. The names of records need not be settled.
    package init(_ evidence: NameEvidence, records: RecordNames = RecordNames(), denied: Set<String> = []) {
        let known = Set((records.people + records.places).map(RecordNames.units))
            .union(denied.map(RecordNames.units))
        var settled: [(name: KnownName, articles: Int)] = []
        for (units, testimony) in evidence.people where Self.isSettled(person: units, testimony) {
            settled.append((KnownName(units: units, isPerson: true), testimony.articles.count))
        }
        for (units, testimony) in evidence.places where Self.isSettled(place: units, testimony) {
            let name = KnownName(units: units, isPerson: false)
            settled += ([name] + name.shortForms).map { ($0, testimony.articles.count) }
        }
        settled.removeAll { known.contains($0.name.units) }
        settled.sort { $0.name.precedes($1.name) }
        names = KnownNames(settled.map(\.name))
        articles = settled.map { Self.rounded($0.articles) }
    }

    private static func isSettled(person name: [Unit], _ testimony: NameEvidence.Testimony) -> Bool {
        // 程宇所|作: what may be the beginning of the next word must have been seen to end the name.
        let mayRunOn = name.last.map(PersonWords.followers.contains) ?? false
        return isSettled(testimony) && Vocabulary.general.entry(name) == nil
            && (!mayRunOn || testimony.right.isFree)
    }

    private static func isSettled(place name: [Unit], _ testimony: NameEvidence.Testimony) -> Bool {
        // 上|东吉大路
        let mayBeginBefore = name.first.map(PlaceWords.doubtfulOpeners.contains) ?? false
        return isSettled(testimony) && !KnownName.isWord(name) && (!mayBeginBefore || testimony.left.isFree)
    }

    private static func isSettled(_ testimony: NameEvidence.Testimony) -> Bool {
        testimony.articles.count >= fewest && testimony.left.isShown && testimony.right.isShown
    }

    /// As it is told: a number that hardly ever changes once it is large.
    private static func rounded(_ count: Int) -> Int {
        [100, 50, 20, 10, 5].first { $0 <= count } ?? count
    }
}

extension SettledNames: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(names.names.count)
        for (name, articles) in zip(names.names, articles) {
            key.add(content: name.units)
            key.add(name.isPerson ? 1 : name.isShort ? 2 : 3)
            key.add(articles)
        }
    }
}
