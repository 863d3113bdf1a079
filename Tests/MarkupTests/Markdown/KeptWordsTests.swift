import ArchiveModel
import CMarkGFM
import Testing

@testable import Markup

@Suite("Markdown keeps")
struct KeptWordsTests {
    private func html(_ text: String) -> Diagnosed<String> {
        Markdown(headingOffset: 0, idPrefix: "n-").html(
            MarkdownSource(text, at: SourceLocation("a.md", line: 11, column: 1))
        ) {
            WikiLink(href: "/", text: $0)
        }
    }

    private func told(_ text: String) -> [String] {
        html(text).diagnostics.map { "\($0.id) \($0.location?.line ?? 0)" }
    }

    @Test func `tasks with their state, named by their words`() {
        let page = html("- [x] 修好*桥*\n- [ ] 见[[甲]]\n- [X] 三\n  - [ ] 四\n- [y] 五\n- [x]\n").value
        #expect(
            page.contains(
                "<li><label><input type=\"checkbox\" disabled=\"\" checked=\"\" /> 修好<em>桥</em></label></li>")
        )
        #expect(
            page.contains(
                "<li><label><input type=\"checkbox\" disabled=\"\" /> 见<a href=\"/\">甲</a></label></li>"))
        #expect(page.ranges(of: "<input").count == 4)
        #expect(page.contains("[y] 五") && page.contains("<li>[x]</li>"))
    }

    @Test func `cells for which the head has no column`() {
        let text = "| a | b |\n|---|---|\n| 一 | 二 | 三 | [[四|肆]] |\n| 五 | 六\\|七 |\n八 | 九 | 十\n"
        let page = html(text).value
        #expect(page.contains("<td>二 | 三 | <a href=\"/\">肆</a></td>"), "\(page)")
        #expect(page.contains("<td>六|七</td>"))
        #expect(page.contains("<td>九 | 十</td>"))
        #expect(told(text) == ["long-table-row 13", "long-table-row 15"])
        let quoted = "> 前\n>\n> - | a |\n>   |---|\n>   | 一 | 二 |\n"
        #expect(html(quoted).value.contains("<td>一 | 二</td>"), "\(html(quoted).value)")
    }

    @Test func `definitions that nothing refers to`() {
        let page = html("[甲]: 乙\n\n文[^1]\n\n[^1]: 一\n\n[^2]: 二\n\n[^1]: 三\n")
        #expect(page.value.contains("<p>[甲]: 乙</p>"))
        #expect(page.value.contains("<p>[^2]: 二</p>") && page.value.contains("<p>[^1]: 三</p>"))
        #expect(page.value.contains("一 <a href=\"#n-fnref"))
        #expect(page.diagnostics.map(\.id) == Array(repeating: "unused-definition", count: 3))
        #expect(page.diagnostics.compactMap(\.location?.line) == [11, 17, 19])
    }

    @Test func `definitions that are used, as such`() {
        for text in ["看[甲]\n\n[甲]: /a \"题\"\n", "# 题\n[甲]: /a\n看[甲]\n", "> [甲]: /a\n\n![看][甲]\n"] {
            #expect(told(text) == [], "\(html(text).value)")
            #expect(html(text).value.contains("/a"))
            #expect(!html(text).value.contains("]:"))
        }
        #expect(html("看[甲]\n\n[甲]: /a\n[甲]: /b\n").value.contains("<p>[甲]: /b</p>"))
        #expect(html("`[甲]: 乙`\n\n    [丙]: 丁\n").value.contains("<code>[丙]: 丁\n</code>"))
    }

    @Test func `what stands behind the fence of a block of code`() {
        #expect(html("```swift\na\n```\n").value == "<pre><code class=\"language-swift\">a\n</code></pre>\n")
        #expect(html("``` 这里 开始\na\n```\n").value == "<p>这里 开始</p>\n<pre><code>a\n</code></pre>\n")
        #expect(html("~~~ verse [[甲]]\na\n~~~\n").value.hasPrefix("<p>verse [[甲]]</p>"))
    }

    @Test func `the address of a link without words, and tells of one that it refuses`() {
        #expect(html("[](https://a.example/b)").value.contains(">https://a.example/b</a>"))
        #expect(html("![](https://a.example/b.png)").value.contains(">https://a.example/b.png</a>"))
        #expect(html("![](//a.example/b.png)").value == "<p>//a.example/b.png</p>\n")
        #expect(html("[](//a.example/b)").value == "<p>//a.example/b</p>\n")
        #expect(told("\n\n[桥](tel:1)") == ["refused-link 11"])
    }

    @Test func `one heading of the first level for the page`() {
        #expect(html("# 甲\n\n## 乙\n").value == "<h2>甲</h2>\n<h3>乙</h3>\n")
        #expect(html("## 甲\n\n### 乙\n").value == "<h2>甲</h2>\n<h3>乙</h3>\n")
        #expect(html("甲\n===\n\n###### 乙\n").value == "<h2>甲</h2>\n<h6>乙</h6>\n")
    }

    @Test func `lines of scripts without blanks together, and others apart`() {
        #expect(html("河水\n涨了\n“两岸”\nthe bank\n나루\n나루\n，又").value == "<p>河水涨了“两岸”\nthe bank\n나루\n나루\n，又</p>\n")
    }

    @Test func `the title of a page from the heading that it begins with`() throws {
        let source = MarkdownSource("\n# 渡口*的* [[a|故事]] #\n\n正文\n", at: SourceLocation("a.md", line: 4))
        let title = try #require(Markdown.title(of: source))
        #expect(title.words == "渡口的 故事")
        #expect(title.body.text == "\n正文\n")
        #expect(title.body.location.line == 6)
        #expect(Markdown.title(of: MarkdownSource("## 甲\n", at: SourceLocation("a.md"))) == nil)
        #expect(Markdown.title(of: MarkdownSource("文\n\n# 甲\n", at: SourceLocation("a.md"))) == nil)
    }

    @Test func `every node: what the library refuses is thrown`() throws {
        let text = try MarkdownNode.text("甲")
        let paragraph = try MarkdownNode(new: CMARK_NODE_PARAGRAPH)
        defer { paragraph.remove() }
        try paragraph.append(text)
        #expect(throws: MarkdownNode.Refusal.self) { try text.append(MarkdownNode.text("乙")) }
        #expect(throws: MarkdownNode.Refusal.self) { try text.set(address: "/a") }
        #expect(throws: MarkdownNode.Refusal.self) {
            try paragraph.append(MarkdownNode(new: CMARK_NODE_HEADING))
        }
        #expect(throws: MarkdownNode.Refusal.self) { try paragraph.insertBefore(MarkdownNode.text("丙")) }
        #expect(paragraph.firstChild?.literal == "甲")
    }
}
