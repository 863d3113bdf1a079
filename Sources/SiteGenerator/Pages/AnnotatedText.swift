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
        /// A link, which waits for the end of a link that it would otherwise stand in.
        var isLink = true
    }

    let text: String
    /// Names; not overlapping one another.
    var links: [Span] = []
    /// Emendations; not overlapping one another.
    var marks: [Span] = []
    /// Those of one offset in the order in which they stand.
    var insertions: [Insertion] = []

    private let style: TextStyle

    init(_ text: String, in style: TextStyle) {
        self.text = text
        self.style = style
    }

    /// The HTML of `range` of the text, by default of all of it.
    ///
    /// A link stays one element. A mark that reaches over the edge of a link is cut there.
    func html(_ range: Range<Int>? = nil) -> String {
        let text = Array(style.set(text).utf8)
        let count = text.count { !UTF8.isContinuation($0) }
        let whole = (range ?? 0..<count).clamped(to: 0..<count)
        let elements = elements(in: whole)
        let insertions = insertions.filter {
            (whole.lowerBound < $0.offset || $0.offset == 0) && $0.offset <= whole.upperBound
                && whole.lowerBound <= $0.offset
        }.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
        var writer = AnnotationWriter()
        let bounds =
            elements.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + insertions.map(\.offset)
        var rest = text.dropFirst(scalars: whole.lowerBound)
        var position = whole.lowerBound
        var next = (element: 0, insertion: 0)
        for bound in Set(bounds + [whole.lowerBound, whole.upperBound]).sorted() {
            let after = rest.dropFirst(scalars: bound - position)
            HTML.append(rest[..<after.startIndex], to: &writer.output)
            (rest, position) = (after, bound)
            writer.close(at: bound)
            while next.insertion < insertions.count, insertions[next.insertion].offset == bound {
                writer.insert(insertions[next.insertion])
                next.insertion += 1
            }
            while next.element < elements.count, elements[next.element].range.lowerBound == bound {
                writer.open(elements[next.element])
                next.element += 1
            }
        }
        return String(decoding: writer.output, as: UTF8.self)
    }

    struct Element {
        var range: Range<Int>
        var span: Span
        var isLink: Bool
    }

    /// Links and marks within `whole`, properly nested: by beginning, the outer one first.
    private func elements(in whole: Range<Int>) -> [Element] {
        let clipped = { (spans: [Span], isLink: Bool) in
            spans.map { Element(range: $0.range.clamped(to: whole), span: $0, isLink: isLink) }
                .filter { !$0.range.isEmpty }
        }
        let outer = clipped(links, true)
        let inner = clipped(marks, false).flatMap { mark in
            Self.cut(mark.range, by: outer.map(\.range)).map {
                Element(range: $0, span: mark.span, isLink: false)
            }
        }
        return (outer + inner).sorted {
            ($0.range.lowerBound, -$0.range.upperBound, $0.isLink ? 0 : 1)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.isLink ? 0 : 1)
        }
    }

    /// The pieces of `mark` between the edges of those `links` that it overlaps in part.
    private static func cut(_ mark: Range<Int>, by links: [Range<Int>]) -> [Range<Int>] {
        var edges = [mark.lowerBound]
        for link in links where link.overlaps(mark) {
            if link.lowerBound < mark.lowerBound, link.upperBound < mark.upperBound {
                edges.append(link.upperBound)
            } else if mark.lowerBound < link.lowerBound, mark.upperBound < link.upperBound {
                edges.append(link.lowerBound)
            }
        }
        edges.append(mark.upperBound)
        edges.sort()
        return zip(edges, edges.dropFirst()).map { $0..<$1 }
    }
}

/// Writes properly nested elements and what stands between them.
private struct AnnotationWriter {
    var output: [UInt8] = []
    private var stack: [AnnotatedText.Element] = []
    /// Links that wait for the end of the link around them.
    private var waiting: [String] = []

    mutating func open(_ element: AnnotatedText.Element) {
        output += element.span.open.utf8
        stack.append(element)
    }

    mutating func close(at offset: Int) {
        while let last = stack.last, last.range.upperBound == offset {
            output += last.span.close.utf8
            stack.removeLast()
            if last.isLink {
                for html in waiting { output += html.utf8 }
                waiting = []
            }
        }
    }

    mutating func insert(_ insertion: AnnotatedText.Insertion) {
        if insertion.isLink, stack.contains(where: \.isLink) {
            waiting.append(insertion.html)
        } else {
            output += insertion.html.utf8
        }
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// What follows the first `count` scalars of UTF-8 text.
    fileprivate func dropFirst(scalars count: Int) -> SubSequence {
        var index = startIndex
        var left = count
        while index < endIndex {
            if !UTF8.isContinuation(self[index]) {
                guard left > 0 else { break }
                left -= 1
            }
            index += 1
        }
        return self[index...]
    }
}
