import ArchiveModel

/// The numbers by which the index names articles: day, edition, page and article, packed from high to low.
///
/// A number stays the same when other articles come or go, as long as no field outgrows its bits and no earlier year
/// and no new edition name is added; so most of the index stays the same too.
struct DocumentNumbers: Sendable {
    /// Names of editions, sorted; the ordinary one is the empty name.
    let editions: [String]
    /// Its 1 January is day 0.
    let firstYear: Int
    let editionBits: Int
    let pageBits: Int
    let articleBits: Int
    private let dayZero: Int

    init(_ articles: some Sequence<ArticleID>) {
        var names: Set<String> = [""]
        var pages = 0
        var numbers = 0
        var year: Int?
        for article in articles {
            names.insert(article.page.issue.edition ?? "")
            pages = max(pages, article.page.number)
            numbers = max(numbers, article.number)
            year = min(year ?? .max, article.page.issue.date.year)
        }
        editions = names.sorted()
        firstYear = year ?? 2000
        dayZero = CalendarDate(year: firstYear, month: 1, day: 1)?.dayNumber ?? 0
        editionBits = Self.bits(editions.count - 1)
        pageBits = Self.bits(pages)
        articleBits = Self.bits(numbers)
    }

    func number(of article: ArticleID) -> Int {
        let issue = article.page.issue
        let edition = editions.firstIndex(of: issue.edition ?? "") ?? 0
        let day = issue.date.dayNumber - dayZero
        let page = (day << editionBits | edition) << pageBits | article.page.number
        return page << articleBits | article.number
    }

    /// How many bits hold every number up to `largest`.
    static func bits(_ largest: Int) -> Int { Int.bitWidth - max(0, largest).leadingZeroBitCount }
}
