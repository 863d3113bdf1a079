import ArchiveModel
import Markup

/// The block quotes of a page of the archive's own that name an article, as `[[2021-01-27-p1-a7]]` or
/// `[[2021-01-27-p1-a7#p3]]`: each is looked for in what that article prints.
struct PageQuotations {
    /// A block quote and the article that it names.
    struct Quote: Sendable {
        var target: String
        /// From 1, where the link names one.
        var paragraph: Int?
        /// The quoted words in the pieces between which some were left out.
        var pieces: [String]
        var location: SourceLocation
        var line: String
    }

    private(set) var quotes: [Quote] = []

    init(_ body: MarkdownSource) {
        var block: [(number: Int, text: String)] = []
        var fence: String?
        let lines = body.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        for (number, line) in (lines + [""]).enumerated() {
            let text = line.trimmingBlanks
            if let mark = fence {
                if text.hasPrefix(mark) { fence = nil }
                continue
            }
            if text.hasPrefix(">") {
                block.append((number, text.dropFirst().description.trimmingBlanks))
            } else if !text.isEmpty, !block.isEmpty, block.last?.text.isEmpty == false {
                // What stands right below a quotation goes on with it.
                block.append((number, text))
            } else {
                take(block, body.location)
                block = []
                fence = ["```", "~~~"].first(where: text.hasPrefix)
            }
        }
    }

    private mutating func take(_ block: [(number: Int, text: String)], _ start: SourceLocation) {
        guard let first = block.first else { return }
        var words = ""
        var target: String?
        for line in block {
            let parts = QuotedLine(line.text)
            target = target ?? parts.target
            if !parts.isSource { words += (words.isEmpty ? "" : "\n") + parts.words }
        }
        guard let target else { return }
        let (name, place) = Self.halves(of: target)
        guard ArticleID(name) != nil else { return }
        let pieces = QuotedWords.pieces(of: words)
        guard !pieces.isEmpty else { return }
        quotes.append(
            Quote(
                target: name, paragraph: place.hasPrefix("p") ? Int(place.dropFirst()) : nil, pieces: pieces,
                location: SourceLocation(start.path, line: start.line + first.number, column: 1),
                line: first.text))
    }

    private static func halves(of target: String) -> (name: String, place: String) {
        guard let mark = target.firstIndex(of: "#") else { return (target, "") }
        return (String(target[..<mark]).trimmingBlanks, String(target[target.index(after: mark)...]))
    }
}

/// A line of a block quote: its words without links and marks of Markdown.
private struct QuotedLine {
    private(set) var words = ""
    private(set) var target: String?
    /// Whether it only says where the words stand: it begins with a dash and has a link.
    private(set) var isSource = false

    init(_ line: String) {
        var rest = line[...]
        while let open = rest.firstRange(of: "[["),
            let close = rest[open.upperBound...].firstRange(of: "]]")
        {
            words += rest[..<open.lowerBound]
            let inside = rest[open.upperBound..<close.lowerBound]
            target = target ?? String(inside.prefix { $0 != "|" }).trimmingBlanks
            rest = rest[close.upperBound...]
        }
        words += rest
        isSource = target != nil && words.unicodeScalars.first.map(Self.isDash) == true
        // A row of a table has bars between its cells, and one of them only lines.
        let isRow = words.hasPrefix("|")
        if isRow, words.unicodeScalars.allSatisfy({ "|-: ".unicodeScalars.contains($0) }) { words = "" }
        let marks = Set((isRow ? "*_`\\|" : "*_`\\").unicodeScalars)
        words = words.unicodeScalars.filter { !marks.contains($0) }.string
        if target != nil { words = Self.withoutRemains(words) }
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .dashPunctuation
    }

    /// Without the dash or the empty brackets that a link leaves behind.
    private static func withoutRemains(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        func dropBlanks() { while let last = scalars.last, last.isBlank { scalars.removeLast() } }
        dropBlanks()
        if scalars.count > 1, scalars[scalars.count - 1].properties.generalCategory == .closePunctuation,
            scalars[scalars.count - 2].properties.generalCategory == .openPunctuation
        {
            scalars.removeLast(2)
        }
        dropBlanks()
        while let last = scalars.last, isDash(last) || last.isBlank { scalars.removeLast() }
        return scalars.string
    }
}

/// The words of a quotation, cut where some were left out.
enum QuotedWords {
    /// Between `…`, `...` and what stands in square or tortoise-shell brackets, which the editor put there.
    static func pieces(of text: String) -> [String] {
        var pieces: [[Unicode.Scalar]] = [[]]
        var depth = 0
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isGap =
                scalar == "…"
                || scalar == "." && scalars[index...].prefix(3).count == 3
                    && scalars[index...].prefix(3).allSatisfy { $0 == "." }
                || scalar == "." && index > 0 && scalars[index - 1] == "." && pieces.last?.isEmpty == true
            if opening.contains(scalar) { depth += 1 }
            if depth > 0 || isGap {
                if pieces.last?.isEmpty == false { pieces.append([]) }
            } else {
                pieces[pieces.count - 1].append(scalar)
            }
            if closing.contains(scalar), depth > 0 { depth -= 1 }
        }
        return pieces.map(\.string).filter { piece in piece.unicodeScalars.contains { isWord($0) } }
    }

    /// Square and tortoise-shell brackets: what an editor supplies, in any language.
    private static let opening: Set<Unicode.Scalar> = ["[", "\u{3014}", "\u{FF3B}"]
    private static let closing: Set<Unicode.Scalar> = ["]", "\u{3015}", "\u{FF3D}"]

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// `pieces` without the quotation marks around all of them, which the paper may not have.
    static func unquoted(_ pieces: [String]) -> [String]? {
        guard var first = pieces.first?.unicodeScalars, let mark = first.first(where: { !$0.isBlank }),
            isQuote(mark)
        else { return nil }
        var result = pieces
        first = String.UnicodeScalarView(first.drop { $0.isBlank }.dropFirst())
        result[0] = String(first)
        var last = Array(result[result.count - 1].unicodeScalars)
        while let end = last.last, end.isBlank { last.removeLast() }
        if let end = last.last, isQuote(end) { last.removeLast() }
        result[result.count - 1] = last.string
        return result
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .initialPunctuation, .finalPunctuation: true
        case .openPunctuation: (0x300C...0x300F).contains(scalar.value)
        default: scalar == "\""
        }
    }
}
