import ArchiveModel

/// When a match is good enough to be the place that was meant.
///
/// A sentence that is gone leaves sentences behind that resemble it. What tells the same sentence, read anew, from
/// another one is its likeness, that its figures agree, and how much of it is its own (`IssueWords.pieces`).
struct PlacementRule {
    enum Verdict {
        case place(QuotationMatch)
        case ambiguous([QuotationMatch])
        case none
    }

    /// Quotations that are shorter should stand only once, and stay with their article.
    static let shortest = 8
    /// A second place as near as this makes the first one doubtful.
    private static let margin = 0.1
    private static let leastLikeness = 0.7

    let words: IssueWords

    /// Of matches with edits in `article`, best first. `text` is the text in which they were found.
    func verdict(_ matches: [QuotationMatch], _ quoted: [Unicode.Scalar], in article: ArticleID) -> Verdict {
        guard let best = matches.first, best.score >= Self.likeness(for: quoted.count, best) else {
            return .none
        }
        let rivals = matches.filter { $0.score > best.score - Self.margin }
        guard rivals.count == 1 else { return .ambiguous(rivals) }
        return pieces(of: quoted, best, in: article) >= 3 ? .place(best) : .none
    }

    /// How much of a quotation must be there: less where it is long and the words that the note stands on are untouched.
    private static func likeness(for length: Int, _ match: QuotationMatch) -> Double {
        switch length {
        case ..<10: 1
        case ..<12: 0.9
        case ..<16: 0.8
        default: match.keepsWords ? leastLikeness : 0.8
        }
    }

    /// Whether a quotation that `article`, `nil` when that is not known, does not have may be followed to its only
    /// place, which is in `other`. `isDivided`: another note shows that words of the one stand in the other now.
    func follows(
        _ match: QuotationMatch, _ quoted: [Unicode.Scalar], from article: ArticleID?, to other: ArticleID,
        isDivided: Bool
    ) -> Bool {
        guard quoted.count >= Self.shortest else { return false }
        let pieces = pieces(of: quoted, match, in: other)
        guard match.score == 1 else {
            return quoted.count >= 12 && match.score >= 0.8 && pieces >= 5
        }
        guard let article else { return pieces >= 3 || quoted.count >= 16 }
        let goesOn = isDivided || words.goesOn(article, in: other)
        return pieces >= (goesOn ? 2 : quoted.count >= 16 ? 3 : 4)
    }

    /// About how many scalars are compared to judge matches of `quoted`.
    func cost(of quoted: [Unicode.Scalar]) -> Int { quoted.count * words.count / 8 }

    private func pieces(of quoted: [Unicode.Scalar], _ match: QuotationMatch, in article: ArticleID) -> Int {
        let count = words.texts[article]?.dense.count ?? 0
        return words.pieces(of: quoted, besides: match.whole.clamped(to: 0..<count), of: article)
    }
}
