import ArchiveModel

/// Words that rules look for, whatever their width, case and script: 本报讯 also finds 本報訊.
struct Words: Sendable, ExpressibleByArrayLiteral {
    private let all: [[Unicode.Scalar]]
    /// The last six bits of what they begin with: most lines begin with none of them by these alone.
    private let firsts: UInt64

    init(arrayLiteral words: String...) {
        self.init(words.map { $0.unicodeScalars.map { Fold.scalar($0) } })
    }

    private init(_ folded: [[Unicode.Scalar]]) {
        all = folded
        firsts = folded.reduce(0) { $0 | 1 << UInt64(($1.first?.value ?? 0) & 63) }
    }

    /// Those of both, in order.
    static func + (one: Words, other: Words) -> Words { Words(one.all + other.all) }

    /// Whether one of them begins a line that is folded already.
    func begin(folded line: [Unicode.Scalar]) -> Bool {
        guard let first = line.first, mayBegin(with: first) else { return false }
        return all.contains { line.starts(with: $0) }
    }

    /// Whether one of them stands anywhere in a text that is folded already.
    func occur(inFolded text: [Unicode.Scalar]) -> Bool {
        text.indices.contains { index in
            let scalar = text[index]
            guard mayBegin(with: scalar) else { return false }
            return all.contains { $0.first == scalar && text[index...].starts(with: $0) }
        }
    }

    /// Whether one of them begins `line`.
    func begin(_ line: ArraySlice<Unicode.Scalar>) -> Bool { length(beginning: line) != nil }
    func begin(_ line: [Unicode.Scalar]) -> Bool { begin(line[...]) }

    /// The length of the first of them that begins `line`.
    func length(beginning line: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = line.first.map(Fold.scalar), mayBegin(with: first) else {
            return nil
        }
        return all.first { $0.first == first && Self.begins(line, $0) }?.count
    }
    func length(beginning line: [Unicode.Scalar]) -> Int? { length(beginning: line[...]) }

    /// Whether one of them ends `line`.
    func end(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = line.last.map(Fold.scalar) else { return false }
        return all.contains {
            $0.last == last && line.count >= $0.count && Self.begins(line.suffix($0.count), $0)
        }
    }
    func end(_ line: [Unicode.Scalar]) -> Bool { end(line[...]) }

    /// Whether one of them stands anywhere in `line`.
    func occur(in line: ArraySlice<Unicode.Scalar>) -> Bool { firstRange(in: line) != nil }
    func occur(in line: [Unicode.Scalar]) -> Bool { occur(in: line[...]) }

    /// Where the first of them stands in `line`.
    func firstRange(in line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        for index in line.indices {
            let scalar = Fold.scalar(line[index])
            if mayBegin(with: scalar),
                let word = all.first(where: { $0.first == scalar && Self.begins(line[index...], $0) })
            {
                return index..<index + word.count
            }
        }
        return nil
    }
    func firstRange(in line: [Unicode.Scalar]) -> Range<Int>? { firstRange(in: line[...]) }

    private func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        firsts >> UInt64(scalar.value & 63) & 1 != 0
    }

    private static func begins(_ line: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
        var index = line.startIndex
        for scalar in word {
            guard index < line.endIndex, Fold.scalar(line[index]) == scalar else { return false }
            index = line.index(after: index)
        }
        return true
    }
}

/// Marks that rules look for.
package struct Marks: Sendable, ExpressibleByStringLiteral {
    let all: [Unicode.Scalar]
    /// The last six bits of each mark: most characters are no mark by these alone.
    let bits: UInt64

    package init(stringLiteral marks: String) {
        all = Array(marks.unicodeScalars)
        bits = all.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    package func contains(_ scalar: Unicode.Scalar) -> Bool {
        bits >> UInt64(scalar.value & 63) & 1 != 0 && all.contains(scalar)
    }

    package func contains(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { contains($0) } ?? false }
}
