package import ArchiveModel
import Markup

/// Reads `N.notes.md`: headings that name articles, block quotes that anchor, and the notes between them.
package enum SidecarReader {
    package static func sidecar(_ source: SourceText, page: Int) -> Diagnosed<Sidecar> {
        let matter = SidecarMatter(source)
        var parser = SidecarParser(source)
        for index in source.lines.indices.dropFirst(matter.lines) { parser.take(index) }
        parser.finishNote()
        var sidecar = Sidecar(path: source.path, page: page, sections: parser.sections)
        sidecar.topics = matter.topics
        return Diagnosed(sidecar, matter.diagnostics + parser.diagnostics)
    }
}

private struct SidecarParser {
    let source: SourceText
    var sections = [Sidecar.Section()]
    var diagnostics: [Diagnostic] = []
    /// The lines of the block quote of the note that is being read.
    private var quote: [Int] = []
    /// The lines of its body, with the ones that are blank at its end.
    private var body: [Int] = []
    private var fence: Unicode.Scalar?

    init(_ source: SourceText) { self.source = source }

    mutating func take(_ index: Int) {
        let line = SidecarLine(source.string(source.lines[index]))
        if let fence {
            body.append(index)
            if line.closes(fence) { self.fence = nil }
            return
        }
        switch line.kind {
        case .heading:
            finishNote()
            sections.append(Sidecar.Section(heading: heading(line, index)))
        case .quote where !quote.isEmpty && body.isEmpty:
            quote.append(index)
        case .quote:
            finishNote()
            quote = [index]
        case .blank:
            if !quote.isEmpty || !body.isEmpty { body.append(index) }
        case .text:
            if body.isEmpty, !quote.isEmpty { diagnostics.append(.quoteEnds(location(index), text(index))) }
            if let trap = line.trap { diagnostics.append(.fullWidth(trap, location(index), text(index))) }
            fence = line.fence
            body.append(index)
        }
    }

    mutating func finishNote() {
        defer {
            quote = []
            body = []
            fence = nil
        }
        let isText = { (line: Int) in SidecarLine(text(line)).kind != .blank }
        if let first = body.firstIndex(where: isText), let last = body.lastIndex(where: isText) {
            body = Array(body[first...last])
        } else {
            body = []
        }
        guard let start = quote.first ?? body.first else { return }
        let topics = takeTopics()
        if quote.isEmpty, body.isEmpty {
            sections[sections.count - 1].topics += topics
            return
        }
        let written = body.map { SidecarLine(text($0)).unnested }.joined(separator: "\n")
        var note = Sidecar.Note(
            body: MarkdownSource(written, at: location(body.first ?? start)), location: location(start),
            line: text(start))
        note.topics = topics
        if quote.isEmpty {
            takeSignature(of: &note)
        } else {
            takeQuotation(into: &note)
        }
        sections[sections.count - 1].notes.append(note)
    }

    /// Takes a last line `topics: one, two` from the body.
    private mutating func takeTopics() -> [Topic] {
        guard let last = body.last else { return [] }
        let topics = SidecarMatter.topics(inLine: text(last), at: location(last))
        guard !topics.isEmpty else { return [] }
        body.removeLast()
        while let end = body.last, SidecarLine(text(end)).kind == .blank { body.removeLast() }
        return topics
    }

    private mutating func takeQuotation(into note: inout Sidecar.Note) {
        let words = quote.map { SidecarLine(text($0)).quoted }.joined(separator: "\n")
        let parser = QuotationParser(words, at: note.location, line: note.line)
        note.quotation = parser.quotation
        note.signature = parser.signature
        diagnostics += parser.diagnostics
        if note.body.text.isEmpty, parser.quotation.changes.isEmpty {
            diagnostics.append(.emptyNote(note.location, note.line))
        }
    }

