import ArchiveModel
import Languages

/// What sentences of one article are sure of: other sentences of it are read again with that.
struct ArticleNames: Sendable {
    private struct Count {
        var sure = 0
        var all = 0
    }

    private var people: [[Unit]: Count] = [:]
    private var places: [[Unit]: Int] = [:]

    init(_ blocks: [RecognisedBlock]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ names: RecognisedBlock) {
        let sentence = names.sentence
        for (index, token) in sentence.tokens.enumerated() where token.isPerson {
            let name = sentence.units[token.range].filter { $0 != NamePunctuation.space }
            people[name, default: Count()].all += 1
            if names.isSure(ofPerson: index) { people[name, default: Count()].sure += 1 }
        }
        for place in sentence.places { places[Array(sentence.units[place.range]), default: 0] += 1 }
    }

    /// Those that other sentences are read with, in order.
    var known: [KnownName] {
        let found =
            people.filter { isKnown($0.key, $0.value) }.map { KnownName(units: $0.key, isPerson: true) }
            + places.filter { isKnown($0.key, $0.value) }.flatMap { place, count in
                let full = KnownName(units: place, isPerson: false)
                return [full] + (count > 1 ? full.shortForms : [])
            }
        return found.sorted { $0.precedes($1) }
    }

    private func isKnown(_ person: [Unit], _ count: Count) -> Bool {
        (count.sure > 0 || count.all > 1 && person.count > 2) && Vocabulary.general.entry(person) == nil
            && !isOverrun(person)
    }

    private func isKnown(_ place: [Unit], _ count: Int) -> Bool {
        !KnownName.isWord(place) && !isOverrun(place: place)
    }

    /// Whether a name is one that stands elsewhere and the word behind it: 程宇|所 作的报告.
    private func isOverrun(_ name: [Unit]) -> Bool {
        guard name.count == 3, let last = name.last, PersonWords.followers.contains(last),
            let shorter = people[Array(name.dropLast())], let own = people[name]
        else { return false }
        return shorter.sure >= own.all
    }

    /// Whether a name is one that stands elsewhere behind a word: 上|东吉大路.
    private func isOverrun(place name: [Unit]) -> Bool {
        guard name.count > 3, let first = name.first, PlaceWords.doubtfulOpeners.contains(first) else {
            return false
        }
        return places[Array(name.dropFirst()), default: 0] >= places[name, default: 0]
    }
}
