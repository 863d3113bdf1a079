import ArchiveModel
import Testing

@testable import Publishing

@Suite struct CardDrawerTests {
    @Test(.enabled(if: CardDrawer.version() != nil))
    func `a drawing becomes a picture, the same each time`() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#f1f0ea"/>\
            <text x="64" y="300" font-size="84" fill="#1f1e1b">河湾大桥通车</text></svg>
            """
        let one = CardDrawer.png(of: Array(svg.utf8), at: "card.png")
        #expect(one.diagnostics == [])
        #expect(one.value.starts(with: [0x89, 0x50, 0x4E, 0x47]) && one.value.count > 500)
        #expect(CardDrawer.png(of: Array(svg.utf8), at: "card.png").value == one.value)
        let bad = CardDrawer.png(of: Array("<svg".utf8), at: "a/card.png")
        #expect(bad.diagnostics.map(\.id) == ["card-not-drawn"])
    }

    @Test func `a program that is not installed is no version`() {
        #expect(CardDrawer.version(program: "no-such-program-of-ours") == nil)
    }
}
