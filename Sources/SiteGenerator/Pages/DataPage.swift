import ArchiveModel
import Markup

/// `/data/`: what may be taken away, and how to check it.
struct DataPage {
    let site: SiteContext
    let path: String

    var values: TemplateObject {
        let export = DataExport(site: site)
        let years = export.years.map {
            group(site.locale.date(ofYear: $0), "y\($0)", DataFile.files(of: $0, in: site.archive))
        }
        let title = site.locale.text("data")
        return [
            "page_title": .text(title), "title": .text(title),
            "description": .text(site.locale.text("data_hint")),
            "groups": .list(
                [group(site.locale.text("data_general"), "general", DataFile.general)] + years.reversed()),
        ]
    }

    private func group(_ title: String, _ anchor: String, _ files: [DataFile]) -> TemplateValue {
        .object([
            "title": .text(title), "anchor": .text(anchor),
            "files": .list(
                files.map {
                    .object([
                        "href": .text(Address.link(from: path, to: $0.path)),
                        "name": .text(String($0.path.dropFirst("data/".count))),
                        "text": .text(site.locale.text($0.label)),
                    ])
                }),
        ])
    }
}

enum DataPages: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        [FixedPage(path: "data/index.html") { WebPage("data", DataPage(site: $0, path: $1).values) }]
    }
}
