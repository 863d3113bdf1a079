import ArchiveModel

@testable import SiteGenerator

/// Two issues, two pages, four articles and five records, made so that every kind of page has something to show.
enum HekouArchive {
    static let language = "zh-Hans"

    static func make(language: String = language) throws -> Archive {
        var settings = ArchiveSettings(title: "河口日报数字档案（示例）", paperName: "河口日报")
        settings.language = language
        settings.baseURL = "https://example.org/hekou/"
        settings.mistakes = .form("https://example.org/new?page={page}&words={words}")
        settings.edition = CalendarDate("2024-05-01").map { .init(id: "2", date: $0) }
        var archive = Archive(settings: settings)
        archive.issues = [try first(), try second()]
        archive.entities = records().sorted { $0.id < $1.id }
        archive.freePages = [
            FreePage(slug: "about", title: "关于", body: markdown("见[[places/hekou|河口]]。\n\n## 来历\n\n一句话。"))
        ]
        archive.redirects = [
            Redirect(from: .entity(EntityID(.person, "old-zhao")), to: .entity(EntityID(.person, "zhao"))),
            Redirect(from: .article(try id("2021-03-02-p1-a9")), to: .gone("并入别篇")),
        ]
        if let day = CalendarDate("2021-03-03") {
            archive.calendar.notPublished = [.init(day...day, reason: "节")]
        }
        if let day = CalendarDate("2021-03-04") { archive.calendar.notHeld = [.init(day...day)] }
        return archive
    }

    /// The archive with `count` more issues that all name the town: long records and long lists.
    static func long(_ count: Int) throws -> Archive {
        var archive = try make()
        let start = CalendarDate("2022-01-01")?.dayNumber ?? 0
        let days = (2022...2024).flatMap { year in
            (1...12).flatMap { month in
                (1...CalendarDate.days(inMonth: month, of: year)).compactMap {
                    CalendarDate(year: year, month: month, day: $0)
                }
            }
        }
        for date in days.prefix(count) where date.dayNumber >= start {
            let issue = IssueID(date)
            var article = article(ArticleID(PageID(issue, 1), 1), "每日一事", ["河口今天也有新事,全长5公里。"])
            article.mentions = [
                mention("河口", .place, EntityID(.place, "hekou"), block: 0, offset: 0), length("5", 9),
            ]
            archive.issues.append(
                Issue(id: issue, pages: [page(PageID(issue, 1), [article.id])], articles: [article]))
        }
        return archive
    }

    /// A length that both issues give, twice in one.
    static func length(_ value: String, _ offset: Int, _ measure: Measure = .actual) -> Mention {
        var mention = Mention(
            kind: .indicator, name: "桥长度", surface: "全长\(value)公里",
            position: TextPosition(block: 0, offset: offset, length: 4 + value.unicodeScalars.count),
            resolution: .unreviewed)
        mention.evidence = ["a value with its unit"]
        mention.quantity = .init(value: value, unit: "公里", measure: measure, period: "2020")
        return mention
    }

    // MARK: Issues

    private static func first() throws -> Issue {
        let issue = try issueID("2021-03-02")
        let (one, three) = (PageID(issue, 1), PageID(issue, 3))
        var report = article(
            ArticleID(one, 1), "修路一年 通了两头", ["赵明说,河口大桥已经竣工,全长30公里。", "接下来要修的是北头,工期一年。"])
        report.kicker = "市里的一份账"
        report.byline = [Credit(name: "钱川", role: "记者"), Credit(name: "赵明", role: "")]
        report.parts.append(ArticlePart(page: 3, range: 0..<9, lines: 2...4))
        report.paragraphs[1].seam = Seam(
            offset: 6, fromPage: 1, toPage: 3, leaving: "下转第三版", arriving: "上接第一版")
        report.subheads = [Subhead("——在会上说的", before: 0), Subhead("北头", before: 1)]
        report.mentions = [
            mention("赵明", .person, EntityID(.person, "zhao"), block: 0, offset: 0),
            mention("河口大桥", .project, EntityID(.project, "bridge"), block: 0, offset: 4),
            length("30", 13), length("31", 13, .target),
        ]
        report.paragraphs[0].emendations = [
            Emendation(
                offset: 17, length: 2, state: .misprint, printed: "公里", proposed: "里", note: NoteID("n2"))
        ]
        report.annotations = [
            note("n1", on: "竣工", TextPosition(block: 0, offset: 10, length: 2), "另见[[projects/bridge]]。"),
            note("n2", on: "公里", TextPosition(block: 0, offset: 17, length: 2), "", .misprint),
            note("n3", on: "无处可放", nil, "找不到这句。"), note("n4", on: nil, nil, "全篇的话。"),
        ]
        var notice = article(ArticleID(one, 2), nil, ["三月二日起,河口停水一天。", "河口水务处", "2021年3月1日"])
        notice.kind = .notice
        notice.signedBy = "河口水务处"
        notice.signedDate = CalendarDate("2021-03-01")
        var office = mention("河口水务处", .organisation, EntityID(.organisation, "none"), block: 1, offset: 0)
        office.resolution = .unreviewed
        office.evidence = ["it ends with a word for organisations", "articles that are sure of it: 2"]
        notice.mentions = [
            mention("河口", .place, EntityID(.place, "hekou"), block: 0, offset: 6), office,
        ]
        var held = Issue(
            id: issue, pages: [page(one, [report.id, notice.id]), page(three, [report.id])],
            articles: [report, notice], introduction: markdown("本期有两版。"))
        held.masthead.issueNumber = 88
        held.masthead.lunar = "辛丑年正月十九"
        held.masthead.pagesToday = 4
        held.masthead.dateEvidence = "masthead, line 1"
        held.masthead.printedDate = held.id.date
        held.pages[0].annotations = [note("n5", on: nil, nil, "整版的话，另见[[2024-01-09-p1-a1]]。")]
        held.facsimiles = [1: "https://example.org/scan/1"]
        held.isReviewed = true
        return held
    }

