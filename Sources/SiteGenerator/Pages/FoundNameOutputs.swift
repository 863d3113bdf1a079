import ArchiveModel
import Markup
import Memo

/// Machine-found names, and where they went that now have a record.
enum FoundNameOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        let pages = site.names.pages.enumerated().flatMap { number, found -> [any Output] in
            let years = YearPages(of: found.appearances, in: site).all.map { year in
                FoundNameYearOutput(
                    path: Address.path(ofYear: year.year, part: year.part, below: found.path),
                    number: number, year: year)
            }
            return [FoundNameOutput(path: found.path, number: number)] + years
        }
        var bearers: [String: Set<Int>] = [:]
        for (number, entity) in site.archive.entities.enumerated() {
            for name in [entity.name] + entity.aliases { bearers[name, default: []].insert(number) }
        }
        let known = bearers.sorted { $0.key < $1.key }.compactMap { name, numbers in
            numbers.count == 1 ? numbers.first.map { (name: name, number: $0) } : nil
        }
        let paths = FoundName.paths(
            of: known.map { ($0.name, .record(site.archive.entities[$0.number].id.kind)) })
        var seen = Set(pages.map(\.path))
        let decided = site.names.decided
        let former = FoundName.paths(of: decided.map { ($0.name, $0.kind) })
        let moved =
            zip(known, paths).map { RedirectOutput(path: $1, to: .entity($0.number)) }
            + zip(decided, former).compactMap { name, path in
                site.index.entities[name.record].map { RedirectOutput(path: path, to: .entity($0)) }
            }
        return pages + moved.filter { seen.insert($0.path).inserted }
    }
}

struct FoundNameOutput: Output {
    let path: String
    /// Among the names found.
    let number: Int

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            let found = site.names.pages[number]
            key.add(found.kind.word)
            key.add(found.name)
            key.add(textsOf: found.appearances)
            key.add(namesInside: found.appearances)
            key.add(disagreements: site.index.figures.of(found))
            key.add(key.keys.records)
            key.add(found.kind.record.map { site.nameIndex.held.contains($0) } == true ? 1 : 0)
            key.add(found.likely.count)
            for one in found.likely {
                key.add(one.reason)
                switch one.target {
                case .page(let number):
                    key.add(site.names.pages[number].path)
                    key.add(site.names.pages[number].appearances.count)
                case .record(let id):
                    key.add(id)
                    key.add(site.index.count(of: id))
                }
            }
            for id in found.candidates {
                key.add(id)
                key.add(site.index.count(of: id))
            }
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let found = site.names.pages[number]
        let page = FoundNamePage(site: site, path: path, found: found)
        let section = found.kind.record.map { "\($0.folder)/index.html" }
        let head = PageHead(section: section, subject: .init(name: found.name, words: found.name))
        return .page(WebPage("name", page.values, head: head))
    }
}

/// Where a found name stands in one year.
struct FoundNameYearOutput: Output {
    let path: String
    /// Among the names found.
    private let number: Int32
    private let year: YearPages.Page

    init(path: String, number: Int, year: YearPages.Page) {
        self.path = path
        self.number = Int32(number)
        self.year = year
    }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            let found = site.names.pages[Int(number)]
            key.add(found.name)
            key.add(found.path)
            key.add(textsOf: found.appearances)
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let found = site.names.pages[Int(number)]
        let page = FoundNamePage(site: site, path: path, found: found)
        let head = PageHead(section: found.kind.record.map { "\($0.folder)/index.html" })
        return .page(WebPage("record-year", page.values(of: year), head: head))
    }
}
