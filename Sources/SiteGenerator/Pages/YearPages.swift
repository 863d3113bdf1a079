import ArchiveModel
import Markup

/// Which pages the years of a long list have: one each, or several of a year in which there is much.
struct YearPages {
    /// A page of one year.
    struct Page: Sendable, Hashable {
        private let number: Int16
        private let place: Int16

        var year: Int { Int(number) }
        /// Counted from 0.
        var part: Int { Int(place) }

        init(year: Int, part: Int) {
            number = Int16(clamping: year)
            place = Int16(clamping: part)
        }
    }

    /// How many there are of each year; the newest year first.
    let years: [(year: Int, count: Int)]
    /// Whether years have pages of their own.
    let isSplit: Bool
    private let paging: Paging

    /// `issues`: of the archive, where each of the list stands.
    init(ofIssues issues: some Sequence<Int>, in site: SiteContext) {
        var counts: [Int: Int] = [:]
        var all = 0
        for issue in issues {
            counts[site.archive.issues[issue].id.date.year, default: 0] += 1
            all += 1
        }
        years = counts.sorted { $1.key < $0.key }.map { ($0.key, $0.value) }
        paging = site.paging
        isSplit = all > paging.appearancesOnOnePage
    }

    init(of appearances: [Appearance], in site: SiteContext) {
        self.init(ofIssues: appearances.lazy.map(\.issue), in: site)
    }

    /// All, the oldest year first.
    var all: [Page] {
        guard isSplit else { return [] }
        return years.reversed().flatMap { year, count in
            parts(of: count).indices.map { Page(year: year, part: $0) }
        }
    }

    func parts(of count: Int) -> [Range<Int>] {
        Paging.parts(of: count, limit: paging.appearancesOfOneYear)
    }

    /// How many of a year the page shows that leads to the pages of the years.
    var shown: Int { isSplit ? paging.shown(ofYears: years.count) : .max }
}

/// A list by year on the page of what is named, and on the pages of its years.
struct YearLists<Item> {
    let site: SiteContext
    let path: String
    /// The page of what is named.
    let owner: String
    /// The newest first.
    let items: [Item]
    /// Into the archive's issues.
    let issue: (Item) -> Int
    /// The key of the locale in which they are counted.
    let counted: String
    /// What the template is given for items.
    let value: ([Item]) -> TemplateObject

    private var pages: YearPages { YearPages(ofIssues: items.lazy.map(issue), in: site) }

    /// Each year, of a long list only the newest of each.
    var years: [TemplateValue] {
        let pages = pages
        var rest = items[...]
        return pages.years.map { year, count in
            let items = rest.prefix(count)
            rest = rest.dropFirst(count)
            let title = site.locale.date(ofYear: year)
            let isCut = pages.isSplit && count > pages.shown
            var values = value(Array(items.prefix(pages.shown)))
            values.merge([
                "anchor": .text("y\(year)"), "title": .text(title), "year": .number(year),
                "count": .text(site.locale.count(counted, count)),
                "shown": TemplateValue(
                    isCut ? site.locale.text("shown_of", pages.shown) : nil),
                "more": pages.isSplit
                    ? site.link(
                        to: Address.path(ofYear: year, part: 0, below: owner),
                        site.locale.text("all_of_year", title, site.locale.count(counted, count)), from: path)
                    : .missing,
            ])
            return .object(values)
        }
    }

    /// What a page of a year is given beside its items: how many, its parts by their dates, the pages before and behind.
    func values(of page: YearPages.Page) -> TemplateObject {
        let items = items(of: page.year)
        let parts = pages.parts(of: items.count)
        let links = parts.enumerated().map { number, range in
            (
                words: words(items[range.lowerBound], items[range.upperBound - 1]),
                path: Address.path(ofYear: page.year, part: number, below: owner)
            )
        }
        let link = { (number: Int) -> TemplateValue in
            links[safe: number].map { site.link(to: $0.path, $0.words, from: path) } ?? .missing
        }
        return [
            "title": .text(site.locale.date(ofYear: page.year)),
            "count": .text(site.locale.count(counted, items.count)),
            "has_parts": .flag(parts.count > 1),
            "parts": .list(
                links.enumerated().map { number, link in
                    .object([
                        "text": .text(link.words), "count": .number(parts[number].count),
                        "current": .flag(number == page.part),
                        "href": .text(Address.link(from: path, to: link.path)),
                    ])
                }), "previous": link(page.part - 1), "next": link(page.part + 1),
        ]
    }

    /// Those that stand on a page.
    func items(on page: YearPages.Page) -> [Item] {
        let items = items(of: page.year)
        return pages.parts(of: items.count)[safe: page.part].map { Array(items[$0]) } ?? []
    }

    private func items(of year: Int) -> [Item] {
        items.filter { site.archive.issues[issue($0)].id.date.year == year }
    }

    /// The first day and the last of a part, in the order in which it lists them.
    private func words(_ first: Item, _ last: Item) -> String {
        let days = [first, last].map { item -> String in
            let date = site.archive.issues[issue(item)].id.date
            return site.locale.day(date.day, ofMonth: date.month)
        }
        return days[0] == days[1] ? days[0] : site.locale.text("part_range", days[0], days[1])
    }
}
