package import ArchiveModel
import Markup

/// Reads a page of the archive's own (`pages/about.md`).
package enum FreePageReader {
    /// A page has one title: that of its front matter, or else the heading that it begins with. A heading that says the
    /// same again is left out.
    package static func page(_ source: SourceText, slug: String) -> Diagnosed<FreePage> {
        let document = FrontMatter.parse(source)
        var fields = FieldReader(document.value.fields, keys: ["title"], in: source)
        let title = fields.string("title")
        var body = document.value.body
        let heading = Markdown.title(of: body)
        if let heading, heading.words == title ?? heading.words { body = heading.body }
        return Diagnosed(
            FreePage(slug: slug, title: title ?? heading?.words ?? slug, body: body),
            document.diagnostics + fields.diagnostics)
    }
}
