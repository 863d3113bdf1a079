import ArchiveModel

/// Decides how a figure or a stage is meant, by the strongest of what speaks for it.
///
/// In this order: what denies it or takes it back; what compares it with another; the words of its own clause that
/// govern it; the time that its clause names; words of earlier clauses that reach over it; words behind it; the part of
/// the article in which it stands; and, where nothing there is wanted, the verb itself. Otherwise nothing is said.
struct MoodJudge: Sendable {
    let text: FactText
    let standpoint: Standpoint?

    struct Decision: Hashable, Sendable {
        var measure: Measure
        var feature: FactFeature?
        /// The words that decided, where they stand in another sentence.
        var head: Setting.Head?

        init(_ measure: Measure, _ feature: FactFeature?, head: Setting.Head? = nil) {
            self.measure = measure
            self.feature = feature
            self.head = head
        }
    }

    func decision(of range: Range<Int>, _ surroundings: Surroundings) -> Decision {
        let place = Place(range, in: text, surroundings)
        return denied(place) ?? base(range, place.before, place.behind)
            ?? governed(place) ?? timed(place.before, .yearOfClause)
            ?? behindIt(place.behind) ?? reached(place)
            ?? placed(place, surroundings) ?? told(place, surroundings) ?? Decision(.unsaid, nil)
    }

    /// A figure or a word of a stage, and what stands around it.
    private struct Place {
        let range: Range<Int>
        let sentence: Range<Int>
        let clause: Range<Int>
        /// Of its clause.
        let before: Range<Int>
        let behind: Range<Int>
        /// Whether the part in which it stands tells of the past.
        let isPast: Bool

        init(_ range: Range<Int>, in text: FactText, _ surroundings: Surroundings) {
            self.range = range
            sentence = text.wholeSentence(at: range.lowerBound)
            clause = text.clause(at: range.lowerBound)
            before = clause.lowerBound..<range.lowerBound
            behind = range.upperBound..<max(range.upperBound, min(clause.upperBound, sentence.upperBound))
            isPast = (surroundings.paragraph.outlook ?? surroundings.section.outlook) == .past
        }
    }

    // MARK: What denies or compares

    private func denied(_ place: Place) -> Decision? {
        let (range, before) = (place.range, place.before)
        for sign in text.signs(in: before).reversed().prefix(3) {
            let gap = range.lowerBound - sign.range.upperBound
            if !sign.signs.isDisjoint(with: [.misprinted, .notSo]), gap <= 2 {
                return Decision(.negated, .denied)
            }
            if !sign.signs.isDisjoint(with: [.denying, .withdrawn]), gap <= 6,
                sign.range.upperBound > before.lowerBound
            {
                return Decision(.negated, .denied)
            }
        }
        // Behind it, in its clause; in a later one only what was wanted once.
        let isOriginal = text.signs(in: place.sentence.lowerBound..<range.lowerBound).last {
            $0.signs.contains(.wanted)
        }?.signs.contains(.original)
        let end = isOriginal == true ? place.sentence.upperBound : place.behind.upperBound
        let next = text.figures.first { $0.lowerBound >= range.upperBound }?.lowerBound
        let rest = range.upperBound..<max(range.upperBound, min(next ?? end, end))
        let isTaken = text.signs(in: rest).contains { sign in
            sign.signs.contains(.withdrawn) && next.map { $0 - sign.range.upperBound > 2 } ?? true
        }
        return isTaken ? Decision(.negated, .withdrawn) : nil
    }

    private func base(_ range: Range<Int>, _ before: Range<Int>, _ behind: Range<Int>) -> Decision? {
        let signs = text.signs(in: before)
        if let last = signs.last, last.signs.contains(.attributive) { return nil }
        if let last = signs.last(where: { !$0.signs.contains(.holding) }), last.signs.contains(.formerly),
            range.lowerBound - last.range.upperBound <= 4,
            !signs.contains(where: { $0.signs.contains(.than) && !$0.signs.contains(.formerly) })
        {
            return Decision(.base, .formerly)
        }
        // 由4个增加到9个
        if let from = signs.last(where: { $0.signs.contains(.from) }),
            !text.figures.contains(where: {
                from.range.upperBound <= $0.lowerBound && $0.upperBound <= range.lowerBound
            }),
            let onto = text.signs(
                in: range.upperBound..<max(range.upperBound, min(behind.upperBound + 12, text.count))
            )
            .first(where: { $0.signs.contains(.onto) }), onto.range.lowerBound - range.upperBound <= 6
        {
            return Decision(.base, .fromOne)
        }
        // 高于去年的5亿元
        if text.attributes.contains(range.lowerBound),
            let than = signs.last(where: { $0.signs.contains(.than) && $0.range.count > 1 }),
            range.lowerBound - than.range.upperBound <= 12
        {
            return Decision(.base, .comparedWith)
        }
        // 比去年的5亿元增加, but 比去年增加5亿元.
        if let than = signs.last(where: { $0.signs.contains(.than) }),
            range.lowerBound - than.range.upperBound <= 14,
            !signs.contains(where: { $0.range.lowerBound >= than.range.upperBound && $0.signs.contains(.gap) }
            ),
            text.signs(in: behind).first.map({
                $0.signs.contains(.gap) && $0.range.lowerBound - range.upperBound <= 4
            }) ?? false
        {
            return Decision(.base, .comparedWith)
        }
        return nil
    }

