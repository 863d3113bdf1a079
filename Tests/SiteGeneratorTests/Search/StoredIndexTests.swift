import ArchiveModel
import TestSupport
import Testing

@testable import SiteGenerator

/// The index that Tests/SearchTests searches with the scripts of the theme; it guards the format as well.
struct StoredIndexTests {
    private static let words = [
        "造林", "万亩", "东辽", "東遼", "河道", "治理", "ＧＤＰ", "gdp", "增长", "8.5%", "市长", "项目", "，", "。", " ", "“", "”",
        "水库", "源", "辽", "a-b", "𠮷", "县", "Müller", "Mu\u{308}ller", "Muller", "Straße ", "strasse", "O’Neill",
        "كَتَبَ", "كتب ",
        "ёлка", "елка", "Æ", "淸",
    ]

    private static let record = EntityID(.place, "dong-liao")

    private static func documents() -> [SearchDocument] {
        var random = Congruential(state: 7)
        return (0..<40).map { number in
            let texts = (0..<1 + random.below(3)).map { _ in
                (0..<1 + random.below(12)).map { _ in words[random.below(words.count)] }.joined()
            }
            let date = CalendarDate(
                year: 2019 + number / 10 % 3, month: 1 + number % 12, day: 1 + number % 28)
            let edition = number % 9 == 0 ? "evening" : nil
            let issue = IssueID(date ?? CalendarDate.sample, edition: edition)
            return SearchDocument(
                article: ArticleID(PageID(issue, 1 + number % 4), 1 + number % 7), title: texts[0],
                folio: "\(issue)",
                texts: texts.enumerated().map { SearchText($1, $0 < 1 + number % 2 ? .headline : .body) },
                kind: [.news, .report, .opinion][number % 3],
                entities: texts.contains { $0.contains("东辽") } ? [record] : [])
        }
    }

    /// Every second one with a number.
    private static func issues(_ documents: [SearchDocument]) -> [SearchIssue] {
        let ids = Set(documents.map(\.article.page.issue)).sorted { "\($0)" < "\($1)" }
        return ids.enumerated().map { place, id in
            var issue = Issue(id: id, pages: [], articles: [])
            issue.masthead.issueNumber = place % 2 == 0 ? 8200 + place : nil
            issue.masthead.lunar = place == 1 ? "庚子年十二月十五" : nil
            return SearchIssue(issue)
        }
    }

    @Test func `the scripts are tested with an index as it is built today`() throws {
        let documents = Self.documents()
        let name = SearchName(
            id: Self.record, name: "东辽县", qualifier: "县", keys: ["东辽县", "dongliaoxian", "dlx"], articles: 9)
        let people = ["Müller", "Muller", "O'Neill"].enumerated().map { number, text in
            let record = Entity.named("people/p\(number)", text)
            return SearchName(
                id: record.id, name: text, keys: TypedKeys(of: []).keys(of: record, spoken: ""),
                articles: 3 - number)
        }
        let found = SearchName(
            found: "东辽河", kind: "places", address: "names/dong-liao-he-1", qualifier: nil,
            keys: ["东辽河", "dongliaohe", "dlh"],
            articles: 2)
        let index = SearchIndex.build(
            documents, names: [name] + people + [found], issues: Self.issues(documents),
            sayings: [("joined", "Without marks."), ("spelled", "As {0}.")])
        var output = IndexBytes()
        output.raw("{\"documents\":")
        output.list(documents) { output, document in
            output.raw("\n{\"href\":")
            output.string(Address.path(of: document.article))
            output.raw(",\"kind\":")
            output.string(document.kind.rawValue)
            output.raw(",\"about\":")
            output.list(document.entities) { $0.string($1.description) }
            output.raw(",\"heads\":")
            output.number(document.texts.count { $0.role == .headline })
            output.raw(",\"texts\":")
            output.list(document.texts) { $0.string($1.text) }
            output.raw("}")
        }
        output.raw(",\n\"files\":{")
        for (place, path) in index.paths.enumerated() {
            output.raw(place == 0 ? "\n" : ",\n")
            output.string(String(path.dropFirst("search/data/".count).dropLast(".json".count)))
            output.raw(":")
            output.json(index.file(path))
        }
        output.raw("}}\n")
        try GoldenFile("index.json").expect(String(decoding: output.bytes, as: UTF8.self))
    }
}