    /// Takes a comment at the very end of a note on a whole article or page.
    private mutating func takeSignature(of note: inout Sidecar.Note) {
        guard let last = CriticMarkup.parse(note.body.text).last, case .comment(let text) = last.content
        else { return }
        let comment = NoteComment(text)
        if let word = comment.badDate { diagnostics.append(.noteDate(word, at: note.location, note.line)) }
        if comment.state != nil {
            diagnostics.append(.remarkAlone(comment.remark, at: note.location, note.line))
        }
        note.signature = comment.signature
        let bytes = Array(note.body.text.utf8)[..<last.range.lowerBound]
        note.body.text = String(decoding: bytes, as: UTF8.self)
    }

    private mutating func heading(_ line: SidecarLine, _ index: Int) -> Sidecar.Heading {
        let words = line.heading
        var heading = Sidecar.Heading(
            text: words, id: nil, location: location(index), line: text(index))
        if words.hasSuffix("}"), let open = words.ranges(of: "{#").last {
            heading.id = String(words[open.upperBound...].dropLast())
            heading.text = String(words[..<open.lowerBound])
        }
        heading.text = heading.text.trimmed
        return heading
    }

    private func text(_ index: Int) -> String { source.string(source.lines[index]) }

    private func location(_ index: Int) -> SourceLocation {
        source.location(of: source.trimmed(source.lines[index]))
    }
}

/// One line of a sidecar by its first characters.
private struct SidecarLine {
    enum Kind { case heading, quote, blank, text }

    let kind: Kind
    private let scalars: [Unicode.Scalar]
    /// How many blanks it begins with.
    private let indent: Int

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        indent = scalars.prefix { $0 == " " }.count
        let rest = scalars.dropFirst(indent)
        if rest.allSatisfy(\.isBlank) {
            kind = .blank
        } else if indent > 3 {
            kind = .text
        } else if rest.first == "#", rest.dropFirst().first?.isBlank ?? true {
            kind = .heading
        } else if rest.first == ">", rest.dropFirst().first(where: { !$0.isBlank }) != ">" {
            kind = .quote
        } else {
            kind = .text
        }
    }

    var heading: String { scalars.dropFirst(indent + 1).string.trimmed }

    /// What stands behind the `>`.
    var quoted: String { scalars.dropFirst(indent + 1).drop { $0.isBlank }.string }

    /// A line of `> >` as Markdown of the note: the outer mark is a blank, so that columns stay.
    var unnested: String {
        guard kind == .text, indent <= 3, scalars.dropFirst(indent).first == ">" else {
            return scalars.string
        }
        return (scalars[..<indent] + [" "] + scalars[(indent + 1)...]).string
    }

    /// The mark of a code fence that begins here.
    var fence: Unicode.Scalar? {
        guard indent <= 3, let mark = scalars.dropFirst(indent).first, mark == "`" || mark == "~",
            scalars.dropFirst(indent).prefix(while: { $0 == mark }).count >= 3
        else { return nil }
        return mark
    }

    func closes(_ fence: Unicode.Scalar) -> Bool { self.fence == fence }

    /// A full-width character that looks like a mark.
    var trap: Unicode.Scalar? {
        scalars.first { !$0.isBlank }.flatMap { "＞＃".unicodeScalars.contains($0) ? $0 : nil }
    }
}

extension String {
    fileprivate var trimmed: String {
        let scalars = Array(unicodeScalars)
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return scalars[first...last].string
    }

}

extension Diagnostic {
    fileprivate static func quoteEnds(_ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .quoteEnds, "A line without '>' ends the quotation; this one begins the note",
            at: location, excerpt: line,
            fixes: ["put '>' before it if it is quoted", "put an empty line before it if it is the note"])
    }

    fileprivate static func fullWidth(
        _ mark: Unicode.Scalar, _ location: SourceLocation, _ line: String
    ) -> Diagnostic {
        let meant = mark == "＞" ? ">" : "#"
        return Diagnostic(
            .fullWidthMark, "'\(mark)' is full-width and begins nothing", at: location,
            excerpt: line, fixes: ["write '\(meant)'"])
    }

    fileprivate static func emptyNote(_ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .emptyNote, "A quotation without a correction is followed by its note", at: location,
            excerpt: line, fixes: ["write the note below it", "take the quotation out"])
    }
}