    // MARK: What governs it

    /// By the nearest of the words of its own clause that say how it is meant.
    private func governed(_ place: Place) -> Decision? {
        if let decision = mood(in: place.before, (.wantedHere, .expectedHere, .doneHere), place.isPast) {
            return decision
        }
        let aim = text.signs(in: place.behind).first { !$0.signs.isDisjoint(with: [.aimed, .aim]) }
        guard let aim, !text.isFulfilled(aim) else { return nil }
        return Decision(.target, .aimBehind)
    }

    /// Earlier clauses of the sentence reach over those that are joined to them; a year that has only begun does so too.
    private func reached(_ place: Place) -> Decision? {
        for clause in text.clauses(before: place.range.lowerBound, in: place.sentence) {
            if let decision = mood(in: clause, (.wantedBefore, .expectedBefore, .doneBefore), place.isPast) {
                return decision
            }
            if let decision = timed(clause, .yearOfSentence) { return decision }
        }
        let said = place.sentence.lowerBound..<place.range.lowerBound
        guard let standpoint, standpoint.isEarly, standpoint.month != nil,
            let period = text.times(in: said).last(where: { !$0.isBase })?.period
        else { return nil }
        let isWhole = period.last.month == nil && period.year == standpoint.year
        return isWhole ? Decision(.target, .yearOfSentence) : nil
    }

    private typealias Features = (wanted: FactFeature, expected: FactFeature, done: FactFeature)

    /// What the last word of `range` says that says anything of the mood.
    private func mood(in range: Range<Int>, _ features: Features, _ isPast: Bool) -> Decision? {
        let signs = text.signs(in: range)
        for index in signs.indices.reversed() {
            let sign = signs[index]
            if sign.signs.contains(.attributive) {
                // 超出年初计划的|190亿元
                guard features.wanted == .wantedHere, range.upperBound - sign.range.upperBound <= 2 else {
                    continue
                }
                return Decision(.target, features.wanted)
            }
            if sign.signs.contains(.done) {
                // 定下了数：…: what is told behind a colon was not done by what stands before it.
                if text.announced.contains(range.upperBound), features.done == .doneBefore { continue }
                return Decision(.actual, features.done)
            }
            if sign.signs.contains(.expected) { return Decision(.forecast, features.expected) }
            // 争取连任的县长: what somebody of whom something is said strives for.
            let isStriving =
                sign.signs.contains(.striving) && !isPast
                && !text.attributes.contains { sign.range.upperBound < $0 && $0 <= range.upperBound }
            guard sign.signs.contains(.wanted) || sign.signs.contains(.aim) || isStriving else { continue }
            let previous = index > signs.startIndex ? signs[index - 1] : nil
            // 为确保温暖过冬: what something is done for says nothing of what is done.
            if let previous, previous.signs.contains(.purpose),
                previous.range.upperBound == sign.range.lowerBound
            {
                return nil
            }
            if sign.signs.contains(.aim), text.isFulfilled(sign) { continue }
            // 预计将增长
            let isExpected = signs[..<index].contains { $0.signs.contains(.expected) }
            return isExpected ? Decision(.forecast, features.expected) : Decision(.target, features.wanted)
        }
        return nil
    }

    /// By whether the time that is named lies behind or before the day of the issue.
    private func timed(_ before: Range<Int>, _ feature: FactFeature) -> Decision? {
        guard let time = text.times(in: before).last(where: { !$0.isBase }) else { return nil }
        if time.isReached { return Decision(.actual, feature) }
        let outlook = outlook(of: time)
        if time.isDeadline, standpoint != nil, outlook != .past { return Decision(.target, feature) }
        switch outlook {
        case .past: return Decision(.actual, feature)
        case .coming
        where feature == .yearOfClause && !time.isAttributive || time.period?.first.year != standpoint?.year:
            return Decision(.target, feature)
        default: return nil
        }
    }

