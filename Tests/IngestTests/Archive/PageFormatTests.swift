import ArchiveModel
import Reading
import TestSupport
import Testing

@testable import Ingest

/// An invented format: a line in angle brackets begins the next page, and no line ends in the file's own way.
private struct SheetReader: PageReader {
    var suffix: String { ".sheet" }

    func read(_ file: ArchiveFile, as origin: TextOrigin) -> Diagnosed<[PageSource]> {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let pages = text.split(separator: "<page>", omittingEmptySubsequences: true)
        return Diagnosed(
            pages.map { PageSource(SourceText(path: file.path, String($0).replacing("|", with: "\n"))) })
    }
}

@Suite("A format of page texts")
struct PageFormatTests {
    private static let archive = """
        -- archive.yml --
        title: 试档案
        -- issues/2021-03-01/1.sheet --
        <page># 河湾镇修水渠||昨日，河湾镇修好了水渠。<page># 敬老院来了学生||十二名学生表演了节目。
        -- issues/2021-03-01/3.txt --
        # 早市搬了家

        早市搬到了体育场东侧。
        """

    private static var files: [ArchiveFile] {
        let script = SiteScript(archive)
        return script.paths.map { ArchiveFile(path: $0, bytes: script.files[$0] ?? []) }
    }

    @Test func `is one reader in a list: its files are pages of an issue`() async throws {
        let readers = PageReaders(PlainTextReader(), SheetReader())
        let read = await Ingest.archive(from: Self.files, readers: readers)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        let issue = try #require(read.value?.issues.first)
        #expect(issue.pages.map(\.id.number) == [1, 2, 3])
        #expect(issue.articles.map(\.headline) == ["河湾镇修水渠", "敬老院来了学生", "早市搬了家"])
    }

    @Test func `that nobody reads is told of and left out`() async throws {
        let read = await Ingest.archive(from: Self.files)
        #expect(read.diagnostics.map(\.id).contains("unexpected-file"))
        #expect(try #require(read.value?.issues.first).pages.map(\.id.number) == [3])
    }

    @Test func `claims no page that another file has`() async throws {
        let second = ArchiveFile(path: "issues/2021-03-01/2.txt", bytes: Array("# 又一页\n\n字。\n".utf8))
        let readers = PageReaders(PlainTextReader(), SheetReader())
        let read = await Ingest.archive(from: Self.files + [second], readers: readers)
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.id) == ["duplicate-page"])
    }
}
