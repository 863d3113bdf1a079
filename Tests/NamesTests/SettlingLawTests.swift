import ArchiveModel
import Foundation
import Testing

@testable import Names

/// The law of names: more articles never take a name away, and what they add is counted.
struct SettlingLawTests {
    static func stories() throws -> [StoriesTests.Story] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stories")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try files.filter { $0.hasSuffix(".txt") && $0 != "facts.txt" }.flatMap {
            try StoriesTests.stories(String($0.dropLast(4)))
        }
    }

    private struct Reading {
        var found: [Mention]
        var evidence = NameEvidence()
    }

    @Test(
        "Stories read alone, in tens and all together, in several orders: nothing is lost, and little is gained wrongly"
    )
    func law() throws {
        let stories = try Self.stories()
        #expect(stories.count >= 300)
        let articles = stories.map { StoriesTests.article($0.text) }
        let recogniser = NameRecogniser()
        let alone = articles.map { article in
            var reading = Reading(found: [])
            reading.found = recogniser.mentions(in: article, gathering: &reading.evidence)
            return reading
        }
        var gained: [[Int]: (right: Int, wrong: Int)] = [:]
        for order in Self.orders(stories.count) {
            for size in [10, stories.count] {
                let groups = stride(from: 0, to: order.count, by: size).map {
                    order[$0..<min(order.count, $0 + size)]
                }
                for group in groups {
                    let evidence = group.reduce(into: NameEvidence()) { $0.add(alone[$1].evidence) }
                    let settled = SettledNames(evidence)
                    for number in group {
                        let found = alone[number].found
                        let added = recogniser.additions(to: found, in: articles[number], settled)
                        #expect(Self.overlaps(added, found) == [])
                        for mention in added {
                            let isRight = stories[number].names.contains {
                                $0.name == mention.name && $0.mark == (mention.kind == .person ? "p" : "l")
                            }
                            gained[[size, order[0]], default: (0, 0)].right += isRight ? 1 : 0
                            gained[[size, order[0]], default: (0, 0)].wrong += isRight ? 0 : 1
                        }
                    }
                }
            }
        }
        let together = gained.filter { $0.key[0] == stories.count }.values
        #expect(Set(together.map { [$0.right, $0.wrong] }).count <= 1)
        for (right, wrong) in gained.values {
            #expect(wrong <= 2 + right / 8, "right \(right), wrong \(wrong)")
        }
    }

    @Test("Reading all at once gives each article what it says alone, and what the others add")
    func together() throws {
        let articles = try Self.stories().prefix(120).map { StoriesTests.article($0.text) }
        let together = NameRecogniser.recognised(articles)
        let backwards = NameRecogniser.recognised(articles.reversed())
        #expect(together.map(\.mentions) == backwards.reversed().map(\.mentions))
        for (article, read) in zip(articles, together) {
            let alone = Set(NameRecogniser().mentions(in: article))
            #expect(alone.subtracting(read.mentions) == [])
        }
    }

    /// As given, backwards, and by a stride that meets every story once.
    private static func orders(_ count: Int) -> [[Int]] {
        let step = [7, 11, 13, 17].first { count % $0 != 0 } ?? 1
        return [Array(0..<count), (0..<count).reversed(), (0..<count).map { ($0 * step + 5) % count }]
    }

    private static func overlaps(_ added: [Mention], _ found: [Mention]) -> [String] {
        added.enumerated().flatMap { number, mention in
            (found + added[..<number]).filter { $0.position.overlaps(mention.position) }
                .map { "\(mention.name) over \($0.name)" }
        }
    }
}
