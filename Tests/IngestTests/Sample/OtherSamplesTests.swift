import ArchiveModel
import Foundation
import Ingest
import Reading
import TestSupport
import Testing

/// The archives in `Samples/`, against what people wrote down about them in `Tests/Samples`.
@Suite struct OtherSamplesTests {
    private static func files(in folder: String) throws -> [ArchiveFile] {
        let root = URL(fileURLWithPath: SampleArchive.repository).appendingPathComponent("Samples/\(folder)")
        return try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { [".md", ".txt", ".yml", ".tsv"].contains(where: $0.hasSuffix) }
            .map {
                ArchiveFile(path: $0, bytes: Array(try Data(contentsOf: root.appendingPathComponent($0))))
            }
    }

    private static func archive(_ name: String) async throws -> Archive {
        let withheld = name == "larkport" ? try files(in: "larkport-withheld") : nil
        let read = await Ingest.archive(from: try files(in: name), withheld: withheld)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        return try #require(read.value)
    }

    @Test(arguments: ["larkport", "lupi"])
    func `a sample is in order, and every article has the lines that people gave it`(name: String)
        async throws
    {
        let archive = try await Self.archive(name)
        let expected = try SampleAnswers.of(name).articles
        #expect(expected.count > 10)
        for (id, answer) in expected {
            let lines = answer.lines
            let parts = try archive.article(id).parts.map {
                [$0.page, $0.lines.lowerBound, $0.lines.upperBound]
            }
            let pages = Set(lines.map { $0[0] })
            #expect(Set(parts.map { $0[0] }) == pages, "\(id)")
            for page in pages {
                let (mine, theirs) = (parts.filter { $0[0] == page }, lines.filter { $0[0] == page })
                #expect(mine.map { $0[1] }.min() == theirs.map { $0[1] }.min(), "\(id), page \(page)")
                #expect(mine.map { $0[2] }.max() == theirs.map { $0[2] }.max(), "\(id), page \(page)")
            }
        }
    }

    @Test(arguments: ["larkport", "lupi"])
    func `no word of an article's lines is lost, whatever headline an editor gave`(name: String) async throws
    {
        let archive = try await Self.archive(name)
        for issue in archive.issues {
            for article in issue.articles {
                let lines = article.parts.flatMap { part in
                    issue.pages.filter { $0.id.number == part.page }.map { $0.source.string(part.range) }
                }
                var left = Self.letters(of: article)
                let lost = lines.joined(separator: " ").compared.unicodeScalars.filter { letter in
                    guard letter.properties.isAlphabetic || letter.isDigit else { return false }
                    left[letter, default: 0] -= 1
                    return left[letter, default: 0] < 0
                }
                #expect(Array(lost).string == "", "\(article.id)")
            }
        }
    }

    /// How often each letter stands in what an article says of itself.
    private static func letters(of article: Article) -> [Unicode.Scalar: Int] {
        var texts = [article.headline, article.kicker].compactMap { $0 } + article.subheads.map(\.text)
        // The role of who is named behind “By” is the post in the next line.
        texts += article.byline.flatMap { ["By", $0.role, $0.name] }
        for paragraph in article.paragraphs {
            // What is corrected stands in the page as it was printed.
            texts.append(paragraph.text)
            texts += paragraph.emendations.map { $0.printed }
            texts += [paragraph.seam?.leaving, paragraph.seam?.arriving].compactMap { $0 }
        }
        let all = texts.joined().compared.unicodeScalars
        return Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    }

    @Test(arguments: [
        (
            name: "larkport",
            least: [
                "headline": 26, "kicker": 25, "decks": 25, "byline": 26, "dateline": 3, "first": 26,
                "last": 20,
                "contains": 49,
            ]
        ),
        (
            name: "lupi",
            least: [
                "headline": 15, "kicker": 13, "decks": 13, "byline": 15, "first": 11, "last": 7,
                "contains": 6,
            ]
        ),
    ])
    func `heads and texts are read as people read them`(name: String, least: [String: Int]) async throws {
        let archive = try await Self.archive(name)
        var score = AnswerScore()
        for (id, answer) in try SampleAnswers.of(name).articles {
            let article = try archive.article(id)
            score.note(
                "headline", article.headline?.compared == answer.headline?.compared,
                "\(id) \(article.headline ?? "—")")
            score.note(
                "kicker", article.kicker?.compared == answer.kicker?.compared,
                "\(id) \(article.kicker ?? "—")")
            let decks = article.subheads.filter { $0.before == 0 }.map(\.text.compared)
            score.note("decks", decks == (answer.decks ?? []).map(\.compared), "\(id) \(decks)")
            let names = article.byline.map(\.name.compared)
            score.note("byline", names == (answer.byline ?? []).map(\.compared), "\(id) \(names)")
            if let dateline = answer.dateline {
                score.note(
                    "dateline", article.dateline?.compared.hasPrefix(dateline.compared) == true,
                    "\(id) \(article.dateline ?? "—")")
            }
            let text = article.paragraphs.map(\.text).joined(separator: " ")
            score.note("first", text.hasPrefix(answer.first), "\(id) \(text.prefix(40))")
            score.note("last", text.hasSuffix(answer.last), "\(id) \(text.suffix(40))")
            for words in answer.contains ?? [] {
                score.note("contains", text.contains(words), "\(id) \(words)")
            }
        }
        for (field, number) in least.sorted(by: { $0.key < $1.key }) {
            #expect(score.right[field, default: 0] >= number, "\(score.summary(of: field))")
        }
    }

    @Test(arguments: ["larkport", "lupi"])
    func `reading alone finds the masthead and every folio, and makes no article of them`(name: String) throws
    {
        let answers = try SampleAnswers.of(name)
        let root = URL(filePath: "\(SampleArchive.repository)/Samples/\(name)/issues")
        for answer in answers.issues {
            var pages: [Int: SourceText] = [:]
            for page in answer.pages {
                let file = root.appending(path: "\(answer.date)/\(page.page).txt")
                pages[page.page] = SourceText(
                    path: "\(page.page).txt", try String(contentsOf: file, encoding: .utf8))
            }
            let reading = IssueReader.read(issue: .sample, pages: pages).value
            let masthead = reading.masthead
            #expect(masthead.date?.description == answer.date)
            #expect(masthead.weekday?.lowercased() == answer.weekday.lowercased())
            #expect(masthead.issueNumber == answer.number)
            #expect(masthead.pagesToday == answer.pagesToday)
            #expect(masthead.paper?.lowercased() == answers.paper.lowercased())
            #expect(masthead.page == 1)
            for page in answer.pages {
                let found = (reading.furniture[page.page] ?? []).flatMap { Array($0.lines) }
                let lines = page.furniture.flatMap { Array($0[0]...$0[1]) }
                let printed =
                    (pages[page.page].map { source in source.lines.map { source.string($0) } }) ?? []
                // The name of a column over all of the page, from right to left, is still read as a head.
                let text = lines.filter { !printed[$0 - 1].isEmpty && printed[$0 - 1] != "聞新鎮本" }
                #expect(found.sorted() == text, "\(answer.date), page \(page.page)")
            }
        }
    }
}
