import ArchiveModel
import TestSupport
import Testing

@testable import Names

/// What articles state of the offices of people: that they are given, won, left or sought, since when, and under which head.
@Suite("Stated offices")
struct OfficeTests {
    /// `张三 市长 appointed 2021-01-05 <任命>; …` of those who are stated to be more than what they are called.
    static func stated(
        _ lines: [String], headline: String? = nil, deck: String? = nil, signed: CalendarDate? = nil
    )
        throws -> [String]
    {
        try stated(lines, in: .simplifiedChinese, headline: headline, deck: deck, signed: signed)
    }

    static func stated(
        _ lines: [String], in language: PaperLanguage, headline: String? = nil, deck: String? = nil,
        signed: CalendarDate? = nil
    ) throws -> [String] {
        let id = try #require(ArticleID("2021-03-02-p1-a1"))
        var article = Article(
            id: id, parts: [], paragraphs: lines.map { Paragraph($0, page: 1, lines: 1...1) })
        article.language = language
        article.headline = headline
        article.subheads = deck.map { [Subhead($0, before: 0)] } ?? []
        article.signedDate = signed
        return NameRecogniser().mentions(in: article).filter { $0.kind == .person }.flatMap { mention in
            mention.roles.filter { $0.standing != .attested }.map { role in
                [
                    mention.name, role.title, role.standing.rawValue, role.date ?? "",
                    mention.head.map { "<\(article.words(at: $0))>" } ?? "",
                ].filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
    }

    @Test func `what has happened since a meeting has not the day of the notice`() throws {
        let found = try Self.stated(
            ["第二十次会议以来，霜桥县补选了2名市人大代表（郗云岫、索怀砚）。", "会议决定：任命臧怀瑾为市教育局局长。"],
            headline: "公告", deck: "（2021年2月26日）")
        #expect(found.count == 3)
        #expect(found.prefix(2).allSatisfy { !$0.contains("2021-02-26") }, "\(found)")
        #expect(found.last?.contains("2021-02-26") == true, "\(found)")
    }

    @Test func `an entry carries the head that stands a paragraph before, and the next head takes its place`()
        throws
    {
        let found = try Self.stated(
            [
                "任命：", "钟立言为柳河县水务局局长；", "樊志远为柳河县教育局副局长。", "免去：", "贺春梅的柳河县水务局局长职务；",
                "乔振海的柳河县审计局局长职务。", "会议由方可欣主持。",
            ], headline: "柳河县人大常委会任免名单", deck: "（2021年2月26日柳河县人大常委会第九次会议通过）")
        #expect(
            found == [
                "钟立言 柳河县水务局局长 appointed 2021-02-26 <任命>", "樊志远 柳河县教育局副局长 appointed 2021-02-26 <任命>",
                "贺春梅 柳河县水务局局长 left 2021-02-26 <免去>", "乔振海 柳河县审计局局长 left 2021-02-26 <免去>",
            ])
    }

    @Test(arguments: [
        (
            "2月26日，会议决定任命钟立言为水务局局长，免去樊志远的水务局局长职务。",
            [
                "钟立言 水务局局长 appointed 2021-02-26 <决定任命>", "樊志远 水务局局长 left 2021-02-26 <免去>",
            ]
        ),
        (
            "会议任命钟立言为水务局局长；樊志远为教育局副局长。",
            [
                "钟立言 水务局局长 appointed <任命>", "樊志远 教育局副局长 appointed <任命>",
            ]
        ),
        ("会议决定接受贺春梅辞去副县长职务的请求。", ["贺春梅 副县长 left <决定接受>"]),
        ("副县长贺春梅因工作调动，于2020年12月辞去职务。", ["贺春梅 副县长 left 2020-12"]),
        ("钟立言同志任柳河县委书记，免去其柳河县县长职务。", ["钟立言 柳河县县长 left"]),
        (
            "会议补选了3名代表（钟立言、樊志远、贺春梅）。",
            [
                "钟立言 代表 elected <补选了>", "樊志远 代表 elected <补选了>", "贺春梅 代表 elected <补选了>",
            ]
        ),
        ("有2名代表辞职（河口镇的钟立言，柳河镇的樊志远）。", ["钟立言 代表 left <辞职>", "樊志远 代表 left <辞职>"]),
        (
            "钟立言当选为县长，樊志远、贺春梅当选为副县长。",
            [
                "钟立言 县长 elected", "樊志远 副县长 elected", "贺春梅 副县长 elected",
            ]
        ),
        (
            "会议选举产生了主任钟立言，副主任樊志远、贺春梅。",
            [
                "钟立言 主任 elected <选举产生了>", "樊志远 副主任 elected <选举产生了>", "贺春梅 副主任 elected <选举产生了>",
            ]
        ),
        ("原主席钟立言不再连任。", ["钟立言 原主席 left"]), ("免去钟立言同志县水务局局长职务。", ["钟立言 县水务局局长 left <免去>"]),
        ("钟立言的作品当选年度好书。", []), ("公司与钟立言的合同终止。", []),
        ("会议提名钟立言为县长候选人。", ["钟立言 县长候选人 sought <提名>"]),
        ("钟立言将出任水务局局长。", ["钟立言 水务局局长 sought"]), ("钟立言拒绝辞去县长职务。", []), ("钟立言未当选县长。", []),
        ("县长钟立言向被任命人员颁发任命书。", []), ("市选举委员会主任钟立言说，名单都贴出来了。", []),
    ])
    func `what stands beside a name says how an office is held`(text: String, stated: [String]) throws {
        #expect(try Self.stated([text]) == stated)
    }

    @Test func `rows of a list are of what its headline says, and two characters set wide are a name`() throws
    {
        let found = try Self.stated(
            ["钟立言　樊志远　方　棠　贺春梅", "秘书长：乔振海"], headline: "柳河县第七次代表大会主席团成员名单",
            deck: "（4名，2021年3月1日预备会议通过）")
        #expect(
            found.map { $0.split(separator: " ").prefix(4).joined(separator: " ") } == [
                "钟立言 主席团成员 elected 2021-03-01", "樊志远 主席团成员 elected 2021-03-01",
                "方棠 主席团成员 elected 2021-03-01", "贺春梅 主席团成员 elected 2021-03-01",
                "乔振海 秘书长 elected 2021-03-01",
            ])
    }

