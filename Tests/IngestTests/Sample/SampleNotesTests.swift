import ArchiveModel
import Ingest
import Testing

@Suite("The notes of the sample archive")
struct SampleNotesTests {
    @Test func `all are in the archive, and each says how it stands`() async throws {
        let archive = try await SampleArchive.read().archive
        let pageNotes = archive.issues.flatMap { $0.pages.flatMap(\.annotations) }
        let articleNotes = archive.articles.flatMap(\.annotations).filter { !$0.isMachineMade }
        #expect(pageNotes.count + articleNotes.count >= 25)
        #expect(pageNotes.count == 4)
        #expect(articleNotes.count { $0.anchor == nil } == 4)
        var states: [String: Int] = [:]
        for anchor in articleNotes.compactMap(\.anchor) { states[anchor.state.rawValue, default: 0] += 1 }
        #expect(states == ["exact": 25, "moved": 1, "orphan": 1, "done": 1])
    }

    @Test func `corrections of every kind are made where they belong, and the printed words kept`()
        async throws
    {
        let archive = try await SampleArchive.read().archive
        let emendations = archive.articles.flatMap { article in
            article.paragraphs.flatMap(\.emendations).filter { $0.reason == nil }
                .map { (article.id.description, $0) }
        }
        let lines = emendations.map { "\($0.0) \($0.1.printed)→\($0.1.proposed) \($0.1.state)" }
        #expect(
            lines == [
                "2021-01-05-p1-a2 治量→治理 misreading",
                "2021-01-27-p1-a6 钢铁→铝业 misprint",
                "2022-01-14-p1-a1 处埋站→处理站 misreading",
                "2022-01-14-p1-a4 改→推 doubtful",
                "2023-08-29-p1-a5 21时30分→20时30分 doubtful",
                "2023-08-29-p2-a1 →〔缺〕 misreading",
            ])
        let split = try archive.article("2023-08-29-p1-a2").paragraphs
        #expect(split.count == 2)
        #expect(split.last?.text.hasPrefix("设计征求过附近三个小区的意见") == true)
    }

    @Test func `a note that was put under the wrong headline stands with its words`() async throws {
        let archive = try await SampleArchive.read().archive
        let moved = archive.articles.filter { $0.annotations.contains { $0.anchor?.state == .moved } }
        #expect(moved.map(\.id.description) == ["2024-10-18-p1-a7"])
    }

    @Test func `lines that were printed over themselves are told of as corrections of the machine`()
        async throws
    {
        let archive = try await SampleArchive.read().archive
        let notes = archive.articles.flatMap(\.annotations).filter(\.isMachineMade)
        #expect(
            notes.compactMap { $0.anchor?.quote } == [
                "2022年工作展望", "东丰县南屯基镇的积分超市", "文福鹿场里的梅花鹿", "西安区志愿者清扫小区", "正月里的秧歌队（资料图片）",
            ])
        #expect(notes.allSatisfy { $0.anchor?.position != nil })
    }

    @Test func `nothing else is said about the sidecars`() async throws {
        let diagnostics = try await SampleArchive.read().diagnostics
        let notes = diagnostics.filter { $0.location?.path.hasSuffix(".notes.md") ?? false }
        #expect(notes.map(\.id).sorted() == ["correction-done", "moved-note", "unplaced-note"])
    }
}
