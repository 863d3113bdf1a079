import Testing

@testable import Markup

/// Text in HTML.
struct HTMLTests {
    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"甲\" '乙'", "&quot;甲&quot; &#39;乙&#39;"),
        ("&amp;", "&amp;amp;"), ("河湾", "河湾"), ("", ""), ("a\tb\nc\r", "a\tb\nc\r"),
    ])
    func `what could be markup is written as a character`(text: String, expected: String) {
        #expect(HTML.escape(text) == expected)
    }

    @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{E}", "\u{1F}", "\u{7F}"])
    func `characters that HTML forbids are replaced`(character: String) {
        #expect(HTML.escape("甲\(character)乙") == "甲\u{FFFD}乙")
        #expect(HTML.legible("甲\(character)<") == "甲\u{FFFD}<")
    }

    @Test func `no scalar is lost or left dangerous`() {
        for value in (0 as UInt32)...0x2FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let escaped = HTML.escape(String(scalar))
            #expect(!escaped.isEmpty)
            #expect(!escaped.contains { "<>\"'".contains($0) })
        }
    }

    @Test func `pieces are appended behind what is there`() {
        var output = Array("甲".utf8)
        HTML.append("<", to: &output)
        HTML.append("x<b&".dropFirst(), to: &output)
        HTML.append(Array("--\"乙".utf8)[2...], to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "甲&lt;&lt;b&amp;&quot;乙")
    }
}
