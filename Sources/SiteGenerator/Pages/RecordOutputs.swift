import ArchiveModel
import Markup
import Memo

/// The indexes of records, whole or by letter, and a page for each record, with one for each year of a long one.
enum RecordOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        var outputs: [any Output] = EntityKind.allCases.map { KindOutput(kind: $0) }
        for kind in EntityKind.allCases {
            let letters = site.index.letters[kind, default: [:]]
            let count = letters.values.reduce(0) { $0 + $1.count }
            guard count > Paging.recordsOnOnePage else { continue }
            for (letter, ids) in letters.sorted(by: { $0.key < $1.key }) {
                outputs += (0..<Paging.parts(of: ids)).map {
                    LetterOutput(kind: kind, letter: letter, part: $0)
                }
            }
        }
        for (number, entity) in site.archive.entities.enumerated() {
            outputs.append(RecordOutput(path: Address.path(of: entity.id), record: number))
            guard site.index.count(of: entity.id) > Paging.appearancesOnOnePage else { continue }
            let years = site.index.appearances[entity.id, default: []]
                .map { site.archive.issues[$0.issue].id.date.year }
            outputs += Set(years).sorted().map {
                RecordYearOutput(path: Address.path(ofYear: $0, of: entity.id), record: number, year: $0)
            }
        }
        return outputs
    }
}

struct KindOutput: Output {
    let kind: EntityKind

    var path: String { "\(kind.folder)/index.html" }
    var isGeneral: Bool { true }

    func content(in site: SiteContext) -> OutputContent {
        .page(WebPage("kind", KindPage(site: site, path: path, kind: kind).values))
    }
}

struct LetterOutput: Output {
    let kind: EntityKind
    let letter: String
    /// Of the records of the letter, counted from 0.
    let part: Int

    var path: String { Address.path(ofLetter: letter, part: part, of: kind) }
    var isGeneral: Bool { true }

    func content(in site: SiteContext) -> OutputContent {
        let page = KindPage(site: site, path: path, kind: kind)
        return .page(WebPage("kind", page.values(of: letter, part: part)))
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
    private let year: Int32

    init(path: String, record: Int, year: Int) {
        self.path = path
        self.record = Int32(record)
        self.year = Int32(year)
    }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { $0.add(record: site.archive.entities[Int(record)]) }
    }

    func content(in site: SiteContext) -> OutputContent {
        let entity = site.archive.entities[Int(record)]
        let page = RecordAppearances(site: site, path: path, entity: entity)
        return .page(WebPage("record-year", page.values(of: Int(year))))
    }
}
