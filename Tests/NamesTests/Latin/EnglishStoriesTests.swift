import ArchiveModel
import Foundation
import Testing

@testable import Names

/// Names in invented English stories that nothing was learned from, held to what the recogniser has reached.
struct EnglishStoriesTests {
    struct Count {
        var hits = 0
        var found = 0
        var meant = 0

        var precision: Double { Double(hits) / Double(max(1, found)) }
        var recall: Double { Double(hits) / Double(max(1, meant)) }
        /// The harmonic mean of both.
        var score: Double { 2 * Double(hits) / Double(max(1, found + meant)) }
    }

    static let kinds: [(mark: Character, kind: Mention.Kind)] = [
        ("p", .person), ("l", .place), ("o", .organisation),
    ]

    static func count(_ stories: [TaggedStory], _ mark: Character, _ kind: Mention.Kind) -> Count {
        var count = Count()
        for story in stories {
            let mentions = NameRecogniser.recognised([story.article])[0].mentions.filter { $0.kind == kind }
            let meant = story.names.filter { $0.mark == mark }
            count.found += mentions.count
            count.meant += meant.count
            count.hits +=
                meant.filter { name in
                    mentions.contains {
                        $0.position.block == name.block && $0.position.offset == name.range.lowerBound
                            && $0.position.length == name.range.count
                    }
                }.count
        }
        return count
    }

    @Test(
        "Names are found in English stories that nothing was learned from",
        arguments: [("p", Mention.Kind.person, 0.93), ("l", .place, 0.8), ("o", .organisation, 0.6)])
    func stories(mark: Character, kind: Mention.Kind, least: Double) throws {
        let count = Self.count(try TaggedStory.all("english"), mark, kind)
        #expect(count.score >= least)
    }

    @Test(
        "Stories of others are read as docs/names.md tells",
        .enabled(
            if: ProcessInfo.processInfo.environment["BROADSHEET_NAME_SCORES"] != nil,
            "skipped: BROADSHEET_NAME_SCORES names no files of stories"))
    func others() throws {
        let paths = try #require(ProcessInfo.processInfo.environment["BROADSHEET_NAME_SCORES"])
        for path in paths.split(separator: ":") {
            let stories = try TaggedStory.all(inFile: String(path))
            #expect(!stories.isEmpty)
            for (mark, kind) in Self.kinds {
                let count = Self.count(stories, mark, kind)
                print(path, mark, count.precision, count.recall, count.score)
            }
        }
    }
}
