import ArchiveModel
import Testing

/// Texts as they are compared, and what is found in them.
struct DenseTextTests {
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test func `blanks go, and width, case and script are folded`() {
        #expect(DenseText("Ａ b\n東\u{3000}遼\u{FEFF}").scalars.string == "ab东辽")
        #expect(DenseText(" \n\u{3000}").isEmpty)
    }

    @Test func `marks that stand for up to are told apart from it`() {
        #expect(DenseText("甲⋯乙").scalars == DenseText("甲…乙").scalars)
    }

    @Test func `places of a source are bytes, of a text scalars`() {
        let source = DenseText(source: SourceText(path: "1.txt", "甲 a乙"))
        #expect(source.offsets == [0, 4, 5])
        #expect(source.ends == [3, 5, 8])
        #expect(source.places(0..<2) == 0..<5)
        let text = DenseText("甲 a乙")
        #expect(text.offsets == [0, 2, 3])
        #expect(text.places(1..<3) == 2..<4)
    }

    @Test(arguments: [(0..<8, 0..<3), (1..<5, 1..<2), (3..<4, 1..<1), (8..<9, 3..<3)])
    func `what lies in a stretch is known by its places`(places: Range<Int>, indices: Range<Int>) {
        let source = DenseText(source: SourceText(path: "1.txt", "甲 a乙"))
        #expect(source.indices(in: places) == indices)
    }

    @Test(arguments: [
        ("abab", "ab", [0, 2]), ("aaaa", "aa", [0, 1, 2]), ("abcabd", "abd", [3]), ("ab", "abc", []),
        ("ab", "", []),
        ("", "a", []), ("aabaabaa", "aabaa", [0, 3]),
    ])
    func `words are found wherever they begin`(text: String, words: String, expected: [Int]) {
        #expect(scalars(text).occurrences(of: scalars(words)) == expected)
    }

    @Test func `what is found is what a look at each place finds`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let text = (0..<30).map { _ in "ab".unicodeScalars.randomElement(using: &random) ?? "a" }
            let words = Array(text[3..<Int.random(in: 4...8, using: &random)])
            let expected = text.indices.filter { text[$0...].starts(with: words) }
            #expect(text.occurrences(of: words) == expected)
        }
    }

    @Test(arguments: [
        ("xxabcdxx", "abcd", 2..<6, 0), ("xxabxdxx", "abcd", 2..<6, 1), ("xxabdxx", "abcd", 2..<5, 1),
        ("xxabcxdxx", "abcd", 2..<7, 1),
    ])
    func `the nearest stretch has the fewest edits`(
        text: String, words: String, range: Range<Int>, distance: Int
    ) {
        let found = scalars(text).nearest(to: scalars(words))
        #expect(found?.distance == distance)
        #expect(found?.range.lowerBound == range.lowerBound)
    }

    @Test func `texts that share no letter are near nowhere`() {
        #expect(scalars("xyz").nearest(to: scalars("abc")) == nil)
        #expect(scalars("xyz").alignments(with: [], limit: 3).isEmpty)
    }
}
