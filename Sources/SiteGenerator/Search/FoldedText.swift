import ArchiveModel

/// All texts of all documents as one run of letters: small integers for folded scalars, 0 between blocks.
struct FoldedText {
    /// Letters of all documents; each block is followed by one 0.
    private(set) var letters: [UInt32] = []
    /// Where each document begins, and at last where the last one ends.
    private(set) var starts: [Int] = [0]
    /// Where the headlines of each document end.
    private(set) var headlineEnds: [Int] = []
    /// The scalar of each letter; letters count up in the order of scalars.
    private(set) var scalars: [UInt32] = [0]

    init(_ documents: [SearchDocument]) {
        letters.reserveCapacity(
            documents.reduce(0) { $1.texts.reduce($0) { $0 + $1.text.unicodeScalars.count + 1 } })
        for document in documents { append(document) }
        rankLetters()
    }

    /// A hash of all texts and of the numbers of their documents (FNV-1a over words).
    func stamp(_ numbers: [Int]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ value: UInt64) { hash = (hash ^ value) &* 0x0000_0100_0000_01B3 }
        for letter in letters { add(UInt64(scalars[Int(letter)])) }
        for number in numbers { add(UInt64(number)) }
        for start in starts { add(UInt64(start)) }
        return hash
    }

    private mutating func append(_ document: SearchDocument) {
        headlineEnds.append(starts[starts.count - 1])
        for text in document.texts {
            Fold.append(text.text, to: &letters)
            letters.append(Self.boundary)
            if text.role == .headline { headlineEnds[headlineEnds.count - 1] = letters.count }
        }
        starts.append(letters.count)
    }

    /// Turns scalars into ranks among those that occur.
    private mutating func rankLetters() {
        var ranks = [UInt32](repeating: 0, count: 0x11_0001)
        for letter in letters { ranks[Int(letter)] = 1 }
        ranks[Int(Self.boundary)] = 0
        for scalar in ranks.indices where ranks[scalar] == 1 {
            ranks[scalar] = UInt32(scalars.count)
            scalars.append(UInt32(scalar))
        }
        for index in letters.indices { letters[index] = ranks[Int(letters[index])] }
    }

    /// Not a scalar.
    private static let boundary: UInt32 = 0x11_0000
}
