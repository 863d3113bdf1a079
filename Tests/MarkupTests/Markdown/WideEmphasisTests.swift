import ArchiveModel
import Testing

@testable import Markup

@Suite("Emphasis")
struct WideEmphasisTests {
    private func html(_ text: String) -> String {
        Markdown().html(MarkdownSource(text, at: SourceLocation("a.md", line: 1, column: 1))) {
            WikiLink(href: "/", text: $0)
        }.value
    }

    @Test(arguments: [
        ("**“东岸”**停航。", "<strong>“东岸”</strong>停航。"),
        ("船到**“东岸”**停航。", "船到<strong>“东岸”</strong>停航。"),
        ("*“东岸”*停航。", "<em>“东岸”</em>停航。"),
        ("**注意：**水深。", "<strong>注意：</strong>水深。"),
        ("**停。**走。", "<strong>停。</strong>走。"),
        ("渡口**（旧）**外。", "渡口<strong>（旧）</strong>外。"),
        ("**《渡口》**一书", "<strong>《渡口》</strong>一书"),
        ("他说：**“走！”**众人散了", "他说：<strong>“走！”</strong>众人散了"),
        ("**「渡し」**は古い。", "<strong>「渡し」</strong>は古い。"),
        ("これは**『本』**です", "これは<strong>『本』</strong>です"),
        ("**'나루'**는 옛", "<strong>'나루'</strong>는 옛"),
        ("**나루(渡)**는 옛", "<strong>나루(渡)</strong>는 옛"),
        ("~~“旧名”~~新名", "<del>“旧名”</del>新名"),
        ("***“两者”***都是", "<em><strong>“两者”</strong></em>都是"),
        ("**“东岸”**GDP", "<strong>“东岸”</strong>GDP"),
        ("GDP**“东岸”**GDP", "GDP<strong>“东岸”</strong>GDP"),
        ("**合计：**5%", "<strong>合计：</strong>5%"),
        ("水深**3%**以上", "水深<strong>3%</strong>以上"),
        ("**——完——**后", "<strong>——完——</strong>后"),
        ("| 甲 |\n|---|\n| **“乙”**丙 |", "<td><strong>“乙”</strong>丙</td>"),
        ("- **甲。**乙", "<li><strong>甲。</strong>乙</li>"),
        (">**“甲”**乙", "<p><strong>“甲”</strong>乙</p>"),
        ("**[[a|“甲”]]**乙", "<strong><a href=\"/\">“甲”</a></strong>乙"),
        ("**“甲”**[[a|乙]]", "<strong>“甲”</strong><a href=\"/\">乙</a>"),
        ("[**“甲”**乙](/b)", "<a href=\"/b\"><strong>“甲”</strong>乙</a>"),
    ])
    func `begins and ends beside punctuation in scripts without blanks`(_ text: String, _ part: String) {
        #expect(html(text).contains(part), "\(html(text))")
    }

    @Test(arguments: [
        ("`**“甲”**乙`", "<code>**“甲”**乙</code>"),
        ("```\n**“甲”**乙\n```", "<code>**“甲”**乙\n</code>"),
        ("[甲](/a*“b”*乙 \"*“c”*丁\")", "title=\"*“c”*丁\""),
        ("\\*“甲”\\*乙", "<p>*“甲”*乙</p>"),
        ("* “甲”\n* 乙", "<li>“甲”</li>"),
        ("甲\n\n***\n\n乙", "<hr />"),
        ("甲**。乙", "<p>甲**。乙</p>"),
        ("甲**“乙", "<p>甲**“乙</p>"),
        ("3 * “甲” * 乙", "<p>3 * “甲” * 乙</p>"),
    ])
    func `is none in code, escaped, or without an end`(_ text: String, _ part: String) {
        #expect(html(text).contains(part), "\(html(text))")
        #expect(!html(text).contains("EF%B7"))
    }

    @Test func `of other scripts is as CommonMark says`() throws {
        let cases = try SpecificationSuite.cases("CommonMark/spec-0.31.2", of: MarkdownCase.self)
        #expect(!cases.isEmpty)
        for text in cases.map(\.markdown) + ["a**“b”**c", "a*(b)*c", "**b.**c", "«**Б»**в"] {
            #expect(WideEmphasis.marked(Array(text.utf8)) == Array(text.utf8), "\(text)")
        }
    }
}
