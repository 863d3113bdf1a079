import ArchiveModel

/// Decides how the figures of a block are meant, of when, and of which part of a whole they speak.
///
/// In this order: what it is compared with; what denies it or takes it back; the nearest word before it in its sentence
/// that says how it is meant; the nearest behind it; the part of the article in which it stands; the time that is named.
struct LatinFacts: Sendable {
    let text: LatinFactText
    let figures: [LatinFigures.Figure]
    let times: [LatinTime]
    let standpoint: Standpoint?
    let setting: LatinSetting
    /// Headlines tell what was done as if it were so, and what is to come by an infinitive alone.
    let isHeadline: Bool

    struct Decision: Sendable {
        var measure: Measure
        var feature: FactFeature?
        var period: Period?
        var timeFeature: FactFeature?
        /// Where the words above decided.
        var isHeaded = false
    }

    func decision(of index: Int) -> Decision {
        var decision = mood(of: index)
        let time = time(of: index, decision.measure)
        decision.period = time?.period
        decision.timeFeature = time?.feature
        if setting.plan != nil, time?.feature == .timeOfArticle {
            // What a budget says is so is not yet; of when it tells what was, it does not say.
            decision.period = nil
            decision.timeFeature = nil
            if !isTold(index), !isVote(index) { return Decision(measure: .unsaid) }
            return decision
        }
        if let period = time?.period, let standpoint, time?.feature != .timeOfSection {
            let isComing = period.first.year > standpoint.year
            if isComing, decision.measure == .actual || decision.measure == .unsaid {
                decision.measure = .target
                decision.feature = .yearOfClause
            } else if decision.measure == .unsaid, standpoint.outlook(of: period) == .past,
                time?.feature == .timeInClause
            {
                decision.measure = .actual
                decision.feature = .yearOfClause
            }
        }
        return decision
    }

    // MARK: How it is meant

    /// The sentence of a figure, where the figure before it in it ends, and where the next begins.
    func reach(of index: Int) -> (sentence: Range<Int>, last: Int, next: Int) {
        let sentence = text.sentence(at: figures[index].whole.lowerBound)
        let last = index > 0 ? figures[index - 1].whole.upperBound : 0
        let next = index + 1 < figures.count ? figures[index + 1].number.lowerBound : sentence.upperBound
        return (sentence, max(sentence.lowerBound, last), min(sentence.upperBound, next))
    }

    func mood(of index: Int) -> Decision {
        let figure = figures[index]
        let (sentence, last, next) = reach(of: index)
        let left = text.signs(in: sentence.lowerBound..<max(sentence.lowerBound, figure.number.lowerBound))
        let rest = figure.whole.upperBound..<max(figure.whole.upperBound, sentence.upperBound)
        if isVote(index) { return Decision(measure: .actual, feature: .told) }
        if let base = base(figure, left, last, index) { return base }
        if isHeadline { return headed(left) }
        if left.contains(where: { $0.signs.contains(.deny) && $0.entry.value == 1 }) {
            return Decision(measure: .negated, feature: .denied)
        }
        let tail = text.signs(in: figure.whole.upperBound..<max(figure.whole.upperBound, next))
        if tail.contains(where: { $0.signs.contains(.undone) }) {
            return Decision(measure: .negated, feature: .withdrawn)
        }
        if isAttribute(figure) { return Decision(measure: .unsaid) }
        let isPart =
            left.last.map {
                $0.signs.contains(.part) && $0.entry.value == 1
                    && $0.range.upperBound + 1 >= figure.number.lowerBound
            } ?? false
        if let decision = isPart ? behindIt(rest) ?? nearest(left) : nearest(left) ?? behindIt(rest) {
            return decision
        }
        switch setting.outlook {
        case .coming: return Decision(measure: .target, feature: .comingSection, isHeaded: true)
        case .past: return Decision(measure: .actual, feature: .pastSection, isHeaded: true)
        case nil: return Decision(measure: .unsaid)
        }
    }

    private func behindIt(_ rest: Range<Int>) -> Decision? {
        for sign in text.signs(in: rest) where !sign.signs.isDisjoint(with: .moods) && !isNoun(sign) {
            guard !hasStop(rest.lowerBound..<sign.range.lowerBound) else { return nil }
            let isJoined = !(rest.lowerBound..<sign.range.lowerBound).contains { text.mark($0) == 0x2C }
            guard isJoined || sign.signs.contains(.done) else { return nil }
            if sign.signs.contains(.done) { return Decision(measure: .actual, feature: .doneBehind) }
            if sign.signs.contains(.expected) { return Decision(measure: .forecast, feature: .expectedHere) }
            if sign.signs.contains(.deny) { return Decision(measure: .negated, feature: .withdrawn) }
            return Decision(measure: .target, feature: .wantedHere)
        }
        return nil
    }

    /// The $3 million plan: what is said behind it is said of the plan, not of the sum.
    private func isAttribute(_ figure: LatinFigures.Figure) -> Bool {
        let (start, end) = (figure.number.lowerBound, figure.whole.upperBound)
        guard figure.isMoney, start > 0, end < text.tokens.count, text.tokens[end].shape == .small,
            text.types[text.tokens[start - 1].type].word.classes.contains(.article)
        else { return false }
        let noun = text.types[text.tokens[end].type].word
        return noun.common > 0 && text.signs(at: end).isDisjoint(with: [.stop, .done, .than, .deny])
    }

    private func isChange(_ range: Range<Int>) -> Bool {
        range.contains { text.types[text.tokens[$0].type].word.classes.contains(.change) }
    }

