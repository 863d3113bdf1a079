import ArchiveModel
import Foundation
import Languages
import Testing

@testable import Reading

@Suite("Kinds of articles, by the names that papers give them")
struct KindNamesTests {
    private func kinds(_ rows: [String]) -> Diagnosed<[String]> {
        let page = SourceText(path: "1.txt", "风车修好了。\n钟楼又敲响。\n")
        let text = rows.map { "\($0)\n" }.joined()
        let parsed = Ledger.parse(SourceText(path: "articles.tsv", text))
        let articles = parsed.value.resolve(pages: [1: page])
        return Diagnosed(
            articles.value.compactMap(\.kind?.rawValue), parsed.diagnostics + articles.diagnostics)
    }

    @Test(
        "a name in any language means its kind, whatever its case and characters",
        arguments: [
            ("Editorial", "editorial"), ("社论", "editorial"), ("社論", "editorial"), ("Leserbrief", "letter"),
            ("nécrologie", "obituary"), ("连载", "serial"), ("photos", "photo"),
        ])
    func names(written: String, kind: String) {
        let found = kinds(["p1-a1\t\(written)\t王敏\t1:1-1 风车修好了。\t"])
        #expect(found.value == [kind])
        #expect(found.diagnostics == [])
    }

    @Test("a kind that no list has is kept as it is written", arguments: ["horoscope", "谜语", "Schach"])
    func others(written: String) {
        let found = kinds(["p1-a1\t\(written)\t王敏\t1:1-1 风车修好了。\t"])
        #expect(found.value == [written])
        #expect(found.diagnostics == [])
    }

    @Test func `a kind that looks misspelt is kept, with one warning for the file that names the nearest`()
        throws
    {
        let found = kinds([
            "p1-a1\tnotise\t王敏\t1:1-1 风车修好了。\t", "p1-a2\tnotise\t王敏\t1:2-2 钟楼又敲响。\t",
        ])
        #expect(found.value == ["notise", "notise"])
        let warning = try #require(found.diagnostics.first)
        #expect(found.diagnostics.count == 1 && warning.severity == .warning)
        #expect(warning.id == "unknown-kind" && warning.location?.line == 1 && warning.location?.column == 7)
        #expect(warning.fixes.first == "did you mean 'notice'?")
    }

    @Test("what leads to another article is gone, and no other kind", arguments: ["gnoe", "news", ""])
    func arrows(written: String) {
        let found = kinds(["p1-a1\t\(written)\t王敏\t→ p1-a2", "p1-a2\tnews\t王敏\t1:2-2 钟楼又敲响。\t"])
        #expect(found.value == ["news"])
        #expect(found.diagnostics.map(\.id) == ["bad-ledger"])
    }

    @Test func `a row keeps the name that its editor wrote`() {
        let text = "id\tkind\tby\tparts\theadline\np1-a1\t社论\t王敏\t1:1-1 风车修好了。\t\n"
        var ledger = Ledger.parse(SourceText(path: "articles.tsv", text)).value
        ledger.rows[0].by = "林一川"
        #expect(ledger.serialised().contains("p1-a1\t社论\t林一川"))
    }

    @Test func `each name means one kind, and every known kind has its own`() {
        var seen: [String: Article.Kind] = [:]
        for (name, kind) in KindNames.all {
            #expect(Article.Kind.known.contains(kind), "\(kind)")
            let other = seen.updateValue(kind, forKey: Fold.string(name))
            #expect(other == nil || other == kind, "\(name) is \(kind) and \(other?.rawValue ?? "")")
            #expect(KindNames.kind(name) == kind)
        }
        for kind in Article.Kind.known { #expect(seen[kind.rawValue] == kind) }
    }

    @Test func `schema.org has a type for each, and one for those that nobody knows`() {
        #expect(KindNames.kind("社论").schemaType == "OpinionNewsArticle")
        #expect(KindNames.kind("Reklame").schemaType == "AdvertiserContentArticle")
        #expect(KindNames.kind("weather").schemaType == "NewsArticle")
        #expect(KindNames.kind("horoscope").schemaType == "Article")
    }
}
