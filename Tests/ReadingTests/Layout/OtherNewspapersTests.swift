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
        #expect(LatinDate(Array("on Tuesday, May 4, 1926, the council".unicodeScalars)) == nil)
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
        let photo = try #require(reading.articles.first { $0.kind == .photo })
        #expect(photo.paragraphs.map(\.text).prefix(2) == ["村民清理河道淤泥", "北岗小学开学第一课"])
        #expect(photo.paragraphs.count == 4)
    }

    @Test(
        arguments: [
            ("本报讯（记者 何苗）水渠修好了", "本报讯（记者 何苗）"), ("【本报讯】水渠修好了", "【本报讯】"), ("河口晚报讯（何苗）水渠修好了", "河口晚报讯（何苗）"),
            ("本报河口1月5日电 水渠修好了", "本报河口1月5日电"), ("〔記者周明嵐／漁港報導〕水渠修好了", "〔記者周明嵐／漁港報導〕"), ("本报热线电话（白天）打得通", nil),
            ("本报通讯员讲习班开课", nil), ("家电（洗衣机）下乡", nil), ("讯", nil), ("【", nil), ("【讯】", nil),
        ] as [(String, String?)])
    func `a dateline is known in the forms that papers give it`(line: String, dateline: String?) {
        let scalars = Array(line.unicodeScalars)
        #expect(Datelines.dateline(scalars).map { scalars[..<$0].string } == dateline)
    }

    @Test func `a byline may stand behind a bullet`() {
        let byline = Bylines.byline(Array("□ 本报记者 何苗".unicodeScalars))
        #expect(byline?.map(\.name) == ["何苗"])
        #expect(Bylines.byline(Array("□□".unicodeScalars)) == nil)
    }
}