    /// The cost, a cut: no verb; of the budget: of something else.
    private func isNoun(_ sign: LatinFactText.Sign) -> Bool {
        let before = sign.range.lowerBound - 1
        // May, the month.
        if sign.signs.contains(.month), text.tokens[sign.range.lowerBound].isCapital { return true }
        if sign.entry.value == 2 { return text.signs(at: before - 1).contains(.whose) }
        return sign.signs.contains(.done) && sign.range.count == 1 && before >= 0
            && text.types[text.tokens[before].type].word.classes.contains(.article)
    }

    /// Plant to hire 40.
    private func headed(_ left: ArraySlice<LatinFactText.Sign>) -> Decision {
        for sign in left.reversed() {
            if sign.signs.contains(.expected) { return Decision(measure: .forecast, feature: .expectedHere) }
            let isInfinitive = sign.signs.contains(.onto) && text.shape(sign.range.upperBound) != .digits
            if isInfinitive || sign.signs.contains(.wanted) {
                return Decision(measure: .target, feature: .wantedHere)
            }
        }
        return Decision(measure: .unsaid)
    }

    /// 6 to 1, 14 votes: a vote that was taken.
    func isVote(_ index: Int) -> Bool {
        let figure = figures[index]
        if figure.whole.contains(where: { text.signs(at: $0).contains(.vote) }) { return true }
        guard !figure.isMoney, !figure.isShare else { return false }
        let start = figure.number.lowerBound
        if [1, 2].contains(where: { text.signs(at: start - $0).contains(.vote) }) {
            let end = figure.whole.upperBound
            if !text.signs(at: end).isDisjoint(with: [.onto, .base]) || text.mark(end) == 0x2D {
                return true
            }
        }
        guard index > 0, !text.signs(at: start - 1).isDisjoint(with: [.onto, .base]),
            figures[index - 1].whole.upperBound == start - 1
        else { return false }
        return isVote(index - 1)
    }

    private func base(
        _ figure: LatinFigures.Figure, _ left: ArraySlice<LatinFactText.Sign>, _ last: Int, _ index: Int
    ) -> Decision? {
        // With 1,231 vessels of 917,000 tons.
        if index > 0, (1...2).contains(figure.number.lowerBound - figures[index - 1].whole.upperBound),
            text.signs(at: figure.number.lowerBound - 1).contains(.whose),
            mood(of: index - 1).measure == .base
        {
            return Decision(measure: .base, feature: .comparedWith)
        }
        guard let sign = left.last(where: { $0.signs.contains(.base) }), sign.range.lowerBound >= last,
            figure.number.lowerBound - sign.range.upperBound <= 4,
            !(sign.range.upperBound..<figure.number.lowerBound).contains(where: {
                text.tokens[$0].mark == 0x2C
            })
        else { return nil }
        if sign.entry.value == 2 {
            // It cost 9 pounds; last year it was 8.
            guard index > 0, hasStop(last..<sign.range.lowerBound) else { return nil }
        }
        guard sign.entry.value == 1 else { return Decision(measure: .base, feature: .comparedWith) }
        // From 4 to 9, to 9 from 4; from alone is where something comes from.
        if index > 0,
            text.signs(
                in: text.sentence(at: last)
                    .lowerBound..<max(
                        text.sentence(at: last).lowerBound, figures[index - 1].number.lowerBound)
            ).last?.signs.contains(.onto) == true,
            last <= sign.range.lowerBound, figures[index - 1].whole.upperBound == last
        {
            return Decision(measure: .base, feature: .fromOne)
        }
        // Rose 5 per cent from 4 million.
        if index > 0, sign.range.lowerBound - last <= 3, left.contains(where: { isChange($0.range) }) {
            return Decision(measure: .base, feature: .fromOne)
        }
        let end = figure.whole.upperBound
        let onto = text.signs(in: end..<min(text.tokens.count, end + 4)).contains { $0.signs.contains(.onto) }
        return onto && index + 1 < figures.count && figures[index + 1].number.lowerBound - end <= 5
            ? Decision(measure: .base, feature: .fromOne) : nil
    }

    /// By the nearest of the words before it that say how it is meant.
    private func nearest(_ left: ArraySlice<LatinFactText.Sign>) -> Decision? {
        for index in left.indices.reversed()
        where !left[index].signs.isDisjoint(with: .moods) && !isNoun(left[index]) {
            let sign = left[index]
            let previous = left[..<index].last { !$0.signs.isDisjoint(with: .moods) }
            if sign.signs.contains(.done) {
                // Will be opened: the participle is the other's.
                if let previous, !previous.signs.contains(.done),
                    sign.range.lowerBound - previous.range.upperBound <= 2,
                    !(previous.range.upperBound..<sign.range.lowerBound).contains(where: {
                        text.tokens[$0].mark != 0
                    })
                {
                    continue
                }
                return Decision(measure: .actual, feature: .doneHere)
            }
            if sign.signs.contains(.deny) { return Decision(measure: .negated, feature: .denied) }
            // Failed to agree on a plan for 150.
            if let previous, previous.signs.contains(.deny),
                sign.range.lowerBound - previous.range.upperBound <= 6
            {
                return Decision(measure: .negated, feature: .denied)
            }
            if sign.signs.contains(.expected)
                || left[..<index].contains(where: { $0.signs.contains(.expected) })
            {
                return Decision(measure: .forecast, feature: .expectedHere)
            }
            return Decision(measure: .target, feature: .wantedHere)
        }
        return nil
    }
}

/// What the words above a block say of what stands in it.
struct LatinSetting: Sendable {
    var outlook: Outlook?
    var period: Period?
    /// Of when the article tells what was, and what is.
    var told: Period?
    var now: Period?
    /// The year of the budget that it is about.
    var plan: Period?
    /// The block of the words that say so.
    var head: Int?
}
