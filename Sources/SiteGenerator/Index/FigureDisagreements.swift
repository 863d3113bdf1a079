import ArchiveModel
import Names

/// Figures that articles give differently, by where they stand and of whom they are.
struct FigureDisagreements: Sendable {
    let all: [Disagreement]
    /// Reads what figures are of.
    let reader: FigureReader?
    private let byArticle: [Article: [Int: Int]]
    private let byOwner: [FigureOwner: [Int]]

    private struct Article: Hashable {
        let issue: Int
        let article: Int
    }

    static let none = FigureDisagreements([], nil)

    init(_ archive: Archive) {
        let reader = FigureReader(archive)
        self.init(FigureComparison.disagreements(in: archive, reader), reader)
    }

    private init(_ all: [Disagreement], _ reader: FigureReader?) {
        self.all = all
        self.reader = reader
        var byArticle: [Article: [Int: Int]] = [:]
        for (number, disagreement) in all.enumerated() {
            for place in disagreement.figures {
                byArticle[Article(issue: place.issue, article: place.article), default: [:]][place.mention] =
                    number
            }
        }
        self.byArticle = byArticle
        byOwner = Dictionary(grouping: all.indices) { all[$0].owner }
    }

    /// The disagreements of figures of an article, by their places among its mentions.
    func figures(ofArticle article: Int, in issue: Int) -> [Int: Int] {
        byArticle[Article(issue: issue, article: article), default: [:]]
    }

    /// Those of a project or a body that bears one of `names`.
    func of(_ kind: EntityKind, called names: [String]) -> [Int] {
        kind == .place ? [] : names.flatMap { byOwner[.name(.record(kind), $0), default: []] }
    }
}
