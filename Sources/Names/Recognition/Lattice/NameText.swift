import ArchiveModel
import Languages

/// A block of an article, or a part of a long one, folded, beside its words as printed.
struct NameText: Sendable {
    /// -1 is the headline, 0… are paragraphs.
    let block: Int
    /// Where it begins in its block, in Unicode scalars.
    let start: Int
    /// One unit for each scalar, folded.
    let units: [Unit]
    private let bytes: [UInt8]
    /// Where the bytes of each unit begin, and the end.
    private let offsets: [Int32]

    init(_ text: String, block: Int = 0) {
        self.block = block
        start = 0
        bytes = Array(text.utf8)
        var scalars: [UInt32] = []
        scalars.reserveCapacity(bytes.count / 2)
        Fold.append(text, to: &scalars)
        var offsets: [Int32] = []
        offsets.reserveCapacity(scalars.count + 1)
        // Every byte begins a scalar but for those that go on with one.
        for (place, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            offsets.append(Int32(truncatingIfNeeded: place))
        }
        offsets.append(Int32(truncatingIfNeeded: bytes.count))
        units = scalars.map { NamePunctuation.named(Unit(exactly: $0) ?? .unknown) }
        self.offsets = offsets
    }

    private init(_ range: Range<Int>, of whole: NameText) {
        let first = whole.offsets[range.lowerBound]
        block = whole.block
        start = whole.start + range.lowerBound
        units = Array(whole.units[range])
        bytes = Array(whole.bytes[Int(first)..<Int(whole.offsets[range.upperBound])])
        offsets = whole.offsets[range.lowerBound...range.upperBound].map { $0 - first }
    }

    /// The same in parts that end with a sentence, so that no question about a part costs more than its bounded length:
    /// a page without line ends may be one block of megabytes.
    var parts: [NameText] {
        var parts: [NameText] = []
        var start = 0
        while units.count - start > Self.longestPart {
            let piece = units[start..<(start + Self.longestPart)]
            let end =
                (piece.lastIndex(where: NamePunctuation.endsSentence)
                ?? piece.lastIndex(where: NamePunctuation.endsClause))
                .map { $0 + 1 } ?? piece.endIndex
            parts.append(NameText(start..<end, of: self))
            start = end
        }
        return parts.isEmpty ? [self] : parts + [NameText(start..<units.count, of: self)]
    }

    /// The sentence around a run of units, or the nearest words of one that never ends.
    func sentence(around range: Range<Int>) -> NameText {
        let first = max(0, range.lowerBound - Self.widestContext)
        let last = min(units.count, range.upperBound + Self.widestContext)
        let start = units[first..<range.lowerBound].lastIndex(where: NamePunctuation.endsSentence)
        let end = units[range.upperBound..<last].firstIndex(where: NamePunctuation.endsSentence)
        return NameText((start.map { $0 + 1 } ?? first)..<(end.map { $0 + 1 } ?? last), of: self)
    }

    private static let widestContext = 96

    /// In units: several times the longest paragraph that newspapers print.
    private static let longestPart = 4096

    /// The words of a range of units, as printed.
    func surface(_ range: Range<Int>) -> String {
        String(
            decoding: bytes[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])], as: UTF8.self)
    }
}
