import ArchiveModel
import TestSupport
import Testing

@testable import Markup

/// Texts with which parsers of Markdown take time with the square of their length, or more: the kinds of the list that
/// cmark and cmark-gfm are tested with, and of their published faults.
///
/// Nothing is timed. The sizes are such that one of these texts alone would take the library of today's systems hours
/// where it is not bounded; `make hostile` shows how the whole command grows with them.
struct PathologicalMarkdownTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var text: @Sendable () -> String
        /// Why it is not read as Markdown; `nil` where it is.
        var excess: String?

        init(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String) {
            (self.name, self.text) = (name, text)
        }

        init(_ name: String, _ excess: String, _ text: @autoclosure @escaping @Sendable () -> String) {
            (self.name, self.excess, self.text) = (name, excess, text)
        }

        var testDescription: String { name }
    }

    static let marks = "too-many-marks"
    static let cells = "table-too-large"

    static let cases = [
        Case("emphasis in emphasis", marks, "*a **a " * 65_000 + "b" + " a** a*" * 65_000),
        Case("ends of emphasis without a beginning", "a_ " * 300_000),
        Case("beginnings of emphasis without an end", "_a " * 300_000),
        Case("ends of links without a beginning", "a]" * 300_000),
        Case("beginnings of links without an end", "[a" * 300_000),
        Case("beginnings and ends that do not fit", marks, "*a_ " * 300_000),
        Case("ends that fit only what is long gone", marks, "*a " * 100_000 + "_a*_ " * 100_000),
        Case("runs of other lengths", "a**b" + "c* " * 300_000),
        Case("three asterisks", marks, "a***" * 300_000),
        Case("links begun and emphasis ended", marks, "[ a_" * 300_000),
        Case("brackets before round ones", "[ (](" * 300_000),
        Case("pictures that are not closed", marks, "![[]()" * 300_000),
        Case("brackets in brackets", "[" * 300_000 + "a" + "]" * 300_000),
        Case("quotations in quotations", marks, "> " * 300_000 + "a"),
        Case("lists in lists", marks, (0..<1_500).map { "  " * $0 + "* a\n" }.joined()),
        Case("zeros", "a\0b" * 300_000),
        Case("backticks", (1..<1_500).map { "e" + "`" * $0 }.joined()),
        Case("addresses in pointed brackets that are not closed", "[a](<b" * 300_000),
        Case("addresses that are not closed", "[a](b" * 300_000),
        Case("comments that are not closed", marks, "</" + "<!--" * 300_000),
        Case("declarations that are not closed", marks, "a" + "<!A " * 300_000),
        Case("sections that are not closed", marks, "a" + "<![CDATA[" * 300_000),
        Case("rows that may be the head of a table", cells, "aaa\rbbb\n-\u{B}\n" * 30_000),
        Case("rows that may be the line below a head", cells, "a|b\n-\u{B}\n" * 30_000),
        Case("many references", marks, (0..<50_000).map { "[\($0)]: u\n" }.joined() + "[0] " * 50_000),
        Case("references with one sum", (0..<50_000).map { "[x\($0 * 16)]: u\n\n[y]\n\n" }.joined()),
    ]

    /// What ours bounds of CVE-2023-22483, -22484, -22486, -24824, -26485 and -37463, which the library has before
    /// 0.29.0.gfm.13. -22485 and the rest of -22483 are of the extension for bare addresses, which is never on.
    static let published = [
        Case("CVE-2023-22483: instructions", marks, "-1" + "<?x" * 300_000 + "y\n"),
        Case("CVE-2023-22483: lines below heads that are none", cells, "|-\nt>|-\n" * 30_000 + "y\n"),
        Case("CVE-2023-22483: emphasis", marks, "*t " * 300_000 + "_t*_ " * 300_000 + "\n"),
        Case("CVE-2023-22483: a row of bars", cells, "x\n| - |\n" + "|" * 300_000 + "y\n"),
        Case("CVE-2023-22483: a title", marks, "[f]:u\n\"\n" + "[f]\n" * 300_000 + "[f]:u \"t\n"),
        Case("CVE-2023-22483: a head of many lines", cells, ":-\n" + ":\n" * 300_000 + ":-\n"),
        Case("CVE-2023-22483: strikethrough", marks, "~e" + ",z~~" * 300_000 + "\n"),
        Case("CVE-2023-22483: words in quotations", marks, ">" * 300_000 + "." * 300_000 + "\n"),
        Case("CVE-2023-22484: comments", marks, "</" + "<!--" * 300_000 + "\n"),
        Case("CVE-2023-22486: pictures", marks, "![[]()" * 300_000 + "\n"),
        Case("CVE-2023-24824: emphasis in quotations", marks, ">" * 300_000 + "a*" * 300_000 + "\n"),
        Case("CVE-2023-24824: empty lines in lists", marks, " -" * 300_000 + "x" + "\n" * 300_000),
        Case("CVE-2023-26485: underscores", marks, "_" * 300_000 + "." + "_" * 300_000 + "\n"),
        Case("CVE-2023-26485: empty items, counted", "1.\n" + " 2.\n" * 300_000),
        Case("CVE-2023-26485: empty items", cells, " -\n" * 300_000 + "x\n"),
        Case("CVE-2023-37463: a wide head", cells, "|" + "x|" * 60_000 + "\n|" + "-|" * 60_000 + "\n"),
        Case(
            "CVE-2023-37463: cells that are not there", cells,
            "|x" * 9_000 + "\n" + "|-" * 9_000 + "\n" + "a\n" * 300_000),
        Case("CVE-2023-37463: footnotes", "too-many-footnotes", "[^1]:\n" * 300_000 + "\n" * 300_000),
    ]

    /// What ours did slowly.
    static let own = [
        Case("marks of footnotes that are not closed", "too-many-footnotes", "[^" * 600_000),
        Case("links before addresses that are not closed", "[[a]](" * 300_000),
        Case("definitions before addresses that are not closed", "[a]: b\n\n" + "[a](" * 300_000),
        Case("definitions between blocks of code", "[a]: b\n\n```\nx\n```\n\n" * 40_000),
        Case("links in emphasis", marks, "*a **b " * 10_000 + "[[c]]" * 100_000 + " b** a*" * 10_000),
        Case("a label of emphasis", marks, "[[a|" + "*a **b " * 10_000 + "c" + " b** a*" * 10_000 + "]]"),
        Case("footnotes in footnotes", marks, "[^1]: " * 300_000 + "x" + "\n" * 300_000),
        Case("quotations by tabs", marks, ">\t" * 300_000 + "a"),
        Case("numbers in numbers", marks, "1) " * 300_000 + "a" + "\n" * 300_000),
    ]

    @Test(
        "A hostile text is read in time, or stays as it is written and a message says why",
        arguments: cases + published + own)
    func hostile(one: Case) {
        let text = one.text()
        let page = Markdown().html(MarkdownSource(text, at: SourceLocation("n.md", line: 1, column: 1))) {
            _ in nil
        }
        let told = Set(page.diagnostics.map(\.id)).subtracting([
            "unused-definition", "dangling-link", "long-table-row",
        ])
        #expect(told == (one.excess.map { [$0] } ?? []))
        if one.excess == Self.marks { #expect(Self.letters(page.value) >= Self.letters(text)) }
        #expect(!page.value.isEmpty || Self.letters(text) == 0)
    }

    private static func letters(_ text: String) -> Int {
        text.utf8.count { (0x61...0x7A).contains($0 | 0x20) }
    }

    // MARK: What is not hostile

    private func read(_ text: String) -> Diagnosed<String> {
        Markdown().html(MarkdownSource(text, at: SourceLocation("n.md", line: 1, column: 1))) { _ in nil }
    }

    @Test func `Lists, quotations and emphasis of any length are read`() {
        let list = "- a\n  - *b* **c**\n    - d\n      1. e\n\n         > f\n\n" * 5_000
        #expect(read(list).diagnostics.isEmpty)
        #expect(read("> *a* _b_ ~~c~~ <!-- d -->\n>\n> - e\n\n" * 10_000).diagnostics.isEmpty)
        #expect(read("**a** *b* <!-- c -->\n\n" * 50_000).value.contains("<strong>a</strong> <em>b</em>"))
    }

    @Test func `A table of emphasised cells is read`() {
        let page = read("|a|b|\n|-|-|\n" + "|**a**|*b*|\n" * 2_000)
        #expect(page.diagnostics.isEmpty)
        #expect(page.value.ranges(of: "<td>").count == 4_000)
    }

    @Test func `Rules, code and pictures of signs are no lists`() {
        #expect(
            read("- " * 500 + "\n\na\n\n" + "* " * 500 + "\n\n" + "-" * 5_000 + "\n").value.ranges(
                of: "<hr />"
            ).count == 3)
        let code = (0..<400).map { " " * 300 + "- \($0)\n" }.joined()
        #expect(read("    a\n" + code).diagnostics.isEmpty)
        #expect(read("a\n\n" + " " * 400 + "b\n\n" + "> c\n").diagnostics.isEmpty)
    }

    @Test func `What is counted is never less than what stands in each other`() {
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            ">", "> ", "- ", "-", "* ", "+\t", "1. ", "123456789) ", "   - ", "\n", "\n", "\n\n", " ", "    ",
            "\t", "a", "a",
            "```\n", "* * *", "      ", "                 ",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 2...30, using: &generator)).map { _ in
                pieces[Int.random(in: pieces.indices, using: &generator)]
            }.joined()
            let page = CommonMark.conformanceHTML(text, extensions: [])
            var (open, deepest) = (0, 0)
            for tag in page.split(separator: "<").dropFirst() {
                if tag.hasPrefix("blockquote>") || tag.hasPrefix("li>") { open += 1 }
                if tag.hasPrefix("/blockquote>") || tag.hasPrefix("/li>") { open -= 1 }
                deepest = max(deepest, open)
            }
            let counted = MarkdownCost(String(repeating: "a: a: ", count: 60) + "\n\n" + text).depth
            #expect(counted >= deepest, "\(text.debugDescription)")
        }
    }

    @Test func `A hundred quotations or lists in each other are read, one more is told`() {
        for mark in [">", "> ", "- ", "1. ", "+ "] {
            #expect(read(mark * 100 + "a\n").diagnostics.isEmpty, "\(mark)")
            #expect(read(mark * 101 + "a\n").diagnostics.map(\.id) == [Self.marks], "\(mark)")
        }
        let stairs = { count in (0..<count).map { "  " * $0 + "- a\n" }.joined() }
        #expect(read(stairs(99)).value.ranges(of: "<ul>").count == 99)
        #expect(read(stairs(101)).diagnostics.map(\.id) == [Self.marks])
        let message = read(">" * 101 + "a\n").diagnostics.first?.message
        #expect(
            message
                == "Quotations, lists and emphasis stand at most 100 deep in each other; this text is shown as it is written"
        )
    }
}

extension String {
    fileprivate static func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
}
