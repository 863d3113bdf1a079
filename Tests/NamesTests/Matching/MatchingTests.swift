import ArchiveModel
import Languages
import Testing

@testable import Names

/// Words found in texts, by their folded units.
struct MatchingTests {
    private func units(_ text: String) -> [Unit] { text.unicodeScalars.map { Unit(of: Fold.scalar($0)) } }

    // MARK: Sets of words

    @Test(arguments: [
        ("市委书记说", 0, 4), ("市委说", 0, 2), ("市说", 0, 0), ("见市委", 1, 2), ("市委", 2, 0), ("市委", -1, 0),
    ])
    func `the longest word that begins at a place is found`(text: String, start: Int, length: Int) {
        let words = WordSet("市委 市委书记 书记")
        #expect(words.length(in: units(text), at: start) == length)
    }

    @Test(arguments: [("市委书记", 4, 4), ("省委书记", 4, 2), ("书记说", 2, 2), ("书", 1, 0), ("书记", 0, 0), ("书记", 9, 0)])
    func `the longest word that ends at a place is found`(text: String, end: Int, length: Int) {
        let words = WordSet("市委 市委书记 书记")
        #expect(words.length(in: units(text), endingAt: end) == length)
    }

    @Test func `a word is in the set whatever its script, a part of it is not`() {
        let words = WordSet("东辽县 书记\n甲")
        #expect(words.contains(units("東遼縣")))
        #expect(words.contains(units("甲")))
        #expect(!words.contains(units("东辽")))
        #expect(!words.contains(units("东辽县城")))
        #expect(!words.contains([]))
        #expect(words.words.count == 3)
    }

    // MARK: Phrases

    @Test func `a phrase keeps the number that it was given first`() {
        var trie = PhraseTrie()
        #expect(trie.isEmpty)
        #expect(trie.insert(units("甲乙"), number: 3) == 3)
        #expect(trie.insert(units("甲乙"), number: 4) == 3)
        #expect(trie.insert(units("甲"), number: 5) == 5)
        #expect(trie.insert([], number: 6) == 6)
        #expect(trie.longest(in: units("甲乙丙"), at: 0)?.number == 3)
        #expect(trie.longest(in: units("甲丙"), at: 0)?.number == 5)
        #expect(trie.longest(in: units("丙甲"), at: 0) == nil)
    }

    @Test func `thousands of phrases are found, each with its own number, and no others`() {
        var trie = PhraseTrie(capacity: 1)
        let phrases = (0..<3_000 as Range<Unit>).map { number -> [Unit] in
            [1 + number / 60, 100 + number % 60, 7]
        }
        for (number, phrase) in phrases.enumerated() { _ = trie.insert(phrase, number: number) }
        for (number, phrase) in phrases.enumerated() {
            #expect(trie.longest(in: phrase, at: 0)?.number == number)
        }
        #expect(trie.longest(in: [1, 100, 8], at: 0) == nil)
        #expect(trie.longest(in: [1, 100], at: 0) == nil)
        #expect(trie.sortedEdges().count == 50 + 3_000 + 3_000)
    }

    @Test func `a phrase that was put in backwards is found from its end`() {
        var trie = PhraseTrie()
        _ = trie.insert(units("甲乙").reversed(), number: 1)
        #expect(trie.longest(in: units("丙甲乙"), endingAt: 3)?.length == 2)
        #expect(trie.longest(in: units("甲乙丙"), endingAt: 3) == nil)
    }

    // MARK: Units

    @Test func `a filter never denies a pair that it holds`() {
        var filter = PairFilter(capacity: 500)
        for unit in 0..<500 as Range<Unit> { filter.insert(unit, unit &* 7) }
        for unit in 0..<500 as Range<Unit> { #expect(filter.mayContain(unit, unit &* 7)) }
        let others = (1_000..<5_000 as Range<Unit>).count { filter.mayContain($0, $0 &* 3) }
        #expect(others < 1_000)
    }

    @Test func `a filter knows whether a unit may stand alone`() {
        var filter = PairFilter(capacity: 4)
        filter.insert(5, 6)
        #expect(!filter.mayContain(5, nil))
        filter.insert(9, nil)
        #expect(filter.mayContain(9, nil))
        #expect(filter.mayContain(9, 1))
    }

    @Test func `a set of units holds its units and no others`() {
        let set = UnitSet("甲a\u{0}")
        #expect(Set(set) == Set(units("甲a") + [0]))
        #expect(!set.contains(Unit(of: "乙")))
        #expect(Array(UnitSet("")).isEmpty)
    }

    @Test func `a character beyond the basic plane is unknown`() {
        #expect(Unit(of: "𠀀") == .unknown)
        #expect(Unit(of: "甲") == 0x7532)
    }

    @Test func `a word stands at a place or ends there`() {
        let text = units("见市委书记")
        #expect(text.has(units("市委"), at: 1))
        #expect(text.has(units("书记"), endingAt: 5))
        #expect(!text.has(units("市委"), at: 2))
        #expect(!text.has(units("记者"), at: 4))
        #expect(!text.has(units("见市委"), endingAt: 2))
        #expect(!text.has(units("见"), at: 9) && !text.has(units("见"), at: -1))
    }
}
