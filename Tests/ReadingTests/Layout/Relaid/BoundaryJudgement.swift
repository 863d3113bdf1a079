import ArchiveModel
import Ingest
import Reading

/// An article that reading found on a relaid page: how sure it was, and whether it holds the lines of one known
/// article and all of them.
struct BoundaryJudgement: Sendable {
    var article: Article
    var isRight: Bool

    static func all(_ reading: IssueReading, of page: RelaidPage) -> [BoundaryJudgement] {
        var sizes: [Int: Int] = [:]
        for case .some(let owner) in page.owners { sizes[owner, default: 0] += 1 }
        return reading.articles.filter { $0.kind != .photo }.map { article in
            let owners = Set(article.parts.flatMap(\.lines)).compactMap { page.owners[$0 - 1] }
            let first = owners.first
            let isWhole = owners.allSatisfy { $0 == first } && owners.count == first.flatMap { sizes[$0] }
            return BoundaryJudgement(article: article, isRight: isWhole)
        }
    }

    /// One row for each tenth of confidence: how many articles, and how many of them are right.
    static func rows(_ judgements: [BoundaryJudgement]) -> [String] {
        let steps = [0.0, 0.6, 0.7, 0.8, 0.9, 1.01]
        return zip(steps, steps.dropFirst()).map { low, high in
            let own = judgements.filter { low..<high ~= $0.article.confidence }
            let right = own.isEmpty ? "—" : "\(own.count(where: \.isRight) * 100 / own.count) %"
            let name = low == 0 ? "below 0.6" : high > 1 ? "0.9 and more" : "\(low) to \(high)"
            return "| \(name) | \(own.count) | \(right) |"
        }
    }
}
