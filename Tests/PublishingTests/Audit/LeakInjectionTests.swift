import ArchiveModel
import Publishing
import TestSupport
import Testing

@testable import SiteGenerator

/// The audit of withheld words is itself audited: whatever kind of file is made to hold them, in whatever writing its
/// format allows, the leak is found.
struct LeakInjectionTests {
    private struct File {
        var path: String
        var bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// One file of every kind that a site has, the last of its kind, as published with the withholdings kept.
    private static func files() async throws -> (scan: LeakScan, kinds: [String: File]) {
        let folder = try WithheldArchiveScript.folder()
        let read = try #require(await ReadArchive.read(folder.path("Content")).value)
        let archive = grown(read.archive)
        let changed = read.replacing(archive)
        let site = try #require(PreparedSite.plan(changed, themeFolder: SmallArchive.themes).value)
        var kinds: [String: any Output] = [:]
        for output in site.site.outputs { kinds[kind(of: output)] = output }
        return (
            LeakScan(read.withheld),
            kinds.mapValues { File(path: $0.path, bytes: site.render($0).value) }
        )
    }

    /// `RecordYearOutput`, `DataOutput data/articles-.csv`, `SearchOutput search/data/documents/ js`.
    private static func kind(of output: any Output) -> String {
        let label = "\(type(of: output))"
        let end = output.path.split(separator: ".").last ?? ""
        switch output {
        case is DataOutput: return "\(label) \(output.path.filter { !$0.isNumber })"
        case is FixedPage: return "\(label) \(output.path)"
        case let output as IndicatorOutput: return "\(label) \(output.year == nil ? "whole" : "year")"
        case is SearchOutput, is Asset, is SitemapOutput:
            return "\(label) \(Path.parent(of: output.path) ?? "") \(end)"
        default: return label
        }
    }

    /// With so many issues and records that lists are split by year and by letter.
    private static func grown(_ archive: Archive) -> Archive {
        var archive = archive
        let mould = archive.issues[0]
        let hewan = EntityID(.place, "hewan")
        for day in 1...70 {
            let id = IssueID(CalendarDate(dayNumber: mould.id.date.dayNumber + day))
            var article = mould.articles[0]
            article.id = ArticleID(PageID(id, 1), 1)
            article.annotations = []
            var length = Mention(
                kind: .indicator, name: "桥全长", surface: "全长3公里",
                position: TextPosition(block: 0, offset: 0, length: 5), resolution: .unreviewed)
            length.quantity = .init(value: "3", unit: "公里", measure: .actual, period: "2020")
            var found = Mention(
                kind: .person, name: "陈路", surface: "陈路",
                position: TextPosition(block: 0, offset: 0, length: 2), resolution: .unreviewed)
            found.roles = ["市长"]
            article.mentions = [
                Mention(
                    kind: .place, name: "河湾", surface: "河湾",
                    position: TextPosition(block: 0, offset: 6, length: 2), resolution: .record(hewan)),
                length, found,
            ]
            archive.issues.append(Issue(id: id, pages: [], articles: [article]))
        }
        for number in 0...Paging().namesOnOnePage {
            let place = SourceLocation("x.md")
            archive.entities.append(
                Entity(
                    id: EntityID(.person, "p\(number)"), name: "王\(number)",
                    body: MarkdownSource("", at: place), location: place))
        }
        return archive
    }

    private struct Injection {
        var name: String
        var leak: String
        /// What it is put before; at the end where that is missing.
        var mark = "</body>"

        func made(in file: File) -> [UInt8] {
            guard let place = file.text.firstRange(of: mark) else { return Array((file.text + leak).utf8) }
            return Array((file.text[..<place.lowerBound] + leak + file.text[place.lowerBound...]).utf8)
        }
    }

