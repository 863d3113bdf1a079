import ArchiveModel
import Testing

@testable import Markup

@Suite struct TemplateTests {
    private func render(_ template: String, _ value: TemplateValue, partials: [String: String] = [:])
        -> Diagnosed<String>
    {
        let files =
            [SourceText(path: "main.html", template)]
            + partials.sorted { $0.key < $1.key }.map { SourceText(path: $0.key + ".html", $0.value) }
        let set = TemplateSet.compile(files)
        let page = set.value.render("main", value)
        return Diagnosed(String(decoding: page.value, as: UTF8.self), set.diagnostics + page.diagnostics)
    }

    @Test func `Text is escaped and HTML is not`() {
        let page = render("{{a}}|{{b}}|{{{a}}}", .object(["a": .text("<b>&'\""), "b": .html("<i>")]))
        #expect(page.value == "&lt;b&gt;&amp;&#39;&quot;|<i>|<b>&'\"")
        #expect(page.diagnostics.isEmpty)
    }

    @Test func `Sections repeat, skip and look outwards`() {
        let page = render(
            "{{#items}}{{name}}-{{outer}} {{/items}}{{^none}}nothing{{/none}}{{#yes}}!{{/yes}}",
            .object([
                "items": .list([.object(["name": .text("一")]), .object(["name": .text("二")])]),
                "outer": .number(3),
                "none": .missing, "yes": .flag(true),
            ]))
        #expect(page.value == "一-3 二-3 nothing!")
    }

    @Test func `A layout takes the blocks of the page that extends it`() {
        let page = render(
            "{{<layout}}\n{{$title}}T{{/title}}\n{{/layout}}\n", .object(["x": .text("1")]),
            partials: ["layout": "<{{$title}}D{{/title}}|{{$body}}{{x}}{{/body}}>\n"])
        #expect(page.value == "<T|1>\n")
        #expect(page.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{{<box}}{{$main}}<i>{{$main}}own{{/main}}</i>{{/main}}{{/box}}", "<b><i>own</i></b>"),
        ("{{<box}}{{$main}}{{<box}}{{$main}}deep{{/main}}{{/box}}{{/main}}{{/box}}", "<b><b>deep</b></b>"),
    ])
    func `A block within what the block is given is another one`(page: String, html: String) {
        let page = render(page, .object([:]), partials: ["box": "<b>{{$main}}{{/main}}</b>"])
        #expect(page.value == html)
        #expect(page.diagnostics.isEmpty)
    }

    @Test func `An unknown name names its place and the nearest known one`() {
        let page = render("one\n  {{headlnie}}", .object(["headline": .text("x")]))
        #expect(page.diagnostics.map(\.id) == ["unknown-name"])
        #expect(page.diagnostics.first?.location?.line == 2)
        #expect(page.diagnostics.first?.location?.column == 3)
        #expect(page.diagnostics.first?.fixes == ["did you mean 'headline'?"])
    }

    @Test(arguments: [
        ("{{#a}}x", "unclosed-section"), ("{{/a}}", "unopened-section"), ("{{#a}}{{/b}}", "wrong-close"),
        ("{{a", "unclosed-tag"), ("{{>nowhere}}", "missing-template"), ("{{a | shout}}", "unknown-filter"),
    ])
    func `Each mistake has its own diagnostic`(template: String, id: String) {
        let found = TemplateSet.compile([SourceText(path: "t.html", template)]).diagnostics
        #expect(found.map(\.id) == [id])
        #expect(found.first?.location?.line == 1)
    }
}

@Suite struct MarkdownTests {
    private func html(_ text: String) -> Diagnosed<String> {
        Markdown(headingOffset: 1, idPrefix: "n1-").html(
            MarkdownSource(text, at: SourceLocation("a.md", line: 5, column: 1))
        ) {
            $0 == "孙弘" ? WikiLink(href: "../people/sun-hong/index.html", text: "孙弘") : nil
        }
    }

