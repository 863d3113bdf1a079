import ArchiveModel
import Reading
import TestSupport
import Testing

@testable import Ingest

/// Pages with places as files of an archive.
@Suite("A page of ALTO in an archive")
struct SheetPageTests {
    /// `1.xml` with a block for each text, a line for each of its lines.
    private static func alto(_ blocks: [String]) -> String {
        let content = blocks.map { block in
            let lines = block.split(separator: "\n").enumerated().map { index, text in
                let words = text.split(separator: " ").map {
                    "<String CONTENT=\"\($0)\" HPOS=\"1\" VPOS=\"2\" WIDTH=\"3\" HEIGHT=\"4\" WC=\"0.5\"/>"
                }
                return
                    "\n<TextLine HPOS=\"10\" VPOS=\"\(index)\" WIDTH=\"90\" HEIGHT=\"8\">\n\(words.joined(separator: "\n"))\n</TextLine>"
            }
            return "<TextBlock>\(lines.joined())\n</TextBlock>"
        }
        return
            "<alto><Layout><Page WIDTH=\"200\" HEIGHT=\"300\">\n\(content.joined(separator: "\n"))\n</Page></Layout></alto>\n"
    }

    private static let page = alto([
        "THE FERRY IS SOLD",
        "Mr Quillfeather sold the old ferry to the\ntown on Monday, and the council paid at once.",
        "NEW WELL DUG",
        "A well of forty feet was dug behind the school\nby Mr Quillfeather and two of his men.",
    ])

    private static func files(_ ledger: String = "") -> [ArchiveFile] {
        [
            ArchiveFile(
                path: "archive.yml", bytes: Array("title: Post\npaper: {name: Post, language: en}\n".utf8)),
            ArchiveFile(path: "issues/1891-03-14/1.xml", bytes: Array(page.utf8)),
            ArchiveFile(
                path: "issues/1891-03-14/1.notes.md",
                bytes: Array("# {#p1-a1}\n\n> {==sold the old ferry==}\n\nFor twelve pounds.\n".utf8)),
        ]
            + (ledger.isEmpty
                ? [] : [ArchiveFile(path: "issues/1891-03-14/articles.tsv", bytes: Array(ledger.utf8))])
    }

    private static let ledger = """
        id\tkind\tby\tparts\theadline
        p1-a1\tnews\tmets\t1:1-4 THE FERRY…at once.\tTHE FERRY IS SOLD
        p1-a2\tnews\tmets\t1:6-9 NEW WELL…his men.\tNEW WELL DUG
        """

    @Test func `is read by its first bytes, and ledger and notes hold on to its lines`() async throws {
        let read = await Ingest.archive(from: Self.files(Self.ledger))
        #expect(read.diagnostics.map(\.id) == ["no-edition", "no-base-url"])
        let issue = try #require(read.value?.issues.first)
        #expect(issue.articles.map(\.headline) == ["THE FERRY IS SOLD", "NEW WELL DUG"])
        #expect(issue.articles.map(\.dividedBy) == ["mets", "mets"])
        #expect(issue.articles.first?.annotations.first?.anchor?.state == .exact)
        let source = try #require(issue.pages.first?.source)
        #expect(source.path == "issues/1891-03-14/1.xml")
        // Lines with their boxes are kept, words are read again when they are asked for.
        #expect(source.geometry?.lines.count == source.lines.count)
        #expect(source.geometry?.lines.compactMap { $0 }.allSatisfy { $0.words.isEmpty } == true)
    }

    @Test func `has messages at the elements of its lines`() async throws {
        let ledger = Self.ledger.replacing("his men.", with: "his ducks.")
        let read = await Ingest.archive(from: Self.files(ledger))
        #expect(read.diagnostics.map(\.id).contains("part-unfit"))
        let text = try #require(read.value?.issues.first?.pages.first?.source)
        let lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
        for number in text.firstLine..<text.firstLine + text.lines.count where !text.line(number).isEmpty {
            let place = text.location(ofLine: number)
            #expect(lines[place.line - 1].hasPrefix("<TextLine"))
        }
    }

    @Test func `shows no word that is withheld, in articles or beside them`() async throws {
        let note = "---\ntarget: \"*\"\nname: Quillfeather\naction: mask\npublic_reason: Asked for\n---\n"
        let withheld = [ArchiveFile(path: "2026-1.md", bytes: Array(note.utf8))]
        for ledger in ["", Self.ledger, String(Self.ledger.split(separator: "\n")[0])] {
            let read = await Ingest.archive(from: Self.files(ledger), withheld: withheld)
            let archive = try #require(read.value)
            if ledger == Self.ledger { #expect(archive.issues.first?.articles.count == 2) }
            #expect(!"\(archive)".contains("Quillfeather"))
            for page in archive.issues.flatMap(\.pages) {
                #expect(!String(decoding: page.source.bytes, as: UTF8.self).contains("Quillfeather"))
                #expect(page.source.geometry?.lines.count == page.source.lines.count)
            }
        }
    }
}
