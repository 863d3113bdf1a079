/// The lists of all grams, in the order in which they were closed.
///
/// A document list holds, for each document, the difference of its number to the one before as a varint, and one byte
/// of weight. A position list holds, for the same documents in the same order, the differences of the positions,
/// doubled, plus one where another position of the same document follows.
struct GramLists {
    /// The list of one gram.
    struct List {
        var first: UInt32
        /// 0 for a single scalar.
        var second: UInt32
        /// How many documents.
        var total: Int32
        /// Which of all `parts` make it up.
        fileprivate var firstPart: Int32
        fileprivate var endOfParts: Int32

        var parts: Range<Int> { Int(firstPart)..<Int(endOfParts) }
    }

    /// A piece of a list that can be read by itself.
    struct Part {
        /// The number of the first document.
        var start: Int
        /// Its place in the whole document list.
        var place: Int32
        fileprivate var chunk: Int32
        fileprivate var offset: Int32
        fileprivate(set) var count: Int32
    }

    private(set) var lists: [List] = []
    private(set) var parts: [Part] = []
    /// The bytes of closed parts: in pieces, so that they grow without being copied and without room to spare.
    private var chunks: [[UInt8]] = []
    /// The part that is being written, and its bytes.
    private var openPart: (start: Int, place: Int)?
    private var written: [UInt8] = []

    func bytes(of part: Part) -> ArraySlice<UInt8> {
        chunks[Int(part.chunk)][Int(part.offset)..<Int(part.offset + part.count)]
    }

    /// Whether it stands among the others of its shard; longer lists have files of their own, so that they burden
    /// no query for another gram.
    func isInline(_ list: List) -> Bool {
        list.parts.count == 1 && parts[list.parts.lowerBound].count <= 4 << 10
    }

    mutating func append(varint value: Int) {
        var rest = value
        while rest >= 0x80 {
            written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        written.append(UInt8(rest))
    }

    mutating func append(byte: UInt8) { written.append(byte) }

    /// Whether the part that is being written has grown over the limit, so that the next document begins another.
    var isPartFull: Bool { written.count >= Self.partLimit }

    mutating func beginPart(at start: Int, place: Int) {
        closePart()
        openPart = (start, place)
    }

    mutating func closeList(first: UInt32, second: UInt32, total: Int) {
        closePart()
        lists.append(
            List(
                first: first, second: second, total: Int32(total), firstPart: lists.last?.endOfParts ?? 0,
                endOfParts: Int32(parts.count)))
    }

    private mutating func closePart() {
        guard let (start, place) = openPart else { return }
        if chunks.last.map({ $0.count + written.count > Self.chunkSize }) ?? true {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(max(Self.chunkSize, written.count))
        }
        let chunk = chunks.count - 1
        parts.append(
            Part(
                start: start, place: Int32(place), chunk: Int32(chunk), offset: Int32(chunks[chunk].count),
                count: Int32(written.count)))
        chunks[chunk] += written
        openPart = nil
        written.removeAll(keepingCapacity: true)
    }

    private static let partLimit = 8 << 10
    private static let chunkSize = 1 << 20
}
