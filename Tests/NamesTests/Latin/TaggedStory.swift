import ArchiveModel
import Foundation

/// A story in Latin letters with its names: `[Ada Whitcomb]p` is a person, `l` a place, `o` an organisation, any other letter
/// none of these. `|` stands between paragraphs; behind `# ` the first one is a headline.
struct TaggedStory {
    var headline: String?
    var paragraphs: [String] = []
    /// With the block: -1 is the headline; places in scalars.
    var names: [(block: Int, range: Range<Int>, mark: Character)] = []

    init(_ line: Substring) {
        let isHeaded = line.hasPrefix("# ")
        for (number, part) in (isHeaded ? line.dropFirst(2) : line).split(separator: "|").enumerated() {
            let block = isHeaded ? number - 1 : number
            var text = String.UnicodeScalarView()
            var open: [Int] = []
            var characters = part.makeIterator()
            while let character = characters.next() {
                if character == "[" {
                    open.append(text.count)
                } else if character == "]", let start = open.popLast(), let mark = characters.next() {
                    names.append((block, start..<text.count, mark))
                } else {
                    text.append(contentsOf: character.unicodeScalars)
                }
            }
            if block < 0 { headline = String(text) } else { paragraphs.append(String(text)) }
        }
    }

    static func all(inFile path: String) throws -> [TaggedStory] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(TaggedStory.init)
    }

    static func all(_ name: String) throws -> [TaggedStory] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try all(inFile: tests.appending(path: "Stories/en/\(name).txt").path())
    }

    var article: Article {
        let id = ArticleID(PageID(IssueID("1982-05-04")!, 1), 1)
        var article = Article(
            id: id, parts: [],
            paragraphs: paragraphs.enumerated().map { Paragraph($1, page: 1, lines: ($0 + 1)...($0 + 1)) })
        article.headline = headline
        article.language = .english
        return article
    }
}
