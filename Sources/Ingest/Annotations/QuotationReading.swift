import ArchiveModel
import Languages
import Reading

/// A quotation as it would stand in the source if some of its corrections were already made there.
struct QuotationReading: Sendable {
    /// Folded, without blanks and without 下转 and 上接.
    private(set) var scalars: [Unicode.Scalar] = []
    /// Where each piece of the quotation stands in `scalars`.
    private(set) var pieces: [Range<Int>] = []
    /// The first scalar of each of `scalars` as it is quoted.
    private(set) var printed: [Unicode.Scalar] = []
    /// The changes that the source has already.
    let done: Set<Int>

    init(_ quotation: Quotation, done: Set<Int> = [], undoubled: Bool = false) {
        self.done = done
        for piece in quotation.pieces {
            let start = scalars.count
            switch piece {
            case .context(let text), .highlight(let text): append(text, undoubled)
            case .change(let index):
                let change = quotation.changes[index]
                append(done.contains(index) ? change.new : change.old, false)
            }
            pieces.append(start..<scalars.count)
        }
    }

    private mutating func append(_ text: String, _ undoubled: Bool) {
        var printed = Array(text.unicodeScalars)
        if undoubled { printed = Doubling(printed)?.once ?? printed }
        printed = printed.filter { !$0.isBlank }
        let dense = DenseText(scalars: printed)
        for range in Self.kept(dense.scalars) {
            scalars += dense.scalars[range]
            self.printed += dense.offsets[range].map { printed[$0] }
        }
    }

    /// What is left of `text` without (下转第三版) and (上接第一版).
    private static func kept(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        var start = 0
        for mark in EditorialWords.continuations {
            for open in text.occurrences(of: Array(mark.unicodeScalars)) {
                guard let close = text[open...].prefix(14).firstIndex(of: ")"), open >= start else {
                    continue
                }
                kept.append(start..<open)
                start = close + 1
            }
        }
        return kept + [start..<text.count]
    }

    /// Every reading of `quotation`, the fewest corrections done first.
    ///
    /// With more than five changes that alter words, only none and all.
    static func all(of quotation: Quotation) -> [QuotationReading] {
        let changing = quotation.changes.indices.filter {
            quotation.changes[$0].old != quotation.changes[$0].new
        }
        var sets: [Set<Int>] = [[]]
        if changing.count > 5 {
            sets.append(Set(changing))
        } else {
            for index in changing { sets += sets.map { $0.union([index]) } }
        }
        var readings = sets.sorted { ($0.count, $0.sorted().first ?? 0) < ($1.count, $1.sorted().first ?? 0) }
            .map { QuotationReading(quotation, done: $0) }
        if changing.isEmpty {
            let single = QuotationReading(quotation, undoubled: true)
            if single.scalars.count < readings[0].scalars.count { readings.append(single) }
        }
        return readings.filter { !$0.scalars.isEmpty }
    }
}