    private static let everywhere = [
        Injection(name: "as it is", leak: "单玉君"), Injection(name: "in traditional characters", leak: "單玉君"),
        Injection(name: "cut by a column", leak: "单\n  玉\r\n君"),
        Injection(name: "letter-spaced", leak: "单　玉　君"), Injection(name: "doubled", leak: "单单玉玉君君"),
        Injection(name: "with invisible characters", leak: "单\u{200B}玉\u{FEFF}君"),
        Injection(name: "in an address", leak: "https://example.org/%E5%8D%95%e7%8e%89%E5%90%9B"),
        Injection(name: "as a slug", leak: "../people/shan-yujun/index.html"),
        Injection(name: "a withdrawn text", leak: "当事人的店铺重新开门,街坊们\n送来了花篮和糕点"),
    ]

    private static let markup = [
        Injection(name: "parted by tags", leak: "<b>单</b>玉<i>君</i>"),
        Injection(name: "in character references", leak: "&#21333;&#x7389;&#x541B;"),
        Injection(name: "in an attribute", leak: "<img alt=\"单玉君\" src=\"x\">"),
        Injection(name: "in the title", leak: "单玉君", mark: "</title>"),
        Injection(
            name: "in JSON-LD",
            leak: "<script type=\"application/ld+json\">{\"name\":\"\\u5355\\u7389\\u541B\"}</script>"),
        Injection(name: "in a bibliography", leak: "<pre>  author = {单玉君},\n</pre>"),
        Injection(name: "in table cells", leak: "<tr><td>单</td><td>玉君</td></tr>"),
        Injection(name: "in a comment", leak: "<!-- 单玉君 -->"),
        Injection(name: "a withdrawn text in tags", leak: "<p>当事人的<a>店铺</a>重新开门，街坊们<br>送来了花篮和糕点</p>"),
    ]

    private static let script = [
        Injection(name: "escaped", leak: #""\u5355\u7389\u541b""#),
        Injection(name: "half escaped", leak: #""单\u7389君""#),
        Injection(name: "as a key", leak: #"{"单玉君":1}"#),
    ]

    private static func injections(for path: String) -> [Injection] {
        switch path.split(separator: ".").last {
        case "html", "xml", "svg": everywhere + markup
        case "json", "jsonl", "js": everywhere + script
        default: everywhere
        }
    }

    @Test func `a leak put into any kind of file, in any writing, is found`() async throws {
        let (scan, kinds) = try await Self.files()
        let labels = Set(kinds.keys.map { String($0.prefix { $0 != " " }) })
        let all: Set<String> = [
            "FixedPage", "FreePageOutput", "YearOutput", "DayOutput", "IssueOutput", "NewspaperPageOutput",
            "ArticleOutput", "KindOutput", "LetterOutput", "RecordOutput", "RecordYearOutput",
            "FoundNameOutput", "IndicatorOutput", "RedirectOutput", "DataOutput", "FeedOutput", "Asset",
            "SearchOutput", "FoundNameYearOutput", "OtherYearsOutput", "RobotsOutput", "SitemapIndexOutput",
            "SitemapOutput",
        ]
        #expect(labels == all)
        for kind in ["FixedPage indicators/index.html", "IndicatorOutput whole", "IndicatorOutput year"] {
            #expect(kinds[kind] != nil, "\(kind)")
        }
        for (kind, file) in kinds {
            #expect(scan.leaks(in: file.bytes, path: file.path) == [], "\(kind) leaks by itself")
            for injection in Self.injections(for: file.path) {
                let found = scan.leaks(in: injection.made(in: file), path: file.path)
                #expect(found.contains { $0.id == "withheld-leak" }, "\(kind): \(injection.name)")
            }
            let spoken = scan.leaks(in: file.bytes + Array(" Shàn Yùjūn ".utf8), path: file.path)
            #expect(spoken.map(\.id) == ["withheld-sound"], "\(kind): in pinyin")
        }
    }

    @Test(arguments: [
        "people/shan-yujun/index.html", "people/单玉君/index.html", "people/%E5%8D%95%E7%8E%89%E5%90%9B.json",
        "static/單玉君.pdf",
    ])
    func `a leak in an address is found`(_ path: String) async throws {
        let scan = try await Self.files().scan
        #expect(scan.leaks(in: [], path: path).map(\.id) == ["withheld-leak"])
    }
}
