import Markup
import Testing

struct CharacterReferencesTests {
    @Test(arguments: [
        ("&#21333;", "单"), ("&#x5355;", "单"), ("&#X5355;", "单"), ("&#21333", "单"), ("&#x5355", "单"),
        ("&#0000000021333;", "单"), ("&#x0000005355;", "单"), ("&#146;", "’"), ("&#x8A;", "Š"),
        ("&#x20BB7;", "𠮷"),
        ("&eacute;", "é"), ("&eacute", "é"), ("&Zcaron;", "Ž"), ("&Agrave;&rsquo;", "À’"), ("&hyphen;", "‐"),
        ("&CounterClockwiseContourIntegral;", "∳"), ("&NotEqualTilde;", "≂̸"), ("&fjlig;", "fj"),
        ("&zwj;", "\u{200D}"), ("&shy;", "\u{AD}"), ("&nbsp;", "\u{A0}"), ("&ampamp;", "&amp;"),
        ("M&uumlller", "Müller"), ("&nvlt;", "<⃒"), ("&AMP;", "&"), ("&AMPlt;", "&lt;"), ("&sigmaf;", "ς"),
        ("&Jcy;", "Й"), ("&lt;b&gt;", "<b>"), ("&LT;", "<"),
    ])
    func `references are read as browsers read them`(written: String, read: String) {
        #expect(CharacterReferences.read("x\(written)y") == "x\(read)y")
    }

    @Test(arguments: ["a & b", "&", "&;", "&#;", "&#x;", "&nosuchname;", "AT&T", "& amp;"])
    func `what is no reference stays`(text: String) { #expect(CharacterReferences.read(text) == text) }

    @Test func `a number beyond all characters is the mark of what is missing`() {
        #expect(CharacterReferences.read("&#99999999999999999999;&#xD800;") == "\u{FFFD}\u{FFFD}")
    }
}
