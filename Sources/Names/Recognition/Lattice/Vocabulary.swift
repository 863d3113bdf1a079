import ArchiveModel
import Languages

/// Words with their cost in a segmentation (-ln of the frequency) and their classes.
final class Vocabulary: Sendable {
    struct Entry: Sendable {
        var cost: Float
        var classes: WordClass
        /// Where the sets stand that have the word.
        fileprivate var sets: UInt16 = 0

        init(cost: Float, classes: WordClass) {
            self.cost = cost
            self.classes = classes
        }

        fileprivate static let none = Entry(cost: .infinity, classes: [])
    }

    /// A place in a walk along the words.
    typealias Node = Int32

    private let trie: PackedTrie
    /// The word that ends at each node; where none does, one that costs more than any.
    private let entries: [Entry]
    /// All combinations of sets that have a word in common, that of none first.
    private let marks: [WordMarks]
    let isEmpty: Bool

    init(_ draft: Draft = Draft()) {
        var marks = [WordMarks()]
        var places: [WordMarks: UInt16] = [[]: 0]
        var draft = draft
        for (number, sets) in draft.marks.enumerated() where !sets.isEmpty {
            let place = places[sets, default: UInt16(marks.count)]
            if Int(place) == marks.count { marks.append(sets) }
            places[sets] = place
            draft.entries[number].sets = place
        }
        self.marks = marks
        trie = PackedTrie(draft.trie)
        entries = trie.numbers.map { $0 < 0 ? .none : draft.entries[Int($0)] }
        isEmpty = draft.entries.isEmpty
    }

    /// The language without any archive.
    static let general: Vocabulary = {
        var draft = Draft(capacity: 160_000)
        GeneralWords.visit { draft.add($0, cost: $1, $2) }
        for set in MarkedWords.sets {
            for word in set.words { draft.add(word, set.mark) }
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

    /// Gives `body` each word that stands in `text` with the sets that have it, in order of beginning and end; the cost of
    /// what only sets have is infinite.
    @inline(__always)
    func visit(_ text: [Unit], _ body: (_ start: Int, _ end: Int, Entry, WordMarks) -> Void) {
        trie.visit(text) { start, end, node in
            let entry = entries[node]
            if entry.cost < .infinity || entry.sets > 0 { body(start, end, entry, marks[Int(entry.sets)]) }
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
        fileprivate var marks: [WordMarks] = []

        init(capacity: Int = 64) { trie = PhraseTrie(capacity: capacity) }

        /// Adds `word`; a word that is there already keeps the lower cost and both classes.
        mutating func add(_ word: some Sequence<Unit>, cost: Float, _ classes: WordClass) {
            let number = trie.insert(word, number: entries.count)
            if number == entries.count {
                entries.append(Entry(cost: cost, classes: classes))
                marks.append([])
            } else {
                entries[number].cost = min(entries[number].cost, cost)
                entries[number].classes.formUnion(classes)
            }
        }

        /// Adds `word` to what the sets of `mark` have.
        mutating func add(_ word: some Sequence<Unit>, _ mark: WordMarks) {
            let number = trie.insert(word, number: entries.count)
            if number == entries.count {
                entries.append(.none)
                marks.append([])
            }
            marks[number].formUnion(mark)
        }
    }
}
