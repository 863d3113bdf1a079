/// What decides where articles of a page begin, what their headlines are and whose: the rule that decides returns one of
/// these, `extract --explain` names it.
package enum DivisionFeature: String, Sendable, CaseIterable {
    // Where an article begins.
    case opener
    case jumpLine = "continuation-mark"
    case pageStart = "page-start"
    case behindHeadline = "behind-headline"
    case behindOtherHeadline = "behind-other-headline"
    case behindCloser = "behind-closer"
    case behindSignature = "behind-signature"
    /// It begins with the first words of a headline of the page, and alone does so.
    case headlineWords = "headline-words"
    case foreword
    case columnWidth = "column-width"
    case besideCaption = "beside-caption"
    case advertisement
    /// One of several headlines that stand together speaks of it.
    case otherMatter = "other-matter"
    /// Two headlines claim one text, and each names one half of it.
    case claimedTwice = "claimed-twice"
    /// What is seen of it and its neighbours, summed with learned weights.
    case learnedBeginning = "learned-beginning"

    // Where an article begins, by the boxes of its page.
    case typeSize = "type-size"
    case headShape = "head-shape"
    case gap
    case readingOrder = "reading-order"
    case centred
    case blockShape = "block-shape"

    // What makes lines a headline.
    case numberSign = "number-sign"
    case columnTitle = "column-title"
    case belowHeadline = "below-headline"
    case desk
    case aboveOpener = "above-opener"
    case letterSpacing = "letter-spacing"
    case shadow
    case shortLine = "short-line"
    case oddWidth = "odd-width"
    case betweenTexts = "between-texts"
    case aboveText = "above-text"
    case setApart = "set-apart"
    /// What is seen of it and its neighbours, summed with learned weights.
    case learnedHeadline = "learned-headline"

    // What gives a headline to an article.
    case sharedWords = "shared-words"
    case firstWords = "first-words"
    case standsBefore = "stands-before"
    case standsBehind = "stands-behind"
    case headlineCluster = "headline-cluster"
    case insideSentence = "inside-sentence"
    case seriesBox = "series-box"
    case noHeadline = "no-headline"

    // What makes lines a caption.
    case caption
    case pointsAtPicture = "points-at-picture"
    case captionCluster = "caption-cluster"
    case tellsWhen = "tells-when"
    case beforeLead = "before-lead"
    case repeatsLead = "repeats-lead"
    case unclaimed

    /// Whether it is seen by the boxes of a page, not by its words.
    package var isOfBoxes: Bool {
        switch self {
        case .typeSize, .headShape, .gap, .readingOrder, .centred, .blockShape: true
        default: false
        }
    }
}
