import ArchiveModel
import Testing

@testable import SiteGenerator

/// What readers find on each kind of page.
struct PageTests {
    private func page(_ path: String) throws -> String {
        try RenderedSite(try HekouArchive.make()).page(path)
    }

    private func words(_ path: String) throws -> String { RenderedSite.words(try page(path)) }

    @Test func `an article names paper, date, weekday, lunar date, number and page`() throws {
        #expect(try words("2021-03-02/p1/a1").contains("《河口日报》 2021年3月2日 〔星期二〕 辛丑年正月十九 总第88期 第1版"))
    }

    @Test func `a date that no page prints stands in brackets, with how it is known`() throws {
        #expect(try words("2024-01-09").contains("〔2024年1月9日〕"))
        #expect(try words("2024-01-09").contains("所藏各版的文字里没有"))
        #expect(try !words("2021-03-02").contains("〔2021年3月2日〕"))
    }

    @Test func `a date that a page prints otherwise stands in brackets, with what is printed`() throws {
        var archive = try HekouArchive.make()
        archive.issues[0].masthead.printedDate = CalendarDate("2021-03-01")
        let words = RenderedSite.words(try RenderedSite(archive).page("2021-03-02"))
        #expect(words.contains("〔2021年3月2日〕") && words.contains("版面所印为2021年3月1日"))
        archive.issues[0].masthead.printedDate = archive.issues[0].id.date
        archive.issues[0].masthead.dateEvidence = "folio, line 2"
        #expect(!RenderedSite.words(try RenderedSite(archive).page("2021-03-02")).contains("〔2021年3月2日〕"))
    }

    @Test func `an article shows credits, seam, notes and what could not be placed`() throws {
        let words = try words("2021-03-02/p1/a1")
        for text in [
            "记者 钱川", "署名 赵明", "——在会上说的", "下转第三版", "上接第一版", "竣工 注1 ，", "〔应为里〕 误2 。", "全篇的话。", "找不到这句。",
            "issues/2021-03-02/1.txt 第1—9行", "issues/2021-03-02/3.txt 第2—4行",
        ] {
            #expect(words.contains(text), "\(text)")
        }
    }

    @Test func `an article of three side-heads and more begins with links to them, a deck is none of them`()
        throws
    {
        #expect(try !page("2021-03-02/p1/a1").contains("class=\"sections\""))
        var archive = try HekouArchive.make()
        archive.issues[0].articles[0].subheads += [Subhead("桥头", before: 1), Subhead("城里", before: 2)]
        let long = try RenderedSite(archive).page("2021-03-02/p1/a1")
        for (number, title) in ["北头", "桥头", "城里"].enumerated() {
            #expect(long.contains("<a href=\"#s\(number + 1)\">\(title)</a>"))
            #expect(long.contains("<h2 id=\"s\(number + 1)\">\(title)</h2>"))
        }
        #expect(!long.contains("#s4"))
    }

    @Test func `a sentence on the page of a record leads to the words that stand in it`() throws {
        #expect(try page("people/zhao").contains("2021-03-02/p1/a1/index.html?find=%E8%B5%B5%E6%98%8E#p1\""))
    }

    @Test func `a citation follows GB T 7714 and names every page that the article stands on`() throws {
        #expect(try words("2021-03-02/p1/a1").contains("钱川, 赵明. 修路一年 通了两头[N]. 河口日报, 2021-03-02(1, 3)."))
    }

    @Test func `a headless article is called by its opening words in brackets`() throws {
        #expect(try page("2021-03-02/p1/a2").contains("<span class=\"pause\">〔三月二日起，河口停水一天〕</span>"))
    }

    @Test func `names known, undecided and machine-found are told apart`() throws {
        let page1 = try page("2024-01-09/p1/a1")
        #expect(page1.contains("<a class=\"name guess\" href=\"../../../names/li-tong-"))
        #expect(try words("2024-01-09/p1/a1").contains("同名未定 李同"))
        let text = try page("2021-03-02/p1/a2")
        #expect(text.contains("<a class=\"name guess\" href=\"../../../names/"))
        #expect(!text.contains("<a class=\"name\" href=\"../../../names/"))
        #expect(try words("2021-03-02/p1/a2").contains("机器所识，未核 河口水务处"))
        #expect(try words("2021-03-02/p1/a1").contains("赵明 时任市长"))
    }

