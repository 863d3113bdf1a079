import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct SmallPictureTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `what is packed is unpacked to the same bytes`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        while bytes.count < 40_000 {
            switch random.next() % 4 {
            case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
            case 1:
                bytes += [UInt8](
                    repeating: UInt8.random(in: 0...255, using: &random), count: Int(random.next() % 700))
            default:
                let start = Int(random.next() % UInt64(bytes.count + 1))
                bytes += bytes[start..<min(bytes.count, start + Int(random.next() % 300))]
            }
        }
        let packed = Deflate.bytes(of: bytes, row: 601)
        #expect(try Inflate.bytes(of: packed, from: 0, limit: 1 << 20).bytes == bytes)
    }

    @Test func `nothing and little are packed too`() throws {
        for bytes in [[], [7], [0, 0], [UInt8](repeating: 9, count: 259)] as [[UInt8]] {
            let packed = Deflate.bytes(of: bytes, row: 2)
            #expect(try Inflate.bytes(of: packed, from: 0, limit: 1 << 10).bytes == bytes)
        }
    }

    @Test func `what is no picture is refused`() {
        let bytes: [[UInt8]] = [
            [], Array("<svg/>".utf8), [0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 0, count: 80),
        ]
        for png in bytes {
            #expect(throws: SmallPNG.Failure.self) {
                try SmallPNG.bytes(of: png, ground: (255, 255, 255), ink: (0, 0, 0))
            }
        }
    }

    @Test(.enabled(if: CardDrawer.version() != nil))
    func `a drawing becomes a small picture, the same each time`() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#f1f0ea"/>\
            <text x="64" y="300" font-size="84" fill="#1f1e1b">河湾大桥通车</text></svg>
            """
        let one = CardDrawer.png(of: Array(svg.utf8), at: "card.png")
        #expect(one.diagnostics == [])
        #expect(one.value.count < 40_000 && one.value.count > 500)
        #expect(CardDrawer.png(of: Array(svg.utf8), at: "card.png").value == one.value)
        let bad = CardDrawer.png(of: Array("<svg".utf8), at: "a/card.png")
        #expect(bad.diagnostics.map(\.id) == ["card-not-drawn"])
    }

    @Test func `a program that is not installed is no version`() {
        #expect(CardDrawer.version(program: "no-such-program-of-ours") == nil)
    }
}
