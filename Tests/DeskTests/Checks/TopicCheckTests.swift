import ArchiveModel
import Desk
import Testing

@Suite("A topic that stands alone")
struct TopicCheckTests {
    private func told(_ topics: [String]) async -> [String] {
        var archive = Archive(settings: ArchiveSettings(title: "x", paperName: "x"))
        archive.freePages = topics.enumerated().map { number, topic in
            let place = SourceLocation("pages/\(number).md", line: 2)
            var page = FreePage(slug: "\(number)", title: "", body: MarkdownSource("", at: place))
            page.topics = [Topic(topic, at: place)]
            return page
        }
        return await Checks.matters(of: archive).map(\.diagnostic).filter { $0.id == "near-topic" }
            .map { "\($0.location?.path ?? "") \($0.fixes.first ?? "")" }
    }

    @Test func `and is spelt almost as another is told, with that`() async {
        #expect(
            await told(["waterworks", "waterworks", "watreworks"]) == [
                "pages/2.md did you mean 'waterworks'?"
            ])
        #expect(await told(["老旧小区", "老旧小区", "老旧小区区"]) == ["pages/2.md did you mean '老旧小区'?"])
        #expect(await told(["城建", "城建", "建城"]) == ["pages/2.md did you mean '城建'?"])
    }

    @Test func `and is another word is none`() async {
        #expect(await told(["造林", "造林", "造桥"]) == [])
        #expect(await told(["ice", "ice", "ink"]) == [])
        #expect(await told(["roads", "roads", "Roads", "harbour"]) == [])
    }

    @Test func `but stands in two texts is a word of its own`() async {
        #expect(await told(["bridge", "bridge", "bridges", "bridges"]) == [])
    }
}
