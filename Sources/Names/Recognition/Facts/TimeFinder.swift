import Languages

/// Finds the expressions of time in a block: 2020年, 去年, 前三季度, “十四五”, 2019年至2021年, 今后五年.
struct TimeFinder: Sendable {
    let units: MarkedText
    /// From which 今年 is told; `nil` when it is not known.
    let standpoint: Standpoint?

    private typealias Found = (sign: TimeSign, end: Int)

    func times() -> [TimeSign] {
        var found: [TimeSign] = []
        var index = 0
        var titles = 0
        while index < units.count {
            if units[index] == NamePunctuation.openingTitle { titles += 1 }
            if units[index] == NamePunctuation.closingTitle { titles = max(0, titles - 1) }
            guard titles == 0, PeriodWords.openings.contains(units[index]), let (sign, end) = time(at: index)
            else {
                index += 1
                continue
            }
            found.append(placed(sign, index..<end))
            index = end
        }
        return found
    }

    private func time(at index: Int) -> Found? {
        now(at: index) ?? plan(at: index) ?? stretch(at: index) ?? years(at: index) ?? relative(at: index)
            ?? part(at: index).map { (TimeSign(range: index..<$0.end, part: $0.part), $0.end) }
    }

    private func now(at index: Int) -> Found? {
        let whole = PeriodWords.wholeYear.length(in: units, at: index)
        // Not 三|年内.
        if whole > 0,
            index == 0 || !ChineseNumber.isDigit(units[index - 1]) && UnitShape.of(units[index - 1]) != .digit
        {
            return (TimeSign(range: index..<index, isWholeYear: true), index + whole)
        }
        let length = PeriodWords.now.length(in: units, at: index)
        return length > 0 ? (TimeSign(range: index..<index, isNow: true), index + length) : nil
    }

    /// What the words beside it make of it.
    private func placed(_ sign: TimeSign, _ range: Range<Int>) -> TimeSign {
        var sign = sign
        sign.range = range
        let start = range.lowerBound
        let isCompared =
            PeriodWords.comparing.length(in: units, endingAt: start) > 0
            || PeriodWords.compared.length(in: units, at: range.upperBound) > 0
            || isMeasured(by: range)
        sign.isAttributive = units.has(Particle.of, at: range.upperBound)
        sign.isDeadline = PeriodWords.deadline.length(in: units, at: range.upperBound) > 0
        // 自2020年以来, 截至11月底
        let isSince = isSince(range)
        sign.isReached = isSince || PeriodWords.reached.length(in: units, endingAt: start) > 0
        if isSince || PeriodWords.from.length(in: units, at: range.upperBound) > 0 {
            lengthen(&sign, isSince: isSince)
        }
        sign.isBase = isCompared && !sign.isReached
        if PeriodWords.justPast.length(in: units, endingAt: start) > 0,
            sign.period?.first == sign.period?.last
        {
            sign.isJustPast = true
            sign.outlook = .past
        }
        return sign
    }

    /// 2014年3月|奠基以来
    private func isSince(_ range: Range<Int>) -> Bool {
        let rest = units[range.upperBound...].prefix(Self.nearSince).prefix {
            !NamePunctuation.endsClause($0)
        }
        return rest.indices.contains { PeriodWords.since.length(in: units, at: $0) > 0 }
    }

    /// In units.
    private static let nearSince = 8

    /// What has gone on since a time goes on up to the day of the article; from when something holds says nothing of when
    /// it was counted.
    private func lengthen(_ sign: inout TimeSign, isSince: Bool) {
        guard let standpoint, sign.outlook == nil else { return }
        let period = sign.period ?? sign.part.map { standpoint.period(of: $0, isPast: true) }
        guard let first = period?.first, first.year <= standpoint.year else { return }
        sign.part = nil
        if isSince {
            let month = first.month == nil ? nil : standpoint.month
            sign.period = Period(first, Period.Edge(year: standpoint.year, month: month))
        } else {
            sign.period = nil
            sign.outlook = first.year < standpoint.year ? .past : nil
        }
    }