    private static func second() throws -> Issue {
        let issue = try issueID("2024-01-09")
        var one = article(ArticleID(PageID(issue, 1), 1), "河口大桥今年再修", ["大桥全长3公里,赵明去看过。李同也去了。"])
        var open = mention("李同", .person, EntityID(.person, "zhao"), block: 0, offset: 14)
        open.resolution = .undecided([EntityID(.person, "li-east"), EntityID(.person, "li-west")])
        one.mentions = [
            mention("大桥", .project, EntityID(.project, "bridge"), block: 0, offset: 0),
            mention("赵明", .person, EntityID(.person, "zhao"), block: 0, offset: 8),
            length("3", 2), open,
        ]
        let two = article(ArticleID(PageID(issue, 1), 2), "一首诗 <script>", ["水从北头来&去"])
        return Issue(id: issue, pages: [page(PageID(issue, 1), [one.id, two.id])], articles: [one, two])
    }

    // MARK: Records

    private static func records() -> [Entity] {
        var zhao = entity(.person, "zhao", "赵明", "见[[河口大桥]]。")
        zhao.qualifier = "时在市里"
        zhao.roles = [
            Role(
                title: "市长", of: EntityID(.organisation, "city-hall"),
                from: .init(date: PartialDate("2020-12"), source: .url("https://example.org/a"), by: "任命"),
                to: .init(date: PartialDate("2022"), by: "辞职"), seen: (try? [id("2021-03-02-p1-a1")]) ?? [])
        ]
        var bridge = entity(.project, "bridge", "河口大桥", "")
        bridge.aliases = ["大桥"]
        bridge.within = EntityID(.place, "hekou")
        let source = { (text: String) in ArticleID(text).map { FactSource.article($0) } }
        bridge.stages = [
            stage("竣工", "30", source("2021-03-02-p1-a1")), stage("竣工", "3", source("2024-01-09-p1-a1")),
            Stage(status: "计划", when: PartialDate("2025"), source: .url("https://example.org/plan")),
        ]
        var hekou = entity(.place, "hekou", "河口", "")
        hekou.coordinates = Coordinates(latitude: 42.9, longitude: 125.1)
        var north = entity(.place, "beitou", "北头", "")
        north.within = hekou.id
        north.coordinates = Coordinates(latitude: 43.0, longitude: 125.2)
        north.sameAs = ["https://www.wikidata.org/wiki/Q1"]
        return [
            zhao, bridge, hekou, north, entity(.organisation, "city-hall", "市政府", ""),
            entity(.person, "li-east", "李同", ""), entity(.person, "li-west", "李同", ""),
        ]
    }

    private static func stage(_ status: String, _ value: String, _ source: FactSource?) -> Stage {
        let length = Figure(name: "全长", value: value, unit: "公里", measure: .actual)
        return Stage(status: status, when: PartialDate("2020"), source: source, figures: [length])
    }

    static func entity(_ kind: EntityKind, _ slug: String, _ name: String, _ body: String) -> Entity {
        Entity(
            id: EntityID(kind, slug), name: name, body: markdown(body), location: SourceLocation("\(slug).md")
        )
    }

    // MARK: Parts

    static func article(_ id: ArticleID, _ headline: String?, _ paragraphs: [String]) -> Article {
        var article = Article(
            id: id, parts: [ArticlePart(page: id.page.number, range: 0..<9, lines: 1...9)],
            paragraphs: paragraphs.map { Paragraph($0, page: id.page.number, lines: 1...2) })
        article.headline = headline
        article.isRecorded = true
        return article
    }

    static func page(_ id: PageID, _ articles: [ArticleID]) -> Page {
        let source = SourceText(path: "issues/\(id.issue)/\(id.number).txt", "报头\n正文\n")
        return Page(
            id: id, source: source, furniture: [Furniture(kind: .masthead, range: 0..<6, lines: 1...1)],
            articles: articles)
    }

    static func mention(
        _ name: String, _ kind: Mention.Kind, _ id: EntityID, block: Int, offset: Int
    ) -> Mention {
        let position = TextPosition(block: block, offset: offset, length: name.unicodeScalars.count)
        var mention = Mention(
            kind: kind, name: name, surface: name, position: position, resolution: .record(id))
        mention.evidence = ["the record \(id) bears this name"]
        return mention
    }

    static func note(
        _ id: String, on quote: String?, _ position: TextPosition?, _ body: String,
        _ state: Correction.State? = nil
    ) -> Annotation {
        let anchor = quote.map {
            TextAnchor(quote: $0, state: position == nil ? .orphan : .exact, position: position)
        }
        let correction = state.map { Correction(state: $0, change: .replace(old: quote ?? "", new: "里")) }
        return Annotation(
            id: NoteID(id), anchor: anchor, correction: correction, author: "孙编",
            date: CalendarDate("2024-04-01"), body: markdown(body), location: SourceLocation("1.notes.md"))
    }

    static func markdown(_ text: String) -> MarkdownSource {
        MarkdownSource(text, at: SourceLocation("test.md", line: 1))
    }

    struct NoSuchID: Error {}

    static func id(_ text: String) throws -> ArticleID {
        guard let id = ArticleID(text) else { throw NoSuchID() }
        return id
    }

    static func issueID(_ text: String) throws -> IssueID {
        guard let id = IssueID(text) else { throw NoSuchID() }
        return id
    }
}
