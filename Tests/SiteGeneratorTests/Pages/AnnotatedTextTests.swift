import Testing

@testable import SiteGenerator

struct AnnotatedTextTests {
    private func link(_ range: Range<Int>) -> AnnotatedText.Span {
        AnnotatedText.Span(range: range, open: "<a>", close: "</a>")
    }

    private func mark(_ range: Range<Int>) -> AnnotatedText.Span {
        AnnotatedText.Span(range: range, open: "<i>", close: "</i>")
    }

    @Test func `names become links and everything else is escaped`() {
        var text = AnnotatedText("甲<b>&乙\"丙", in: .chinese)
        text.links = [link(0..<1), link(5..<6)]
        #expect(text.html() == "<a>甲</a>&lt;b&gt;&amp;<a>乙</a>&quot;丙")
    }

    @Test func `a link stays one element where a correction ends inside it`() {
        var text = AnnotatedText("灯塔缜街道", in: .chinese)
        text.links = [link(0..<3)]
        text.marks = [mark(2..<4)]
        #expect(text.html() == "<a>灯塔<i>缜</i></a><i>街</i>道")
    }

    @Test func `a correction around a whole name is one mark`() {
        var text = AnnotatedText("见王某到会", in: .chinese)
        text.links = [link(1..<3)]
        text.marks = [mark(0..<4)]
        #expect(text.html() == "<i>见<a>王某</a>到</i>会")
    }

    @Test func `insertions stand in order of offset, whatever the order in which they came`() {
        var text = AnnotatedText("甲乙丙", in: .chinese)
        text.insertions = [.init(offset: 3, html: "<i>3</i>"), .init(offset: 1, html: "<i>1</i>")]
        #expect(text.html() == "甲<i>1</i>乙丙<i>3</i>")
    }

    @Test func `a reference inside a name stands behind the name, supplied words stay in place`() {
        var text = AnnotatedText("灯塔缜街道", in: .chinese)
        text.links = [link(0..<5)]
        text.insertions = [
            .init(offset: 3, html: "〔镇〕", isLink: false), .init(offset: 3, html: "<a>1</a>"),
        ]
        #expect(text.html() == "<a>灯塔缜〔镇〕街道</a><a>1</a>")
    }

    @Test func `a reference to words struck out at the very beginning is kept`() {
        var text = AnnotatedText("甲乙", in: .chinese)
        text.insertions = [.init(offset: 0, html: "*"), .init(offset: 2, html: "+")]
        #expect(text.html() == "*甲乙+")
        #expect(text.html(0..<1) == "*甲")
        #expect(text.html(1..<2) == "乙+")
    }

    @Test func `the halves of a paragraph cut at a seam hold each thing once`() {
        var text = AnnotatedText("一二三四五六", in: .chinese)
        text.links = [link(1..<5)]
        text.insertions = [.init(offset: 3, html: "*")]
        #expect(text.html(0..<3) == "一<a>二三</a>*")
        #expect(text.html(3..<6) == "<a>四五</a>六")
    }

    @Test(arguments: 0..<400)
    func `any overlap of names, corrections and references is well nested and loses nothing`(seed: Int) {
        var random = Xorshift(seed: seed)
        let letters = "甲乙丙<&\">丁戊é👍"
        let scalars = Array(letters.unicodeScalars)
        let length = random.next(12) + 1
        let string = String(
            String.UnicodeScalarView((0..<length).map { _ in scalars[random.next(scalars.count)] }))
        var text = AnnotatedText(string, in: .chinese)
        text.links = spans(length, &random).map(link)
        text.marks = spans(length, &random).map(mark)
        text.insertions = (0..<random.next(4)).map { _ in random.next(length + 1) }.sorted()
            .map { AnnotatedText.Insertion(offset: $0, html: "<b></b>") }
        let html = text.html()
        let tokens = tokens(html)
        var open: [String] = []
        for token in tokens where token.hasPrefix("<") {
            if token.hasPrefix("</") {
                #expect(open.popLast() == "<" + token.dropFirst(2), "\(html)")
            } else {
                #expect(token != "<a>" && token != "<b>" || !open.contains("<a>"), "\(html)")
                open.append(token)
            }
        }
        #expect(open.isEmpty)
        #expect(unescaped(tokens.filter { !$0.hasPrefix("<") }.joined()) == string)
        #expect(tokens.count { $0 == "<a>" } == text.links.count)
        #expect(tokens.count { $0 == "<b>" } == text.insertions.count)
        let marked = text.marks.reduce(0) { $0 + $1.range.count }
        #expect(scalarCount(inside: "<i>", tokens) == marked, "\(html)")
    }

    /// Up to four ranges in `0..<length`, not overlapping, not empty.
    private func spans(_ length: Int, _ random: inout Xorshift) -> [Range<Int>] {
        let edges = Set((0..<random.next(5)).map { _ in random.next(length + 1) }).sorted()
        return stride(from: 0, to: max(0, edges.count - 1), by: random.next(2) + 1).map {
            edges[$0]..<edges[$0 + 1]
        }
    }

    private func tokens(_ html: String) -> [String] {
        var tokens = [""]
        for character in html.unicodeScalars {
            if character == "<" { tokens.append("") }
            tokens[tokens.count - 1].unicodeScalars.append(character)
            if character == ">" { tokens.append("") }
        }
        return tokens.filter { !$0.isEmpty }
    }

    private func scalarCount(inside tag: String, _ tokens: [String]) -> Int {
        var depth = 0
        var count = 0
        for token in tokens {
            if token == tag {
                depth += 1
            } else if token == "</" + tag.dropFirst() {
                depth -= 1
            } else if depth > 0, !token.hasPrefix("<") {
                count += unescaped(token).unicodeScalars.count
            }
        }
        return count
    }

    private func unescaped(_ html: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
            $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Xorshift {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}
