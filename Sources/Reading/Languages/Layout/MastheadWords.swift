/// What mastheads and folios say.
struct MastheadWords: Sendable {
    /// What no other text has.
    let certain: Words
    let likely: Words
    let folios: Words
    let issueNumber: NumberFrame
    /// Around the number of an issue, and of other things.
    let otherNumber: NumberFrame
    let pagesToday: NumberFrame
    let page: NumberFrame
    /// What names of papers end with.
    let papers: Words
    /// What names of the houses of papers end with; the last letter is no part of the paper's.
    let houses: [String]

    /// What stands around a number: 总第 100 期.
    struct NumberFrame: Sendable {
        let before: [String]
        let after: Unicode.Scalar
    }
}

/// The words of dates and weekdays.
struct PrintedDateWords: Sendable {
    let year: Unicode.Scalar
    let month: Unicode.Scalar
    let day: Unicode.Scalar
    /// All that stands in a date besides digits.
    let inDate: Marks
    /// Before the counted number of a meeting.
    let ordinal: Unicode.Scalar
    /// Before a year that is counted from another one: 民国.
    let eras: [(name: String, year: Int)]
    /// Behind the number of a page.
    let page: Unicode.Scalar
    /// 星期, and behind it the days from Monday on, and another word for the last.
    let weeks: [String]
    let weekdays: [Unicode.Scalar]
    let otherSunday: Unicode.Scalar
}
