import ArchiveModel
import Markup

/// A paragraph as HTML: names linked, corrected readings and misprints marked, notes referred to. The only HTML that
/// templates do not write.
struct AnnotatedText {
    /// A run of text, in Unicode scalars of the paragraph, and the tags around it.
    struct Span {
        var range: Range<Int>
        var open: String
        var close: String
    }

    /// What stands behind the scalar at `offset - 1`: a reference to a note, words supplied.
    struct Insertion {
        var offset: Int
        var html: String
    }

    let text: String
    /// Names; not overlapping one another.
    var links: [Span] = []
    /// Emendations; not overlapping one another.
    var marks: [Span] = []
    /// In order of offset.
    var insertions: [Insertion] = []

    init(_ text: String) { self.text = text }

    /// The HTML of `range` of the text. Marks stand around links; where they overlap, both are cut.
    func html(_ range: Range<Int>? = nil) -> String {
        let scalars = Array(text.unicodeScalars)
        let whole = (range ?? 0..<scalars.count).clamped(to: 0..<scalars.count)
        var bounds: Set<Int> = [whole.lowerBound, whole.upperBound]
        for span in links + marks {
            bounds.insert(min(max(span.range.lowerBound, whole.lowerBound), whole.upperBound))
            bounds.insert(min(max(span.range.upperBound, whole.lowerBound), whole.upperBound))
        }
        for insertion in insertions
        where whole.lowerBound < insertion.offset && insertion.offset <= whole.upperBound {
            bounds.insert(insertion.offset)
        }
        let cuts = bounds.sorted()
        var output: [UInt8] = []
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let around = [marks, links].compactMap { spans in
                spans.first { $0.range.lowerBound <= start && end <= $0.range.upperBound }
            }
            for span in around { output += span.open.utf8 }
            HTML.append(String(String.UnicodeScalarView(scalars[start..<end])), to: &output)
            for span in around.reversed() { output += span.close.utf8 }
            for insertion in insertions where insertion.offset == end { output += insertion.html.utf8 }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
