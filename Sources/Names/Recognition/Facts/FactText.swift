import Languages

/// A block as rules about facts read it: its sentences, their clauses, and what words in them say of figures.
///
/// Holds no word of a language: what finds the signs and times of one fills it.
struct FactText: Sendable {
    /// -1 is the headline, 0… are paragraphs.
    let block: Int
    /// Where it begins in its block.
    let start: Int
    let count: Int
    let sentences: [Range<Int>]
    let clauses: [Range<Int>]
    /// What each clause begins with.
    let openings: [ClauseOpening]
    /// In order, not overlapping.
    let signs: [FactSign]
    let times: [TimeSign]
    /// Where figures stand, in order.
    let figures: [Range<Int>]
    /// Where what 的 joins to what stands before it begins.
    let attributes: Set<Int>
    /// Where what a colon announces begins.
    let announced: Set<Int>
    /// Where brackets have just been closed.
    let brackets: [Int]

    func sentence(at place: Int) -> Int { Self.index(of: place, in: sentences) }

    func clause(at place: Int) -> Range<Int> {
        clauses.isEmpty ? 0..<count : clauses[Self.index(of: place, in: clauses)]
    }

    /// What the clause that holds `place` begins with.
    func opening(at place: Int) -> ClauseOpening {
        openings.isEmpty ? .nothing : openings[Self.index(of: place, in: clauses)]
    }

    func wholeSentence(at place: Int) -> Range<Int> {
        sentences.isEmpty ? 0..<count : sentences[sentence(at: place)]
    }

    /// Whether somebody asks for something: 会议要求.
    func requires(in range: Range<Int>) -> Bool {
        signs(in: range).contains { $0.signs.contains(.requiring) }
    }

    /// The clauses of a sentence up to the one that holds `place`, the nearest first.
    func clauses(before place: Int, in sentence: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        guard !clauses.isEmpty else { return found }
        var index = Self.index(of: place, in: clauses) - 1
        while index >= 0, clauses[index].lowerBound >= sentence.lowerBound {
            found.append(clauses[index])
            index -= 1
        }
        return found
    }

    /// The signs that lie in `range`, in order.
    func signs(in range: Range<Int>) -> ArraySlice<FactSign> {
        let first = Self.first(in: signs, notBefore: range.lowerBound)
        var end = first
        while end < signs.count, signs[end].range.upperBound <= range.upperBound { end += 1 }
        return signs[first..<end]
    }

    /// The times that begin in `range`, in order.
    func times(in range: Range<Int>) -> ArraySlice<TimeSign> {
        var first = 0
        while first < times.count, times[first].range.lowerBound < range.lowerBound { first += 1 }
        var end = first
        while end < times.count, times[end].range.lowerBound < range.upperBound { end += 1 }
        return times[first..<end]
    }

    /// The first figure that begins in `range`.
    func firstFigure(in range: Range<Int>) -> Range<Int>? { figures.first { range.contains($0.lowerBound) } }

    /// Whether an aim is one that was reached or missed: 完成年度目标, 任务全部完成.
    func isFulfilled(_ aim: FactSign) -> Bool {
        let before = signs(in: max(0, aim.range.lowerBound - 8)..<aim.range.lowerBound)
        if before.contains(where: { $0.signs.contains(.fulfilling) || $0.signs.contains(.denying) }) {
            return true
        }
        let behind = signs(in: aim.range.upperBound..<min(count, aim.range.upperBound + 6))
        return behind.first.map { $0.signs.contains(.fulfilling) || $0.signs.contains(.done) } ?? false
    }

    /// Where the bracket ends that closes last before `place` in its clause: （记者 某某）5月3日.
    func bracket(before place: Int) -> Int {
        brackets.last { $0 <= place } ?? 0
    }

    private static func first(in signs: [FactSign], notBefore place: Int) -> Int {
        var low = 0
        var high = signs.count
        while low < high {
            let middle = (low + high) / 2
            if signs[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Which of `ranges`, which lie one behind another, holds `place`, or comes last before it.
    private static func index(of place: Int, in ranges: [Range<Int>]) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return min(low, max(0, ranges.count - 1))
    }
}

/// An expression of time, where it stands.
struct TimeSign: Hashable, Sendable {
    var range: Range<Int>
    /// `nil` where it names no time that can be told, only where one lies: 多年来.
    var period: Period?
    /// Months and days of a year that the words around it have to name.
    var part: Part?
    /// Where it lies, said by the words themselves: 过去五年, 今后.
    var outlook: Outlook?
    /// What is compared with: 比2020年.
    var isBase = false
    /// 以来, 截至: it ends with what is known.
    var isReached = false
    /// 全年, 年末: of the year that is spoken of, or of the last whole one.
    var isWholeYear = false
    /// 今年的: it tells of what follows it, not of when.
    var isAttributive = false
    /// 6月底前: by when something is to be done.
    var isDeadline = false
    /// 目前: the day of the article.
    var isNow = false
    /// 上年: so many years from that which is spoken of.
    var shift: Int?
    /// 刚刚过去的2021年: the article is of the year behind it.
    var isJustPast = false

    struct Part: Hashable, Sendable {
        var months: ClosedRange<Int>
        var day: Int?
    }
}

extension Standpoint {
    /// What papers of the first months tell of a whole year is of the one before; `isPast`: told as done.
    func wholeYear(isPast: Bool) -> Period? {
        guard let month else { return nil }
        if isPast, (5...10).contains(month) { return nil }
        let year = isPast && month < 5 ? year - 1 : year
        return Period(years: year...year)
    }

    /// Months and days of the year that is nearest: in January, those of November lie behind.
    func period(of part: TimeSign.Part, isPast: Bool) -> Period {
        guard let month else { return part.period(of: year) }
        let first = part.months.lowerBound
        return part.period(of: isPast && first > month || first > month + 9 ? year - 1 : year)
    }
}
