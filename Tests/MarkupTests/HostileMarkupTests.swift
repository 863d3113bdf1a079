import ArchiveModel
import Testing

@testable import Markup

/// Inputs that once crashed, hung or grew without bound.
@Suite struct HostileMarkupTests {
    private func html(_ text: String) -> Diagnosed<String> {
        Markdown(idPrefix: "n1-").html(MarkdownSource(text, at: SourceLocation("n.md", line: 1, column: 1))) {
            _ in nil
        }
    }

    private func render(_ template: String, partials: [String: String] = [:]) -> [Diagnostic] {
        let files = [SourceText(path: "main.html", template)]
        let others = partials.map { SourceText(path: $0.key + ".html", $0.value) }
        let set = TemplateSet.compile(files + others)
        return set.diagnostics + set.value.render("main", .object(["flag": .flag(true)])).diagnostics
    }

    private func yaml(_ text: String) -> [String] {
        YAML.parse(SourceText(path: "a.yml", text)).diagnostics.map(\.id)
    }

    @Test func `Characters that HTML forbids are replaced, however they are written`() {
        #expect(html("a\u{1}b &#2; &#x7f; c\n").value == "<p>a\u{FFFD}b \u{FFFD} \u{FFFD} c</p>\n")
    }

    @Test
    func `Of a hundred thousand dangling links the first are told with their places, the others counted`() {
        let found = html(String(repeating: "见[[无]]。\n", count: 100_000)).diagnostics
        #expect(found.count == Markdown.maximumDangling + 1)
        #expect(found.first?.location == SourceLocation("n.md", line: 1, column: 4, length: 7))
        #expect(found.last?.message.hasPrefix("99000 more links") == true)
        let few = html(String(repeating: "见[[无]]。\n", count: 999) + "[[末]]\n").diagnostics
        #expect(few.count == 1_000)
        #expect(few.last?.location == SourceLocation("n.md", line: 1_000, column: 1, length: 7))
    }

    @Test func `Of thousands of keys in one line each has its place`() throws {
        let text = "{" + (0..<20_000).map { "k\(100_000 + $0): v" }.joined(separator: ", ") + "}"
        let value = try #require(YAML.parse(SourceText(path: "a.yml", text)).value)
        guard case .mapping(let fields) = value.content else { return #expect(Bool(false), "no mapping") }
        let last = try #require(fields.last)
        #expect(last.keyLocation.column == 19_999 * 12 + 2)
        #expect(last.value.location.column == 19_999 * 12 + 11)
    }

    @Test func `Footnotes beyond any use stay text`() {
        let page = html("甲[^1]\n\n[^1]: 注\n\n" + String(repeating: "[^1] ", count: 1_000))
        #expect(page.diagnostics.map(\.id) == ["too-many-footnotes", "unused-definition"])
        #expect(page.value.contains("注"))
        #expect(!page.value.contains("<sup"))
    }

    @Test func `A table behind an endless paragraph stays text`() {
        let page = html(String(repeating: "a\n", count: 2_000) + "|x|y|\n|-|-|\n")
        #expect(page.diagnostics.map(\.id) == ["table-too-large"])
    }

    @Test func `A line of bars stays text, however its lines end`() {
        for end in ["\n", "\r", "\r\n"] {
            let bars = String(repeating: "|a", count: 20_000) + end + String(repeating: "|-", count: 40) + end
            #expect(html(bars).diagnostics.map(\.id) == ["table-too-large"])
            let rows = "|a|b|\(end)|-|-|\(end)" + String(repeating: "|a|b|\(end)", count: 5_000)
            #expect(html(rows).diagnostics.map(\.id) == ["table-too-large"])
        }
        #expect(html("|a|b|\n|-|-|\n" + String(repeating: "|a|b|\n", count: 1_000)).value.contains("<table>"))
    }

    @Test
    func
        `Pictures that are never closed, and references that write out to megabytes, stay as they are written`()
    {
        let pictures = html(String(repeating: "![[]()", count: 100_000))
        #expect(pictures.value.hasPrefix("<p>![[]()![[]()"))
        #expect(pictures.diagnostics.map(\.id) == ["too-many-marks"])
        let address = String(repeating: "b", count: 100_000)
        let references = html("[a]: \(address)\n\n" + String(repeating: "[a] ", count: 1_000))
        #expect(references.diagnostics.map(\.id) == ["too-many-marks"])
        let links = html(String(repeating: "[[张三]]: 村长 [x](y)\n", count: 3_000))
        #expect(links.diagnostics.allSatisfy { $0.id == "dangling-link" })
    }

    @Test func `Lines within many quotations are read in time`() {
        let page = html(String(repeating: ">", count: 100) + String(repeating: "a\n", count: 50_000))
        #expect(page.value.contains("<blockquote>"))
    }

    @Test func `A link does not hold another one`() {
        let page = html("![a ![b](https://x/b.png) [[张三]]](https://x/a.png)").value
        #expect(page.ranges(of: "<a ").count == 1)
    }

    @Test(arguments: [
        "//host/a", "///host/a", "<//host/a>", "//host\\a", "&#47;/host", "/&#x2F;host", "&sol;&sol;host/a",
    ])
    func `A link that takes its host's scheme from the page is refused, and its words are shown`(
        address: String
    ) {
        for text in ["[甲](\(address))\n", "[甲][乙]\n\n[乙]: \(address)\n"] {
            let page = html(text)
            #expect(page.diagnostics.map(\.id) == ["refused-link"])
            #expect(page.value.contains("甲") && !page.value.contains("<a"))
        }
        let picture = html("![甲](\(address))\n")
        #expect(picture.diagnostics.map(\.id) == ["foreign-picture"])
        #expect(picture.value == "<p>甲</p>\n")
    }

    @Test(arguments: ["/\\host", "\\\\host", "</\thost>", "/\\\\host", "a//host", "?//host", "#//host"])
    func `An address that only resembles one of another host stays in the site`(address: String) {
        let page = html("[甲](\(address))\n")
        #expect(
            !page.value.contains("href=\"//") && !page.value.contains("href=\"/\\")
                && !page.value.contains("\\\\"))
    }

