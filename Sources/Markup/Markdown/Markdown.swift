package import ArchiveModel

/// A link that an editor wrote as `[[target]]` or `[[target|text]]`, resolved.
package struct WikiLink: Hashable, Sendable {
    package var href: String
    /// Shown when the editor gave no text.
    package var text: String
    package var cssClass: String?

    package init(href: String, text: String, cssClass: String? = nil) {
        self.href = href
        self.text = text
        self.cssClass = cssClass
    }
}

/// Markdown of the archive dialect as HTML: GitHub's tables, strikethrough and footnotes, `[[links]]`, no raw HTML.
///
/// What looks like HTML is shown as text, links to `javascript:` and the like go nowhere, and tables that would
/// grow without bound stay text.
package struct Markdown: Sendable {
    /// Added to every heading's level, so that a note's `##` fits below the page's own headings.
    package var headingOffset: Int
    /// Put before the ids of footnotes, which are otherwise alike in every note of a page.
    package var idPrefix: String

    /// A table may hold this many cells.
    package static let maximumCells = 10_000
    /// A note may refer to footnotes this often: the library looks through them again for each.
    package static let maximumFootnotes = 1_000
    /// Of one text so many links that lead nowhere are told one by one.
    package static let maximumDangling = 1_000

    package init(headingOffset: Int = 0, idPrefix: String = "") {
        self.headingOffset = headingOffset
        self.idPrefix = idPrefix
    }

    /// The HTML of `source`; `link` says where a `[[target]]` leads, or `nil` when it leads nowhere.
    package func html(_ source: MarkdownSource, link: (String) -> WikiLink?) -> Diagnosed<String> {
        guard !MarkdownCost.isUnbearable(source.text) else {
            return Diagnosed("<p>\(HTML.escape(source.text))</p>\n", [.tooManyMarks(source.location)])
        }
        var diagnostics: [Diagnostic] = []
        var places: WikiLinkPlaces?
        var dangling = 0
        let hasTables = MarkdownCost.cells(in: source.text) <= Self.maximumCells
        if !hasTables { diagnostics.append(.tableTooLarge(source.location)) }
        let footnotes = MarkdownCost.footnotes(in: source.text)
        let hasFootnotes = footnotes <= Self.maximumFootnotes
        if !hasFootnotes { diagnostics.append(.tooManyFootnotes(source.location)) }
        let html = CommonMark.html(
            source.text, extensions: hasTables ? ["table", "strikethrough"] : ["strikethrough"],
            hasFootnotes: hasFootnotes, headingOffset: headingOffset,
            wikiLink: { text in
                let (target, label) = Self.parts(of: text)
                if let link = link(target) {
                    let attribute = link.cssClass.map { " class=\"\(HTML.escape($0))\"" } ?? ""
                    return
                        "<a\(attribute) href=\"\(HTML.escape(link.href))\">\(HTML.escape(label ?? link.text))</a>"
                }
                dangling += 1
                if dangling <= Self.maximumDangling {
                    let known = places ?? WikiLinkPlaces(source)
                    places = known
                    diagnostics.append(.danglingLink(target, known[text] ?? source.location))
                }
                return "<span class=\"dangling\">\(HTML.escape(label ?? target))</span>"
            },
            foreignPicture: { diagnostics.append(.foreignPicture($0, source.location)) })
        if dangling > Self.maximumDangling {
            diagnostics.append(.moreDanglingLinks(dangling - Self.maximumDangling, source.location))
        }
        return Diagnosed(
            HTML.legible(idPrefix.isEmpty || footnotes == 0 ? html : prefixed(html)), diagnostics)
    }

    /// The targets of all `[[links]]`, in order, code left out.
    package func targets(of source: MarkdownSource) -> [String] {
        var targets: [String] = []
        _ = html(source) { target in
            targets.append(target)
            return WikiLink(href: "", text: target)
        }
        return targets
    }

    private func prefixed(_ html: String) -> String {
        var result = html
        for mark in ["id=\"fn-", "id=\"fnref-", "href=\"#fn-", "href=\"#fnref-"] {
            let name = mark.hasSuffix("fn-") ? "fn-" : "fnref-"
            result = result.split(separator: mark, omittingEmptySubsequences: false)
                .joined(separator: mark.dropLast(name.count) + idPrefix + name)
        }
        return result
    }

    private static func parts(of text: String) -> (target: String, label: String?) {
        guard let bar = text.firstIndex(of: "|") else { return (text.trimmingBlanks, nil) }
        return (String(text[..<bar]).trimmingBlanks, String(text[text.index(after: bar)...]).trimmingBlanks)
    }
}

extension Diagnostic {
    fileprivate static func danglingLink(_ target: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .danglingLink,
            "'\(target)' is no record and no article; the words are shown without a link",
            at: location)
    }

    fileprivate static func moreDanglingLinks(_ count: Int, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .danglingLink,
            "\(count) more links of this text lead to no record and no article", at: location)
    }

    fileprivate static func foreignPicture(_ address: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .foreignPicture,
            "The picture '\(address)' is of another host, which no page asks for anything; its words are shown instead",
            at: location, fixes: ["keep the picture in static/ and name it from the site's root"])
    }

    fileprivate static func tooManyMarks(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tooManyMarks,
            "A text has at most \(MarkdownCost.maximumPictures) pictures, and references that write out to at most "
                + "\(MarkdownCost.maximumReferences) bytes; this one is shown as it is written",
            at: location, fixes: ["divide it into several notes or pages"])
    }

    fileprivate static func tooManyFootnotes(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tooManyFootnotes,
            "A text refers at most \(Markdown.maximumFootnotes) times to footnotes; here they stay text",
            at: location)
    }

    fileprivate static func tableTooLarge(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tableTooLarge,
            "Tables hold at most \(Markdown.maximumCells) cells; here they stay text",
            at: location)
    }
}
