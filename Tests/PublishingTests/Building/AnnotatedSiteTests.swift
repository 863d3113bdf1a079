import ArchiveModel
import Publishing
import TestSupport
import Testing

/// What an editor writes into a sidecar, from the source to the published page.
struct AnnotatedSiteTests {
    private static let text = """
        # 河湾大桥通车

        昨天上午,河湾大桥通车,两岸的人不再等船。县长周远说,桥修了三年,比打算的早。

        通车那天来了三千人,桥头的茶摊卖完了所有的茶。

        # 春耕开始

        今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。
        """

    private func article(_ notes: String, language: String = "zh-Hans") async throws -> String {
        let folder = try await TemporaryFolder.published(
            ["1.txt": Self.text, "1.notes.md": "# 河湾大桥通车\n\n" + notes], of: "2021-03-02",
            language: language)
        return try folder.text("Public/2021-03-02/p1/a1/index.html")
    }

    private static let cases: [(note: String, text: String, beside: String)] = [
        ("> 桥修了{~~三~>四~~}年", "桥修了<span class=\"reading\">四</span>", "来源文本作“三”。"),
        ("> 两岸的人{++都++}不再等船", "两岸的人<span class=\"reading\">都</span>", "来源文本无“都”。"),
        ("> 桥头的{--茶--}摊卖完了", "桥头的<", "来源文本作“茶”。"),
        (
            "> 来了三千{~~人~>位~~}{>>原报误<<}，桥头",
            "<span class=\"misprint\">人</span><span class=\"supplied\">〔应为位〕</span>", "原报误，应作“位”。"
        ),
        ("> 来了{~~三千~>三百~~}{>>存疑<<}人", "<span class=\"misprint\">三千</span>", "存疑，或作“三百”。"),
        ("> 卖完了所有的茶{++〔缺〕++}。", "<span class=\"reading\">〔缺〕</span>", "来源文本此处有缺。"),
        ("> 不再等船。{++¶++}县长周远说", "<p id=\"p2\">", "来源文本此处不分段。"),
        ("> 比打算的早。{--¶--}通车那天", "早。<", "来源文本此处分段。"),
        ("> 桥修了{~~五年~>三年~~}，比打算的早", "桥修了三年", "来源文本已如此。"),
        ("> 河湾大桥{~~五年~>三年~~}没有通过车，两岸的人", "昨天上午", "这一处没有照改。"),
    ]

    @Test(arguments: cases)
    func `a correction shows what became of the words and what the source has`(
        _ note: String, _ text: String, _ beside: String
    ) async throws {
        let page = try await article(note)
        #expect(page.contains(text), "\(page)")
        #expect(page.contains("<span>\(beside)</span>"), "\(page)")
    }

    @Test func `the words beside a correction are in the language of the site`() async throws {
        let page = try await article("> 桥修了{~~三~>四~~}年", language: "en")
        #expect(page.contains("The source text reads “<span lang=\"zh-Hans\">三</span>”.</span>"))
    }

    @Test func `a note on a whole article, on words, and without a place each have theirs`() async throws {
        let page = try await article(
            "通篇的注。\n\n> {==周远==}{>>王敏 2026-03-02 #n1<<}说\n\n第一条，见[[2021-03-02-p1-a2|春耕一文]]。\n\n> 桥上没有灯\n\n无处可放。"
        )
        #expect(
            page.contains("<a class=\"ref\" href=\"#note-n1\">注1</a>说"))
        #expect(page.contains("<a href=\"../../../2021-03-02/p1/a2/index.html\">春耕一文</a>"))
        #expect(page.contains("<span class=\"by\">王敏 2026-03-02</span>"))
        let whole = try #require(page.firstRange(of: "id=\"h-whole\"")).lowerBound
        let unplaced = try #require(page.firstRange(of: "id=\"h-unplaced\"")).lowerBound
        #expect(page[whole..<unplaced].contains("通篇的注。"))
        #expect(page[unplaced...].contains("无处可放。"))
    }

    @Test func `a note leads to paragraphs and to other notes by what the editor calls them`() async throws {
        let page = try await article(
            """
            > {==周远==}{>>王敏 2026-03-02 #n1<<}说

            见[[#p2]]、[[#n2]]、[[#n2|下一条]]、[[2021-03-02-p1#n2]]、[[2021-03-02-p1-a1#note-n2|那条注]]。

            > {==茶摊==}{>>王敏 2026-03-02 #n2<<}卖完了

            又见[[2021-03-02-p1-a2#p1]]，没有[[#p9]]。
            """)
        #expect(page.contains("见<a href=\"#p2\">第2段</a>、<a href=\"#note-n2\">“茶摊”一注</a>、"))
        #expect(page.contains("<a href=\"#note-n2\">下一条</a>、<a href=\"#note-n2\">2021年3月2日 第1版</a>、"))
        #expect(page.contains("<a href=\"#note-n2\">那条注</a>。"))
        #expect(page.contains("又见<a href=\"../../../2021-03-02/p1/a2/index.html#p1\">春耕开始</a>"))
        #expect(page.contains("没有<a href=\"../../../2021-03-02/p1/a1/index.html\">#p9</a>"))
    }

    @Test func `the words that a note begins with are closed by a bracket that is copied and read with them`()
        async throws
    {
        let page = try await article("> {==周远==}{>>王敏 2026-03-02 #n1<<}说\n\n县长。")
        #expect(page.contains("<span class=\"lemma\">周远</span><span class=\"close\">〕</span><p>县长。</p>"))
    }

    @Test func `a mark that begins a paragraph stands before its first word`() async throws {
        let page = try await article("> 比打算的早。{++¶++}通车那天")
        #expect(page.contains("</a><a class=\"ref\""), "\(page)")
        #expect(!page.contains("通<a class=\"ref\""))
    }
}
