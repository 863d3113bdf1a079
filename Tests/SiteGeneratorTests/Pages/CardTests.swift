import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

struct CardTests {
    private func card(_ phrases: [String], _ tag: String = "zh-Hans", isName: Bool = false) throws -> Card {
        Card(
            brand: "河口日报", rest: "数字档案", folio: "2021年3月2日　第1版", kicker: "市里的一份账", phrases: phrases,
            deck: "——在会上说的", language: try #require(PaperLanguage(tag: tag)), isName: isName)
    }

    /// Size and words of each line, as drawn.
    private func lines(_ card: Card) -> [(size: Int, words: String)] {
        String(decoding: card.svg, as: UTF8.self).split(separator: "<text ").dropFirst().compactMap { text in
            guard
                let size = text.split(separator: "font-size=\"").dropFirst().first?.prefix(while: {
                    $0 != "\""
                }),
                let number = Int(size), let words = text.split(separator: ">").dropFirst().first
            else { return nil }
            return (number, String(words.prefix { $0 != "<" }))
        }
    }

    @Test func `a headline breaks at its pauses, and large where it is short`() throws {
        let all = lines(try card(["修路一年", "通了两头"]))
        #expect(all.filter { $0.size == 84 }.map(\.words) == ["修路一年", "通了两头"])
        let name = lines(try card(["赵明"], isName: true))
        #expect(name.contains { $0.size == 144 && $0.words == "赵明" })
    }

    @Test(arguments: [
        ("zh-Hans", "一个没有停顿而且比别的题目都要长得多的题目说的是河口大桥怎样从一张图纸变成两岸每天走的路还要说造桥的人"),
        (
            "en",
            "COUNCIL AGREES AT LAST TO REBUILD THE LONG BRIDGE AND THE WESTERN EMBANKMENT BEFORE THE WINTER, MAYOR SAYS"
        ),
        (
            "de",
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle bleibt vorerst geschlossen"
        ),
        ("zh-Hant", "「先修北頭」、「後修南頭」，第12345678901234567890次會議決定了、也寫進了、紀要。"),
        ("ja", "駅前の再開発、来年三月までに第一期の工事を終える見通しとなったと市長が議会で説明した"),
    ])
    func `no line is wider than the card, and no word is lost where there is room`(tag: String, text: String)
        throws
    {
        for repeats in 1...4 {
            let phrases = [String](repeating: text, count: repeats)
            let all = lines(try card(phrases, tag))
            for line in all {
                #expect(CardLines.width(line.words) * line.size / 1000 <= 1072, "\(line)")
            }
            let title = all.filter { $0.size >= 42 }
            #expect(title.count * CardLines.leading(title[0].size) <= 450)
            let drawn = title.map(\.words).joined().filter { !$0.isWhitespace }
            let whole = phrases.joined().filter { !$0.isWhitespace }
            #expect(drawn == whole || drawn.hasSuffix("…") && whole.hasPrefix(drawn.dropLast()))
            if repeats == 1 { #expect(drawn == whole) }
        }
    }

    @Test func `no line begins with a mark that ends something`() throws {
        let text = "河口大桥通车，两岸的人不再等船；春耕开始了，水渠也清过一遍，种子已经备齐，“北头”的路还在修，明年才通。"
        let all = lines(try card([text])).filter { $0.size >= 42 }
        for line in all.dropFirst() {
            #expect(!"，；。、”’）".contains(line.words.first ?? "，"), "\(line.words)")
        }
    }

    @Test func `words cannot leave the drawing, and what XML forbids is left out`() throws {
        let svg = String(decoding: try card(["<script>&\"\u{1}\u{FFFF}"]).svg, as: UTF8.self)
        #expect(svg.contains("&lt;script&gt;&amp;"))
        #expect(!svg.contains("\u{1}") && !svg.contains("\u{FFFF}"))
        #expect(XMLDocumentCheck.isWellFormed(svg))
    }

    @Test func `pages name their card where something draws it, and only then`() throws {
        var archive = try HekouArchive.make()
        #expect(try !RenderedSite(archive).page("2021-03-02/p1/a1").contains("og:image"))
        archive.drawer = "a program 1.0"
        let site = try RenderedSite(archive)
        let base = "https://example.org/hekou/"
        #expect(site.page("2021-03-02/p1/a1").contains("content=\"\(base)2021-03-02/p1/a1/card.png\""))
        #expect(site.page("people").contains("content=\"\(base)card.png\""))
        for page in site.pages {
            for image in page.html.components(separatedBy: "og:image\" content=\"\(base)").dropFirst() {
                #expect(site.files[String(image.prefix { $0 != "\"" })] != nil, "\(page.path)")
            }
        }
        #expect(site.files["people/zhao/card.png"]?.contains("时在市里") == true)
        archive.settings.baseURL = nil
        #expect(try RenderedSite(archive).paths.filter { $0.hasSuffix("card.png") } == [])
    }
}
