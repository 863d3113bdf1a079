/// A time in whole days, months or years: 2021, 2020-01/2020-11.
struct Period: Hashable, Sendable {
    struct Edge: Hashable, Sendable {
        var year: Int
        var month: Int?
        var day: Int?
    }

    var first: Edge
    var last: Edge

    init(_ first: Edge, _ last: Edge) {
        self.first = first
        self.last = last
    }

    init(years: ClosedRange<Int>) { self.init(Edge(year: years.lowerBound), Edge(year: years.upperBound)) }

    init(_ year: Int, months: ClosedRange<Int>) {
        self.init(Edge(year: year, month: months.lowerBound), Edge(year: year, month: months.upperBound))
    }

    init(_ year: Int, _ month: Int, _ day: Int) {
        let edge = Edge(year: year, month: month, day: day)
        self.init(edge, edge)
    }

    /// The one year that it lies in.
    var year: Int? { first.year == last.year ? first.year : nil }

    /// EDTF level 0.
    var text: String { first == last ? first.text : "\(first.text)/\(last.text)" }
}

extension Period.Edge {
    fileprivate var text: String {
        var text = String(year)
        for part in [month, day] {
            guard let part else { break }
            text += part < 10 ? "-0\(part)" : "-\(part)"
        }
        return text
    }
}

/// Whether what is spoken of lies behind or before the day of the issue.
enum Outlook: Hashable, Sendable {
    case past, coming
}

/// The day from which an article looks back and ahead.
struct Standpoint: Sendable {
    let year: Int
    /// `nil` where the year is known and not the day.
    let month: Int?

    /// Papers write of the whole year that lies before them, until it has begun in earnest.
    var isEarly: Bool { month.map { $0 <= 2 } ?? true }

    /// So many years before or from this day: whole ones at the turn of a year, in the middle of one from that one or to it.
    func stretch(of years: Int, isPast: Bool) -> Period {
        let isLate = month.map { $0 > 9 } ?? false
        let span = isEarly || isLate ? years - 1 : years
        if isPast {
            let last = isEarly ? year - 1 : year
            return Period(years: (last - span)...last)
        }
        let first = isLate ? year + 1 : year
        return Period(years: first...(first + span))
    }

    /// Where a time lies; `nil` where the standpoint lies in it.
    func outlook(of period: Period) -> Outlook? {
        if period.last.year < year { return .past }
        if period.first.year > year { return .coming }
        if let month, let last = period.last.month, period.last.year == year {
            if last < month { return .past }
            return (period.first.month ?? 1) > month ? .coming : nil
        }
        return period.last.year > year || isEarly && period.last.month == nil ? .coming : nil
    }
}
