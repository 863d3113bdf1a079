import ArchiveModel
import Foundation
import Testing

@testable import Names

/// Names in texts by other writers that nothing was learned from: the test parts of Universal NER.
struct UniversalNERTests {
    /// The folder of its files.
    private static let folder = ProcessInfo.processInfo.environment["BROADSHEET_NAMES"]

    @Test(
        "People and places are found in texts by other writers",
        .enabled(if: folder != nil, "BROADSHEET_NAMES names no folder"),
        arguments: [
            ("zh_gsdsimp-ud-test", "PER", Mention.Kind.person, 0.56),
            ("zh_gsdsimp-ud-test", "LOC", .place, 0.55),
            ("zh_pud-ud-test", "PER", .person, 0.54), ("zh_pud-ud-test", "LOC", .place, 0.61),
        ])
    func universal(file: String, tag: String, kind: Mention.Kind, least: Double) throws {
        let folder = URL(filePath: try #require(Self.folder))
        let text = try String(contentsOf: folder.appending(path: file + ".iob2"), encoding: .utf8)
        let (recogniser, id) = (NameRecogniser(), ArticleID(PageID(IssueID("2021-01-05")!, 1), 1))
        var (hits, all) = (0, 0)
        for sentence in text.components(separatedBy: "\n\n") {
            let (words, names) = Self.sentence(sentence, tag)
            let article = Article(id: id, parts: [], paragraphs: [Paragraph(words, page: 1, lines: 1...1)])
            let found = Set(recogniser.mentions(in: article).filter { $0.kind == kind }.map(\.name))
            hits += found.intersection(names).count
            all += found.count + names.count
        }
        #expect(Double(2 * hits) / Double(max(1, all)) >= least)
    }

    /// The text of a sentence and its names with a tag, without blanks.
    private static func sentence(_ lines: String, _ tag: String) -> (text: String, names: Set<String>) {
        var text = ""
        var names: [String] = []
        for line in lines.split(separator: "\n") {
            if line.hasPrefix("# text = ") { text = String(line.dropFirst(9)) }
            let fields = line.split(separator: "\t")
            guard !line.hasPrefix("#"), fields.count > 2, fields[2].hasSuffix("-" + tag) else { continue }
            if fields[2].hasPrefix("I"), let last = names.popLast() {
                names.append(last + fields[1])
            } else {
                names.append(String(fields[1]))
            }
        }
        return (text, Set(names.map { $0.filter { $0 != " " } }))
    }
}
