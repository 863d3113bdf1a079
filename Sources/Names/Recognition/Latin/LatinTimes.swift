/// An expression of time, in tokens.
struct LatinTime: Sendable {
    var range: Range<Int>
    /// `nil` where what is told above decides: the year before.
    var period: Period?
    /// “by 2025”: up to then; “since 1990”: from then.
    var isUntil = false
    var isSince = false
    /// The year before that which is spoken of.
    var isBefore = false
    /// A day of the week or today: of the issue, and says no more.
    var isNear = false
    /// “than in 1954”: of that with which the figure is compared.
    var isCompared = false
    /// This year is 0, the next 1.
    var shift: Int?
    /// Of a year of accounts.
    var isFiscal = false
    /// A month or season without a year: of the nearest.
    var isFloating = false
}

/// Reads expressions of time, told from the day of the issue.
struct LatinTimes: Sendable {
    let text: LatinFactText
    let surface: LatinSurface
    let standpoint: Standpoint?

    private static let the = LatinHash.of("the")

    func times() -> [LatinTime] {
        var found: [LatinTime] = []
        var index = 0
        while index < text.tokens.count {
            guard var time = time(at: index) else {
                index += 1
                continue
            }
            let before = text.sign(at: time.range.lowerBound - 1)
            if before?.signs.contains(.until) == true { time.isUntil = true }
            if before?.signs.contains(.since) == true { time.isSince = true }
            time.isCompared = (1...6).contains { step in
                !text.signs(at: time.range.lowerBound - step).isDisjoint(with: [.than, .more, .less])
            }
            found.append(time)
            index = max(time.range.upperBound, index + 1)
        }
        return found
    }

    private func time(at index: Int) -> LatinTime? {
        if let year = year(at: index) { return years(year, index) }
        if text.signs(at: index + 1).contains(.ago), let standpoint,
            let count = digits(index) ?? text.sign(at: index)?.entry.value,
            let end = text.sign(at: index + 1)?.range.upperBound
        {
            let year = standpoint.year - count
            return LatinTime(range: index..<end, period: Period(years: year...year))
        }
        guard let sign = text.sign(at: index), sign.range.lowerBound == index else { return nil }
        let end = sign.range.upperBound
        if sign.signs.contains(.ended), let time = time(at: end) {
            // The year ended March 31, 1927.
            guard let last = time.period?.last else { return time }
            let isWhole = last.month == nil || last.month == 12
            let period = Period(years: (isWhole ? last.year : last.year - 1)...last.year)
            return LatinTime(range: index..<time.range.upperBound, period: period)
        }
        if sign.signs.contains(.fiscal), let time = time(at: end) {
            return LatinTime(range: index..<time.range.upperBound, period: time.period, isFiscal: true)
        }
        if sign.signs.contains(.month) { return month(sign, index) }
        if sign.signs.contains(.season) {
            // A summer day is none.
            let lead = index > 0 ? text.types[max(0, text.tokens[index - 1].type)].word.classes : []
            let isNamed =
                sign.range.count > 1 || text.signs(at: end).contains(.whose)
                || text.tokens[max(0, index - 1)].hash == Self.the
                || lead.contains(.before) && !lead.contains(.article)
            return isNamed ? season(sign, end, shift: nil, from: index) : nil
        }
        if sign.signs.contains(.relative), let shift = sign.entry.value, let standpoint {
            let year = standpoint.year + shift
            return LatinTime(
                range: index..<end, period: Period(years: year...year), shift: shift)
        }
        if sign.signs.contains(.before) { return LatinTime(range: index..<end, isBefore: true) }
        if sign.signs.contains(.lasting), let next = text.sign(at: end) {
            if next.signs.contains(.season) {
                return season(next, next.range.upperBound, shift: sign.entry.value, from: index)
            }
            if next.signs.contains(.month), let standpoint, let number = next.entry.value {
                let isAhead = (sign.entry.value ?? 0) > 0
                let year = near(number, isPast: !isAhead, standpoint)
                return LatinTime(
                    range: index..<next.range.upperBound, period: Period(year, months: number...number))
            }
        }
        if !sign.signs.isDisjoint(with: [.now, .weekday]), let standpoint {
            return LatinTime(
                range: index..<end, period: Period(years: standpoint.year...standpoint.year), isNear: true)
        }
        return nil
    }