    @Test func `nobody is said to hold what they left, whatever is said of them elsewhere`() throws {
        var roles: [StatedRole] = [StatedRole("县长")]
        roles.state(StatedRole("县长", .left, date: "2021-03-01"))
        roles.state(StatedRole("县长"))
        #expect(roles == [StatedRole("县长", .left, date: "2021-03-01")])
        #expect(roles.held.isEmpty && roles.titles == ["县长"])
    }

    @Test(arguments: [
        (
            "Resignations accepted: Edward Hollis, park board; Martha Greeley, library trustee.",
            [
                "Edward Hollis park board left <Resignations accepted>",
                "Martha Greeley library trustee left <Resignations accepted>",
            ]
        ),
        (
            "Appointed: Edward Hollis, city treasurer. Mayor Martha Greeley thanked them.",
            [
                "Edward Hollis city treasurer appointed <Appointed>"
            ]
        ),
        (
            "Edward Hollis was elected chairman of the board by six votes.",
            ["Edward Hollis chairman of the board elected"]
        ),
        (
            "Officers elected: president, Edward Hollis; vice president, Martha Greeley.",
            [
                "Edward Hollis president elected <Officers elected>",
                "Martha Greeley vice president elected <Officers elected>",
            ]
        ),
        ("Former mayor Martha Greeley, left, cut the ribbon.", ["Martha Greeley Former mayor left"]),
        ("Mayor-elect Martha Greeley named no names.", ["Martha Greeley Mayor-elect elected"]),
        (
            "Alderman Edward Hollis, who resigned in January 2021, moved to Ohio.",
            ["Edward Hollis Alderman left 2021-01"]
        ),
        ("Martha Greeley, the only candidate for sheriff, spoke last.", ["Martha Greeley sheriff sought"]),
        (
            "The council appointed Martha Greeley city clerk on Monday.",
            ["Martha Greeley city clerk appointed"]
        ),
        ("Edward Hollis will be appointed chairman.", ["Edward Hollis chairman sought"]),
        ("Edward Hollis was never elected mayor.", []), ("Mayor Edward Hollis appointed a panel.", []),
    ])
    func `English words and heads say the same`(text: String, stated: [String]) throws {
        #expect(try Self.stated([text], in: .english) == stated)
    }
}
