/// Words that rules look for, decoded once.
struct Words: Sendable, ExpressibleByArrayLiteral {
    private let all: [[Unicode.Scalar]]

    init(arrayLiteral words: String...) { all = words.map { Array($0.unicodeScalars) } }

    /// Whether one of them begins `line`.
    func begin(_ line: some Collection<Unicode.Scalar>) -> Bool { length(beginning: line) != nil }

    /// The length of the first of them that begins `line`.
    func length(beginning line: some Collection<Unicode.Scalar>) -> Int? {
        guard let first = line.first else { return nil }
        return all.first { $0.first == first && line.starts(with: $0) }?.count
    }

    /// Whether one of them ends `line`.
    func end(_ line: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard let last = line.last else { return false }
        return all.contains { $0.last == last && line.suffix($0.count).elementsEqual($0) }
    }

    /// Whether one of them stands anywhere in `line`.
    func occur(in line: some Collection<Unicode.Scalar>) -> Bool { firstRange(in: line) != nil }

    /// Where the first of them stands in `line`.
    func firstRange<Line: Collection<Unicode.Scalar>>(in line: Line) -> Range<Line.Index>? {
        var index = line.startIndex
        while index < line.endIndex {
            let scalar = line[index]
            for word in all where word.first == scalar && line[index...].starts(with: word) {
                return index..<line.index(index, offsetBy: word.count)
            }
            index = line.index(after: index)
        }
        return nil
    }
}

/// Marks that rules look for.
struct Marks: Sendable, ExpressibleByStringLiteral {
    private let all: [Unicode.Scalar]

    init(stringLiteral marks: String) { all = Array(marks.unicodeScalars) }

    func contains(_ scalar: Unicode.Scalar) -> Bool { all.contains(scalar) }
    func contains(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { all.contains($0) } ?? false }
}
