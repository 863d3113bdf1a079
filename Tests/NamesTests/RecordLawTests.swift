import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Names

/// The law of records: adding one takes no mention of anything else away.
struct RecordLawTests {
    @Test(arguments: ["stories", "papers", "regions", "cities", "facts"])
    func `no record takes a mention of anything else away`(file: String) throws {
        let articles = try Self.articles(file)
        let found = articles.map { NameRecogniser().mentions(in: $0, valuesOnly: true) }
        let without = zip(articles, found).map { Self.merged($0, $1, Lexicon(forms: [])) }
        let names = Set(
            found.flatMap { $0.filter { $0.kind != .indicator }.map(\.name) }
        ).sorted()
        var random = SeededGenerator(seed: 7)
        var lost: [String] = []
        for round in 0..<6 {
            let records = Self.records(names, round, &random)
            let lexicon = Lexicon.build(entities: records).value
            for (index, article) in articles.enumerated() {
                let with = Self.merged(article, found[index], lexicon)
                #expect(Self.isNested(with))
                let gone = without[index].filter { !Self.stands($0, in: with) }
                lost += gone.map { "\($0.kind.word) \($0.name): \(article.paragraphs[0].text)" }
            }
        }
        #expect(lost == [])
    }

    /// Records of names that stand in the stories, of pieces of them, of names with more words, each of some kind.
    private static func records(_ names: [String], _ round: Int, _ random: inout SeededGenerator) -> [Entity]
    {
        let kinds: [EntityKind] = [.person, .place, .organisation, .project]
        return (0..<40).map { number in
            let characters = Array(names[Int.random(in: 0..<names.count, using: &random)])
            var name = characters
            switch round % 3 {
            case 1 where name.count > 2:
                let start = Int.random(in: 0...(name.count - 2), using: &random)
                name = Array(name[start..<Int.random(in: (start + 2)...name.count, using: &random)])
            case 2:
                let other = names[Int.random(in: 0..<names.count, using: &random)]
                name += other.prefix(Int.random(in: 1...2, using: &random))
            default: break
            }
            return Entity(
                id: EntityID(kinds[Int.random(in: 0..<kinds.count, using: &random)], "r\(number)"),
                name: String(name),
                body: MarkdownSource("", at: SourceLocation("r.md")), location: SourceLocation("r.md"))
        }
    }

    private static func merged(_ article: Article, _ found: [Mention], _ lexicon: Lexicon) -> [Mention] {
        let known = lexicon.findings(in: article)
        return MentionMerger.merge(
            known: known.mentions, denied: known.denied, meant: known.meant,
            found: found.compactMap(lexicon.resolved))
    }

    /// Whether a mention stands as before, or its words are now a record's: its name's, or a longer name of its kind that it
    /// was read from. What stands before a place in an address may change with what is known.
    private static func stands(_ mention: Mention, in others: [Mention]) -> Bool {
        others.contains { other in
            guard other.position.overlaps(mention.position) else { return false }
            if other.kind == mention.kind, other.name == mention.name,
                other.position.end == mention.position.end
            {
                return true
            }
            guard other.resolution != .unreviewed else { return false }
            return other.position == mention.position
                || other.position.end == mention.position.end && other.name == mention.name
                || other.kind == mention.kind && other.position.length > mention.name.unicodeScalars.count
        }
    }

    /// Whether mentions are in order, and apart or one wholly in the other.
    private static func isNested(_ mentions: [Mention]) -> Bool {
        let isOrdered = zip(mentions, mentions.dropFirst()).allSatisfy {
            TextPosition.isOuterFirst($0.position, $1.position)
        }
        let isApart = mentions.indices.allSatisfy { index in
            mentions[(index + 1)...].prefix(20).allSatisfy {
                !mentions[index].position.overlaps($0.position)
                    || mentions[index].position.strictlyContains($0.position)
            }
        }
        return isOrdered && isApart
    }

    private static func articles(_ name: String) throws -> [Article] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stories/\(name).txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return try lines.enumerated().filter { $0.offset % 3 == 0 }.map { number, line in
            let page = PageID(try #require(IssueID("2021-01-05")), 1)
            let text = line.replacing("[", with: "").replacing(/\][a-z]/, with: "")
            return Article(
                id: ArticleID(page, number + 1), parts: [],
                paragraphs: [Paragraph(String(text), page: 1, lines: 1...1)])
        }
    }
}