    @Test func `Sections that nest without end are one error`() {
        #expect(render(String(repeating: "{{#flag}}", count: 100_000)).first?.id == "template-too-deep")
        let deep = String(repeating: "{{#flag}}", count: 90) + String(repeating: "{{/flag}}", count: 90)
        #expect(render(deep).isEmpty)
    }

    @Test func `Templates that include each other twice end`() {
        let found = render("{{>main}}{{>main}}").map(\.id)
        #expect(found.contains("template-too-deep") && found.last == "template-too-long")
        #expect(render("{{>part}}{{>part}}", partials: ["part": "x"]).isEmpty)
    }

    @Test func `A template full of mistakes shows the first hundred`() {
        #expect(render(String(repeating: "{{nope}}", count: 10_000)).count == 100)
        #expect(render(String(repeating: "{{flag|shout}}", count: 10_000)).count == 101)
    }

    @Test func `Aliases that multiply in keys are refused before they are looked at`() {
        var text = "a0: &a0 [x,x]\n"
        for level in 1...20 { text += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: y\n" }
        #expect(yaml(text) == ["alias-expansion"])
        #expect(yaml("a: &a 孙弘\nb: *a\nc: 2 * 3 ** 4\n").isEmpty)
        #expect(yaml("a: \"" + String(repeating: "一 *二* ", count: 20) + "\"\n").isEmpty)
        let emphasis = String(repeating: "  一 *b* and *c *d\n", count: 20)
        #expect(yaml("a: &a 孙弘\nb: |\n\(emphasis)").isEmpty)
        #expect(yaml("a: !!str &a x\nb: [\(String(repeating: "*a, ", count: 13))]\n") == ["alias-expansion"])
    }

    @Test func `Every value of a long line has its place`() {
        let names = (0..<20_000).map { "名\($0)" }
        guard
            case .mapping(let fields) = YAML.parse(
                SourceText(path: "a.yml", "names: [" + names.joined(separator: ", ") + "]\n")
            ).value?.content, case .sequence(let items) = fields.first?.value.content
        else {
            Issue.record("not a list")
            return
        }
        let before = names.dropLast().reduce(8) { $0 + $1.utf8.count + 2 }
        #expect(items.last?.location == SourceLocation("a.yml", line: 1, column: before + 1))
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func `Values that nest without end are an error`(opening: String) {
        #expect(yaml("a:\n  " + String(repeating: opening, count: 100_000)) == ["invalid-yaml"])
    }
}
