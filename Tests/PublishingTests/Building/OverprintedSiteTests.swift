import ArchiveModel
import Publishing
import TestSupport
import Testing

/// A page that was printed over itself, from the source to the published site.
struct OverprintedSiteTests {
    private static let text = """
        # 20242024年农事回顾年农事回顾

        昨天上午,河湾大桥通车,两岸的人不再等船。县长周远说,桥修了三年,比打算的早。

        平平安安健健康康

        # 春耕开始

        今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。河湾加油！河湾加油！

        北岸的水渠清过一遍北岸的水渠清过一遍（（何苗摄何苗摄））

        镇里的老人晒新收的花生

        河口渡口新添的铁船，图为船工在试水
        """

    private func site(_ language: String, _ text: String = text) async throws -> TemporaryFolder {
        try await .published(["1.txt": text], of: "2024-03-02", language: language)
    }

    @Test(
        arguments: [
            ("zh-Hans", "来源文本作“20242024年农事回顾年农事回顾”：原版此处重影，字重出。", "机器所改"),
            (
                "en",
                "The source text reads “<span lang=\"zh-Hans\">20242024年农事回顾年农事回顾</span>”: this was printed over itself.",
                "Corrected by the machine"
            ),
        ]) func `the article says what was taken away, why, and that the machine did it`(
            language: String, reason: String, maker: String
        ) async throws
    {
        let page = try await site(language).text("Public/2024-03-02/p1/a1/index.html")
        #expect(page.contains("<span class=\"lemma\"") && page.contains(">2024年农事回顾</span>"))
        #expect(page.contains(reason))
        #expect(page.contains("<span class=\"by\">\(maker)</span>"))
    }

    @Test func `the data has what was taken away, and what is said twice`() async throws {
        let folder = try await site("zh-Hans")
        let notes = try folder.text("Public/data/notes-2024.jsonl")
        #expect(notes.contains("\"quote\":\"2024年农事回顾\""))
        #expect(notes.contains("\"source\":\"20242024年农事回顾年农事回顾\""))
        #expect(notes.split(separator: "\n").allSatisfy { $0.contains("\"reason\":\"overprinted\"") })
        let articles = try folder.text("Public/data/articles-2024.jsonl")
        #expect(articles.contains("\"source\":\"北岸的水渠清过一遍北岸的水渠清过一遍（（何苗摄何苗摄））\""))
        #expect(articles.contains("平平安安健健康康") && articles.contains("河湾加油！河湾加油！"))
    }

    @Test func `words that are meant twice stay, and nothing is said of them`() async throws {
        let text = "# 春耕开始\n\n北岸各村的水渠也清过一遍,今年春耕的种子已经备齐。\n\n河湾加油！河湾加油！\n\n家家户户干干净净"
        let folder = try await site("zh-Hans", text)
        let page = try folder.text("Public/2024-03-02/p1/a1/index.html")
        #expect(page.contains("河湾加油！河湾加油！") && page.contains("家家户户干干净净"))
        #expect(!page.contains("机器所改"))
        #expect((try? folder.text("Public/data/notes-2024.jsonl")) == nil)
    }
}
