import ArchiveModel
import Testing

@testable import Ingest

/// Letters of a page that say nothing to a reader, in an archive.
struct LostLettersMatterTests {
    private static let page =
        "The Mill Wheel\n\nThe miller\u{FFFD}s wheel turns again, and \u{E0A1} stands still.\n"

    private static func read(checked: String? = nil) -> Diagnosed<ArchiveModel.Issue> {
        var files = [("issues/2024-03-01/1.txt", page)]
        if let checked { files.append(("issues/2024-03-01/checked.tsv", checked)) }
        let tree = ArchiveTree.sort(files.map { ArchiveFile(path: $0.0, bytes: Array($0.1.utf8)) }).value
        return IssueFolderReader.issue(in: tree.issues[0]).map(\.issue)
    }

    private static func places(_ read: Diagnosed<ArchiveModel.Issue>) -> [String] {
        read.diagnostics.filter { [.privateLetters, .lostLetters].contains($0.kind) }.map {
            "\($0.id) \($0.location.map { "\($0.path):\($0.line):\($0.column)" } ?? "")"
        }
    }

    @Test func `are matters of the page until an editor has read it, and stay as they are`() {
        let read = Self.read()
        #expect(
            Self.places(read) == [
                "private-letters issues/2024-03-01/1.txt:3:39", "lost-letters issues/2024-03-01/1.txt:3:11",
            ])
        let text = read.value.articles.flatMap(\.paragraphs).map(\.text).joined()
        #expect(text.contains("miller\u{FFFD}s") && text.contains("\u{E0A1}"))
        let hash = Checked.hash(of: SourceText(path: "1.txt", Self.page))
        let checked = Self.read(checked: "p1\ttext\tAnn Lee\t2024-03-02\t\(hash)\n")
        #expect(checked.value.pages[0].checked == [.text])
        #expect(Self.places(checked) == [])
    }
}
