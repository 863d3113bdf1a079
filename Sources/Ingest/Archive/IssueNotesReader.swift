package import ArchiveModel
import Markup

/// What an editor says about an issue in `issue.md`; it overrules what the page text says.
package struct IssueNotes: Hashable, Sendable {
    /// What this issue is written in, if not what the paper is.
    package var language: PaperLanguage?
    package var number: Int?
    package var weekday: String?
    package var lunar: String?
    package var pagesToday: Int?
    /// Printed page labels, by page number.
    package var labels: [Int: String] = [:]
    package var origin: String?
    package var rights: String?
    /// Addresses of facsimiles, by page number.
    package var facsimiles: [Int: String] = [:]
    package var introduction: MarkdownSource
}

package enum IssueNotesReader {
    package static func notes(_ source: SourceText) -> Diagnosed<IssueNotes> {
        let document = FrontMatter.parse(source)
        var fields = FieldReader(
            document.value.fields,
            keys: [
                "language", "number", "weekday", "lunar", "pages_today", "labels", "origin", "rights",
                "facsimiles",
            ],
            in: source)
        var notes = IssueNotes(introduction: document.value.body)
        notes.language = fields.language("language")
        notes.number = fields.int("number")
        notes.weekday = fields.string("weekday")
        notes.lunar = fields.string("lunar")
        notes.pagesToday = fields.int("pages_today")
        notes.origin = fields.string("origin")
        notes.rights = fields.string("rights")
        notes.labels = byPage("labels", &fields)
        notes.facsimiles = byPage("facsimiles", &fields)
        for (_, address) in notes.facsimiles
        where !address.hasPrefix("https://") && !address.hasPrefix("http://") {
            fields.report(.badFacsimile(address, fields.location(of: "facsimiles")))
        }
        return Diagnosed(notes, document.diagnostics + fields.diagnostics)
    }

    private static func byPage(_ key: String, _ fields: inout FieldReader) -> [Int: String] {
        guard case .mapping(let entries)? = fields.mapping(key)?.content else { return [:] }
        var result: [Int: String] = [:]
        for entry in entries {
            guard let page = Int(entry.key), page > 0 else {
                fields.report(.badPage(entry.key, entry.keyLocation))
                continue
            }
            result[page] = fields.text(of: entry.value, expected: "text")
        }
        return result
    }
}

extension Diagnostic {
    fileprivate static func badPage(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.badValue, "'\(text)' is not a page number", at: location)
    }

    fileprivate static func badFacsimile(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.badURL, "'\(text)' is not an absolute address", at: location)
    }
}