    private func outlook(of time: TimeSign) -> Outlook? {
        if let outlook = time.outlook { return outlook }
        guard let standpoint else { return nil }
        if let period = time.period { return standpoint.outlook(of: period) }
        return time.part.flatMap { standpoint.outlook(of: standpoint.period(of: $0, isPast: false)) }
    }

    /// 5座桥梁已建成
    private func behindIt(_ behind: Range<Int>) -> Decision? {
        let next = text.figures.first { $0.lowerBound >= behind.lowerBound }?.lowerBound ?? behind.upperBound
        let rest = behind.lowerBound..<max(behind.lowerBound, min(next, behind.upperBound))
        for sign in text.signs(in: rest) {
            if sign.signs.contains(.done) { return Decision(.actual, .doneBehind) }
            if sign.signs.contains(.wanted) { return Decision(.target, .wantedHere) }
        }
        return nil
    }

    // MARK: Where it stands

    private func placed(_ place: Place, _ surroundings: Surroundings) -> Decision? {
        for setting in [surroundings.paragraph, surroundings.section] {
            switch setting.outlook {
            case .coming: return Decision(.target, .comingSection, head: setting.head)
            // 会议要求: what is asked for is not told of the past.
            case .past where !text.requires(in: place.sentence):
                return Decision(.actual, .pastSection, head: setting.head)
            default: continue
            }
        }
        return nil
    }

    /// Where nothing is wanted, what is said is what was done and what is so.
    private func told(_ place: Place, _ surroundings: Surroundings) -> Decision? {
        guard text.block >= 0 else { return nil }
        let intends: FactSigns = [.wanted, .striving, .requiring, .expected, .aim]
        let opening = text.wholeSentence(at: max(0, place.sentence.lowerBound - 1))
        for sentence in [place.sentence, opening] {
            let next = text.clause(at: min(place.clause.upperBound, text.count - 1)).upperBound
            let end = sentence == place.sentence ? min(next, sentence.upperBound) : sentence.upperBound
            let isMeant = text.signs(in: sentence.lowerBound..<end).contains {
                !$0.signs.isDisjoint(with: intends) && !$0.signs.contains(.attributive)
            }
            if isMeant, sentence == place.sentence || text.requires(in: sentence) { return nil }
        }
        var signs = FactSigns()
        for sign in text.signs(in: place.clause) { signs.formUnion(sign.signs) }
        if signs.contains(.compared) { return Decision(.actual, .compared) }
        // 概算投资3亿元: what it is to cost, not what it has.
        if signs.contains(.sizing) || surroundings.plans && !surroundings.isTold { return nil }
        if mayBePlanned(place, surroundings) { return nil }
        if signs.contains(.reached) { return Decision(.actual, .reached) }
        if signs.contains(.holding) { return Decision(.actual, .holds) }
        return Decision(.actual, .told)
    }

    /// Whether nothing tells a clause that begins with its verb from one of a plan: 疏浚沟渠420公里. Signs of the past and
    /// a clause before it that says who did it do.
    private func mayBePlanned(_ place: Place, _ surroundings: Surroundings) -> Bool {
        // 完成全年目标的57%
        let isShare = text.attributes.contains(place.range.lowerBound)
        guard !isShare, text.opening(at: place.range.lowerBound) == .verb else {
            return false
        }
        let said: FactSigns = [.done, .compared]
        if text.signs(in: place.sentence).contains(where: { !$0.signs.isDisjoint(with: said) }) {
            return false
        }
        if text.times(in: place.sentence).contains(where: { !$0.isBase && outlook(of: $0) == .past }) {
            return false
        }
        let period = surroundings.paragraph.period ?? surroundings.section.period
        if let standpoint, let period, standpoint.outlook(of: period) == .past { return false }
        let reported: FactSigns = [.saying, .requiring, .announcing, .coming, .wanted, .aim]
        for clause in text.clauses(before: place.range.lowerBound, in: place.sentence) {
            switch text.opening(at: clause.lowerBound) {
            case .subject:
                // 规划图写得明白：改造厂房26栋: what is told behind a colon is no deed of what stands before it.
                return text.announced.contains(clause.upperBound)
                    || text.signs(in: clause).contains { !$0.signs.isDisjoint(with: reported) }
            case .verb, .nothing: continue
            }
        }
        return true
    }
}
