import ArchiveModel

extension Issue {
    /// What the paper calls a page: as printed, or its number.
    func label(of page: PageID) -> String {
        let place = pages.indices.first { pages[$0].id == page }
        return place.flatMap { pages[$0].label } ?? String(page.number)
    }

    /// Whether the date stands on a page of the issue, whatever line prints it; otherwise an editor or a file name
    /// supplied it.
    var isDatePrinted: Bool { masthead.printedDate == id.date }
}

extension Locale {
    /// As words of the archive when it supplied the date: no page of the issue prints one.
    func date(of issue: Issue) -> String {
        let date = date(issue.id.date)
        return issue.isDatePrinted ? date : issue.style.supplied(date)
    }

    /// How the date of an issue is known.
    func source(ofDateOf issue: Issue) -> String {
        if issue.isDatePrinted { return text("date_printed") }
        if let printed = issue.masthead.printedDate { return text("date_printed_otherwise", date(printed)) }
        guard let latest = issue.articles.compactMap(\.signedDate).max() else { return text("date_supplied") }
        return text("date_supplied_signature", date(latest))
    }

    /// As the paper prints it, where that is the language of the interface; as the archive's when it supplied it, which
    /// follows from the date where no page prints that.
    func weekday(of issue: Issue) -> String {
        let name = weekday(issue.id.date)
        guard issue.isDatePrinted, let printed = issue.masthead.weekday else {
            return issue.style.supplied(name)
        }
        return language.split(separator: "-").first.map(String.init) == issue.language.code ? printed : name
    }
}
