import Foundation
import Markup
import Testing

struct EncodingTests {
    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#, #""a\"b\\c""#), ("<b>&", #""\u003cb\u003e\u0026""#, #""\u003cb>&""#),
        ("\n\t\u{1}", #""\n\t\u0001""#, #""\u000a\u0009\u0001""#),
        (
            "\u{2028}\u{2029}\u{2027}\u{7F}", "\"\u{2028}\u{2029}\u{2027}\u{7F}\"",
            "\"\\u2028\\u2029\u{2027}\\u007f\""
        ),
        ("河口", "\"河口\"", "\"河口\""), ("", "\"\"", "\"\""),
    ])
    func `a text is a JSON string that its reader can hold`(text: String, page: String, script: String) throws
    {
        #expect(JSONString.of(text, for: .page) == page)
        #expect(JSONString.of(text, for: .script) == script)
        for string in [page, script] {
            let read = try JSONSerialization.jsonObject(with: Data(string.utf8), options: .fragmentsAllowed)
            #expect(read as? String == text)
        }
    }

    @Test func `members that are not there are left out, the others keep their order`() {
        let value = JSON.members([
            "b": .integer(1), "a": nil, "c": .array([.flag(true), .number(0.5)]), "d<": .strings(["x"]),
        ])
        #expect(value.text == #"{"b":1,"c":[true,0.5],"d\u003c":["x"]}"#)
    }

    @Test(arguments: [
        ("a-Z_0.~9", "a-Z_0.~9"), ("王 \"茵\"", "%E7%8E%8B%20%22%E8%8C%B5%22"), ("100%", "100%25"), ("", ""),
    ])
    func `an address keeps unreserved characters and is read as it was`(text: String, expected: String) {
        #expect(PercentEncoding.encoded(text) == expected)
        #expect(PercentEncoding.decoded(Array(expected.utf8)[...]) == Array(text.utf8))
    }

    @Test func `a slash is a segment's end or a character`() {
        #expect(PercentEncoding.encoded("a/b c", keepsSlash: true, behind: "../") == "../a/b%20c")
        #expect(PercentEncoding.encoded("a/b") == "a%2Fb")
    }

    @Test(arguments: ["%", "%4", "a%zz", "%4g"]) func `half an escape is no address`(text: String) {
        #expect(PercentEncoding.decoded(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("%E5%8D%95", "单"), ("a%20b", "a b"), ("%e5%8d%95/x", "单/x"), ("%", "%"), ("%4", "%4"),
        ("%+1", "%+1"), ("%%41", "%A"),
        ("%zz", "%zz"),
        ("a+b", "a+b"), ("", ""),
    ])
    func `an address is read as the characters that it stands for`(address: String, expected: String) {
        #expect(PercentEncoding.read(address) == expected)
    }
}
