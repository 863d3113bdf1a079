import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Layouts of the class that are not a Chinese daily's page.
@Suite struct `Other newspapers` {

    @Test func `a story as a news site exports it has its date and no other text`() throws {
        let page = """
            北岗村的水渠修好了
            2022-09-19 08:15  来源：河口日报  作者：何苗

            　　9月18日清晨，北岗村的水渠放水，三百亩晚稻当天就喝饱了，老人们说比往年早了五天。

            　　修渠的钱一半由镇里出，一半由村里自筹，用工都是村民自己。

            责任编辑：唐小满
            """
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
        let article = try #require(reading.articles.first)
        #expect(reading.articles.count == 1)
        #expect(article.headline == "北岗村的水渠修好了")
        #expect(article.paragraphs.count == 2)
        #expect(reading.masthead.date == CalendarDate(year: 2022, month: 9, day: 19))
        #expect(reading.masthead.dateEvidence == "folio, line 2")
        #expect(reading.furniture[1]?.map(\.kind) == [.folio, .credit])
    }

    @Test func `a page in Traditional characters is read by the same rules`() throws {
        let page = """
            # 漁港老街重鋪石板

            本報訊（記者 林慕雲）老街整修昨天完工，一千二百塊石板取代了破損的路面，排水溝也一併加寬。

            # 圖書車每週上山兩次

            本報訊（記者 周明嵐）由舊巴士改裝的圖書車從本月起在山區六所學校之間往返，每週兩次。
            """
        let articles = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
            .articles
        #expect(
            articles.map(\.byline) == [[Credit(name: "林慕雲", role: "記者")], [Credit(name: "周明嵐", role: "記者")]])
        #expect(articles.map(\.dateline) == ["本報訊（記者 林慕雲）", "本報訊（記者 周明嵐）"])
    }

    @Test(
        arguments: [
            ["上一页 [1] [2] [3] [4]"], ["上一页 [1] [2] [3]", " 下一页"], ["[1] [2] [3] [4] 下一页"],
            ["[1] [2] [3]", "尾页"], ["« Previous [1] [2] [3] [4] [5] Next »"],
            ["Seite: [3] [4] [5]", "weiter"],
        ]) func `the links of a web site between the pages of a story end it`(links: [String])
    {
        let before = ["老船工修了一辈子船，说到最后一条，他停了一会", "儿，说它还在河上。渡口的人都认得那条船，船头漆", "着一朵白花，是他女儿画的。"]
        let behind = ["城里的书店开了夜场，灯亮到后半夜，店员说来得", "最多的是下了班的司机，他们不大买书，一坐就是", "两个钟头，书架边的沙发总是满的。"]
        let page = (before + before + links + behind + behind).joined(separator: "\n")
        let articles = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
            .articles
        #expect(
            articles.map { $0.parts.map(\.lines) } == [
                [1...6 + links.count], [7 + links.count...12 + links.count],
            ])
        #expect(articles.first?.paragraphs.last?.text.contains(links[0]) == true)
    }

    @Test(arguments: [
        "见注 [1] [3] [2] 三处", "[1] 水 [2] 电 [3] 路", "[1] [2]", "一 [1] 二 [2] 三 [3] 四", "[2021] [2022] [2023]。",
    ])
    func `numbers in brackets that lead nowhere are text`(line: String) {
        let lines = PageLine.lines(of: SourceText(path: "1.txt", "河上的船都停了。\n\(line)\n路上的车也停了。"))
        #expect(lines.allSatisfy { $0.role != .links && $0.role != .lastLinks })
    }

    @Test(
        arguments: [
            ("TWO HURT; CAR UPSET ON MILL ROAD", true), ("Council Votes Loan For Pier;", true),
            ("Council Votes Loan For Pier", true), ("Seven Beams Soft; Opening Put Off To Spring", true),
            ("Council Votes Loan; 312 Form A Chain", true),
            ("Grey Teddy (Marlow) Mrs. Vane; 2. Old Penny", false),
            ("Chairman, Ann Teller; Clerk, Jacob Moss; Warden", false),
        ])
    func `a headline has one semicolon, several in capitals, and no number with a stop behind one`(
        line: String, mayBeHead: Bool
    ) {
        let lines = PageLine.lines(of: SourceText(path: "1.txt", line))
        let finder = HeadFinder(lines, PageRegime(lines))
        #expect(lines.map(finder.isWithoutSentence) == [mayBeHead])
    }

    @Test func `what a headline says in a smaller measure above the dateline is no text of its own`() {
        let page = """
            THE ISLANDS ASK FOR A BOAT

            A winter without mail. - Two
            hundred people wait for the
            council's word.

            PELL HARBOR, Sept. 6 - The people of the outer islands have asked the council for
            a boat that goes in winter too. The last one stopped running when the company sold
            it, and since then letters have come once a month with whoever crossed.
            """
        let articles = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
            .articles
        #expect(articles.map(\.headline) == ["THE ISLANDS ASK FOR A BOAT"])
        #expect(articles.first?.parts.map(\.lines) == [1...1, 3...9])
        let full = page.replacing(
            "A winter without mail. - Two",
            with: "The winter went by without mail, and two hundred people on four islands wait for")
        let others = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", full)]).value
            .articles
        #expect(others.count == 2)
    }

    @Test func `an English masthead has its date, and its weekday is checked`() {
        let page = """
            THE RIVERTON GAZETTE
            Wednesday, May 4, 1926

            COUNCIL VOTES
            TO PAVE MAIN STREET
            By JANE DOE
            RIVERTON, May 3 - The city council voted last night to pave Main
            Street from the depot to the court house before the first of Au-
            gust. The county pays one half. Continued on page 3
            """
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)])
        #expect(reading.value.articles.map(\.headline) == ["COUNCIL VOTES TO PAVE MAIN STREET"])
        #expect(reading.value.masthead.date == CalendarDate(year: 1926, month: 5, day: 4))
        #expect(reading.value.masthead.weekday == "Wednesday")
        #expect(
            reading.diagnostics.map(\.message).sorted() == [
                "1926-05-04 is a Tuesday, and Wednesday is printed",
                "This report goes on (continued on page 3), and nothing there continues it: …y pays one half.",
            ])
        #expect(LatinDate(Array("on Tuesday, May 4, 1926, the council".unicodeScalars), in: .all) == nil)
    }

    @Test func `an English report continues on another page, hyphens and all`() throws {
        let front = """
            COUNCIL APPROVES REPAIR OF BRIDGE
            By MARTHA HOLLOWAY

            RIVERTON, May 4 - The city council voted seven to two on Tues-
            day night to repair the old stone bridge over the Alder, which
            has been closed to motor cars since the flood of last autumn.
            Half of the money will come from the county, and the other

            (Continued on page 3)

            FERRY SERVICE WILL RESUME

            The ferry will run again from Monday, the harbor master said.
            The boat has been laid up since February for a new boiler.
            """
        let third = """
            COUNCIL APPROVES REPAIR OF BRIDGE

            (Continued from page 1)

            half from a loan that the voters approved in the spring.
            """
        let pages = [1: SourceText(path: "1.txt", front), 3: SourceText(path: "3.txt", third)]
        let reading = IssueReader.read(issue: .sample, pages: pages)
        let article = try #require(reading.value.articles.first)
        #expect(reading.diagnostics.isEmpty)
        #expect(
            reading.value.articles.map(\.headline) == [
                "COUNCIL APPROVES REPAIR OF BRIDGE", "FERRY SERVICE WILL RESUME",
            ])
        #expect(article.byline == [Credit(name: "MARTHA HOLLOWAY", role: "By")])
        #expect(article.dateline == "RIVERTON, May 4 -")
        let text = article.paragraphs.map(\.text).joined(separator: "¶")
        #expect(text.contains("on Tuesday night") && text.contains("and the other half from a loan"))
        #expect(article.paragraphs.first?.seam?.leaving == "Continued on page 3")
    }

    @Test func `captions that the extraction glued into one line are captions each`() throws {
        let page = """
            # 水渠修好了

            本报讯 河口村的水渠昨天修好,三百亩稻田当天就放进了水,老人们说比往年早了五天。

            村民清理河道淤泥村民清理河道淤泥 北岗小学开学第一课北岗小学开学第一课

            镇里的老人在晒新收的花生

            图为合作社的社员在分拣梨子
            """
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
        let photos = reading.articles.filter { $0.kind == .photo }
        #expect(photos.flatMap(\.paragraphs).map(\.text).prefix(2) == ["村民清理河道淤泥", "北岗小学开学第一课"])
        #expect(photos.count == 4)
    }

    @Test(
        arguments: [
            ("本报讯（记者 何苗）水渠修好了", "本报讯（记者 何苗）"), ("【本报讯】水渠修好了", "【本报讯】"), ("河口晚报讯（何苗）水渠修好了", "河口晚报讯（何苗）"),
            ("本报河口1月5日电 水渠修好了", "本报河口1月5日电"), ("〔記者周明嵐／漁港報導〕水渠修好了", "〔記者周明嵐／漁港報導〕"), ("本报热线电话（白天）打得通", nil),
            ("本报通讯员讲习班开课", nil), ("家电（洗衣机）下乡", nil), ("讯", nil), ("【", nil), ("【讯】", nil),
        ] as [(String, String?)])
    func `a dateline is known in the forms that papers give it`(line: String, dateline: String?) {
        let scalars = Array(line.unicodeScalars)
        #expect(Datelines.dateline(scalars, in: .all).map { scalars[..<$0].string } == dateline)
    }

    @Test func `a byline may stand behind a bullet`() {
        let byline = Bylines.byline(Array("□ 本报记者 何苗".unicodeScalars), in: .all)
        #expect(byline?.map(\.name) == ["何苗"])
        #expect(Bylines.byline(Array("□□".unicodeScalars), in: .all) == nil)
    }
}
