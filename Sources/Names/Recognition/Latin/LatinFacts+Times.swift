import ArchiveModel

/// Of when figures speak: the time that stands nearest in their sentence; for plans, the year of the part or the budget; for what
/// was and is, that of which the article tells.
extension LatinFacts {
    func time(of index: Int, _ measure: Measure) -> (period: Period, feature: FactFeature)? {
        let figure = figures[index]
        let (sentence, last, next) = reach(of: index)
        let own = times.filter {
            sentence.contains($0.range.lowerBound) && (measure == .base || !$0.isCompared)
        }
        let usable = own.contains { !$0.isNear } ? own.filter { !$0.isNear } : own
        let start = figure.whole.upperBound
        let behind = usable.first { $0.range.lowerBound >= start && $0.range.upperBound <= next }
        let isTaken = index > 0 && mood(of: index - 1).measure == .base && measure != .base
        let before = usable.last { time in
            time.range.lowerBound >= last && time.range.upperBound <= figure.number.lowerBound
                && !(isTaken && isNear(last..<time.range.lowerBound)) && !isAside(time, figure, sentence)
        }
        let earlier = usable.last {
            $0.range.lowerBound >= sentence.lowerBound && $0.range.upperBound <= last
                && !isAside($0, figure, sentence)
        }
        var found: [(LatinTime, FactFeature)] = []
        let isClose = behind.map { isNear(start..<$0.range.lowerBound) } ?? false
        if let behind, isClose { found.append((behind, .timeInClause)) }
        if let before { found.append((before, .timeInClause)) }
        if measure != .base, let earlier { found.append((earlier, .timeInSentence)) }
        if measure != .base, let behind, !isClose, isOpen(start..<behind.range.lowerBound) {
            found.append((behind, .timeInSentence))
        }
        for (time, feature) in found {
            if let period = period(of: time, measure) { return (period, feature) }
        }
        if measure == .target || measure == .forecast {
            let period = setting.outlook == .coming ? setting.period : nil
            return (period ?? setting.plan).map { ($0, .timeOfSection) }
        }
        if measure == .base {
            // With 1,231 vessels of 917,000 tons in the year before.
            if index + 1 < figures.count, figures[index + 1].number.lowerBound - start <= 2,
                sentence.contains(figures[index + 1].number.lowerBound), mood(of: index + 1).measure == .base
            {
                return time(of: index + 1, .base)
            }
            return setting.told.map {
                (Period(years: ($0.first.year - 1)...($0.last.year - 1)), .timeOfArticle)
            }
        }
        guard measure == .actual else { return nil }
        let isPast = !isVote(index) && isTold(index)
        if isPast, own.isEmpty, let period = carried(into: sentence) { return (period, .timeInParagraph) }
        let period = isPast ? setting.told ?? setting.now : setting.now
        return period.map { ($0, .timeOfArticle) }
    }

    /// The year behind the of which the sentence before tells.
    private func carried(into sentence: Range<Int>) -> Period? {
        guard let standpoint,
            let before = text.sentences.last(where: { $0.upperBound == sentence.lowerBound }),
            let time = times.last(where: { before.contains($0.range.lowerBound) && !$0.isCompared }),
            !time.isSince, !time.isUntil, !time.isBefore, let period = time.period,
            period.first.year < standpoint.year, !isAside(time, before)
        else { return nil }
        return Period(years: period.first.year...period.last.year)
    }

    /// Whether verbs stand between commas around it: begun in 1924, was carried forward.
    private func isAside(_ time: LatinTime, _ sentence: Range<Int>) -> Bool {
        text.tokens[sentence.lowerBound..<time.range.lowerBound].contains { $0.mark == 0x2C }
    }

    /// Whether the verb before it, or else behind it, tells of what was.
    func isTold(_ index: Int) -> Bool {
        let figure = figures[index]
        let sentence = text.sentence(at: figure.whole.lowerBound)
        let left = text.signs(in: sentence.lowerBound..<max(sentence.lowerBound, figure.number.lowerBound))
        let right = text.signs(
            in: figure.whole.upperBound..<max(figure.whole.upperBound, sentence.upperBound))
        if let last = left.lastIndex(where: { $0.signs.contains(.done) }) {
            let before = last > left.startIndex ? left[last - 1] : left[last]
            // Has reached: what is so.
            let isPerfect = before.entry.value == 1 && before.range.upperBound == left[last].range.lowerBound
            return left[last].entry.value != 1 && !isPerfect
        }
        return right.first { $0.signs.contains(.done) }.map { $0.entry.value != 1 } ?? true
    }

    /// Between commas: the breakwater, begun in 1924, was carried forward.
    private func isAside(_ time: LatinTime, _ figure: LatinFigures.Figure, _ sentence: Range<Int>) -> Bool {
        let rest = time.range.upperBound..<max(time.range.upperBound, figure.number.lowerBound)
        guard hasStop(rest) else {
            guard let comma = rest.first(where: { text.mark($0) == 0x2C }),
                (sentence.lowerBound..<time.range.lowerBound).contains(where: { text.mark($0) == 0x2C })
            else { return false }
            return text.signs(in: comma..<rest.upperBound).contains { !$0.signs.isDisjoint(with: .moods) }
        }
        return true
    }

    func hasStop(_ range: Range<Int>) -> Bool { range.contains { text.mark($0) == 0x3B } }

    /// Whether no mark and no verb stands there.
    private func isOpen(_ range: Range<Int>) -> Bool {
        !range.contains { text.tokens[$0].mark == 0x2C || text.tokens[$0].mark == 0x3B }
            && text.signs(in: range).allSatisfy { $0.signs.isDisjoint(with: .moods) }
    }

    private func isNear(_ range: Range<Int>) -> Bool {
        guard range.count <= 9 else { return false }
        return !range.contains { index in
            let mark = text.tokens[index].mark
            return mark == 0x3B || mark == 0x2C
        }
    }

    private func period(of time: LatinTime, _ measure: Measure) -> Period? {
        if time.isBefore {
            guard let told = setting.told ?? setting.now else { return nil }
            return Period(years: (told.first.year - 1)...(told.last.year - 1))
        }
        guard var period = time.period else { return nil }
        if let told = setting.told, told.year == nil {
            // In a year of accounts its quarters are not those of the calendar, and this one is the next.
            if time.isFloating, period.first.month != period.last.month { return nil }
            if let shift = time.shift, shift >= 0 {
                return Period(years: (told.first.year + 1)...(told.last.year + 1))
            }
        }
        let isPast = measure != .target && measure != .forecast
        if time.isSince {
            // Since 1990: up to now; since 1952 alone, behind what is highest, says nothing of the figure.
            guard let standpoint,
                text.sentence(at: time.range.lowerBound).lowerBound + 1 >= time.range.lowerBound
            else { return nil }
            let last = setting.told?.last.year ?? standpoint.year
            return Period(years: period.first.year...max(period.first.year, last))
        }
        if time.isNear, measure == .target || measure == .forecast { return nil }
        if time.isFloating, let standpoint, let own = standpoint.month, let month = period.first.month {
            let shift = isPast && month > own ? -1 : !isPast && month < own ? 1 : 0
            period.first.year += shift
            period.last.year += shift
            if time.isUntil, isPast { period.first.month = 1 }
        }
        return period
    }
}
