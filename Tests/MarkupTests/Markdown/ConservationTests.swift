import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Markup

/// Every letter of a Markdown source is on its page, or somebody is told of it.
@Suite struct ConservationTests {
    @Test(arguments: 0..<8)
    func `every word of documents that combine all constructs is read on the page once`(_ part: UInt64) {
        for seed in 0..<250 {
            var writer = RandomMarkdown(seed: part * 10_000 + UInt64(seed), hasJunk: false)
            let text = writer.document()
            let page = Self.page(text)
            let read = HTMLWords(page.value)
            for word in writer.visible where read.count(of: word) != 1 {
                Issue.record("\(word) stands \(read.count(of: word)) times: \(text)\n→\n\(page.value)")
                return
            }
            for word in writer.addresses where !read.everything.contains(word) {
                Issue.record("the address \(word) is gone: \(text)\n→\n\(page.value)")
                return
            }
        }
    }

    @Test(arguments: 0..<8)
    func `every word of documents full of stray marks is on the page, or told`(_ part: UInt64) {
        for seed in 0..<250 {
            var writer = RandomMarkdown(seed: 1_000_000 + part * 10_000 + UInt64(seed), hasJunk: true)
            let text = writer.document()
            let page = Self.page(text)
            let everything = HTMLWords(page.value).everything + page.diagnostics.map(\.message).joined()
            for word in writer.visible + writer.addresses where !everything.contains(word) {
                Issue.record("\(word) is gone: \(text)\n→\n\(page.value)")
                return
            }
        }
    }

    @Test func `CriticMarkup in a note is read as it is written`() {
        for text in ["{++甲++}", "{--乙--}", "{~~丙~>丁~~}", "{==戊==}", "{>>己<<}", "{++庚", "{~~辛~~}"] {
            let words = HTMLWords(Self.page("前\(text)后").value).text
            for letter in text.unicodeScalars where letter.properties.isAlphabetic {
                #expect(words.unicodeScalars.contains(letter), "\(words)")
            }
            #expect(words.contains("前") && words.contains("后"))
        }
    }

    private static func page(_ text: String) -> Diagnosed<String> {
        Markdown(headingOffset: 1, idPrefix: "n-").html(
            MarkdownSource(text, at: SourceLocation("a.md", line: 1, column: 1))
        ) {
            $0.hasPrefix("no") ? nil : WikiLink(href: "/\($0)/", text: $0, cssClass: "name")
        }
    }
}

/// What is read on a page.
struct HTMLWords {
    /// Between tags, and in place of pictures.
    private(set) var text = ""
    /// With attributes.
    let everything: String

    init(_ html: String) {
        everything = Self.decoded(html).replacing(/(%[0-9A-F]{2})+/) {
            String($0.output.0).removingPercentEncoding ?? String($0.output.0)
        }
        var rest = html[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            text += rest[..<open]
            let tag = rest[open...close]
            if let alt = tag.firstRange(of: " alt=\"") {
                text += tag[alt.upperBound...].prefix { $0 != "\"" }
            }
            rest = rest[rest.index(after: close)...]
        }
        text = Self.decoded(text + rest)
    }

    func count(of word: String) -> Int { text.ranges(of: word).count }

    private static func decoded(_ html: String) -> String {
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return references.reduce(html) { $0.replacing($1.0, with: $1.1) }
    }
}
