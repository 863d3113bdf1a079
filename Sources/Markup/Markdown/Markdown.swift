package import ArchiveModel

/// A link that an editor wrote as `[[target]]` or `[[target|text]]`, resolved.
package struct WikiLink: Hashable, Sendable {
    package var href: String
    /// Shown when the editor gave no text.
    package var text: String
    package var cssClass: String?
    /// A place behind `#` that the page it leads to has not: it leads to the whole page.
    package var missingPlace: String?

    package init(href: String, text: String, cssClass: String? = nil, missingPlace: String? = nil) {
        self.href = href
        self.text = text
        self.cssClass = cssClass
        self.missingPlace = missingPlace
    }
}

/// Markdown of the archive dialect as HTML: GitHub's tables, tasks, strikethrough and footnotes, `[[links]]`, no raw HTML.
///
/// Every letter of a source is on the page. What looks like HTML is shown as text, links to `javascript:` and the like
/// go nowhere, and tables that would grow without bound stay text.
package struct Markdown: Sendable {
    /// Added to every heading's level, so that a note's `##` fits below the page's own headings; more is added where a
    /// heading would stand beside the page's `h1`.
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

    /// The HTML of `source`; `link` says where a `[[target]]` leads, or `nil` when it leads nowhere, and `file` how the
    /// address of a file of the site is written on the page.
    package func html(
        _ source: MarkdownSource,
        file: (_ address: String, SourceLocation) -> String = { address, _ in address },
        link: (String) -> WikiLink?
    ) -> Diagnosed<String> {
        let cost = MarkdownCost(source.text)
        if let excess = cost.excess {
            return Diagnosed(
                "<p>\(HTML.escape(source.text))</p>\n", [.tooManyMarks(excess, source.location)])
        }
        let hasTables = cost.cells <= Self.maximumCells
        let footnotes = cost.footnotes
        let hasFootnotes = footnotes <= Self.maximumFootnotes
        let prepared = PreparedMarkdown(source.text)
        let report = MarkdownReport(source.location)
        if !hasTables { report.add(.tableTooLarge(source.location)) }
        if !hasFootnotes { report.add(.tooManyFootnotes(source.location)) }
        let html = withoutActuallyEscaping(link) { link in
            withoutActuallyEscaping(file) { file in
                CommonMark.html(
                    prepared, extensions: hasTables ? ["table", "strikethrough"] : ["strikethrough"],
                    hasFootnotes: hasFootnotes, headingOffset: headingOffset,
                    MarkdownAnswers(
                        link: { text, isInLink in
                            let found = link(text.target)
                            report.link(text, found, isInLink: isInLink)
                            return Self.tags(of: found, text.target)
                        }, address: { file($0, report.line($1)) }, tell: report.tell))
            }
        }
        guard let html else {
            if !report.isTooDeep { report.add(.markupRefused(source.location)) }
            return Diagnosed("<p>\(HTML.escape(source.text))</p>\n", report.diagnostics)
        }
        return Diagnosed(
            HTML.legible(idPrefix.isEmpty || footnotes == 0 ? html : prefixed(html)), report.all)
    }

    private static func tags(of link: WikiLink?, _ target: String) -> LinkTags {
        guard let link else {
            return LinkTags(opening: "<span class=\"dangling\">", closing: "</span>", words: target)
        }
        let attribute = link.cssClass.map { " class=\"\(HTML.escape($0))\"" } ?? ""
        return LinkTags(
            opening: "<a\(attribute) href=\"\(HTML.escape(link.href))\">", closing: "</a>", words: link.text)
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

    /// The heading of the first level that `source` begins with, in words, and what stands below it.
    package static func title(of source: MarkdownSource) -> (words: String, body: MarkdownSource)? {
        guard MarkdownCost(source.text).excess == nil,
            let title = CommonMark.title(PreparedMarkdown(source.text)), !title.words.trimmingBlanks.isEmpty
        else { return nil }
        let lines = MarkdownSigns.bytes(of: source.text).split(
            separator: 0x0A, omittingEmptySubsequences: false)
        let body = lines.dropFirst(title.lastLine + 1).joined(separator: CollectionOfOne(0x0A))
        var start = source.location
        (start.line, start.column) = (start.line + title.lastLine + 1, 1)
        return (
            title.words.trimmingBlanks,
            MarkdownSource(String(decoding: Array(body), as: UTF8.self), at: start)
        )
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
}

extension Diagnostic {
    static func tooManyMarks(_ excess: MarkdownCost.Excess, _ location: SourceLocation) -> Diagnostic {
        let rule =
            switch excess {
            case .pictures: "A text has at most \(MarkdownCost.maximumPictures) pictures"
            case .references:
                "The references of a text write out to at most \(MarkdownCost.maximumReferences) bytes"
            case .depth:
                "Quotations, lists and emphasis stand at most \(MarkdownCost.maximumDepth) deep in each other"
            case .emphasis: "One paragraph has at most some ten thousand asterisks, underscores and tildes"
            case .markup: "One paragraph has at most some thousand of '<!' and '<?'"
            }
        return Diagnostic(
            .tooManyMarks, "\(rule); this text is shown as it is written", at: location,
            fixes: excess == .depth ? [] : ["divide it into several notes or pages"])
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

    fileprivate static func markupRefused(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .markupRefused, "The library for Markdown refused what was to be made of this text", at: location,
            fixes: ["write it with less markup, and tell us of it: the text and this message are enough"])
    }
}
