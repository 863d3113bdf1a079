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

        /// Whether a word of sentences or of sets.
        fileprivate var isWord: Bool { cost < .infinity || sets > 0 }

        fileprivate static let none = Entry(cost: .infinity, classes: [])
    }

    /// A place in a walk along the words.
    typealias Node = Int32

    /// A node with the word that ends there, side by side as a walk asks for them (`DoubleArray`).
    private struct Cell {
        var base: Int32
        var owner: Int32
        /// Where no word ends, one that costs more than any.
        var entry: Entry
    }

    private let cells: [Cell]
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
        isEmpty = draft.entries.isEmpty
        guard !isEmpty else {
            cells = []
            return
        }
        let nodes = DoubleArray(draft.trie)
        var cells = zip(nodes.bases, nodes.owners).map { Cell(base: $0, owner: $1, entry: .none) }
        for (node, number) in draft.trie.values.enumerated() where number >= 0 {
            cells[Int(nodes.places[node])].entry = draft.entries[Int(number)]
        }
        self.cells = cells
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
        guard !isEmpty, !text.isEmpty else { return }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.count) { seconds in
            findSeconds(of: text, seconds)
            let all = cells
            let cells = all.span
            for start in text.indices where cells[Int(text[start])].owner == DoubleArray.root {
                let first = cells[Int(text[start])].entry
                if first.isWord { body(start, start + 1, first, marks[Int(first.sets)]) }
                var place = Int(seconds[start])
                guard place > 0 else { continue }
                var end = start + 2
                var cell = cells[place]
                while true {
                    if cell.entry.isWord { body(start, end, cell.entry, marks[Int(cell.entry.sets)]) }
                    guard end < text.count else { break }
                    let next = Int(cell.base) + Int(text[end])
                    cell = cells[next]
                    guard Int(cell.owner) == place else { break }
                    place = next
                    end += 1
                }
            }
        }
    }

    /// Writes the node that each two units of `text` lead to, or 0: without a branch, so that the processor waits for many
    /// of them at once.
    private func findSeconds(of text: [Unit], _ seconds: UnsafeMutableBufferPointer<Int32>) {
        let all = cells
        let cells = all.span
        let text = text.span
        for start in 0..<(text.count - 1) {
            let first = Int(text[start])
            let next = Int(cells[first].base) + Int(text[start + 1])
            let leads = Int(cells[next].owner) == first && cells[first].owner == DoubleArray.root
            seconds[start] = leads ? Int32(truncatingIfNeeded: next) : 0
        }
        seconds[text.count - 1] = 0
    }

    /// The node of the words that begin with `unit`.
    @inline(__always)
    func root(_ unit: Unit) -> Node? {
        isEmpty || cells[Int(unit)].owner != DoubleArray.root ? nil : Node(unit)
    }

    @inline(__always)
    func step(from node: Node, by unit: Unit) -> Node? {
        let next = Int(cells[Int(node)].base) + Int(unit)
        return cells[next].owner == node ? Node(truncatingIfNeeded: next) : nil
    }

    /// The word that ends at `node`.
    @inline(__always)
    func entry(at node: Node) -> Entry? {
        let entry = cells[Int(node)].entry
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
