package import ArchiveModel
import Foundation
import Markup
import SiteGenerator

/// A published site, looked at from its files alone, against the Endings principles for sites that last
/// (endings.uvic.ca): plain files that stand alone, link to each other, say what they are, and agree.
///
/// Files are taken in one at a time, in the order of their paths, and not kept.
package struct SiteAudit {
    package struct Report {
        package var pages = 0
        package var articles = 0
        package var records = 0
        package var files = 0
        /// Without an order.
        package var findings: [Diagnostic] = []
    }

    private let files: Set<String>
    private let checks: SiteChecks
    private let hasPackage: Bool
    private var report = Report()
    private var graph: LinkGraph
    private var holdings = PublishedHoldings()
    private var search: SearchHoldings?
    private var digests: [String: String] = [:]
    private var promised: [(list: String, file: String, digest: String)] = []
    /// Texts of the year whose pages are being looked at.
    private var texts: [String: ExportedText] = [:]

    /// The audit of a folder with these files; `front` is its front page, `package` its `data/datapackage.json`.
    package init(paths: [String], front: [UInt8], package: [UInt8]?) {
        files = Set(paths)
        graph = LinkGraph(paths)
        report.files = paths.count
        hasPackage = package != nil
        let head = package.flatMap { try? JSONDecoder().decode(DataPackageHead.self, from: Data($0)) }
        let base = PublishedPage(front, path: "index.html").canonical
        checks = SiteChecks(
            addresses: SiteAddress(base: base, form: head?.mistakes), edition: head?.edition)
    }

    /// The texts against which the article pages of a year are held.
    package mutating func begin(texts bytes: [UInt8]) {
        texts = Dictionary(ExportedText.all(in: bytes).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// Takes in one file.
    package mutating func add(_ path: String, _ bytes: [UInt8]) {
        if path.hasPrefix("data/") { data(path, bytes) }
        if path.hasPrefix("search/data/"), path.hasSuffix(".json") { search(path, bytes) }
        switch path.split(separator: ".").last {
        case "html": page(PublishedPage(bytes, path: path))
        case "css", "js":
            if !path.hasPrefix("search/data/") {
                report.findings += checks.findings(inCode: bytes, path: path)
            }
        case "xml": addresses(path, bytes)
        default: break
        }
    }

    /// What was found, once all files are in.
    package consuming func finish() -> Report {
        if let search {
            holdings.add(search: search)
            if search.promised != search.articles.count {
                report.findings.append(.searchCount(search.promised, search.articles.count))
            }
        }
        report.articles = holdings.count(of: .pages)
        report.records = holdings.recordCount
        report.findings += graph.findings + holdings.findings + checksums
        if !hasPackage {
            report.findings.append(.noData)
        } else if checks.edition == nil {
            report.findings.append(.draft)
        }
        return report
    }

    private mutating func page(_ page: PublishedPage) {
        report.pages += 1
        report.findings += checks.findings(in: page)
        graph.add(
            page,
            page.links.map { ($0, checks.addresses.destination(of: $0, in: page.path)) }
                + page.requests.map { ($0, checks.addresses.destination(of: $0, in: page.path)) })
        guard !page.isHidden else { return }
        holdings.add(page: page.path)
        if let id = PublishedHoldings.article(at: page.path), let text = texts[id.description] {
            report.findings += checks.findings(in: page, text: text)
        }
    }

    private mutating func data(_ path: String, _ bytes: [UInt8]) {
        let name = path.dropFirst("data/".count)
        if name.hasPrefix("sha256-") {
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let fields = line.split(separator: " ", maxSplits: 1)
                guard fields.count == 2 else { continue }
                promised.append(
                    (path, "data/" + fields[1].drop { $0 == " " || $0 == "*" }, String(fields[0])))
            }
        } else if name.hasSuffix(".csv") || name.hasSuffix(".jsonl") {
            digests[path] = SHA256.hex(of: bytes)
        }
        if name.hasPrefix("articles-") || name == "entities.csv" {
            if name.hasSuffix(".csv") { holdings.add(table: bytes) }
            if name.hasSuffix(".jsonl") { holdings.add(texts: ExportedText.all(in: bytes)) }
        }
    }

    private mutating func search(_ path: String, _ bytes: [UInt8]) {
        let name = path.dropFirst("search/data/".count)
        if name.hasPrefix("years/") { search?.add(year: bytes) }
        if name.hasPrefix("entities/") { search?.add(entities: bytes) }
    }

    /// The manifest of the search, which its other files need.
    package mutating func begin(search manifest: [UInt8]) { search = SearchHoldings(manifest: manifest) }

    private mutating func addresses(_ path: String, _ bytes: [UInt8]) {
        var list: [String] = []
        var isLocation = false
        for token in TagScanner(bytes) {
            switch token {
            case .start(let tag):
                isLocation = tag.name == "loc"
                if tag.name == "link", let address = tag["href"] { list.append(address) }
            case .text(let text) where isLocation:
                list.append(CharacterReferences.read(String(decoding: text, as: UTF8.self)))
            case .end: isLocation = false
            default: break
            }
        }
        report.findings += checks.findings(inAddresses: list, of: path, files: files)
        guard path == "sitemap.xml" || path.hasPrefix("sitemaps/") else { return }
        holdings.add(
            sitemap: list.compactMap {
                guard case .inside(let target, _) = checks.addresses.destination(of: $0, in: path) else {
                    return nil
                }
                return target
            })
    }

    private var checksums: [Diagnostic] {
        let wrong = promised.filter { digests[$0.file] != $0.digest }
        let listed = Set(promised.map(\.file))
        return wrong.map { .checksum($0.list, $0.file) }
            + digests.keys.filter { !listed.contains($0) }.map { .unlisted($0) }
    }
}

/// What the audit reads of `data/datapackage.json`.
private struct DataPackageHead: Decodable {
    var version: String?
    var created: String?
    var mistakes: String?

    var edition: PublishedEdition? {
        guard let version, let created else { return nil }
        return PublishedEdition(id: version, date: String(created.prefix(10)))
    }
}

extension Diagnostic {
    fileprivate static func searchCount(_ promised: Int, _ held: Int) -> Diagnostic {
        Diagnostic(
            .countsDisagree, "The manifest of the search counts the articles of its years",
            at: SourceLocation("search/data/manifest.json"),
            notes: ["It says \(promised), the years hold \(held)."])
    }

    fileprivate static func checksum(_ list: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .checksum, "A file of data is what its checksum says", at: SourceLocation(file),
            notes: ["The checksum is in \(list)."], fixes: ["publish the whole site again"])
    }

    fileprivate static func unlisted(_ file: String) -> Diagnostic {
        Diagnostic(
            .checksum, "Every file of data has a checksum", at: SourceLocation(file))
    }

    fileprivate static var noData: Diagnostic {
        Diagnostic(
            .noData, "A site carries its data, described in data/datapackage.json",
            at: SourceLocation("data/datapackage.json"))
    }

    fileprivate static var draft: Diagnostic {
        Diagnostic(
            .draftEdition, "This site says that it is a draft", at: SourceLocation("index.html"),
            fixes: ["name the edition in archive.yml, and publish again"])
    }
}
