package import ArchiveModel
import Markup

/// Reads a page of the archive's own (`pages/about.md`).
package enum FreePageReader {
    package static func page(_ source: SourceText, slug: String) -> Diagnosed<FreePage> {
        let document = FrontMatter.parse(source)
        var fields = FieldReader(document.value.fields, keys: ["title"], in: source)
        let title = fields.string("title") ?? slug
        return Diagnosed(
            FreePage(slug: slug, title: title, body: document.value.body),
            document.diagnostics + fields.diagnostics)
    }
}
