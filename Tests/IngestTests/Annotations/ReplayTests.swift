import ArchiveModel
import Reading
import TestSupport
import Testing

@testable import Ingest

@Suite("Notes over the years")
struct ReplayTests {
    /// Ten issues of six articles, twenty notes on each, fifty edits of each: none of them by the authors of the notes.
    private func replay(_ style: ReplayModel.Style, seed: UInt64) throws -> ReplayCount {
        var count = ReplayCount()
        for number in 0..<10 as Range<UInt64> {
            var random = SeededGenerator(seed: seed &* 1000 &+ number)
            var model = ReplayModel(seed: seed &* 100 &+ number, style, stories: 6, notes: 20)
            var start = ReplayCount()
            try start.check(model)
            #expect(start.placed == 20 && start.wrong.isEmpty)
            for _ in 0..<5 {
                for _ in 0..<10 {
                    model.apply(ReplayModel.Edit.allCases.randomElement(using: &random) ?? .fix)
                }
                try count.check(model)
            }
        }
        return count
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `500 edits put none of 200 notes on a wrong sentence and lose hardly one`(_ seed: UInt64) throws {
        let count = try replay(.varied, seed: seed)
        #expect(count.wrong == [])
        #expect(Double(count.placed) >= 0.98 * Double(count.possible), "\(count.placed) of \(count.possible)")
    }

    @Test(arguments: [4, 6] as [UInt64])
    func `nor where all sentences say nearly the same`(_ seed: UInt64) throws {
        let count = try replay(.formulaic, seed: seed)
        #expect(count.wrong == [])
        #expect(Double(count.placed) >= 0.98 * Double(count.possible), "\(count.placed) of \(count.possible)")
    }
}

/// What became of the notes, over all steps.
struct ReplayCount {
    /// Notes whose words all still stand together, and those of them that have a place.
    var possible = 0
    var placed = 0
    /// Notes on a sentence that their words are not from.
    var wrong: [String] = []

    /// Reads the issue anew. Fails the test when a note is nowhere in it, or its text is not the model's.
    mutating func check(_ model: ReplayModel) throws {
        let issue = IssueFolderReader.issue(in: try ReplayIssue(model).folder).value.issue
        for note in model.notes {
            let onArticles = issue.articles.flatMap { article in
                article.annotations.filter { $0.id.description == note.name }.map { (article, $0) }
            }
            let onPages = issue.pages.flatMap(\.annotations).filter { $0.id.description == note.name }
            #expect(onArticles.count + onPages.count == 1, "\(note.name) is there once")
            let isWhole = model.holds(note.words)
            if isWhole { possible += 1 }
            guard let (article, annotation) = onArticles.first, let position = annotation.anchor?.position
            else {
                continue
            }
            if isWhole { placed += 1 }
            let letters = try #require(model.letters(at: position, of: article))
            if Set(letters.map(\.sentence)).isDisjoint(with: note.words.map(\.sentence)) {
                wrong.append(
                    "\(note.text) on \(letters.map(\.scalar).string) \(annotation.anchor?.state.rawValue ?? "")"
                )
            }
        }
    }
}

extension ReplayModel {
    /// Whether `words` stand together, unchanged, in some article.
    func holds(_ words: [Letter]) -> Bool {
        stories.contains { story in
            let letters = story.letters
            guard let start = letters.firstIndex(of: words[0]), start + words.count <= letters.count else {
                return false
            }
            return Array(letters[start..<start + words.count]) == words
        }
    }

    /// The letters at a place of an article as read; `nil` when that is not the text that was written.
    func letters(at position: TextPosition, of article: Article) -> [Letter]? {
        guard let story = stories.first(where: { $0.id == article.id.local }) else { return nil }
        let text = ArticleText(article)
        let letters = story.letters
        guard DenseText(scalars: letters.map(\.scalar)).scalars == text.dense else { return nil }
        guard
            let segment = text.segments.first(where: {
                $0.role == (position.block < 0 ? .headline : .paragraph(position.block))
            })
        else { return nil }
        let start = segment.range.lowerBound + position.offset
        let range = start..<start + position.length
        return text.places.indices.filter { range.contains(text.places[$0]) }.map { letters[$0] }
    }
}

/// The files of an issue folder.
struct ReplayIssue {
    let folder: ArchiveTree.IssueFolder

    init(_ model: ReplayModel) throws {
        let id = try #require(IssueID("2021-03-01"))
        var pages: [Int: String] = [1: "", 2: ""]
        var parts: [LocalArticleID: ArticlePart] = [:]
        for story in model.stories {
            var text = pages[story.page, default: ""]
            let start = text.utf8.count
            if !story.headline.isEmpty { text += "# " + story.headline.map(\.scalar).string + "\n\n" }
            for paragraph in story.paragraphs { text += Self.wrapped(paragraph, story.width) + "\n" }
            parts[story.id] = ArticlePart(page: story.page, range: start..<text.utf8.count, lines: 1...1)
            pages[story.page] = text + "\n"
        }
        let sources = pages.mapValues { SourceText(path: "", $0) }
        let excerpts = Excerpts(pages: sources)
        var ledger = Ledger(path: "")
        for story in model.stories {
            let part = try #require(
                parts[story.id].flatMap { excerpts.part($0, at: SourceLocation("")) })
            ledger.rows.append(
                Ledger.Row(
                    story.id, by: "auto",
                    .article(
                        kind: .news, parts: [part],
                        headline: story.headline.isEmpty ? .none : .fromText), at: SourceLocation("")))
        }
        for (from, to) in model.gone {
            ledger.rows.append(
                Ledger.Row(from, by: "auto", .gone(.article(to)), at: SourceLocation("")))
        }
        let folder = "issues/\(id)/"
        self.folder = Self.folder(
            id,
            [
                (folder + "1.txt", pages[1, default: ""]), (folder + "2.txt", pages[2, default: ""]),
                (folder + "articles.tsv", ledger.serialised()),
                (folder + "1.notes.md", Self.sidecar(model)),
            ])
    }

    private static func folder(_ id: IssueID, _ files: [(String, String)]) -> ArchiveTree.IssueFolder {
        let made = files.map { ArchiveFile(path: $0.0, bytes: Array($0.1.utf8)) }
        return ArchiveTree.sort(made).value.issues.first
            ?? ArchiveTree.IssueFolder(id: id, paperLanguage: .simplifiedChinese)
    }

    private static func sidecar(_ model: ReplayModel) -> String {
        Set(model.notes.map(\.story)).sorted().map { id in
            "# {#\(id)}\n\n" + model.notes.filter { $0.story == id }.map(\.text).joined()
        }.joined()
    }

    private static func wrapped(_ letters: [ReplayModel.Letter], _ width: Int) -> String {
        stride(from: 0, to: letters.count, by: width).map { start in
            letters[start..<min(letters.count, start + width)].map(\.scalar).string + "\n"
        }.joined()
    }
}