    /// 由2016年的24亿元, 是2016年的1.4倍: that from which the figure has come, or by which it is measured.
    private func isMeasured(by range: Range<Int>) -> Bool {
        if range.lowerBound > 0, QuantityWords.isFrom(units[range.lowerBound - 1]) { return true }
        var next = range.upperBound
        if PeriodWords.end.length(in: units, at: next) > 0 { next += 1 }
        return units.has(Particle.of, at: next)
            && PeriodWords.measuring.length(in: units, endingAt: range.lowerBound) > 0
    }

    /// “十四五”, its first or last year; not the document of that name.
    private func plan(at index: Int) -> Found? {
        guard let (word, years) = PeriodWords.plans.first(where: { units.has($0.word.units, at: index) })
        else {
            return nil
        }
        let end = index + word.units.count
        if PeriodWords.opening.length(in: units, at: end) > 0 { return found(years.lowerBound, end) }
        if PeriodWords.closing.length(in: units, at: end) > 0 { return found(years.upperBound, end) }
        let name = units.has(NamePunctuation.closingQuote, at: end) ? end + 1 : end
        let isDocument =
            PeriodWords.document.length(in: units, at: name) > 0
            && PeriodWords.planned.length(in: units, at: name) == 0
        return isDocument ? nil : (TimeSign(range: index..<end, period: Period(years: years)), end)
    }

    private func found(_ year: Int, _ end: Int) -> Found {
        (TimeSign(range: end..<end, period: Period(years: year...year)), end)
    }

    /// 过去五年, 五年来, 今后三年: told from the day of the issue.
    private func stretch(at index: Int) -> Found? {
        let back = PeriodWords.backwards.length(in: units, at: index)
        let ahead = PeriodWords.forwards.length(in: units, at: index)
        let (number, next) = count(at: index + max(back, ahead))
        guard let number, (2...30).contains(number), units.has(PeriodWords.year, at: next) else { return nil }
        let end = next + 1
        let since = PeriodWords.lately.length(in: units, at: end)
        guard back > 0 || ahead > 0 || since > 0 else { return nil }
        var sign = TimeSign(range: index..<end, outlook: ahead > 0 ? .coming : .past)
        if let standpoint { sign.period = standpoint.stretch(of: number, isPast: ahead == 0) }
        return (sign, end + since)
    }

    /// A small number in either kind of digits.
    private func count(at index: Int) -> (Int?, end: Int) {
        guard index < units.count else { return (nil, index) }
        let digits = units[index...].prefix(2).prefix { UnitShape.of($0) == .digit }
        if !digits.isEmpty { return (Int(String(digits)), index + digits.count) }
        let numeral = units[index...].prefix(3).prefix { ChineseNumber.isDigit($0) }
        return numeral.isEmpty ? (nil, index) : (ChineseNumber.whole(numeral), index + numeral.count)
    }

    /// 2020年, 2019年至2021年, 2020年1月, not the year of 2020年代.
    private func years(at index: Int) -> Found? {
        guard index == 0 || UnitShape.of(units[index - 1]) != .digit, let first = fourDigits(at: index) else {
            return nil
        }
        var next = index + 4
        let isNamed = units.has(PeriodWords.year, at: next)
        if isNamed { next += 1 }
        if let joint = PeriodWords.joint(in: units.units, at: next), let last = fourDigits(at: joint),
            last > first,
            units.has(PeriodWords.year, at: joint + 4)
        {
            return (TimeSign(range: index..<index, period: Period(years: first...last)), joint + 5)
        }
        guard isNamed, !units.has(PeriodWords.decade, at: next) else { return nil }
        return whole(first, next)
    }

