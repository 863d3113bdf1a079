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
        var units: [Unit] = []
        var offsets: [Int32] = [0]
        units.reserveCapacity(bytes.count / 3 + 1)
        offsets.reserveCapacity(bytes.count / 3 + 2)
        var end: Int32 = 0
        let scalars = Array(text.unicodeScalars)
        for folded in Fold.scalars(scalars) { units.append(NamePunctuation.named(Unit(of: folded))) }
        for scalar in scalars {
            end += Int32(UTF8.width(scalar))
            offsets.append(end)
        }
        self.units = units
        self.offsets = offsets
    }

    private init(_ range: Range<Int>, of whole: NameText) {
        let first = whole.offsets[range.lowerBound]
        block = whole.block
        start = range.lowerBound
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

    /// In units: several times the longest paragraph that newspapers print.
    private static let longestPart = 4096

    /// The words of a range of units, as printed.
    func surface(_ range: Range<Int>) -> String {
        String(
            decoding: bytes[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])], as: UTF8.self)
    }
}
