import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What stands twice is read once only where the page shows that it was printed over itself.
@Suite struct `Words that stand twice` {
    private static let news = """
        本报讯 河口村的水渠昨天修好，三百亩稻田当天就放进了水，老人们说比往年早了五天，孩子们在渠边看水看到天黑。
        """

    /// What `line` is read as in the middle of a page.
    private static func read(_ line: String, on page: [String] = []) -> String {
        let text = ([news, line, news] + page.flatMap { [$0, news] }).joined(separator: "\n\n")
        let lines = PageLine.lines(of: SourceText(path: "1.txt", text))
        return lines.first { $0.number == 3 }?.clean.string ?? ""
    }

    @Test(
        arguments: [
            "家家户户干干净净", "平平安安健健康康", "认认真真清清楚楚明明白白", "莺莺燕燕花花草草年年岁岁", "研究研究讨论讨论",
            "好好学习好好学习天天向上天天向上", "长江加油！长江加油！", "长江加油长江加油", "我们一定行我们一定行 中国一定强中国一定强",
            "大河在奔流大河在奔流", "船儿摇啊摇船儿摇啊摇", "一二一二一二一二", "哈哈哈哈哈哈哈哈", "咚咚锵锵咚咚锵锵",
            "きらきらひかるきらきらひかる", "ぽかぽかぽかぽか", "반짝반짝반짝반짝 작은별작은별", "Bye bye Bye bye", "had had had had",
            "New York, New York,", "Row, row Row, row", "тихо-тихо тихо-тихо", "σιγά σιγά σιγά σιγά",
            "شوي شوي شوي شوي",
            "12121212", "AABBCCDDEEFF", "1700 » 1700 »", "合格 合格 合格 合格", "甲甲乙乙丙丙丁丁", "城北 3.20 城北 3.20",
            "欢迎您再来欢迎您再来", "110110快报警啊快报警啊",
        ]) func `stay on a page that shows no overprinting`(line: String)
    {
        #expect(Self.read(line) == line)
    }

    @Test(
        arguments: [
            ("20242024年农事回顾年农事回顾", "2024年农事回顾"),
            ("农 事 一 年 间农 事 一 年 间", "农事一年间"),
            ("村口的水车又转起来了村口的水车又转起来了（（何苗摄何苗摄））", "村口的水车又转起来了（何苗摄）"),
            ("西街办起夜读班西街办起夜读班 码头上新添的起重机码头上新添的起重机", "西街办起夜读班 码头上新添的起重机"),
            ("Notes from the MillNotes from the Mill", "Notes from the Mill"),
            ("HHAARRVVEESSTT HHOOMMEE", "HARVEST HOME"),
            ("ВВеессттии сс ппоолляя", "Вести с поля"),
            ("22002244年年农农事事回回顾顾", "2024年农事回顾"),
            ("《《河河口口渔渔歌歌》》", "《河口渔歌》"),
        ]) func `are read once where the line itself shows overprinting`(line: String, once: String)
    {
        #expect(Self.read(line) == once)
    }

    @Test func `are read once where three headlines far from each other stand twice`() {
        let heads = ["西街办起夜读班西街办起夜读班", "码头新添起重机码头新添起重机"]
        #expect(Self.read("河口水车又转了河口水车又转了", on: heads) == "河口水车又转了")
        #expect(Self.read("河口水车又转了河口水车又转了", on: [heads[0]]) == "河口水车又转了河口水车又转了")
        #expect(
            Self.read("河口水车又转了河口水车又转了", on: [heads[0], heads[0]]) == "河口水车又转了河口水车又转了")
    }

    @Test func `stay in a song whose every line stands twice`() {
        let song = ["大河向东流啊大河向东流啊", "天上星星参北斗天上星星参北斗", "路见不平一声吼路见不平一声吼"]
        for separator in ["\n", "\n\n"] {
            let page = ([Self.news] + [song.joined(separator: separator)] + [Self.news]).joined(
                separator: "\n\n")
            let lines = PageLine.lines(of: SourceText(path: "1.txt", page)).map(\.clean.string)
            #expect(song.allSatisfy(lines.contains))
        }
    }

    @Test
    func
        `are read once letter by letter where the page has the words once, and the words are no reduplication`()
    {
        #expect(Self.read("河河口口放放水水了了", on: ["河口放水的消息传遍全县"]) == "河口放水了")
        #expect(Self.read("河河口口放放水水了了") == "河河口口放放水水了了")
        #expect(Self.read("高高兴兴快快乐乐", on: ["高兴快乐的一天"]) == "高高兴兴快快乐乐")
    }

    @Test(
        arguments: ["家家户户干干净净", "长江加油！长江加油！", "长江加油长江加油", "打扫打扫整理整理", "Bye bye Bye bye"])
    func `stay in running text of a page that shows overprinting elsewhere`(line: String) {
        #expect(Self.read(line, on: ["村口的水车又转起来了村口的水车又转起来了（（何苗摄何苗摄））"]) == line)
    }

    @Test func `stay above a text where headlines beside them were printed over themselves letter by letter`()
    {
        let heads = ["22002244年年农农事事回回顾顾", "渡渡口口新新添添铁铁船船"]
        #expect(Self.read("家家户户热热闹闹", on: heads) == "家家户户热热闹闹")
        #expect(Self.read(heads[1], on: [heads[0]]) == "渡口新添铁船")
    }

    @Test func `are told of with their line, as printed and as read`() throws {
        let page = "20242024年 农 事 回 顾年 农 事 回 顾\n\n" + Self.news
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)])
        let omission = try #require(reading.value.articles.first?.omissions.first)
        #expect(omission.printed == "20242024年 农 事 回 顾年 农 事 回 顾")
        #expect(omission.kept == "2024年农事回顾")
        #expect(omission.line == 1)
        #expect(reading.value.articles[0].headline == "2024年农事回顾")
        #expect(reading.diagnostics.map(\.kind.id) == ["overprinted"])
        #expect(reading.diagnostics.first?.location?.line == 1)
    }
}