    private func digits(_ index: Int) -> Int? {
        guard text.shape(index) == .digits else { return nil }
        return Int(surface[text.tokens[index].start..<text.tokens[index].end])
    }

    private func year(at index: Int) -> Int? {
        guard let year = digits(index), (1500...2100).contains(year),
            text.tokens[index].end - text.tokens[index].start == 4, text.mark(index - 1) != 0x24,
            text.mark(index - 1) != 0xA3,
            !(text.touches(index, index + 1) && text.mark(index + 1) == 0x2C && digits(index + 2) != nil
                && text.touches(index + 1, index + 2))
        else { return nil }
        return year
    }

    /// 1955, 1925-26, 1955–1956
    private func years(_ year: Int, _ index: Int) -> LatinTime {
        let joint = text.mark(index + 1)
        if joint == 0x2D || joint == 0x2013 || joint == 0x2F, text.touches(index, index + 1),
            let last = digits(index + 2)
        {
            let end = last < 100 ? year / 100 * 100 + last : last
            if end > year { return LatinTime(range: index..<index + 3, period: Period(years: year...end)) }
        }
        return LatinTime(range: index..<index + 1, period: Period(years: year...year))
    }

    /// May 3, 1927; 3 May 1927; in May: of the year that is nearest.
    private func month(_ sign: LatinFactText.Sign, _ index: Int) -> LatinTime? {
        guard text.tokens[index].isCapital || text.words.smallMonths, let number = sign.entry.value else {
            return nil
        }
        var end = sign.range.upperBound
        if text.mark(end) == 0x2E { end += 1 }
        var day: Int?
        if let value = digits(end), value <= 31 {
            day = value
            end += 1
            if text.mark(end) == 0x2C, year(at: end + 1) != nil { end += 1 }
        }
        if let year = year(at: end) {
            let period = day.map { Period(year, number, $0) } ?? Period(year, months: number...number)
            return LatinTime(range: index..<end + 1, period: period)
        }
        guard let standpoint else { return nil }
        // January 1 of last year.
        if text.signs(at: end).contains(.whose), let shift = text.sign(at: end + 1),
            shift.signs.contains(.relative),
            let value = shift.entry.value
        {
            return LatinTime(
                range: index..<shift.range.upperBound,
                period: Period(standpoint.year + value, months: number...number))
        }
        return LatinTime(
            range: index..<end, period: Period(standpoint.year, months: number...number), isFloating: true)
    }

    /// The spring of 1922, last fall, the first quarter: of the year named behind, or the nearest.
    private func season(_ sign: LatinFactText.Sign, _ end: Int, shift: Int?, from index: Int) -> LatinTime? {
        guard let value = sign.entry.value else { return nil }
        let behind = text.signs(at: end).contains(.whose) ? end + 1 : end
        if let year = year(at: behind) {
            // Seasons are told as their year, quarters as their months.
            return LatinTime(range: index..<behind + 1, period: period(value, year))
        }
        guard let standpoint else { return nil }
        var year = standpoint.year
        if let shift, let month = standpoint.month {
            if shift < 0, value % 20 >= month || value == 12 { year -= 1 }
            if shift > 0, value % 20 <= month { year += 1 }
        }
        return LatinTime(
            range: index..<end, period: period(value, year), isFloating: shift == nil && value > 20)
    }

    private func period(_ value: Int, _ year: Int) -> Period {
        value > 20 ? Period(year, months: (value - 20)...(value - 18)) : Period(years: year...year)
    }

    /// The year of a month that lies behind or before the issue.
    private func near(_ month: Int, isPast: Bool, _ standpoint: Standpoint) -> Int {
        guard let own = standpoint.month else { return standpoint.year }
        if isPast { return month >= own ? standpoint.year - 1 : standpoint.year }
        return month <= own ? standpoint.year + 1 : standpoint.year
    }
}
