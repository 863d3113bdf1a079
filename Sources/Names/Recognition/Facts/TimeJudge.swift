import ArchiveModel

/// Decides of when a figure or a stage speaks: the time that its clause names, its sentence, its paragraph, the part of
/// the article in which it stands, the article.
struct TimeJudge: Sendable {
    let text: FactText
    let standpoint: Standpoint?

    struct Decision: Hashable, Sendable {
        var period: Period
        var feature: FactFeature
    }

    func decision(of range: Range<Int>, _ measure: Measure, _ surroundings: Surroundings) -> Decision? {
        let sentence = text.wholeSentence(at: range.lowerBound)
        let clause = text.clause(at: range.lowerBound)
        let before = clause.lowerBound..<range.lowerBound
        let context = Context(surroundings, measure)
        var found: [Decision] = []
        let add = { (period: Period?, feature: FactFeature) in
            if let period { found.append(Decision(period: period, feature: feature)) }
        }
        add(last(in: before, measure, context), .timeInClause)
        // 2000万元消费券已于去年发完
        let next = text.figures.first { $0.lowerBound >= range.upperBound }?.lowerBound ?? clause.upperBound
        let behind = range.upperBound..<max(range.upperBound, min(next, clause.upperBound))
        if found.isEmpty { add(last(in: behind, measure, context), .timeInClause) }
        if measure == .base { return found.first }
        add(last(in: sentence.lowerBound..<clause.lowerBound, measure, context), .timeInSentence)
        for (setting, feature) in [
            (surroundings.paragraph, FactFeature.timeInParagraph), (surroundings.section, .timeOfSection),
        ] {
            if let period = setting.period, fits(period, measure) { add(period, feature) }
        }
        if found.isEmpty, measure == .actual || measure == .negated {
            add(surroundings.article, .timeOfArticle)
        }
        guard var decision = found.first else { return nil }
        let signs = text.signs(in: before)
        if signs.contains(where: { $0.signs.contains(.yearly) }) {
            // 年均: of each year of a span, where one is named.
            decision = found.first { $0.period.year == nil } ?? decision
        } else if let last = signs.last, last.signs.contains(.onto),
            range.lowerBound - last.range.upperBound <= 2,
            decision.period.year == nil
        {
            // What is reached over several years is reached at their end.
            decision.period.first = decision.period.last
        }
        return decision
    }

    /// What the words above say of the time.
    private struct Context {
        /// The year of which the part of the article is.
        let section: Int?
        /// That which is spoken of.
        let spoken: Int?
        let now: Period?
        let isPast: Bool

        init(_ surroundings: Surroundings, _ measure: Measure) {
            isPast = measure != .target && measure != .forecast
            section =
                isPast && surroundings.section.outlook == .coming ? nil : surroundings.section.period?.year
            spoken = surroundings.paragraph.period?.year ?? surroundings.section.period?.year
            now = surroundings.article
        }
    }

    /// The last time that `range` names and that can be that of the figure.
    private func last(in range: Range<Int>, _ measure: Measure, _ context: Context) -> Period? {
        for time in text.times(in: range).reversed() where !time.isBase || measure == .base {
            if time.isNow, let now = context.now { return now }
            if time.isWholeYear {
                if let year = context.spoken { return Period(years: year...year) }
                if let period = standpoint?.wholeYear(isPast: context.isPast) { return period }
            }
            if let shift = time.shift {
                guard let year = context.spoken ?? standpoint?.year else { continue }
                return Period(years: (year + shift)...(year + shift))
            }
            if let period = time.period { return period }
            guard let part = time.part else { continue }
            if let year = context.section { return part.period(of: year) }
            if let standpoint { return standpoint.period(of: part, isPast: context.isPast) }
        }
        return nil
    }

    /// A target of a year that is past, or a result of one to come, is of another time than what stands above it.
    private func fits(_ period: Period, _ measure: Measure) -> Bool {
        guard let standpoint else { return true }
        switch measure {
        case .target: return period.last.year >= standpoint.year
        case .actual: return period.first.year <= standpoint.year
        default: return true
        }
    }
}
