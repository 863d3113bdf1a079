/// One rule that speaks for a place in the division of a page, with what it saw there.
package struct ReadingReason: Hashable, Sendable {
    package enum Rule: String, Sendable, CaseIterable {
        // Where an article begins.
        case opener
        case mark = "continuation-mark"
        case behindHeadline = "behind-headline"
        case behindCloser = "behind-closer"
        case behindSignature = "behind-signature"
        case behindOtherHeadline = "behind-other-headline"
        case pageStart = "page-start"
        case columnWidth = "column-width"
        case behindSentence = "behind-sentence"
        // What makes lines a headline.
        case numberSign = "number-sign"
        case letterSpacing = "letter-spacing"
        case shadow
        case setApart = "set-apart"
        case oddWidth = "odd-width"
        // What gives a headline to an article.
        case sharedWords = "shared-words"
        case standsBefore = "stands-before"
        case standsBehind = "stands-behind"
        case insideSentence = "inside-sentence"
        case elsewhere
        case noHeadline = "no-headline"
        case caption
    }

    package var rule: Rule
    /// In words, for people.
    package var evidence: String
    package var page: Int
    /// 1-based, inclusive.
    package var lines: ClosedRange<Int>

    var weight: Double { rule.weight }
}

extension ReadingReason.Rule {
    /// How sure an article is that the rule speaks for: 0…1, the same for every page. The table of confidence in
    /// docs/reading.md shows how often it is right.
    var weight: Double {
        switch self {
        case .opener, .mark, .numberSign: 0.97
        case .behindSignature, .behindCloser, .pageStart: 0.9
        case .behindHeadline, .behindOtherHeadline: 0.85
        case .columnWidth, .sharedWords, .elsewhere, .noHeadline: 0.6
        default: 0.4
        }
    }
}
