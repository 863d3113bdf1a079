/// What mastheads and folios say.
package struct MastheadWords: Sendable {
    /// What no other text has.
    package let certain: Words
    package let likely: Words
    package let folios: Words
    package let issueNumber: NumberFrame
    package let pagesToday: NumberFrame
    package let page: NumberFrame
    /// What names of papers end with.
    package let papers: Words
    /// What names of the houses of papers end with; the last letter is no part of the paper's.
    package let houses: [String]

    /// What stands around a number: 总第 100 期.
    package struct NumberFrame: Sendable {
        package let before: [String]
        package let after: Unicode.Scalar
    }
}

/// The words of dates and weekdays.
package struct PrintedDateWords: Sendable {
    package let year: Unicode.Scalar
    package let month: Unicode.Scalar
    package let day: Unicode.Scalar
    /// All that stands in a date besides digits.
    package let inDate: Marks
    /// Before the counted number of a meeting.
    package let ordinal: Unicode.Scalar
    /// Behind the number of a page.
    package let page: Unicode.Scalar
    /// 星期, and behind it the days from Monday on, and another word for the last.
    package let week: String
    package let weekdays: [Unicode.Scalar]
    package let otherSunday: Unicode.Scalar
}
