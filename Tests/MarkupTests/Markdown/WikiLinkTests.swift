import ArchiveModel
import Testing

@testable import Markup

@Suite("A wiki link")
struct WikiLinkTests {
    private func html(_ text: String) -> Diagnosed<String> {
        Markdown(idPrefix: "n-").html(MarkdownSource(text, at: SourceLocation("a.md", line: 1, column: 1))) {
            $0.hasPrefix("people/")
                ? WikiLink(href: "/\($0)/", text: "渡口", cssClass: "name") : nil
        }
    }

    private static let link = "<a class=\"name\" href=\"/people/x/\">"

    @Test(arguments: [
        ("| 职 | 名 |\n|---|---|\n| 船工 | [[people/x]] |", "<td>\(link)渡口</a></td>"),
        ("| 职 | 名 |\n|---|---|\n| 船工 | 见[[people/x|老船工]]等 |", "<td>见\(link)老船工</a>等</td>"),
        ("| 职 | 名 |\n|---|---|\n| 船工 | [[people/x\\|老船工]] |", "<td>\(link)老船工</a></td>"),
        ("| 职 | 名 |\n|---|---|\n| 船工 | **[[people/x]]** |", "<strong>\(link)渡口</a></strong>"),
        ("| 职 | 名 |\n|---|---|\n| 船工 | [[无此人]]又 |", "<td><span class=\"dangling\">无此人</span>又</td>"),
        ("## 记[[people/x]]", "<h2>记\(link)渡口</a></h2>"),
        ("- [[people/x]]\n- 二", "<li>\(link)渡口</a></li>"),
        ("> [[people/x]]说", "<p>\(link)渡口</a>说</p>"),
        ("文[^1]\n\n[^1]: 见[[people/x]]。", "见\(link)渡口</a>。"),
        ("~~[[people/x]]~~", "<del>\(link)渡口</a></del>"),
        ("[[people/x|*摆渡* **的人**]]", "\(link)<em>摆渡</em> <strong>的人</strong></a>"),
        ("[[people/x|甲*乙]]和丙*丁", "\(link)甲*乙</a>和丙*丁"),
        ("[[people/x|a & <b> `c`]]", "\(link)a &amp; &lt;b&gt; <code>c</code></a>"),
        ("[[people/x|1. 一]]", "\(link)1. 一</a>"),
        ("[[people/x|]]", "\(link)渡口</a>"),
        ("[[people/x]]: 船工", "<p>\(link)渡口</a>: 船工</p>"),
        ("[[[people/x]]]", "<p>[\(link)渡口</a>]</p>"),
    ])
    func `leads where it is meant, wherever it stands`(_ text: String, _ part: String) {
        let page = html(text)
        #expect(page.value.contains(part), "\(page.value)")
        #expect(page.diagnostics.allSatisfy { $0.id == "dangling-link" })
    }

    @Test(arguments: [
        ("`[[people/x|a]]`", "<code>[[people/x|a]]</code>"),
        (
            "| a | b |\n|---|---|\n| `[[people/x|c]]` | d |",
            "<td><code>[[people/x|c]]</code></td>\n<td>d</td>"
        ),
        ("```\n[[people/x|**a**]]\n```", "<code>[[people/x|**a**]]\n</code>"),
        ("    [[people/x]]", "<code>[[people/x]]\n</code>"),
        ("\\[[people/x]]", "<p>[[people/x]]</p>"),
        ("<b [[people/x]]>", "&lt;b "),
        ("[[甲]](/a)", "<a href=\"/a\">[甲]</a>"),
        ("[甲](/a \"见[[people/x]]\")", "title=\"见[[people/x]]\""),
        ("[[ ]]", "<p>[[ ]]</p>"),
        ("[[甲\n乙]]", "<p>[[甲乙]]</p>"),
        ("文[[^1]]\n\n[^1]: 注", "文[<sup"),
    ])
    func `is none in code, in addresses, escaped, or without words`(_ text: String, _ part: String) {
        let page = html(text)
        #expect(page.value.contains(part), "\(page.value)")
        #expect(page.diagnostics.allSatisfy { $0.id == "dangling-link" })
    }

    @Test func `within another link shows its words, and that is told`() {
        let page = html("[看[[people/x|那*人*]]的事](/a)、![看[[people/x]]](a.png)")
        #expect(page.value == "<p><a href=\"/a\">看那<em>人</em>的事</a>、<img src=\"a.png\" alt=\"看渡口\" /></p>\n")
        #expect(page.diagnostics.map(\.id) == ["link-in-link", "link-in-link"])
        #expect(page.diagnostics.first?.location == SourceLocation("a.md", line: 1, column: 5, length: 21))
        #expect(html("[[people/x|去[甲](/a)]]").value.contains(">去甲</a>"))
    }

    @Test func `with a sign that asks to show its page is a link, or words, and that is told`() {
        let known = html("![[people/x]]")
        #expect(known.value == "<p>\(Self.link)渡口</a></p>\n")
        #expect(known.diagnostics.map(\.id) == ["embedded-link"])
        #expect(known.diagnostics.first?.location?.length == 13)
        let picture = html("见 ![[老桥.png|老桥]]")
        #expect(picture.value == "<p>见 <span class=\"dangling\">老桥</span></p>\n")
        #expect(picture.diagnostics.map(\.id) == ["embedded-link", "dangling-link"])
        #expect(
            picture.diagnostics.first?.fixes == ["keep the picture in static/ and write ![老桥](static/老桥.png)"]
        )
        #expect(html("好啊![[people/x]]").value == "<p>好啊!\(Self.link)渡口</a></p>\n")
    }

    @Test func `that leads nowhere is told where it stands, each at its own place`() {
        let places = html("[[无]]\r\n\r\n一[[无]]，[[无|有*词*]]").diagnostics.compactMap(\.location)
        #expect(places.map(\.line) == [1, 3, 3])
        #expect(places.map(\.column) == [1, 4, 14])
    }

    @Test func `keeps to itself the signs that it is read by`() {
        let sign = String(MarkdownSigns.link)
        let page = html("甲\(sign)0\(sign)乙[[people/x]]\(String(MarkdownSigns.bar))")
        #expect(page.value == "<p>甲\u{FFFD}0\u{FFFD}乙\(Self.link)渡口</a>\u{FFFD}</p>\n")
    }
}
