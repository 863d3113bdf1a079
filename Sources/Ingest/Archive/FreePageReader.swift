package import ArchiveModel
import Markup

/// Reads the pages of the archive's own (`pages/about.md`, `pages/essays/ice.md`) and what stands on the first page.
package enum FreePageReader {
    /// A page has one title: that of its front matter, or else the heading that it begins with. A heading that says the
    /// same again is left out.
    package static func page(_ source: SourceText, slug: String) -> Diagnosed<FreePage> {
        let document = FrontMatter.parse(source)
        var fields = FieldReader(
            document.value.fields,
            keys: ["title", "author", "date", "summary", "order", "menu", "topics", "versus", "unit"],
            in: source)
        let title = fields.string("title")
        var body = document.value.body
        let heading = Markdown.title(of: body)
        if let heading, heading.words == title ?? heading.words { body = heading.body }
        let isFirst = slug.hasSuffix("/index")
        let path = isFirst ? String(slug.dropLast("/index".count)) : slug
        var page = FreePage(slug: path, title: title ?? heading?.words ?? name(of: path), body: body)
        page.isFolder = isFirst
        page.author = fields.string("author")
        page.date = fields.partialDate("date")
        page.summary = fields.string("summary")
        page.order = fields.int("order")
        page.isInMenu = fields.bool("menu") ?? false
        page.topics = fields.topics()
        page.versus = versus(&fields)
        return Diagnosed(page, document.diagnostics + fields.diagnostics)
    }

    package static func front(_ source: SourceText) -> Diagnosed<FrontText?> {
        let document = FrontMatter.parse(source)
        var fields = FieldReader(document.value.fields, keys: ["author", "start"], in: source)
        let start = fields.string("start").map {
            ArchiveSettings.Named($0, at: fields.location(of: "start"))
        }
        let front = FrontText(body: document.value.body, author: fields.string("author"), start: start)
        return Diagnosed(front, document.diagnostics + fields.diagnostics)
    }

    private static func versus(_ fields: inout FieldReader) -> FreePage.Versus? {
        let values = fields.strings("versus")
        let unit = fields.string("unit")
        guard fields.has("versus") else { return nil }
        guard values.count == 2 else {
            fields.report(.versus(values.count, fields.location(of: "versus")))
            return nil
        }
        return .init(values[0], values[1], unit: unit)
    }

    /// `pages` in order of slug, those below which others lie marked, with an empty one for each folder that has none.
    static func withFolders(_ pages: [FreePage]) -> [FreePage] {
        var pages = pages
        var known = Set(pages.map(\.slug))
        var folders = Set<String>()
        for page in pages {
            var folder = page.folder
            while !folder.isEmpty, folders.insert(folder).inserted { folder = FreePage.folder(of: folder) }
        }
        for index in pages.indices where folders.contains(pages[index].slug) { pages[index].isFolder = true }
        for folder in folders where known.insert(folder).inserted {
            var page = FreePage(
                slug: folder, title: name(of: folder),
                body: MarkdownSource("", at: SourceLocation("pages/\(folder)")))
            page.isFolder = true
            pages.append(page)
        }
        return pages.sorted { $0.slug < $1.slug }
    }

    private static func name(of slug: String) -> String {
        slug.split(separator: "/").last.map { String($0) } ?? slug
    }
}

extension Diagnostic {
    fileprivate static func versus(_ count: Int, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badValue, "'versus' sets two values against each other, not \(count)", at: location,
            fixes: ["write 'versus: [\"43\", \"30.66\"]'"])
    }
}
