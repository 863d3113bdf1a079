import ArchiveModel
import Foundation
import Testing

@testable import Names

/// What Tools/NameModel/english.py learns from. `BROADSHEET_NAME_STORIES` names a file of tagged stories; what is seen of
/// their words is written beside it.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["BROADSHEET_NAME_STORIES"] != nil,
        "skipped: BROADSHEET_NAME_STORIES names no file of stories"))
struct `Cues of stories` {
    @Test func `are written for learning`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["BROADSHEET_NAME_STORIES"])
        var rows: [String] = []
        for (number, story) in try TaggedStory.all(inFile: path).enumerated() {
            let article = LatinArticle(story.article, words: .english)
            for block in article.blocks {
                let names = story.names.filter { $0.block == block.number && "plo".contains($0.mark) }
                rows.append("block\t\(number)\t\(block.number)")
                rows += names.map { "name\t\($0.range.lowerBound)\t\($0.range.upperBound)\t\($0.mark)" }
                let cues = LatinCues(tokens: block.tokens, types: article.types)
                for run in LatinRuns(block.tokens, article.types).ranges {
                    rows.append("run")
                    for index in run {
                        let token = block.tokens[index]
                        let name = names.first { $0.range.contains(token.start) }
                        let begins =
                            name.map { name in
                                index == 0 || !name.range.contains(block.tokens[index - 1].start)
                            } ?? false
                        let label = name.map { "\(begins ? "B" : "I")\($0.mark)" } ?? "O"
                        var numbers: [String] = []
                        cues.forEach(at: index) { numbers.append(String($0, radix: 16)) }
                        rows.append(
                            "\(token.start)\t\(token.end)\t\(label)\t" + numbers.joined(separator: " "))
                    }
                }
            }
        }
        try (rows.joined(separator: "\n") + "\n").write(
            toFile: path + ".cues", atomically: true, encoding: .utf8)
        #expect(rows.count > 1)
    }
}
