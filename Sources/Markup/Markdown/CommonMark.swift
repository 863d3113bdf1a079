import CMarkGFM
import Glibc
import Synchronization

/// The one file that speaks to cmark-gfm. The library rewrites process-global tables while it parses, so one lock
/// is held from parser to HTML; trees are freed before it is released.
enum CommonMark {
    private static let library = Mutex(Library())

    /// HTML without raw HTML from `text`; `wikiLink` gives the HTML of what stands between `[[` and `]]`, and
    /// `foreignPicture` is told the address of each picture that is not the site's own.
    static func html(
        _ text: String, extensions: [String], hasFootnotes: Bool, headingOffset: Int,
        wikiLink: (String) -> String, foreignPicture: (String) -> Void
    ) -> String {
        library.withLock { library in
            let options =
                CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
                | (hasFootnotes ? CMARK_OPT_FOOTNOTES : 0)
            return library.withDocument(text, extensions, options) { document, parser in
                rewrite(document, headingOffset: headingOffset, wikiLink, foreignPicture)
                return aligned(rendered(document, options, cmark_parser_get_syntax_extensions(parser)))
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
            return library.withDocument(text, extensions, options) { document, parser in
                rendered(document, options, cmark_parser_get_syntax_extensions(parser))
            }
        }
    }

    private static func rendered(
        _ document: OpaquePointer, _ options: Int32,
        _ extensions: UnsafeMutablePointer<cmark_llist>?
    ) -> String {
        guard let html = cmark_render_html(document, options, extensions) else { return "" }
        defer { free(html) }
        return String(cString: html)
    }

    // MARK: The archive dialect

    private static func rewrite(
        _ document: OpaquePointer, headingOffset: Int, _ wikiLink: (String) -> String,
        _ foreignPicture: (String) -> Void
    ) {
        cmark_consolidate_text_nodes(document)
        var texts: [OpaquePointer] = []
        var raw: [OpaquePointer] = []
        var pictures: [(node: OpaquePointer, isInLink: Bool)] = []
        var refused: [OpaquePointer] = []
        var linkDepth = 0
        let iterator = cmark_iter_new(document)
        defer { cmark_iter_free(iterator) }
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            guard let node = cmark_iter_get_node(iterator) else { continue }
            let depth = linkDepth
            if isLink(node) { linkDepth += event == CMARK_EVENT_ENTER ? 1 : -1 }
            guard event == CMARK_EVENT_ENTER else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING:
                let level = cmark_node_get_heading_level(node) + Int32(headingOffset)
                cmark_node_set_heading_level(node, min(6, max(1, level)))
            case CMARK_NODE_TEXT where depth == 0: texts.append(node)
            case CMARK_NODE_IMAGE where isLink(node): pictures.append((node, depth > 0))
            case CMARK_NODE_LINK where !isAllowed(address(of: node)): refused.append(node)
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: raw.append(node)
            default: break
            }
        }
        for node in texts { replaceWikiLinks(in: node, wikiLink) }
        for node in raw { showAsText(node) }
        for picture in pictures {
            foreignPicture(address(of: picture.node))
            showAsLink(picture.node, isInLink: picture.isInLink)
        }
        refused.forEach(showAsWords)
    }

    /// Whether `node` is a link, or a picture that becomes one.
    private static func isLink(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LINK: true
        case CMARK_NODE_IMAGE: !isOwn(address(of: node))
        default: false
        }
    }

    private static func address(of node: OpaquePointer) -> String {
        cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    }

    /// Whether an address stays in the site: it names no scheme and no host.
    private static func isOwn(_ address: String) -> Bool {
        let beforePath = address.utf8.prefix { !"/?#".utf8.contains($0) }
        return !address.utf8.starts(with: "//".utf8) && !beforePath.contains(UInt8(ascii: ":"))
    }

    /// Whether a link may lead there: to the site's own, by `http`, `https` or `mailto`. What is no scheme by RFC 3986
    /// (3.1) is a path, as in a browser; the library itself refuses only the schemes that run code or open files.
    private static func isAllowed(_ address: String) -> Bool {
        let head = address.utf8.prefix { $0.isASCIILetter || "0123456789+-.".utf8.contains($0) }
        let isScheme =
            head.first?.isASCIILetter == true && address.utf8[head.endIndex...].first == UInt8(ascii: ":")
        return !isScheme || ["http", "https", "mailto"].contains(String(Substring(head)).lowercased())
    }

    /// No page asks another host for anything: its picture becomes a link, or only its words where no link can be.
    private static func showAsLink(_ picture: OpaquePointer, isInLink: Bool) {
        let url = address(of: picture)
        let isWeb = ["//", "http://", "https://"].contains { url.lowercased().hasPrefix($0) }
        let link = isWeb && !isInLink ? cmark_node_new(CMARK_NODE_LINK) : nil
        if let link {
            cmark_node_set_url(link, url)
            cmark_node_insert_before(picture, link)
        }
        while let link, let child = cmark_node_first_child(picture) { cmark_node_append_child(link, child) }
        showAsWords(picture)
    }

    /// Leaves only what a link or picture holds.
    private static func showAsWords(_ link: OpaquePointer) {
        while let child = cmark_node_first_child(link) { cmark_node_insert_before(link, child) }
        cmark_node_free(link)
    }

    private static func replaceWikiLinks(
        in node: OpaquePointer, _ wikiLink: (String) -> String
    ) {
        guard let literal = cmark_node_get_literal(node) else { return }
        var rest = String(cString: literal)[...]
        guard rest.contains("[[") else { return }
        while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]")
        {
            insert(CMARK_NODE_TEXT, String(rest[..<open.lowerBound]), before: node)
            insert(
                CMARK_NODE_CUSTOM_INLINE, wikiLink(String(rest[open.upperBound..<close.lowerBound])),
                before: node)
            rest = rest[close.upperBound...]
        }
        cmark_node_set_literal(node, String(rest))
    }

    private static func showAsText(_ node: OpaquePointer) {
        let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        if cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE {
            insert(CMARK_NODE_TEXT, text, before: node)
        } else if let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) {
            if let content = cmark_node_new(CMARK_NODE_TEXT) {
                cmark_node_set_literal(content, text)
                cmark_node_append_child(paragraph, content)
            }
            cmark_node_insert_before(node, paragraph)
        }
        cmark_node_free(node)
    }

    private static func insert(
        _ type: cmark_node_type, _ text: String, before node: OpaquePointer
    ) {
        guard !text.isEmpty, let new = cmark_node_new(type) else { return }
        if type == CMARK_NODE_CUSTOM_INLINE {
            cmark_node_set_on_enter(new, text)
        } else {
            cmark_node_set_literal(new, text)
        }
        cmark_node_insert_before(node, new)
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

/// The right to call the library: exists once, behind the lock.
private struct Library {
    init() { cmark_gfm_core_extensions_ensure_registered() }

    func withDocument(
        _ text: String, _ extensions: [String], _ options: Int32,
        _ body: (OpaquePointer, OpaquePointer) -> String
    ) -> String {
        guard let parser = cmark_parser_new(options) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in extensions {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let document = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(document) }
        return body(document, parser)
    }
}
