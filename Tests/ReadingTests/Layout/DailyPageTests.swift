import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What stands on the pages of dailies beside reports: guides, short items, lists, speeches, captions.
@Suite struct `Pages of dailies` {

    @Test func `headlines that no blank line sets apart stand above their reports`() {
        let reading = Self.reading(
            """
            导读
            暴雨蓝色预警发布 2版
            老茶厂里的新生意 5版

            全市防汛工作视频会议召开
            本报讯（记者 田小禾）6月17日下午，全市防汛工作
            视频会议召开。会议传达了省防汛抗旱指挥部
            会商意见，分析了当前雨情水情，对下一阶段
            工作作了安排。

            我市三家企业上榜省级“小巨人”
            本报讯（记者 龚放）昨日，省工信厅公布今年
            第一批“小巨人”企业名单，我市恒泰轴承、
            青禾种业、蓝田电子三家企业入选。

            简讯
            ●6月15日，市图书馆流动车开进青石乡中心小学，
            送去图书八百余册。
            ●日前，市供电公司完成了城北变电站主变
            增容，夏季用电更有保障。
            """)
        #expect(reading.articles.map(\.headline) == ["全市防汛工作视频会议召开", "我市三家企业上榜省级“小巨人”", "简讯"])
        #expect(reading.articles.last?.paragraphs.count == 2)
        #expect(reading.furniture[1]?.map(\.lines.lowerBound) == [1, 2, 3])
    }

    @Test func `a table keeps its rows and the blanks between its figures`() {
        let reading = Self.reading(
            """
            昨日主要农副产品零售价格
            品名 规格 单位 城东 城西
            大白菜 一级 元/公斤 2.40 2.60
            西红柿 一级 元/公斤 4.80 5.00
            五花肉 精品 元/公斤 31.00 32.00
            （市发改委价格监测中心提供）

            南门桥今晨恢复双向通行
            本报讯 维修了四个月的南门桥今晨恢复双向通行，
            两侧人行道各加宽了半米，盲道一并修好。
            """)
        #expect(reading.articles.map(\.headline) == ["昨日主要农副产品零售价格", "南门桥今晨恢复双向通行"])
        #expect(reading.articles.first?.paragraphs.dropFirst().first?.text == "大白菜 一级 元/公斤 2.40 2.60")
    }

    @Test func `whoever gives a speech stands under its headline, and its numbered heads are subheads`()
        throws
    {
        let reading = Self.reading(
            """
            在全市乡村振兴现场推进会上的讲话
            （2019年6月12日）
            中共柳河市委书记 贺长林
            同志们：
            这次现场推进会，是市委决定召开的一次重要会议。昨天下午，大家实地看了青石乡的油茶基地和石桥村的农家书屋，很受启发。
            一、看清形势，把乡村振兴摆在更加突出的位置
            去年以来，全市上下一件事情接着一件事情办，取得了阶段性成效。但是也要看到，我们的产业还不强，有的村还很薄弱。
            """)
        let speech = try #require(reading.articles.first)
        #expect(reading.articles.count == 1)
        #expect(speech.headline == "在全市乡村振兴现场推进会上的讲话")
        #expect(speech.byline == [Credit(name: "贺长林", role: "中共柳河市委书记")])
        #expect(speech.subheads.map(\.text) == ["（2019年6月12日）", "一、看清形势，把乡村振兴摆在更加突出的位置"])
    }

    @Test func `a byline names each with the role before it`() {
        let people = Bylines.byline(Array("本报记者 田小禾 通讯员 周大勇 李 响".unicodeScalars), in: .all)
        #expect(people == nil, "a name of one character is none")
        let two = Bylines.byline(Array("本报记者 田小禾 通讯员 周大勇".unicodeScalars), in: .all)
        #expect(two?.map(\.name) == ["田小禾", "周大勇"])
        #expect(two?.map(\.role) == ["本报记者", "通讯员"])
    }

    @Test func `the masthead gives the paper's name and the pages in Chinese numerals`() {
        let masthead = Self.reading(
            """
            柳 河 日 报
            2019年6月18日 星期二 农历己亥年五月十六
            总第6412期 今日十二版
            国内统一刊号CN43-0051

            # 南门桥今晨恢复双向通行
            本报讯 维修了四个月的南门桥今晨恢复双向通行。
            """
        ).masthead
        #expect(masthead.paper == "柳河日报")
        #expect(masthead.pagesToday == 12)
    }

    @Test func `captions that point at their pictures are no part of the report before them`() {
        let reading = Self.reading(
            """
            市运动会田径比赛昨日收官
            本报讯（记者 龚放）历时三天的市运动会田径比赛昨日
            在市体育中心落下帷幕，青石乡代表团以十二枚金牌
            位列第一，白沙镇和城关街道分列第二、第三位。
            ▲志愿者在终点为运动员送水。
            ▲青石乡代表团在场边庆祝夺冠。
            """)
        #expect(reading.articles.map(\.kind) == [.news, .photo, .photo])
        #expect(reading.articles.last?.paragraphs.count == 1)
    }

    private static func reading(_ page: String) -> IssueReading {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
    }
}
