import ArchiveModel
import Testing

@testable import SiteGenerator

/// What pages say of the machine's own statements: the rule, and where an editor decides otherwise.
struct ChallengeTests {
    private static func whys(_ page: String) -> [String] {
        page.split(separator: "<details class=\"why\">").dropFirst().map {
            RenderedSite.words(
                String($0.prefix(upTo: $0.firstRange(of: "</details>")?.lowerBound ?? $0.endIndex)))
        }
    }

    @Test func `each name of an article has its reason and the file that decides`() throws {
        let site = try RenderedSite(try HekouArchive.make())
        #expect(
            Self.whys(site.page("2021-03-02/p1/a1")) == [
                "依据 条目“ 赵明 ”有这个名字 decisions/赵明.tsv 2021-03-02-p1",
                "依据 条目“ 河口大桥 ”有这个名字 decisions/河口大桥.tsv 2021-03-02-p1",
            ])
        #expect(
            Self.whys(site.page("2021-03-02/p1/a2")).last
                == "依据 以机构类词结尾；有2篇文章能够确认 decisions/河口水务处.tsv 2021-03-02-p1")
        #expect(
            Self.whys(site.page("2024-01-09/p1/a1")).contains {
                $0.hasSuffix("decisions/李同.tsv 2024-01-09-p1")
            })
    }

    @Test func `each appearance of a record, a name and a figure has them`() throws {
        let site = try RenderedSite(try HekouArchive.make())
        #expect(Self.whys(site.page("people/zhao")).count == 2)
        let figures = try #require(
            site.paths.first { $0.hasPrefix("indicators/") && $0 != "indicators/index.html" })
        #expect(Self.whys(site.page(figures)).first == "依据 带单位的数值 decisions/全长3公里.tsv 2024-01-09-p1")
    }

    @Test func `a headline and a date that are the archive's say so, and those that are printed do not`()
        throws
    {
        let site = try RenderedSite(try HekouArchive.make())
        let whys = Self.whys(site.page("2021-03-02/p1/a2"))
        #expect(whys.first?.hasSuffix("issues/2021-03-02/articles.tsv p1-a2") == true)
        #expect(!whys.contains { $0.hasSuffix("issues/2021-03-02") })
        #expect(!Self.whys(site.page("2021-03-02/p1/a1")).contains { $0.contains("articles.tsv") })
        #expect(Self.whys(site.page("2024-01-09/p1/a1")).first?.hasSuffix("issues/2024-01-09") == true)
    }

    @Test func `what the paper put above a list stands before the quotation and not in it`() throws {
        var archive = try HekouArchive.make()
        var article = archive.issues[0].articles[0]
        article.paragraphs = ["免去：", "赵明的桥梁处处长职务；", "另有三人调动。"].map { Paragraph($0, page: 1, lines: 1...1) }
        var mention = HekouArchive.mention("赵明", .person, EntityID(.person, "zhao"), block: 1, offset: 0)
        mention.head = TextPosition(block: 0, offset: 0, length: 3)
        mention.roles = [StatedRole("桥梁处处长", .left, date: "2021-03")]
        article.mentions = [mention]
        article.annotations = []
        archive.issues[0].articles = [article]
        let page = try RenderedSite(archive).page("people/zhao")
        #expect(
            page.contains(
                "<p class=\"under\"><span class=\"vh\">上文： </span>〔免去〕</p> \n<blockquote><mark>赵明</mark>的桥梁处处长职务；</blockquote>"
            ))
        #expect(RenderedSite.words(page).contains("不再任桥梁处处长（2021年3月）"))
        #expect(!page.contains("称“桥梁处处长”"))
    }

    @Test func `dates in lists have their year`() throws {
        for page in try RenderedSite(try HekouArchive.make()).pages {
            for time in page.html.split(separator: "<time datetime=\"").dropFirst() {
                let year = time.prefix(4)
                #expect(
                    time.prefix { $0 != "<" }.drop { $0 != ">" }.contains(year),
                    "\(page.path): \(time.prefix(60))")
            }
        }
    }

    @Test func `days are missing only where the calendar says so`() throws {
        var archive = try HekouArchive.make()
        let summary = { (archive: Archive, year: Int) in
            RenderedSite.words(try RenderedSite(archive).page("issues/\(year)"))
        }
        #expect(try summary(archive, 2021).contains("藏 1 期，缺 1 天，休刊 1 天，未编入 362 天"))
        #expect(try summary(archive, 2024).contains("藏 1 期，其余各日有没有报，还没有编入"))
        let (first, last) = (
            try #require(CalendarDate("2024-01-10")), try #require(CalendarDate("2024-12-31"))
        )
        let start = try #require(CalendarDate("2024-01-01"))
        archive.calendar.notPublished += [
            .init(first...last), .init(start...(try #require(CalendarDate("2024-01-08")))),
        ]
        #expect(try summary(archive, 2024).contains("藏 1 期，缺 0 天，休刊 365 天 "))
    }

    @Test(arguments: ["zh-Hans", "zh-Hant", "en", "de"])
    func `the rules are told in every language, each reason once`(language: String) throws {
        let archive = try HekouArchive.make(language: language)
        let page = try RenderedSite(archive).page("about/rules")
        let locale = try ReadingRoom.locale(language)
        #expect(!page.contains("rules_"))
        let items = page.split(separator: "<li>").dropFirst().map { $0.prefix { $0 != "<" } }
        for key in locale.keys(of: "evidence: ") + locale.keys(of: "variant_") {
            let reason = Substring(locale.text(key, "…"))
            #expect(items.count { $0 == reason } == 1, "\(key)")
        }
        for reason in RulesPage.general {
            #expect(locale.optional("evidence: \(reason)") != nil, "\(reason)")
        }
    }
}
