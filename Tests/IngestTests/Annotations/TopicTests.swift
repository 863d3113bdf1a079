import ArchiveModel
import Testing

@testable import Ingest

@Suite("What an article is about")
struct TopicTests {
    private static let articles = [
        ["河上修桥", "桥从今天修起。"], ["水库蓄水", "水到了坝顶。"], ["", "没有标题的一段话在这里。"],
    ]

    private func topics(_ sidecar: String) throws -> ([[String]], [String]) {
        let read = try AnnotatedIssue(Self.articles, sidecar)
        return (read.issue.articles.map { $0.topics.map(\.name) }, read.problems)
    }

    @Test func `stands before the notes, by id or by the beginning of a headline`() throws {
        let (topics, problems) = try topics(
            "---\ntopics:\n  p1-a1: [桥, 路]\n  水库: 水\n---\n整版的话。\n\n# 河上修桥 {#p1-a1}\n\n一句话。\n")
        #expect(topics == [["桥", "路"], ["水"], []])
        #expect(problems == [])
    }

    @Test func `is said of all articles of the page where no article is named`() throws {
        let (topics, _) = try topics("---\ntopics: [河]\n---\n")
        #expect(topics == [["河"], ["河"], ["河"]])
    }

    @Test func `may stand below the heading of the article alone`() throws {
        let (topics, problems) = try topics("# 水库蓄水\n\ntopics: 水, 坝\n\n> 水到了坝顶\n\n到了。\n")
        #expect(topics == [[], ["水", "坝"], []])
        #expect(problems == [])
    }

    @Test func `is counted once, however it is written`() throws {
        let (topics, _) = try topics("---\ntopics:\n  p1-a1: [Ice House, ＩＣＥ house, ice  house]\n---\n")
        #expect(topics[0] == ["Ice House"])
    }

    @Test func `is told where it names no article`() throws {
        let (topics, problems) = try topics("---\ntopics:\n  p1-a9: [桥]\n---\n")
        #expect(topics == [[], [], []])
        #expect(problems == ["unknown-article 3:3"])
    }

    @Test func `is said of a note by its last line, which is no part of it`() throws {
        let read = try AnnotatedIssue(
            Self.articles, "# 河上修桥\n\n> 桥从{==今天==}修起\n\n正是今天。\n\ntopics: [日子、桥]\n\n整篇的话。\ntopics: 话\n")
        let notes = read.article(1).annotations
        #expect(notes.map(\.body.text).contains("正是今天。\n\ntopics: [日子、桥]\n\n整篇的话。"))
        #expect(notes.flatMap(\.topics).map(\.name) == ["话"])
        let one = try AnnotatedIssue(Self.articles, "# 河上修桥\n\n> 桥从{==今天==}修起\n\n正是今天。\n\ntopics: [日子、桥]\n")
        #expect(one.article(1).annotations.map(\.body.text) == ["正是今天。"])
        #expect(one.article(1).annotations.flatMap(\.topics).map(\.name) == ["日子", "桥"])
        #expect(one.article(1).topics == [])
    }

    @Test func `leaves the places of notes behind it as they are`() throws {
        let read = SidecarReader.sidecar(
            SourceText(path: "1.notes.md", "---\ntopics: [河]\n---\n\n# 河上修桥\n\n一句话。\n"), page: 1)
        #expect(read.diagnostics == [])
        #expect(read.value.sections.last?.heading?.location.line == 5)
        #expect(read.value.sections.last?.notes.first?.body.location.line == 7)
    }
}
