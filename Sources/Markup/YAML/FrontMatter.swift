package import ArchiveModel

/// A Markdown file's YAML fields and what follows them.
package struct FrontMatterDocument: Hashable, Sendable {
    /// `nil` when there is no front matter, or none that could be read.
    package var fields: YAMLValue?
    package var body: MarkdownSource

    package init(fields: YAMLValue?, body: MarkdownSource) {
        self.fields = fields
        self.body = body
    }
}

/// Front matter: YAML between a first line `---` and the next line `---`.
package enum FrontMatter {
    package static func parse(_ source: SourceText) -> Diagnosed<FrontMatterDocument> {
        guard source.line(source.firstLine).trimmedTrailingBlanks == "---" else {
            return Diagnosed(FrontMatterDocument(fields: nil, body: body(of: source, from: 0)))
        }
        let closing = source.lines.indices.dropFirst().first {
            source.string(source.lines[$0]).trimmedTrailingBlanks == "---"
        }
        guard let closing else {
            let document = FrontMatterDocument(fields: nil, body: body(of: source, from: 1))
            return Diagnosed(document, [.unclosedFrontMatter(source.location(of: source.lines[0]))])
        }
        return YAML.parse(source, lines: 1..<closing).map {
            FrontMatterDocument(fields: $0, body: body(of: source, from: closing + 1))
        }
    }

    private static func body(of source: SourceText, from index: Int) -> MarkdownSource {
        guard index < source.lines.count else {
            return MarkdownSource(
                "", at: SourceLocation(source.path, line: source.firstLine + index, column: 1))
        }
        let start = source.lines[index].lowerBound
        return MarkdownSource(
            source.string(start..<source.bytes.count), at: source.location(of: start..<start))
    }
}

extension String {
    fileprivate var trimmedTrailingBlanks: Substring {
        var end = endIndex
        while end > startIndex, self[index(before: end)] == " " || self[index(before: end)] == "\t" {
            end = index(before: end)
        }
        return self[..<end]
    }
}

extension Diagnostic {
    fileprivate static func unclosedFrontMatter(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unclosedFrontMatter, "Front matter ends with a line '---'", at: location,
            fixes: ["add '---' after the last field"])
    }
}