    /// A year, with the part of it that is named behind.
    private func whole(_ year: Int, _ next: Int) -> Found {
        guard let (part, end) = part(at: next, ofYear: true) else {
            return (TimeSign(range: next..<next, period: Period(years: year...year)), next)
        }
        return (TimeSign(range: next..<next, period: part.period(of: year)), end)
    }

    private func fourDigits(at index: Int) -> Int? {
        guard index + 4 <= units.count else { return nil }
        let digits = units[index..<(index + 4)]
        if digits.allSatisfy({ UnitShape.of($0) == .digit }) {
            guard let year = Int(String(digits)), (1900...2100).contains(year),
                index + 4 == units.count
                    || UnitShape.of(units[index + 4]) != .digit
            else { return nil }
            return year
        }
        guard units.has(PeriodWords.year, at: index + 4) else { return nil }
        let year = digits.reduce(into: Int?(0)) { sum, digit in
            sum = sum.flatMap { sum in PeriodWords.digit(digit).map { sum * 10 + $0 } }
        }
        return year.flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    private func relative(at index: Int) -> Found? {
        if let (word, outlook, distance) = PeriodWords.spans.first(where: {
            units.has($0.word.units, at: index)
        }) {
            var sign = TimeSign(range: index..<index, outlook: outlook)
            if let standpoint, standpoint.isEarly {
                sign.period = Period(years: (standpoint.year + distance)...(standpoint.year + distance))
            }
            return (sign, index + word.units.count)
        }
        guard
            let (word, distance) = PeriodWords.relative.first(where: { units.has($0.word.units, at: index) })
        else { return nil }
        let end = index + word.units.count
        if PeriodWords.isRelated(word.units) {
            return (TimeSign(range: index..<end, outlook: .past, shift: distance), end)
        }
        guard let standpoint else {
            let outlook: Outlook? = distance == 0 ? nil : distance < 0 ? .past : .coming
            return (TimeSign(range: index..<end, outlook: outlook), end)
        }
        return whole(standpoint.year + distance, end)
    }

    /// 上半年, 前三季度, 1至11月, 11月底, 1月25日.
    private func part(at index: Int, ofYear: Bool = false) -> (part: TimeSign.Part, end: Int)? {
        if let (word, months) = PeriodWords.parts.first(where: { units.has($0.word.units, at: index) }) {
            return (TimeSign.Part(months: months), index + word.units.count)
        }
        let lead = PeriodWords.leads.length(in: units, at: index)
        guard index == 0 || ofYear || UnitShape.of(units[index - 1]) != .digit else { return nil }
        guard let (first, next) = month(at: index + lead) else { return nil }
        // 前11个月
        if lead > 0, units.has(PeriodWords.piece, at: next), units.has(PeriodWords.month, at: next + 1) {
            return (TimeSign.Part(months: 1...first), next + 2)
        }
        guard lead == 0 else { return nil }
        if units.has(PeriodWords.month, at: next) { return single(first, next + 1) }
        guard let joint = PeriodWords.joint(in: units.units, at: next), let (last, end) = month(at: joint),
            units.has(PeriodWords.month, at: end), first < last
        else { return nil }
        return (TimeSign.Part(months: first...last), end + 1)
    }

    /// A month, with the day that is named behind.
    private func single(_ month: Int, _ next: Int) -> (part: TimeSign.Part, end: Int)? {
        let part = TimeSign.Part(months: month...month)
        guard next < units.count else { return (part, next) }
        let (day, end) = count(at: next)
        guard let day, (1...31).contains(day), PeriodWords.isDay(units.units, at: end) else {
            return (part, next)
        }
        return (TimeSign.Part(months: month...month, day: day), end + 1)
    }

    private func month(at index: Int) -> (number: Int, end: Int)? {
        let (number, end) = count(at: index)
        guard let number, (1...12).contains(number) else { return nil }
        return (number, end)
    }
}

extension TimeSign.Part {
    func period(of year: Int) -> Period {
        if let day { Period(year, months.lowerBound, day) } else { Period(year, months: months) }
    }
}
