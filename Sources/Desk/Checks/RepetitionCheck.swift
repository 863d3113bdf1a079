import ArchiveModel
import Ingest

/// Articles that hold the same text: a page imported twice, or a reprint.
enum RepetitionCheck {
    /// Of the runs of letters that two articles are compared by.
    private static let share = 0.6
    /// One run in so many is kept, by its hash: enough to tell texts apart, little enough for a large archive.
    private static let sampling: UInt64 = 8
    private static let fewest = 4

    static func matters(of issues: [Issue]) -> [Matter] {
        let articles = issues.flatMap { issue in issue.articles.map { (article: $0, issue: issue) } }
        var owners: [UInt64: [Int]] = [:]
        var sizes: [Int] = []
        for (index, held) in articles.enumerated() {
            let runs = Set(WithheldWords.runs(of: held.article.allLetters.letters)).filter {
                $0 >> 32 % sampling == 0
            }
            sizes.append(runs.count)
            guard runs.count >= fewest else { continue }
            for run in runs { owners[run, default: []].append(index) }
        }
        var common: [Pair: Int] = [:]
        for group in owners.values where (2...8).contains(group.count) {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] {
                    common[Pair(first: one, second: other), default: 0] += 1
                }
            }
        }
        return common.keys.sorted().compactMap { pair in
            let share = Double(common[pair] ?? 0) / Double(min(sizes[pair.first], sizes[pair.second]))
            guard share >= Self.share else { return nil }
            return Matter(
                .repetition(articles[pair.first].article, articles[pair.second], share),
                facts: ["\(articles[pair.first].article.id)", "\(articles[pair.second].article.id)"],
                weight: share)
        }
    }

    private struct Pair: Hashable, Comparable {
        var first: Int
        var second: Int

        static func < (one: Self, other: Self) -> Bool {
            (one.first, one.second) < (other.first, other.second)
        }
    }
}

extension Diagnostic {
    fileprivate static func repetition(
        _ article: Article, _ other: (article: Article, issue: Issue), _ share: Double
    ) -> Diagnostic {
        let part = other.article.parts.first
        let page = other.issue.pages.first { $0.id.number == part?.page }
        return Diagnostic(
            .repeatedText,
            "\(other.article.id) holds \(Int((share * 100).rounded())) % of the text of \(article.id)",
            at: page.map { $0.source.location(ofLine: part?.lines.lowerBound ?? 0) },
            fixes: ["check that neither was imported under a wrong date", "or accept it as a reprint"])
    }
}
