/// What lines in Latin script are known by, in newspapers of the West.
struct LatinWords: Sendable {
    /// From Monday, and from January on; a list for each language and spelling.
    let weekdays: [[String]]
    let months: [[String]]
    /// What stands in a date besides: of, den, le.
    let inDate: WholeWords
    /// What names of papers end with.
    let papers: Words
    /// What a byline begins with, and stands between two people.
    let by: Words
    let and: WholeWords
    /// What those write who have no name, at the beginning of a line or anywhere in it.
    let posts: Words
    let columnTitles: WholeWords
    /// What stands before who took a picture.
    let photographs: Words

    /// The words of two languages.
    static func + (one: Self, other: Self) -> Self {
        Self(
            weekdays: one.weekdays + other.weekdays, months: one.months + other.months,
            inDate: one.inDate + other.inDate, papers: one.papers + other.papers,
            by: one.by + other.by, and: one.and + other.and, posts: one.posts + other.posts,
            columnTitles: one.columnTitles + other.columnTitles,
            photographs: one.photographs + other.photographs)
    }
}

/// What mastheads and folios in Latin script say of an issue.
struct ImprintWords: Sendable {
    /// Before the number of the volume, and of the issue.
    let volume: Words
    let number: Words
    /// Behind how many pages the issue has, before the number of one.
    let pages: Words
    let page: Words
    let price: Words
    /// What says who publishes the paper, and since when.
    let imprint: Words
    /// The articles that names of papers begin with.
    let articles: WholeWords
    /// What is written small in a line of a masthead.
    let small: WholeWords
    /// From one on.
    let numbers: [[String]]

    /// The words of two languages.
    static func + (one: Self, other: Self) -> Self {
        Self(
            volume: one.volume + other.volume, number: one.number + other.number,
            pages: one.pages + other.pages, page: one.page + other.page, price: one.price + other.price,
            imprint: one.imprint + other.imprint, articles: one.articles + other.articles,
            small: one.small + other.small, numbers: one.numbers + other.numbers)
    }
}
