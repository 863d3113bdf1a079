import ArchiveModel
import Foundation
import Testing

@testable import Names

/// Names in invented stories of many kinds, held to what the recogniser has reached: better is welcome, worse is not.
///
/// `[钟立言]p` is a person, `l` a place, `o` an organisation, `j` a project, `i` what a figure measures; each line is a
/// story by itself. People and places are marked everywhere, the others in `facts.txt` alone.
struct StoriesTests {
    @Test(
        "People and places are found in stories of every kind",
        arguments: [
            ("stories", "p", Mention.Kind.person, 0.94), ("stories", "l", .place, 0.93),
            ("papers", "p", .person, 0.93), ("papers", "l", .place, 0.93),
            ("regions", "p", .person, 0.95), ("regions", "l", .place, 0.93),
            ("cities", "p", .person, 0.93), ("cities", "l", .place, 0.93),
        ])
    func stories(file: String, mark: Character, kind: Mention.Kind, least: Double) throws {
        let count = try Self.count(file, mark, kind) { $0 == $1 }
        #expect(count.score >= least)
    }

    @Test(
        "Organisations, projects and what figures measure are found under the words that stand there or most of them",
        arguments: [("o", Mention.Kind.organisation, 0.7), ("j", .project, 0.7)])
    func facts(mark: Character, kind: Mention.Kind, least: Double) throws {
        let count = try Self.count("facts", mark, kind) { $0.contains($1) || $1.contains($0) }
        #expect(count.score >= least)
    }

    @Test func `what a figure measures is found for nearly every figure`() throws {
        let count = try Self.count("facts", "i", .indicator) { $0.contains($1) || $1.contains($0) }
        #expect(Double(count.hits) / Double(count.meant) >= 0.9)
    }

    private struct Count {
        var hits = 0
        var found = 0
        var meant = 0
        /// The harmonic mean of precision and recall.
        var score: Double { 2 * Double(hits) / Double(max(1, found + meant)) }
    }

    private static func count(
        _ file: String, _ mark: Character, _ kind: Mention.Kind, same: (String, String) -> Bool
    ) throws -> Count {
        var count = Count()
        for story in try stories(file) {
            let names = Set(story.names.filter { $0.mark == mark }.map(\.name))
            let mentions = NameRecogniser.recognised([article(story.text)])[0].mentions
            let machine = Set(mentions.filter { $0.kind == kind }.map(\.name))
            count.hits += names.filter { name in machine.contains { same(name, $0) } }.count
            count.found += machine.count
            count.meant += names.count
        }
        return count
    }

    @Test("The same articles in any company give the same names, in any order")
    func deterministic() throws {
        let articles = try Self.stories("stories").prefix(20).map { Self.article($0.text) }
        let forwards = NameRecogniser.recognised(articles).map(\.mentions)
        let backwards = NameRecogniser.recognised(articles.reversed()).map(\.mentions)
        #expect(forwards == backwards.reversed())
    }

    struct Story {
        var text = ""
        var names: [(mark: Character, name: String)] = []
    }

    static func stories(_ name: String) throws -> [Story] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Stories/\(name).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(story)
    }

    private static func story(_ line: Substring) -> Story {
        var story = Story()
        var open: [Int] = []
        var characters = line.makeIterator()
        while let character = characters.next() {
            if character == "[" {
                open.append(story.text.count)
            } else if character == "]", let start = open.popLast(), let mark = characters.next() {
                story.names.append((mark, String(story.text.dropFirst(start))))
            } else {
                story.text.append(character)
            }
        }
        return story
    }

    private static func article(_ text: String) -> Article {
        let id = ArticleID(PageID(IssueID("2021-01-05")!, 1), 1)
        return Article(id: id, parts: [], paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
    }
}
