/// One issue: its date and, for a second edition of a day, a slug: `2021-01-27`, `2022-01-14-special`. In order of date
/// and, on one day, of time: morning before evening.
package struct IssueID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let date: CalendarDate
    package let edition: String?

    package init(_ date: CalendarDate, edition: String? = nil) {
        self.date = date
        self.edition = edition
    }

    /// From the name of an issue folder; `nil` when it is not a date with an optional lower-case slug.
    package init?(_ text: some StringProtocol) {
        guard let date = CalendarDate(text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else {
            self.init(date)
            return
        }
        let slug = rest.dropFirst()
        guard rest.first == "-", let first = slug.utf8.first, (0x61...0x7A).contains(first),
            slug.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        else { return nil }
        self.init(date, edition: String(slug))
    }

    package var description: String { edition.map { "\(date)-\($0)" } ?? date.description }

    package static func < (one: Self, other: Self) -> Bool {
        guard one.date == other.date else { return one.date < other.date }
        if one.edition == other.edition { return false }
        return EditionOrder.key(one.edition) < EditionOrder.key(other.edition)
    }
}

/// One page of an issue: `2021-01-27-p1`.
package struct PageID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let issue: IssueID
    /// 1-based, as printed.
    package let number: Int

    package init(_ issue: IssueID, _ number: Int) {
        self.issue = issue
        self.number = number
    }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let last = parts.last, let article = ArticleID("\(text)-a1"), last == "p\(article.page.number)"
        else { return nil }
        self = article.page
    }

    package var description: String { "\(issue)-p\(number)" }

    package static func < (one: Self, other: Self) -> Bool {
        (one.issue, one.number) < (other.issue, other.number)
    }
}

/// One article, named by the page on which it begins: `2021-01-27-p1-a7`. Never used again once given.
package struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let page: PageID
    package let number: Int

    package init(_ page: PageID, _ number: Int) {
        self.page = page
        self.number = number
    }

    /// From the full form, `2021-01-27-p1-a7`.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 5, let local = LocalArticleID(parts.suffix(2).joined(separator: "-")),
            let issue = IssueID(parts.dropLast(2).joined(separator: "-"))
        else { return nil }
        self.init(PageID(issue, local.page), local.number)
    }

    package init(_ issue: IssueID, _ local: LocalArticleID) {
        self.init(PageID(issue, local.page), local.number)
    }

    package var local: LocalArticleID { LocalArticleID(page: page.number, number: number) }
    package var description: String { "\(page)-a\(number)" }

    package static func < (one: Self, other: Self) -> Bool {
        (one.page, one.number) < (other.page, other.number)
    }
}

/// An article's id within its issue, as `articles.tsv` writes it: `p1-a7`.
package struct LocalArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Above any page, article or line that a newspaper has: sums of such numbers stay far from overflowing.
    package static let highestNumber = 99_999_999

    package let page: Int
    package let number: Int

    package init(page: Int, number: Int) {
        self.page = page
        self.number = number
    }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first == "p", parts[1].first == "a",
            let page = Int(parts[0].dropFirst()), let number = Int(parts[1].dropFirst()),
            (1...Self.highestNumber).contains(page), (1...Self.highestNumber).contains(number)
        else { return nil }
        self.init(page: page, number: number)
    }

    package var description: String { "p\(page)-a\(number)" }

    package static func < (one: Self, other: Self) -> Bool {
        (one.page, one.number) < (other.page, other.number)
    }
}

/// One record: `people/sun-hong`. The slug is the file name and the address, for ever.
package struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let kind: EntityKind
    package let slug: String

    package init(_ kind: EntityKind, _ slug: String) {
        self.kind = kind
        self.slug = slug
    }

    package init?(_ text: some StringProtocol) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
            let kind = EntityKind(folder: text[..<slash])
        else {
            return nil
        }
        let slug = text[text.index(after: slash)...]
        guard !slug.isEmpty, !slug.contains("/") else { return nil }
        self.init(kind, String(slug))
    }

    package var description: String { "\(kind.folder)/\(slug)" }

    package static func < (one: Self, other: Self) -> Bool {
        (one.kind, one.slug) < (other.kind, other.slug)
    }
}

/// One note: what its author wrote as `#id`, or a hash of article, quotation and occurrence.
package struct NoteID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) { description = text }

    package static func < (one: Self, other: Self) -> Bool { one.description < other.description }
}
