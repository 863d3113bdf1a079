import ArchiveModel
import TestSupport
import Testing

@testable import Reading

@Suite(.enabled(if: RealPages.areHere, "skipped: BROADSHEET_PAGES names no folder of real pages"))
struct `Real pages` {
    @Test func `lose no character`() throws {
        for name in RealPages.names {
            let source = try #require(TextDecoder.decode(RealPages.bytes(name), path: name).value)
            let pages = [1: source]
            let faults = misplaced(IssueReader.read(issue: .sample, pages: pages).value, pages)
            #expect(faults.isEmpty, "\(name): \(faults.prefix(3))")
        }
    }

    @Test func `read the same from the recorded division as from the automatic one`() throws {
        for name in RealPages.names {
            let source = try #require(TextDecoder.decode(RealPages.bytes(name), path: name).value)
            expectRoundTrip([1: source], name)
        }
    }

    @Test func `that mark a continuation find it on the other page`() throws {
        let sources = try RealPages.names.map {
            try #require(TextDecoder.decode(RealPages.bytes($0), path: $0).value)
        }
        let front = sources.first { $0.string(0..<$0.bytes.count).contains("(下转第三版)") }
        let third = sources.first { $0.string(0..<$0.bytes.count).contains("(上接第一版)") }
        guard let front, let third else { return }
        let pages = [1: front, 3: third]
        let reading = IssueReader.read(issue: .sample, pages: pages)
        let joined = try #require(
            reading.value.articles.first { Set($0.parts.map(\.page)) == [1, 3] })
        #expect(joined.id.page.number == 1)
        #expect(joined.paragraphs.contains { $0.seam?.leaving == "下转第三版" && $0.seam?.arriving == "上接第一版" })
        #expect(!reading.diagnostics.contains { $0.id == "continuation-unmatched" })
        #expect(misplaced(reading.value, pages).isEmpty)
        expectRoundTrip(pages, "pages 1 and 3")
    }
}

/// Expects that the division a reading gives, recorded and read again, gives the same articles.
func expectRoundTrip(
    _ pages: [Int: SourceText], _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let automatic = IssueReader.read(issue: .sample, pages: pages).value
    let decided = automatic.articles.map { DividedArticle(id: $0.id.local, kind: $0.kind, parts: $0.parts) }
    let recorded = IssueReader.read(issue: .sample, pages: pages, decided: decided).value
    #expect(
        recorded.articles.map(\.reading) == automatic.articles.map(\.reading), "\(name)",
        sourceLocation: sourceLocation)
    #expect(recorded.furniture == automatic.furniture, "\(name)", sourceLocation: sourceLocation)
}

extension Article {
    /// All that a reader sees of it.
    fileprivate var reading: [String] {
        [
            id.description, kind.rawValue, "\(parts)", headline ?? "—", kicker ?? "—", "\(subheads)",
            "\(byline)",
            dateline ?? "—", signedBy ?? "—", signedDate?.description ?? "—", "\(paragraphs)",
            continuesTo ?? "—", continuedFrom ?? "—",
        ]
    }
}
