import ArchiveModel
import Markup
import Memo

/// A page for each record, with one or more for each year of a long one.
enum RecordOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        var outputs: [any Output] = []
        for (number, entity) in site.archive.entities.enumerated() {
            outputs.append(RecordOutput(path: Address.path(of: entity.id), record: number))
            let years = YearPages(of: site.index.appearances[entity.id, default: []], in: site)
            outputs += years.all.map { year in
                let path = Address.path(ofYear: year.year, part: year.part, of: entity.id)
                return RecordYearOutput(path: path, record: number, year: year)
            }
        }
        return outputs
    }
}

struct RecordOutput: Output {
    let path: String
    /// Into the archive's entities.
    let record: Int

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            let entity = site.archive.entities[record]
            key.add(record: entity)
            key.add(namesInside: site.index.appearances[entity.id, default: []])
            for name in site.names.likely[entity.id, default: []] {
                key.add(name.reason)
                key.add(site.names.pages[name.page].path)
                key.add(site.names.pages[name.page].appearances.count)
            }
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let entity = site.archive.entities[record]
        var head = PageHead()
        head.data = StructuredData(site: site).page(of: entity)
        head.hasCard = true
        head.type = entity.id.kind == .person ? "profile" : "website"
        head.subject = .init(name: entity.id.description, words: entity.name)
        head.feed = site.index.count(of: entity.id) > 0 ? entity.id : nil
        return .page(
            WebPage("record", RecordPage(site: site, path: path, record: record).values, head: head))
    }
}

/// Where a record is named in one year.
struct RecordYearOutput: Output {
    let path: String
    private let record: Int32
    private let year: YearPages.Page

    init(path: String, record: Int, year: YearPages.Page) {
        self.path = path
        self.record = Int32(record)
        self.year = year
    }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { $0.add(record: site.archive.entities[Int(record)]) }
    }

    func content(in site: SiteContext) -> OutputContent {
        let entity = site.archive.entities[Int(record)]
        let page = RecordAppearances(site: site, path: path, entity: entity)
        return .page(WebPage("record-year", page.values(of: year)))
    }
}
