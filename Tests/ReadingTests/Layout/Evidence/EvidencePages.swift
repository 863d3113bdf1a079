import ArchiveModel
import TestSupport

@testable import Reading

/// Invented stories laid out as a page of narrow columns.
struct EvidencePage: Sendable {
    enum Layout: String, CaseIterable, Sendable {
        /// Blank lines around headlines and between stories, and none.
        case columns, tight
    }

    private(set) var text = ""
    /// By number of line: the story that holds it.
    private(set) var owners: [Int: Int] = [:]
    let headlines: [String]
    private var count = 0

    /// The stories of a language in lines so narrow that the page has enough of them to show how it is set.
    init(_ language: String, _ layout: Layout) {
        let stories = InventedStories.all(language)
        headlines = stories.map(\.headline)
        let width = language.hasPrefix("zh") ? 9 : 28
        for (number, story) in stories.enumerated() {
            if layout != .tight, number > 0 { add("", nil) }
            add(story.headline, number)
            if layout == .columns { add("", nil) }
            for paragraph in story.paragraphs {
                for line in Self.broken(paragraph, width, language) { add(line, number) }
            }
        }
    }

    private mutating func add(_ line: String, _ owner: Int?) {
        count += 1
        text += line + "\n"
        owners[count] = owner
    }

    private static func broken(_ text: String, _ width: Int, _ language: String) -> [String] {
        if language.hasPrefix("zh") {
            return stride(from: 0, to: text.count, by: width).map { String(text.dropFirst($0).prefix(width)) }
        }
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].count + word.count >= width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines
    }

    var reading: IssueReading {
        IssueReader.read(issue: .sample, pages: [1: source], explains: true).value
    }

    var source: SourceText { SourceText(path: "1.txt", text) }
}
