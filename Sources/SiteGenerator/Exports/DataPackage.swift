import ArchiveModel
import Markup

/// `datapackage.json` (Frictionless Data Package 1): every data file with the meaning of its columns.
struct DataPackage {
    let site: SiteContext
    let export: DataExport

    var json: [UInt8] {
        let settings = site.archive.settings
        let package = JSON.members([
            "profile": .string("data-package"), "name": .string("archive"),
            "title": .string(settings.title), "description": .string(Self.description),
            "homepage": settings.baseURL.map { .string($0) },
            "mistakes": settings.mistakes.map { .string($0.named) },
            "version": settings.edition.map { .string($0.id) },
            "created": settings.edition.map { .string("\($0.date)T00:00:00Z") },
            "resources": .array(resources),
        ])
        var output: [UInt8] = []
        package.write(to: &output)
        return output + [0x0A]
    }

    private static let description = """
        In CSV files an apostrophe stands before a text that a spreadsheet would take for a formula. To have the text as \
        it was, take one apostrophe away where a cell begins with apostrophes and then =, +, -, @, their full-width \
        forms, a tab or a line break.
        """

    private var resources: [JSON] {
        export.years.flatMap { year in
            DataFile.files(of: year, in: site.archive).compactMap { file in
                switch file {
                case .articles: resource("articles-\(year)", file, export.articleFields)
                case .mentions: resource("mentions-\(year)", file, export.mentionFields)
                case .texts: lines("texts-\(year)", file)
                case .notes: lines("notes-\(year)", file)
                default: nil
                }
            }
        } + [
            resource("entities", .entities, export.entityFields),
            resource("roles", .roles, export.roleFields),
            resource("stages", .stages, export.stageFields),
        ]
    }

    private func resource(_ name: String, _ file: DataFile, _ columns: [Table.Field]) -> JSON {
        let fields = columns.map {
            JSON.members([
                "name": .string($0.name), "type": .string($0.type), "description": .string($0.description),
            ])
        }
        return .members([
            "name": .string(name), "path": .string(String(file.path.dropFirst("data/".count))),
            "profile": .string("tabular-data-resource"), "format": .string("csv"),
            "mediatype": .string("text/csv"), "encoding": .string("utf-8"),
            "schema": .members(["fields": .array(fields)]),
        ])
    }

    private func lines(_ name: String, _ file: DataFile) -> JSON {
        .members([
            "name": .string(name), "path": .string(String(file.path.dropFirst("data/".count))),
            "format": .string("jsonl"), "mediatype": .string("application/jsonl"),
            "encoding": .string("utf-8"),
        ])
    }
}
