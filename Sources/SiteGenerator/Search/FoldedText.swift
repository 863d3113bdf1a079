import ArchiveModel

/// All texts of all documents as one run of letters: small integers for folded letters, 0 between blocks.
struct FoldedText {
    /// Where each document begins, and at last where the last one ends.
    private(set) var starts: [Int] = [0]
    /// The position at which the headlines of each document end.
    private(set) var headlineEnds: [Int] = []
    /// The scalar of each letter; letters count up in the order of scalars, those of `plain` last.
    private(set) var scalars: [UInt32] = [0]
    private(set) var plain = PlainGrams()
    /// By the marked scalar of a plain gram, its letter.
    private(set) var plainLetters: [UInt32: Int] = [:]
    /// By the scalar that follows in a plain gram, its letter.
    private(set) var following: [UInt32: Int] = [:]
    /// Letters of all documents, of each the low bits; each block is followed by one 0.
    private var low: [UInt16] = []
    /// The bits above them, where there are more letters than those tell apart.
    private var high: [UInt8] = []

    init(_ documents: [SearchDocument]) {
        let ranks = rankLetters(of: documents)
        low.reserveCapacity(starts[starts.count - 1])
        var folder = LetterFolder()
        for document in documents {
            for text in document.texts {
                let block = Self.block(text, &folder)
                for scalar in block { low.append(UInt16(truncatingIfNeeded: ranks[Int(scalar)])) }
                guard scalars.count > 1 << 16 else { continue }
                for scalar in block { high.append(UInt8(ranks[Int(scalar)] >> 16)) }
            }
        }
    }

    /// How many letters there are, boundaries among them.
    var count: Int { low.count }

    subscript(index: Int) -> UInt32 {
        UInt32(low[index]) | (high.isEmpty ? 0 : UInt32(high[index]) << 16)
    }

    /// A hash of all texts and of the numbers of their documents.
    func stamp(_ numbers: [Int]) -> UInt64 {
        var hash = StableHash()
        for index in 0..<count { hash.add(UInt64(scalars[Int(self[index])])) }
        for number in numbers { hash.add(UInt64(number)) }
        for start in starts { hash.add(UInt64(start)) }
        return hash.value
    }

    /// By scalar its rank among those that occur; measures all documents on the way.
    private mutating func rankLetters(of documents: [SearchDocument]) -> [UInt32] {
        var ranks = [UInt32](repeating: 0, count: Int(Self.boundary) + 1)
        var folder = LetterFolder()
        var end = 0
        for document in documents {
            headlineEnds.append(0)
            for text in document.texts {
                let block = Self.block(text, &folder)
                for scalar in block { ranks[Int(scalar)] = 1 }
                let position =
                    plain.add(
                        folder.letters, at: end - starts[starts.count - 1],
                        isHeadline: text.role == .headline) + 1
                end += block.count
                if text.role == .headline { headlineEnds[headlineEnds.count - 1] = position }
            }
            starts.append(end)
            plain.endDocument()
        }
        ranks[Int(Self.boundary)] = 0
        let marked = Set(plain.occurrences.lazy.map(\.first))
        let seconds = Set(plain.occurrences.lazy.map(\.second))
        for scalar in seconds where scalar > 0 { ranks[Int(scalar)] = 1 }
        for scalar in ranks.indices where ranks[scalar] == 1 {
            ranks[scalar] = UInt32(scalars.count)
            scalars.append(UInt32(scalar))
        }
        for scalar in seconds where scalar > 0 { following[scalar] = Int(ranks[Int(scalar)]) }
        for scalar in marked.sorted() {
            plainLetters[scalar] = scalars.count
            scalars.append(scalar)
        }
        return ranks
    }

    /// The letters of a text, and a boundary.
    private static func block(_ text: SearchText, _ folder: inout LetterFolder) -> [UInt32] {
        folder.removeAll()
        for scalar in text.text.unicodeScalars { folder.append(scalar.value, 0, 0) }
        folder.finish()
        return folder.letters + [boundary]
    }

    /// Not a scalar.
    private static let boundary: UInt32 = 0x11_0000
}
