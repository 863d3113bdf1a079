import ArchiveModel

/// What decided about lines of a page, in words for people.
package struct ReadingReason: Hashable, Sendable {
    package let feature: DivisionFeature
    package let evidence: String
    package let page: Int
    /// 1-based, inclusive.
    package let lines: ClosedRange<Int>
}

/// Writes what was decided about the lines of one page.
struct ReasonWriter {
    let page: Int
    let lines: [PageLine]
    /// The local column width of each line.
    let widths: [Int]
    /// By line, what of it decided its role, where weights did.
    var seen: [Int: String] = [:]

    /// One reason for each decision; for each line of it, where it made lines a headline.
    func reasons(for decisions: [Decision]) -> [ReadingReason] {
        decisions.flatMap { decision in
            decision.feature.isOfHead
                ? decision.lines.map { reason(Decision(decision.feature, $0..<$0 + 1)) } : [reason(decision)]
        }
    }

    private func reason(_ decision: Decision) -> ReadingReason {
        let first = lines[decision.lines.lowerBound].number
        let last = lines[decision.lines.upperBound - 1].number
        return ReadingReason(
            feature: decision.feature, evidence: evidence(of: decision), page: page, lines: first...last)
    }

    private func evidence(of decision: Decision) -> String {
        if let evidence = decision.evidence { return evidence }
        let index = decision.lines.lowerBound
        if let place = decision.place {
            return
                "it stands \(place.stands.words), which holds \(Int((place.share * 100).rounded())) % of its words"
        }
        if let seen = seen[index],
            decision.feature == .learnedHeadline || decision.feature == .learnedBeginning
        {
            return seen
        }
        return beginning(decision.feature, index) ?? head(decision.feature, index)
            ?? decision.feature.caption ?? "it stands inside an unfinished sentence of the text"
    }

    /// Where an article begins.
    private func beginning(_ feature: DivisionFeature, _ index: Int) -> String? {
        let line = lines[index]
        let before = lines[safe: index - 1]
        let number = before?.number ?? 0
        return switch feature {
        case .opener: "“\(opening(of: line).string)” opens a story"
        case .jumpLine: "“\(line.clean.prefix(10).string)” continues another page"
        case .pageStart: "the page begins here"
        case .behindHeadline: "its headline ends in line \(number)"
        case .behindOtherHeadline: "line \(number) is the headline of another text"
        case .behindCloser: "“\(ending(of: before))” closes the story before"
        case .behindSignature: "“\(ending(of: before))” signs the text before"
        case .headlineWords: "it begins with the first words of a headline"
        case .foreword: "a couplet before a day is a foreword"
        case .columnWidth: "the width of the column changes here, and stays changed"
        case .besideCaption: "a caption ends before it, or begins here"
        case .advertisement: "a name, what it offers and how to reach it"
        case .otherMatter: "line \(number) ends a sentence, and its words begin another matter"
        case .claimedTwice: "two headlines claim one text, and one of them names what follows"
        case .noHeadline: "no line is its headline"
        default: nil
        }
    }

    private func opening(of line: PageLine) -> ArraySlice<Unicode.Scalar> {
        line.clean.prefix(line.dateline ?? 8)
    }

    private func ending(of line: PageLine?) -> String { line?.clean.suffix(14).string ?? "" }

    /// What makes a line a headline.
    private func head(_ feature: DivisionFeature, _ index: Int) -> String? {
        switch feature {
        case .numberSign: "it is marked with #"
        case .columnTitle: "it is the title of a column"
        case .belowHeadline: "it qualifies the headline above it"
        case .desk: "a desk of the paper writes without a name"
        case .aboveOpener: "it stands between a finished text and what opens a story"
        case .letterSpacing: "its letters stand apart"
        case .shadow: "its words stand twice, one behind the other"
        case .shortLine: "it is \(lines[index].width) half-widths wide, and no full stop ends it"
        case .oddWidth:
            "it is \(lines[index].width) half-widths wide in a column of \(widths[index])"
        case .betweenTexts: "it stands between a finished text and the beginning of another"
        case .aboveText: "its text follows at once"
        case .setApart: "no full stop ends it, and blank lines set it apart"
        default: nil
        }
    }
}

extension DivisionFeature {
    fileprivate var isOfHead: Bool {
        switch self {
        case .numberSign, .columnTitle, .belowHeadline, .desk, .aboveOpener, .letterSpacing, .shadow,
            .shortLine, .oddWidth, .betweenTexts, .aboveText, .setApart, .learnedHeadline:
            true
        default: false
        }
    }

    /// What makes lines a caption.
    fileprivate var caption: String? {
        switch self {
        case .caption: "its words say that they are a caption"
        case .pointsAtPicture: "a mark points at its picture"
        case .captionCluster: "it stands among short lines of which one says that it is a caption"
        case .tellsWhen: "one sentence tells what happened when"
        case .beforeLead: "no sentence ends in it, and an opener follows"
        case .repeatsLead: "the lead says it again"
        case .unclaimed: "a short line that no text claims"
        default: nil
        }
    }
}

extension Decision.Stands {
    fileprivate var words: String {
        switch self {
        case .before: "right before the text"
        case .behind: "right behind the text"
        case .away: "away from the text"
        }
    }
}
