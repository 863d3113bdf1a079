import ArchiveModel
import Foundation
import Memo
import TestSupport
import Testing

@Suite struct DiagnosticCatalogueTests {
    private static let root = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardizedFileURL
    private static let sources = files(below: "Sources", "swift")

    private static func files(below folder: String, _ type: String) -> [(path: String, text: String)] {
        let all = FileManager.default.enumerator(
            at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == type }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map { (file.path, $0) }
        }
    }

    /// The kinds that the sources declare: the names that code uses, and the ids behind them.
    private static let declared = sources.flatMap { _, text in
        text.matches(of: /static let (\w+) = (error|warning|note)\(\s*"([^"]*)"/).map {
            (name: String($0.1), severity: String($0.2), id: String($0.3))
        }
    }

    @Test func `every kind that is declared stands in one area, and nothing else does`() {
        let declared = Self.declared.map { "\($0.id) \($0.severity)" }
        #expect(declared.count > 100)
        #expect(declared.sorted() == DiagnosticKind.all.map { "\($0.id) \($0.severity.rawValue)" }.sorted())
    }

    @Test func `an id is one kind, but for pages without an edition, which only the audit refuses`() {
        let kinds = Dictionary(grouping: DiagnosticKind.all, by: \.id)
        #expect(kinds.filter { $0.value.count > 1 }.map(\.key) == ["no-edition"])
        #expect(Set(kinds["no-edition", default: []].map(\.severity)) == [.warning, .error])
    }

    @Test func `ids are small words with hyphens between`() {
        for kind in DiagnosticKind.all {
            #expect(kind.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(kind.id)")
        }
    }

    @Test func `every kind is raised somewhere`() {
        let raised = Set(
            Self.sources.flatMap { _, text in
                text.matches(of: /\b(?:Diagnostic\(\s*|DiagnosticKind)\.(\w+)/).map { String($0.1) }
            })
        #expect(Self.declared.map(\.name).filter { !raised.contains($0) } == [])
    }

    @Test func `each is told in one sentence, and with what to do`() {
        for kind in DiagnosticKind.all {
            for text in [kind.meaning, kind.remedy] {
                #expect(text.hasSuffix(".") && !text.hasSuffix(".."), "\(kind.id): \(text)")
                #expect(!text.contains(". ") && !text.contains("\n"), "\(kind.id): \(text)")
                #expect(text.first.map { $0.isUppercase || $0 == "`" } == true, "\(kind.id): \(text)")
            }
        }
        #expect(DiagnosticArea.all.allSatisfy { $0.about.hasSuffix(".") })
    }

    @Test func `errors and nothing else have the urgency of errors`() {
        for kind in DiagnosticKind.all {
            #expect((kind.severity == .error) == (kind.urgency == .error), "\(kind.id)")
        }
        #expect(Set(DiagnosticKind.all.map(\.urgency)) == Set(Urgency.allCases))
    }

    @Test func `a memo gives back every kind, and refuses one that the catalogue does not have`() throws {
        for kind in DiagnosticKind.all {
            #expect(Recording.value(from: Recording.bytes(of: kind)) == kind)
        }
        var bytes = Recording.bytes(of: Diagnostic(.badURL, "m"))
        let end = try #require(bytes.firstIndex(of: UInt8(ascii: "l")))
        bytes[end] = UInt8(ascii: "i")
        #expect(Recording.value(from: bytes) as Diagnostic? == nil)
    }

    @Test func `the ids of transcripts in documents are ids of the catalogue`() {
        let known = Set(DiagnosticKind.all.map(\.id))
        let named = Self.files(below: "docs", "md").flatMap { _, text in
            text.matches(of: /(?m)^(?:[^ ]+: )?(?:error|warning|note): .* \[([a-z0-9-]+)\]$/).map {
                String($0.1)
            }
        }
        #expect(named.count > 10)
        #expect(named.filter { !known.contains($0.replacing(/-[0-9a-f]{8}$/, with: "")) } == [])
    }

    @Test func `the document is what the catalogue says`() throws {
        try GoldenFile(document: "diagnostics.md").expect(DiagnosticsDocument.text)
    }
}
