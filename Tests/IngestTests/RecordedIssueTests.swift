import ArchiveModel
import Foundation
import Ingest
import Memo
import TestSupport
import Testing

@Suite struct RecordedIssueTests {
    /// Every stored property, one to a line.
    private static func fields(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    @Test func `an issue that was recorded and read back is the same in every property`() async throws {
        let root = URL(fileURLWithPath: SmallArchive.themes).deletingLastPathComponent()
            .appendingPathComponent("Content").path
        var files: [ArchiveFile] = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: root)
        where !name.hasPrefix("static/") {
            guard let bytes = FileManager.default.contents(atPath: root + "/" + name) else { continue }
            files.append(ArchiveFile(path: name, bytes: Array(bytes)))
        }
        let archive = try #require(await Ingest.archive(from: files).value)
        #expect(archive.issues.contains { !$0.articles.flatMap(\.annotations).isEmpty })
        for issue in archive.issues.prefix(12) {
            let recorded = Recording.bytes(of: issue)
            var back: ArchiveModel.Issue = try #require(Recording.value(from: recorded))
            for (index, page) in issue.pages.enumerated() { back.pages[index].source = page.source }
            #expect(Recording.bytes(of: back) == recorded)
            let (first, second) = (Self.fields(issue), Self.fields(back))
            #expect(
                first.count == second.count
                    && Set(first.split(separator: "\n")) == Set(second.split(separator: "\n")), "\(issue.id)")
            #expect(Recording.value(from: Array(recorded.dropLast())) as ArchiveModel.Issue? == nil)
        }
    }

    /// Each type with the number of properties that its `record(in:)` passes on.
    private static let types: [(blank: any Sendable, properties: Int)] = [
        (ArchiveModel.Issue.blank, 10), (Masthead.blank, 10), (Page.blank, 8), (Furniture.blank, 3),
        (Article.blank, 22), (ArticlePart.blank, 3), (Subhead.blank, 2), (Credit.blank, 2),
        (Paragraph.blank, 5),
        (Seam.blank, 5), (Mention.blank, 10), (Mention.Quantity.blank, 7), (StatedRole.blank, 3),
        (StatedStage.blank, 3), (Annotation.blank, 8),
        (TextAnchor.blank, 7), (TextPosition.blank, 3), (Correction.blank, 4), (Emendation.blank, 7),
        (Omission.blank, 3), (Omission.Run.blank, 2), (MarkdownSource.blank, 2), (SourceLocation.blank, 4),
        (Diagnostic.blank, 6), (Redirect.blank, 2),
        (ArticleID.blank, 2), (PageID.blank, 2), (IssueID.blank, 2), (EntityID.blank, 2), (NoteID.blank, 1),
    ]

    @Test func `a property that a type gains is recorded too`() {
        for type in Self.types {
            let mirror = Mirror(reflecting: type.blank)
            #expect(
                mirror.children.count == type.properties,
                "\(mirror.subjectType) has other properties than before: pass them on in its record(in:)")
        }
    }
}
