import ArchiveModel

/// The links between the pages of a story on a web site, which stand at its end: `上一页 [1] [2] [3] 下一页`.
struct PageLinks {
    let lines: [PageLine]

    private static let fewest = 3
    /// In characters, of the words on one side of the numbers.
    private static let longestWords = 20

    /// The lines of such links, in order: the words behind the numbers may stand in the next line.
    func ranges() -> [Range<Int>] {
        lines.indices.filter { Self.areIn(lines[$0].text) }.map { index in
            guard let next = lines[safe: index + 1], next.blanksBefore == 0,
                next.paper.links.contains(next.clean)
            else { return index..<index + 1 }
            return index..<index + 2
        }
    }

    /// Three and more numbers in brackets, each by one above the one before, and at most a few words on either side.
    private static func areIn(_ line: [Unicode.Scalar]) -> Bool {
        guard line.contains("["), !Punctuation.endsText.contains(line.last) else { return false }
        let pieces = line.split(whereSeparator: \.isBlank)
        let numbers = pieces.map(number)
        guard let first = numbers.firstIndex(where: { $0 != nil }),
            let last = numbers.lastIndex(where: { $0 != nil }), last - first + 1 >= fewest,
            let start = numbers[first]
        else { return false }
        return zip(first...last, start...).allSatisfy { numbers[$0] == $1 }
            && [pieces[..<first], pieces[(last + 1)...]].allSatisfy { $0.joined().count <= longestWords }
    }

    /// 3 in [3].
    private static func number(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
        guard word.first == "[", word.last == "]", (3...5).contains(word.count) else { return nil }
        return Int(word.dropFirst().dropLast().string)
    }
}
