/// The lists of all grams in one arena of bytes, in the order in which they were closed.
///
/// A document list holds, for each document, the difference of its number to the one before as a varint, and one byte
/// of weight. A position list holds, for the same documents in the same order, the differences of the positions,
/// doubled, plus one where another position of the same document follows.
struct GramLists {
    /// The list of one gram, in parts that follow each other.
    struct List {
        /// `second` is 0 for a single scalar.
        var first: UInt32
        var second: UInt32
        /// How many documents.
        var total: Int
        var parts: [Part]

        /// Whether it stands among the others of its shard; longer lists have files of their own, so that they burden
        /// no query for another gram.
        var isInline: Bool { parts.count == 1 && parts[0].bytes.count <= 4 << 10 }
    }

    struct Part {
        /// The number of the first document.
        var start: Int
        /// Its place in the whole document list.
        var place: Int
        var bytes: Range<Int>
    }

    private(set) var arena: [UInt8] = []
    private(set) var lists: [List] = []
    private var parts: [Part] = []

    mutating func append(varint value: Int) {
        var rest = value
        while rest >= 0x80 {
            arena.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        arena.append(UInt8(rest))
    }

    mutating func append(byte: UInt8) { arena.append(byte) }

    /// Whether the part that is being written has grown over the limit, so that the next document begins another.
    var isPartFull: Bool { arena.count - (parts.last?.bytes.lowerBound ?? 0) >= Self.partLimit }

    mutating func beginPart(at start: Int, place: Int) {
        closePart()
        parts.append(Part(start: start, place: place, bytes: arena.count..<arena.count))
    }

    mutating func closeList(first: UInt32, second: UInt32, total: Int) {
        closePart()
        lists.append(List(first: first, second: second, total: total, parts: parts))
        parts = []
    }

    private mutating func closePart() {
        guard let last = parts.indices.last else { return }
        parts[last].bytes = parts[last].bytes.lowerBound..<arena.count
    }

    private static let partLimit = 8 << 10
}
