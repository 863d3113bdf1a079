import ArchiveModel
import Languages

/// Words with their cost in a segmentation (-ln of the frequency) and their classes.
final class Vocabulary: Sendable {
    struct Entry: Sendable {
        var cost: Float
        var classes: WordClass

        fileprivate static let none = Entry(cost: .infinity, classes: [])
    }

    /// A place in a walk along the words.
    typealias Node = Int32

    private let trie: PackedTrie
    /// The word that ends at each node; where none does, one that costs more than any.
    private let entries: [Entry]
    let isEmpty: Bool

    init(_ draft: Draft = Draft()) {
        trie = PackedTrie(draft.trie)
        entries = trie.numbers.map { $0 < 0 ? .none : draft.entries[Int($0)] }
        isEmpty = draft.entries.isEmpty
    }

    /// The language without any archive.
    static let general: Vocabulary = {
        var draft = Draft(capacity: 160_000)
        draft.add(CommonWords.groups)
        for (words, classes) in CommonWords.newsWords {
            for word in WordSet(words).words { draft.add(word, cost: 9.5, classes) }
        }
        for word in PersonWords.deeds.words where word.count > 1 { draft.add(word, cost: 10, .verb) }
        for word in PersonWords.titles.words { draft.add(word, cost: 9, .title) }
        for word in PlaceWords.known.words {
            draft.add(word, cost: PlaceWords.cost(of: word), .place)
        }
        for word in ActionWords.nominal.words { draft.add(word, cost: 9.5, .action) }
        for words in [
            PlaceWords.features, PlaceWords.units, OrganisationWords.organs, OrganisationWords.bodies,
            OrganisationWords.trades, OrganisationWords.relative, OrganisationWords.leagues,
            ProjectWords.facilities,
        ] {
            for word in words.words { draft.add(word, cost: word.count == 1 ? 8 : 9.5, .noun) }
        }
        for word in ProjectWords.works.words { draft.add(word, cost: 9.5, .action) }
        for word in ["高新区", "经开区"] {
            draft.add(StaticUnits(stringLiteral: word).units, cost: 9, .place)
        }
        return Vocabulary(draft)
    }()

    func entry(_ word: some Collection<Unit>) -> Entry? {
        guard let unit = word.first, var node = root(unit) else { return nil }
        if word.count > 1, !trie.mayBegin(unit, word[word.index(after: word.startIndex)]) { return nil }
        for unit in word.dropFirst() {
            guard let next = step(from: node, by: unit) else { return nil }
            node = next
        }
        return entry(at: node)
    }

    /// The longest word that begins at `start`.
    func longest(in text: [Unit], at start: Int) -> (length: Int, entry: Entry)? {
        guard var node = root(text[start]) else { return nil }
        var index = start + 1
        var best = entry(at: node).map { (length: 1, entry: $0) }
        guard index < text.count, trie.mayBegin(text[start], text[index]) else { return best }
        while true {
            if let entry = entry(at: node) { best = (index - start, entry) }
            guard index < text.count, let next = step(from: node, by: text[index]) else { return best }
            node = next
            index += 1
        }
    }

    /// Whether a word may begin with both.
    @inline(__always)
    func mayBegin(_ first: Unit, _ second: Unit) -> Bool { trie.mayBegin(first, second) }

    /// The node of the words that begin with `unit`.
    @inline(__always)
    func root(_ unit: Unit) -> Node? { isEmpty ? nil : trie.step(by: unit) }

    @inline(__always)
    func step(from node: Node, by unit: Unit) -> Node? { trie.step(from: node, by: unit) }

    /// The word that ends at `node`.
    @inline(__always)
    func entry(at node: Node) -> Entry? {
        let entry = entries[Int(node)]
        return entry.cost < .infinity ? entry : nil
    }
}

extension Vocabulary {
    /// Words being gathered.
    struct Draft {
        fileprivate var trie: PhraseTrie
        fileprivate var entries: [Entry] = []

        init(capacity: Int = 64) { trie = PhraseTrie(capacity: capacity) }

        /// Adds `word`; a word that is there already keeps the lower cost and both classes.
        mutating func add(_ word: some Sequence<Unit>, cost: Float, _ classes: WordClass) {
            let number = trie.insert(word, number: entries.count)
            if number == entries.count {
                entries.append(Entry(cost: cost, classes: classes))
            } else {
                entries[number].cost = min(entries[number].cost, cost)
                entries[number].classes.formUnion(classes)
            }
        }

        fileprivate mutating func add(_ groups: [(CommonWords.Group, WordClass)]) {
            for (group, classes) in groups {
                let units = group.words.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
                for start in stride(from: 0, to: units.count - group.length + 1, by: group.length) {
                    add(units[start..<(start + group.length)], cost: Float(group.cost), classes)
                }
            }
        }
    }
}
