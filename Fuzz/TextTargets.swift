import ArchiveModel
import Markup

/// The spans of a text with CriticMarkup make up the whole text.
enum CriticMarkupTarget {
    static func check(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        var end = 0
        for span in CriticMarkup.parse(text) {
            promise(span.range.lowerBound == end, "a gap before \(span)")
            let isWritten = written(span.content).contains { $0.utf8.elementsEqual(bytes[span.range]) }
            promise(isWritten, "\(span) is not what was written")
            end = span.range.upperBound
        }
        promise(end == bytes.count, "the text ends at \(bytes.count), its spans at \(end)")
    }

    /// How it may have been written: a substitution by nothing is a deletion.
    private static func written(_ content: CriticSpan.Content) -> [String] {
        switch content {
        case .text(let text): [text]
        case .highlight(let text): ["{==\(text)==}"]
        case .deletion(let text): ["{--\(text)--}", "{~~\(text)~~}"]
        case .insertion(let text): ["{++\(text)++}"]
        case .substitution(let old, let new): ["{~~\(old)~>\(new)~~}"]
        case .comment(let text): ["{>>\(text)<<}"]
        }
    }
}

/// A note is well-formed HTML of a size that its text bounds; its diagnostics have places.
enum MarkdownTarget {
    static func check(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        let source = MarkdownSource(text, at: SourceLocation("note.md", line: 1, column: 1))
        let note = Markdown(headingOffset: 2, idPrefix: "n1-").html(source) { target in
            target.utf8.count.isMultiple(of: 2) ? WikiLink(href: "../a/index.html", text: target) : nil
        }
        let html = Array(note.value.utf8)
        HTMLReader.check(html, "note", isWhole: false)
        promise(
            html.count <= 64 * bytes.count + 20 * Markdown.maximumCells,
            "\(bytes.count) bytes of Markdown make \(html.count) of HTML")
        let lines = SourceText(path: "note.md", text)
        for diagnostic in note.diagnostics {
            if let location = diagnostic.location { Findings.check(location, in: lines, diagnostic) }
        }
    }
}

/// Templates end, and write only what they are given, escaped unless they say otherwise.
enum TemplateTarget {
    /// Up to three templates, with a form feed between them, that may include each other.
    static func check(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return }
        let names = ["page", "layout", "part"]
        let sources = zip(names, bytes.split(separator: 0x0C, maxSplits: 2, omittingEmptySubsequences: false))
            .map {
                SourceText(path: "\($0).html", bytes: Array($1))
            }
        let compiled = TemplateSet.compile(sources)
        check(compiled.diagnostics, sources)
        guard compiled.value.names.contains("page") else { return }
        let page = compiled.value.render("page", values)
        check(page.diagnostics, sources)
        let isRaw = bytes.indices.contains { bytes[$0...].starts(with: "{{{".utf8) || bytes[$0] == 0x26 }
        let hasCanary = String(decoding: page.value, as: UTF8.self).contains("<canary")
        let wroteCanary = String(decoding: bytes, as: UTF8.self).contains("canary")
        promise(isRaw || wroteCanary || !hasCanary, "a value was written without its escapes")
    }

    private static func check(_ diagnostics: [Diagnostic], _ sources: [SourceText]) {
        for diagnostic in diagnostics {
            guard let location = diagnostic.location,
                let source = sources.first(where: { $0.path == location.path })
            else { continue }
            Findings.check(location, in: source, diagnostic)
        }
    }

    private static let values = TemplateValue.object([
        "text": .text("\"'><canary onload=alert(1)>&amp;"), "html": .html("<b>made</b>"), "flag": .flag(true),
        "number": .number(7), "missing": .missing,
        "list": .list([.object(["text": .text("</script><canary>")]), .object(["flag": .flag(false)])]),
        "group": .object(["text": .text("<canary>"), "list": .list([.text("<canary>")])]),
    ])
}
