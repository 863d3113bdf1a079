/// The lists of all grams in one arena of bytes, in the order in which they were closed.
///
/// A document list holds, for each document, the difference of its number to the one before as a varint, and one byte
/// of weight. A position list holds, for the same documents in the same order, the differences of the positions,
/// doubled, plus one where another position of the same document follows.
struct GramLists {
    /// One list of one gram, whole or the part of it that begins at the document `start`.
    struct List {
        /// `second` is 0 for a single scalar.
        var first: UInt32
        var second: UInt32
        var parts: [Part]
    }

    struct Part {
        /// Of a document list: the number of the first document. Of a position list: its place in the document list.
        var start: Int
        var bytes: Range<Int>
    }

    private(set) var arena: [UInt8] = []
    private(set) var lists: [List] = []
    private var parts: [Part] = []
    private var partStart = 0

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

    mutating func beginPart(at start: Int) {
        closePart()
        parts.append(Part(start: start, bytes: arena.count..<arena.count))
    }

    mutating func closeList(first: UInt32, second: UInt32) {
        closePart()
        lists.append(List(first: first, second: second, parts: parts))
        parts = []
    }

    private mutating func closePart() {
        guard let last = parts.indices.last else { return }
        parts[last].bytes = parts[last].bytes.lowerBound..<arena.count
    }

    /// Lists longer than this are split by document.
    static let partLimit = 64 << 10
}
