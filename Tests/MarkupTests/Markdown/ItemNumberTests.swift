import ArchiveModel
import Testing

@testable import Markup

@Suite("The number of an item")
struct ItemNumberTests {
    private func html(_ text: String) -> String {
        Markdown().html(MarkdownSource(text, at: SourceLocation("a.md", line: 1, column: 1))) { _ in nil }
            .value
    }

    @Test(arguments: [
        ("1. a\n3. b\n7. c", "<ol>\n<li>a</li>\n<li value=\"3\">\nb</li>\n<li value=\"7\">\nc</li>\n</ol>\n"),
        (
            "3. a\n2. b\n1. c",
            "<ol start=\"3\">\n<li>a</li>\n<li value=\"2\">\nb</li>\n<li value=\"1\">\nc</li>"
        ),
        ("1. a\n2. b\n2. c\n3. d", "<li>b</li>\n<li value=\"2\">\nc</li>\n<li>d</li>"),
        ("1) a\n5) b\n6) c", "<li>a</li>\n<li value=\"5\">\nb</li>\n<li>c</li>"),
        ("1. a\n\n3. b", "<li>\n<p>a</p>\n</li>\n<li value=\"3\">\n<p>b</p>\n</li>"),
        ("> 1. a\n> 4. b", "<li value=\"4\">\nb</li>"),
        ("- x\n  1. a\n  9. b", "<li value=\"9\">\nb</li>"),
        ("1. a\n   1. x\n   5. y\n4. b", "<li value=\"5\">\ny</li>\n</ol>\n</li>\n<li value=\"4\">\nb</li>"),
        ("1. [[无]]\r\n007. **b**", "<li value=\"7\">\n<strong>b</strong></li>"),
        ("1. a\n3.", "<li value=\"3\">"),
        ("1. [ ] a\n3. [x] b", "<li value=\"3\">\n<label><input type=\"checkbox\""),
    ])
    func `is the one that is written`(_ text: String, _ part: String) {
        #expect(html(text).contains(part), "\(html(text))")
    }

    @Test(arguments: [
        "1. a\n1. b\n1. c", "0. a\n0. b", "5. a\n6. b\n7. c", "- a\n- b", "1. a\n\nx\n\n3. b",
        "`<li value=\"`\n<li>\n<li value=\"3\">",
    ])
    func `is counted where the list counts on, or repeats its first`(_ text: String) {
        #expect(!html(text).contains("<li value="), "\(html(text))")
    }
}