    @Test func `a record shows each mention with sentence, date and article`() throws {
        let words = try words("people/zhao")
        #expect(words.contains("3月2日 第1版 赵明 说，河口大桥已经竣工，全长30公里。 修路一年 通了两头"))
        #expect(words.contains("1月9日 第1版 大桥全长3公里， 赵明 去看过。 河口大桥今年再修"))
    }

    @Test func `who signs an article appears in it`() throws {
        var archive = try HekouArchive.make()
        archive.issues[0].articles[0].mentions = []
        let words = RenderedSite.words(try RenderedSite(archive).page("people/zhao"))
        #expect(words.contains("2 篇，2021—2024"))
    }

    @Test func `figures that disagree stand side by side, each with its sentence`() throws {
        let words = try words("projects/bridge")
        #expect(words.contains("30 公里"))
        #expect(words.contains("不同于"))
        #expect(words.contains("大桥 全长3公里，赵明去看过。"))
    }

    @Test func `a project goes from promise to delivery`() throws {
        let page = try page("projects/bridge")
        #expect(page.contains("<div class=\"delivery\"><span class=\"lane delivery\">"))
        #expect(page.contains("<div class=\"promise\">"))
        #expect(page.contains("href=\"https://example.org/plan\""))
    }

    @Test func `a place is drawn among those around it`() throws {
        let page = try page("places/hekou")
        #expect(page.contains("<svg class=\"map\""))
        #expect(page.contains(">北头</text>"))
        #expect(page.contains("v5h94v-5\"/><text x=\"12\" y=\"280\" dy=\"18\">5 公里</text>"))
        #expect(try !self.page("people/zhao").contains("<svg class=\"map\""))
    }

    @Test func `a quantity is drawn by date of report, with every value and its sentence behind`() throws {
        let page = try page("indicators/qiao-zhang-du")
        #expect(page.split(separator: "<circle").count - 1 == 3)
        #expect(page.split(separator: "class=\"full\"").count - 1 == 2)
        let words = RenderedSite.words(page)
        #expect(words.contains("3 公里 完成 2020年 大桥 全长3公里 ，赵明去看过。"))
        #expect(words.contains("31 公里 目标"))
        #expect(try self.page("indicators").contains("href=\"../indicators/qiao-zhang-du/index.html\""))
    }

    @Test func `what names no quantity is no indicator`() throws {
        var archive = try HekouArchive.make()
        for issue in archive.issues.indices {
            for article in archive.issues[issue].articles.indices {
                let mentions = Array(archive.issues[issue].articles[article].mentions)
                let others = ["大桥", "河口"].flatMap { name in
                    mentions.filter { $0.kind == .indicator }.map {
                        var mention = $0
                        mention.name = name
                        return mention
                    }
                }
                archive.issues[issue].articles[article].mentions = MentionList(mentions + others)
            }
        }
        #expect(Indicator.all(of: archive).map(\.name) == ["桥长度"])
    }

    @Test func `an index without a record lists what is found`() throws {
        var archive = try HekouArchive.make()
        archive.entities = []
        let page = try RenderedSite(archive).page("people")
        #expect(page.contains(">李同</a>") && !page.contains("class=\"edited\""))
        #expect(!page.contains("class=\"letters\""))
    }

    @Test func `the calendar tells read, held, missing and no paper apart`() throws {
        let page = try page("issues/2021")
        #expect(page.contains("day read\" href=\"../../2021-03-02/index.html\""))
        #expect(page.contains("<span class=\"day shut\">3"))
        #expect(page.contains("<span class=\"day lost\">4"))
        #expect(try self.page("issues/2024").contains("day kept\""))
    }

    @Test func `an issue lists pages that are missing, and what a page continues`() throws {
        let words = try words("2021-03-02")
        #expect(words.contains("2 版 缺藏"))
        #expect(words.contains("上接第1版 修路一年 通了两头 是北头，工期一年。"))
    }

    @Test func `text from sources is escaped`() throws {
        let page = try page("2024-01-09/p1/a2")
        #expect(page.contains("&lt;script&gt;"))
        #expect(page.contains("来&amp;去"))
    }
}
