import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite(.enabled(if: CardDrawer.version() != nil)) struct CardBuildTests {
    @Test func `cards are drawn once, and again when their words change`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let settings = try folder.text("Content/archive.yml")
        try folder.write(settings + "cards: true\n", to: "Content/archive.yml")
        let first = try await folder.build()
        #expect(first.isPublished, "\(first.diagnostics)")
        let cards = try folder.tree("Public").filter { $0.key.hasSuffix("card.png") }
        #expect(cards.keys.contains("card.png") && cards.keys.contains("2021-03-02/p1/a1/card.png"))
        #expect(cards.values.allSatisfy { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) && $0.count < 60_000 })
        let again = try await folder.build()
        #expect(again.made < first.made - cards.count)
        #expect(try folder.tree("Public").filter { $0.key.hasSuffix("card.png") } == cards)

        let text = try folder.text("Content/issues/2021-03-02/2.txt")
        try folder.write(text.replacing("延长开放", with: "晚上开放"), to: "Content/issues/2021-03-02/2.txt")
        _ = try await folder.build()
        let now = try folder.tree("Public").filter { $0.key.hasSuffix("card.png") }
        #expect(now.filter { cards[$0.key] != $0.value }.keys.sorted() == ["2021-03-02/p2/a1/card.png"])
        _ = try await folder.build(to: "Clean")
        #expect(try folder.tree("Clean") == folder.tree("Public"))
    }
}
