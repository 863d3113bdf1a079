import ArchiveModel
import TestSupport
import Testing

@testable import Reading

@Suite struct `Paragraphs and captions` {
    /// Columns of about 44 characters, a fourth of which ends with a sentence.
    private static let columns = [
        "清早的雾还没有散，河口村的人已经把抽水机抬到了渠边，等着上游开闸放水，老人和孩子都来看，",
        "水来得比去年早了五天，先是细细的一股，过了一顿饭的工夫就漫过了渠底的石板，渠边的人都笑了，",
        "修渠用的石料是从后山拉来的，来回一趟要走两个钟头，村里十二户人家轮流出车，没有一家叫苦的，",
    ]
    private static let finished = "今年的稻子比往年多打了两成，粮站的秤从早响到晚，连邻村的人也赶来看热闹，顺便换一点稻种。"
    private static let next = "换稻种的人里有一位老师傅，他说这个品种耐旱，叶子窄，秆子硬，风大也不倒，家家都该种一点。"

    private static func article(_ lines: [String]) throws -> Article {
        let source = SourceText(path: "1.txt", lines.joined(separator: "\n\n"))
        let reading = IssueReader.read(issue: .sample, pages: [1: source]).value
        return try #require(reading.articles.first)
    }

    @Test func `a full stop where the column must end is no end of a paragraph`() throws {
        let article = try Self.article(["# 水渠放水了"] + Self.columns + [Self.finished, Self.next])
        #expect(article.paragraphs.count == 1)
    }

    @Test func `a full stop before the column must end ends its paragraph`() throws {
        let article = try Self.article(
            ["# 水渠放水了"] + Self.columns + ["今年的稻子比往年多打了两成，粮站的秤从早响到晚。", Self.next])
        #expect(article.paragraphs.count == 2)
    }

    @Test func `a numbered member begins a paragraph wherever the column ends`() throws {
        let article = try Self.article(
            ["# 水渠放水了"] + Self.columns + [Self.finished, "二是" + Self.next])
        #expect(article.paragraphs.count == 2)
    }

    @Test func `captions glued without a mark are cut where another caption's first word stands`() throws {
        let page = """
            # 水渠修好了

            本报讯 河口村的水渠昨天修好,三百亩稻田当天就放进了水,老人们说比往年早了五天。

            村民清理河道淤泥村民清理河道淤泥 河口小学开学第一课河口小学开学第一课

            镇里的老人晒新收的花生河口合作社的社员分拣梨子

            河口渡口新添的铁船，图为船工在试水
            """
        let pages = [1: SourceText(path: "1.txt", page)]
        let reading = IssueReader.read(issue: .sample, pages: pages).value
        #expect(
            reading.articles.filter { $0.kind == .photo }.map { $0.paragraphs.map(\.text) } == [
                ["村民清理河道淤泥"], ["河口小学开学第一课"], ["镇里的老人晒新收的花生"], ["河口合作社的社员分拣梨子"],
                ["河口渡口新添的铁船，图为船工在试水"],
            ])
        expectRoundTrip(pages, "captions in one line")
        #expect(misplaced(reading, pages).isEmpty)
    }

    @Test(arguments: [
        ("①村民清理河道淤泥\n\n②小学生在渠边写生\n\n图为合作社的社员分拣梨子", 2),
        ("图为新修的石桥通车当天的情景\n\n石桥通车当天的夜景\n\n图为合作社的社员分拣梨子", 2),
        ("图为村民清理河道淤泥\n\n小学生在渠边写生\n\n图为合作社的社员分拣梨子", 3),
    ])
    func `captions of one series or of one thing are one article, all others stand by themselves`(
        captions: String, count: Int
    ) throws {
        let page = "# 水渠修好了\n\n本报讯 河口村的水渠昨天修好,三百亩稻田当天就放进了水,老人们说比往年早了五天。\n\n\(captions)"
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
        #expect(reading.articles.count { $0.kind == .photo } == count)
    }

    @Test func `a line that names an office stands by itself under rows of names`() throws {
        let page = """
            柳河县第七次代表大会主席团名单

            钟立言　樊志远　贺春梅　乔振海　方可欣

            龚秀兰　陆小满　孟西安　卿玉清　代云飞

            秘书长：乔振海
            """
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
        #expect(reading.articles.flatMap(\.paragraphs).last?.text == "秘书长：乔振海")
    }

    @Test func `a headline that an editor gave does not stay in the text`() throws {
        let text = "今天的水\n比昨天清\n\n本报讯 河口村的水渠昨天修好，三百亩稻田当天就放进了水。"
        let source = SourceText(path: "1.txt", text)
        let part = ArticlePart(page: 1, range: 0..<source.bytes.count, lines: 1...4)
        let row = DividedArticle(
            id: LocalArticleID(page: 1, number: 1), kind: .news, parts: [part], headline: .given("今天的水比昨天清"))
        let reading = IssueReader.read(issue: .sample, pages: [1: source], decided: [row]).value
        let article = try #require(reading.articles.first)
        #expect(article.headline == "今天的水比昨天清")
        #expect(article.paragraphs.map(\.text) == ["本报讯 河口村的水渠昨天修好，三百亩稻田当天就放进了水。"])
    }

    @Test func `a credit behind the last sentence names who condensed the text`() throws {
        let article = try Self.article(["# 甲河修好两座桥", "甲河上的两座桥今年都已修好，行人和车辆照常通过。（王敏 摘编）"])
        #expect(article.byline == [Credit(name: "王敏", role: "摘编")])
    }

    @Test func `a paragraph that crosses pages stands on the page where it begins`() throws {
        let pages = [
            1: SourceText(path: "1.txt", "# 水渠放水了\n\n本报讯 清早的雾还没有散，河口村的人已经（下转第三版）"),
            3: SourceText(path: "3.txt", "# 水渠放水了\n\n（上接第一版）把抽水机抬到了渠边，等着上游开闸放水。"),
        ]
        let reading = IssueReader.read(issue: .sample, pages: pages).value
        let paragraph = try #require(reading.articles.first?.paragraphs.first)
        #expect(paragraph.page == 1)
        #expect(paragraph.lines == 3...3)
        #expect(paragraph.seam?.toPage == 3)
    }
}
