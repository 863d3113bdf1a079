import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

@Suite("A sidecar that means harm")
struct HostileSidecarTests {
    private static let article = [
        "河湾镇冬修水利", String(repeating: "河湾镇今年冬天清理了九条水渠，各村都出了力。", count: 200),
    ]

    /// A text that repeats itself.
    struct Attack: CustomTestStringConvertible, Sendable {
        var before = ""
        var unit: String
        var count: Int
        var after = ""

        var text: String { before + String(repeating: unit, count: count) + after }
        var testDescription: String { "\(before)\(unit) × \(count)" }
    }

    /// Anything quadratic in the size would take minutes.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            Attack(unit: "> {==", count: 20_000), Attack(unit: "> {++{--{~~{>>", count: 10_000),
            Attack(before: "> 水\n", unit: "\n", count: 100_000, after: "文"),
            Attack(unit: ">", count: 100_000),
            Attack(unit: "# ", count: 50_000), Attack(unit: "# 河\n", count: 500),
            Attack(unit: "```\n", count: 25_000),
            Attack(before: "> ", unit: "河湾镇今年冬天", count: 20_000, after: "\n\n文"),
            Attack(before: "> ", unit: "水", count: 1_900, after: "\n\n文"),
            Attack(unit: "> 各村都出了力没有\n\n文\n\n", count: 100),
            Attack(before: "> ", unit: "{~~水~>火~~}", count: 2_000, after: "\n\n文"),
        ])
    func `is read in time`(_ attack: Attack) throws {
        let issue = try AnnotatedIssue([Self.article], attack.text)
        #expect(issue.article(1).paragraphs.count == 1)
    }

    @Test func `made of random marks never stops the reader and loses no note`() throws {
        let pieces = [
            "> ", "# ", "\n", "\n\n", "{==", "==}", "{++¶++}", "{--", "--}", "{~~水~>火~~}", "{>>#a<<}",
            "各村都出了力", "水渠", "```\n", ">> ",
        ]
        for seed in 0..<400 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let sidecar = SidecarReader.sidecar(SourceText(path: "1.notes.md", text), page: 1).value
            let notes = sidecar.sections.flatMap(\.notes)
            let wanted = notes.reduce(0) { count, note in
                guard let quotation = note.quotation else { return count + 1 }
                return count + quotation.changes.count
                    + (quotation.changes.isEmpty || quotation.highlight != nil ? 1 : 0)
            }
            let issue = try AnnotatedIssue([["河湾镇", "水渠通了，各村都出了力。", "水渠又通了。"]], text)
            let found = issue.article(1).annotations.count + issue.issue.pages[0].annotations.count
            #expect(found == wanted, "\(seed)")
        }
    }
}