    @Test func `Links to records are resolved, in text only`() {
        let page = html("见[[孙弘]]、[[孙弘|市长]]、`[[孙弘]]`。")
        #expect(
            page.value
                == "<p>见<a href=\"../people/sun-hong/index.html\">孙弘</a>、<a href=\"../people/sun-hong/index.html\">市长</a>、<code>[[孙弘]]</code>。</p>\n"
        )
        #expect(page.diagnostics.isEmpty)
    }

    @Test func `A dangling link is inert and told with its place`() {
        let page = html("一\n\n二[[张三]]")
        #expect(page.value.contains("<span class=\"dangling\">张三</span>"))
        #expect(page.diagnostics.first?.location == SourceLocation("a.md", line: 7, column: 4, length: 10))
        for end in ["\n", "\r", "\r\n"] {
            let place = html("一\(end)\(end)二[[张三]]").diagnostics.first?.location
            #expect(place == SourceLocation("a.md", line: 7, column: 4, length: 10))
        }
    }

    @Test func `HTML is shown as text and scripts go nowhere`() {
        let page = html("<script>alert(1)</script>\n\na <b onclick=x>b</b> [c](javascript:alert(1))").value
        #expect(!page.contains("<script"))
        #expect(!page.contains("<b "))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.contains("javascript:"))
    }

    @Test func `A link by another scheme than the three that are known is only its words`() {
        for address in ["invented:/x", "JavaScript:x", "onabejavascript:x", "a+b-c.d:x", "tel:1"] {
            #expect(html("看[桥*头*](\(address))、<\(address)>").value.contains("<p>看桥<em>头</em>、\(address)</p>"))
        }
        for address in [
            "HTTPS://a.example/", "mailto:a@b.example", "a/b:c", "1:2", "?a:b", "#a:b",
        ] {
            #expect(html("[桥](\(address))").value.contains("<a href=\"\(address)\">桥</a>"))
        }
    }

    @Test(arguments: ["https://elsewhere.example/x.png", "HTTP://elsewhere.example/x.png"])
    func `A picture of another host is a link, for no page asks others for anything`(address: String) {
        let page = html("看![桥*头*](\(address))")
        #expect(page.value.contains("<a href=\"\(address)\">桥<em>头</em></a>"))
        #expect(!page.value.contains("<img"))
        #expect(page.diagnostics.map(\.id) == ["foreign-picture"])
        let inside = html("[![桥](\(address))](a.html)").value
        #expect(inside.contains("<a href=\"a.html\">桥</a>"))
    }

    @Test func `A picture of the site stays, one that is written into its address does not`() {
        #expect(html("![桥](static/a:b.png)").value.contains("<img src=\"static/a:b.png\""))
        #expect(html("![桥](data:image/png;base64,AAAA)").value.contains("<p>桥</p>"))
    }

    @Test func `Headings move down and footnotes get the note's prefix`() {
        let page = html("## 题\n\n文[^1]\n\n[^1]: 注").value
        #expect(page.contains("<h3>题</h3>"))
        #expect(page.contains("id=\"n1-fn-1\"") || page.contains("id=\"n1-fn1\""))
        #expect(!page.contains("\"#fn"))
    }

    @Test func `Cells say by a class how they are aligned`() {
        let page = html("| a | b |\n|---|--:|\n| align=\"right\" | 2 |").value
        #expect(page.contains("<td class=\"right\">2</td>"))
        #expect(page.contains("<td>align=&quot;right&quot;</td>"))
    }

    @Test func `A table without bound stays text and costs little`() {
        let header =
            String(repeating: "|a", count: 5_000) + "|\n" + String(repeating: "|-", count: 5_000) + "|\n"
        let page = html(header + String(repeating: "|x\n", count: 5_000))
        #expect(page.diagnostics.map(\.id) == ["table-too-large"])
        #expect(!page.value.contains("<table"))
    }

    @Test func `Many tasks at once get the same page`() async {
        let text = "a ~~b~~ www.example.org |c|\n\n|x|y|\n|-|-|\n|1|2|\n"
        let expected = html(text).value
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { self.html(text).value == expected } }
            for await same in group { #expect(same) }
        }
    }
}

@Suite struct FieldReaderTests {
    private func reader(_ text: String, keys: [String]) -> (FieldReader, [Diagnostic]) {
        let source = SourceText(path: "people/a.md", text)
        let document = FrontMatter.parse(source)
        return (FieldReader(document.value.fields, keys: keys, in: source), document.diagnostics)
    }

    @Test func `Values have the type that the field asks for`() {
        var (fields, found) = reader(
            "---\nname: 010\nyear: 2021-01\nlist: [a, 'b']\nflag: no\n---\nbody\n",
            keys: ["name", "year", "list", "flag"])
        #expect(fields.string("name") == "010")
        #expect(fields.partialDate("year")?.description == "2021-01")
        #expect(fields.strings("list") == ["a", "b"])
        #expect(fields.bool("flag") == false)
        #expect(found.isEmpty && fields.diagnostics.isEmpty)
    }

    @Test func `An unknown key names the nearest known one`() {
        let (fields, _) = reader("---\nname: 孙\nalises: [x]\n---\n", keys: ["name", "aliases"])
        #expect(fields.diagnostics.map(\.id) == ["unknown-key"])
        #expect(fields.diagnostics.first?.location == SourceLocation("people/a.md", line: 3, column: 1))
        #expect(fields.diagnostics.first?.fixes == ["did you mean 'aliases'?"])
    }

    @Test func `Full-width punctuation is named for what it is`() {
        let (_, found) = reader("---\nname：孙弘\naliases: [a]\n---\n", keys: ["name"])
        #expect(found.map(\.id) == ["full-width-punctuation"])
        #expect(found.first?.location?.line == 2)
        var (fields, _) = reader("---\naliases: 【孙市长】\n---\n", keys: ["aliases"])
        _ = fields.strings("aliases")
        #expect(fields.diagnostics.map(\.id) == ["full-width-punctuation"])
    }

    @Test func `What is not YAML is one error with its place`() {
        let (_, found) = reader("---\nname: [a\nb: }\n---\ntext\n", keys: [])
        #expect(found.map(\.id) == ["invalid-yaml"])
        #expect((2...4).contains(found.first?.location?.line ?? 0))
    }

    @Test func `A bomb of aliases is refused`() {
        var text = "---\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        for level in 1...9 {
            text +=
                "a\(level): &a\(level) ["
                + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
        }
        let (_, found) = reader(text + "---\n", keys: [])
        #expect(found.map(\.id) == ["alias-expansion"])
    }
}

@Suite struct CriticMarkupTests {
    @Test func `Every mark is found with its place`() {
        let spans = CriticMarkup.parse("甲{==乙==}{>>王 #n1<<}{--丙--}{++丁++}{~~戊~>己~~}{==庚")
        #expect(
            spans.map(\.content) == [
                .text("甲"), .highlight("乙"), .comment("王 #n1"), .deletion("丙"), .insertion("丁"),
                .substitution(old: "戊", new: "己"), .text("{==庚"),
            ])
        #expect(spans.first?.range == 0..<3)
        #expect(spans.last?.range.upperBound == "甲{==乙==}{>>王 #n1<<}{--丙--}{++丁++}{~~戊~>己~~}{==庚".utf8.count)
    }
}
