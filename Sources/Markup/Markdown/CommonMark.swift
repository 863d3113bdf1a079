import CMarkGFM
import Glibc
import Synchronization

/// The one place that runs cmark-gfm. The library rewrites process-global tables while it parses, so one lock
/// is held from parser to HTML; trees are freed before it is released.
enum CommonMark {
    private static let library = Mutex(Library())
    private static let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// HTML without raw HTML from `source`; `nil` when the library refused a change of its tree.
    static func html(
        _ source: PreparedMarkdown, extensions: [String], hasFootnotes: Bool, headingOffset: Int,
        _ answers: MarkdownAnswers
    ) -> String? {
        library.withLock { library in
            let library = library
            let hasTables = extensions.contains("table")
            let options = options | (hasFootnotes ? CMARK_OPT_FOOTNOTES : 0)
            func html(_ bytes: [UInt8], isMended: Bool) -> String? {
                library.withDocument(bytes, extensions, options) { document, parser in
                    let leftOut = isMended ? nil : LeftOut(bytes, document, hasTables: hasTables)
                    if let leftOut, !leftOut.isEmpty {
                        answers.tell(.leftOut(leftOut))
                        return html(leftOut.mended, isMended: true)
                    }
                    var dialect = MarkdownDialect(source.links, bytes, answers) { bytes in
                        library.document(bytes, ["strikethrough"], CommonMark.options)
                    }
                    defer { dialect.free() }
                    guard (try? dialect.rewrite(document, headingOffset: headingOffset)) != nil else {
                        return nil
                    }
                    let html = rendered(document, options, cmark_parser_get_syntax_extensions(parser))
                    return MarkdownSigns.removed(from: dialect.withLinks(ItemNumbers.joined(aligned(html))))
                }
            }
            return html(source.bytes, isMended: false)
        }
    }

    /// The words of the heading of the first level that `source` begins with, and its last line, from 0.
    static func title(_ source: PreparedMarkdown) -> (words: String, lastLine: Int)? {
        library.withLock { library in
            library.withDocument(source.bytes, [], options) { document, _ in
                guard let first = document.firstChild, first.type == CMARK_NODE_HEADING,
                    first.headingLevel == 1
                else { return nil }
                var words = ""
                first.forEachEvent { node, isEntered in
                    guard isEntered else { return }
                    switch node.type {
                    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += " "
                    default: words += node.literal
                    }
                }
                let pieces = source.links.pieces(of: MarkdownSigns.removed(from: words)).map { piece in
                    piece.link.map { source.links.texts[$0].label ?? source.links.texts[$0].target }
                        ?? piece.words
                }
                return (pieces.joined(), first.endLine)
            }
        }
    }

    /// HTML 5 has no `align` on cells: a class says it. Quotation marks in text are references, so these are attributes.
    private static func aligned(_ html: String) -> String {
        guard strstr(html, "<table") != nil else { return html }
        return ["left", "center", "right"].reduce(html) { html, side in
            html.replacing(" align=\"\(side)\"", with: " class=\"\(side)\"")
        }
    }

    /// What the library makes of `text` when nothing is changed: the dialect of the specification suites.
    static func conformanceHTML(_ text: String, extensions: [String]) -> String {
        library.withLock { library in
            let options = CMARK_OPT_UNSAFE
            return library.withDocument(Array(text.utf8), extensions, options) { document, parser in
                rendered(document, options, cmark_parser_get_syntax_extensions(parser))
            } ?? ""
        }
    }

    private static func rendered(
        _ document: MarkdownNode, _ options: Int32,
        _ extensions: UnsafeMutablePointer<cmark_llist>?
    ) -> String {
        guard let html = cmark_render_html(document.pointer, options, extensions) else { return "" }
        defer { Glibc.free(html) }
        return String(cString: html)
    }
}

/// The right to call the library: exists once, behind the lock.
private struct Library {
    init() { cmark_gfm_core_extensions_ensure_registered() }

    func withDocument<Result>(
        _ bytes: [UInt8], _ extensions: [String], _ options: Int32,
        _ body: (MarkdownNode, OpaquePointer) -> Result?
    ) -> Result? {
        guard let parser = parser(extensions, options) else { return nil }
        defer { cmark_parser_free(parser) }
        guard let document = parse(bytes, parser) else { return nil }
        defer { document.remove() }
        return body(document, parser)
    }

    /// A document that whoever asks for it removes.
    func document(_ bytes: [UInt8], _ extensions: [String], _ options: Int32) -> MarkdownNode? {
        guard let parser = parser(extensions, options) else { return nil }
        defer { cmark_parser_free(parser) }
        return parse(bytes, parser)
    }

    private func parser(_ extensions: [String], _ options: Int32) -> OpaquePointer? {
        guard let parser = cmark_parser_new(options) else { return nil }
        for name in extensions {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        return parser
    }

    private func parse(_ bytes: [UInt8], _ parser: OpaquePointer) -> MarkdownNode? {
        bytes.withUnsafeBytes { bytes in
            let characters = bytes.bindMemory(to: CChar.self)
            cmark_parser_feed(parser, characters.baseAddress, characters.count)
        }
        return MarkdownNode(cmark_parser_finish(parser))
    }
}
