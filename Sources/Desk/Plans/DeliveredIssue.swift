package import ArchiveModel
package import Reading

/// An issue as a METS file delivers it, with the files of its pages.
package struct DeliveredIssue: Sendable {
    /// The METS file itself.
    package var file: ArchiveFile
    package var issue: MetsIssue

    package init(file: ArchiveFile, issue: MetsIssue) {
        self.file = file
        self.issue = issue
    }

    /// Its pages with their numbers, labels, and the articles that begin on them, as the METS file has all of it.
    func pages(_ options: ImportOptions) -> Diagnosed<[ReceivedPage]> {
        guard let date = options.date ?? issue.date else { return Diagnosed([], [.noDay(file.path)]) }
        let articles = Dictionary(grouping: issue.articles) { $0.id.page }
        let pages = issue.pages.map { page in
            var received = ReceivedPage(
                file: page.file, issue: IssueID(date, edition: options.edition), page: page.number,
                datedBy: options.date == nil ? "METS" : "--date", pagedBy: "METS", texts: [page.text],
                reader: page.reader, stated: options.encoding)
            received.label = page.label.map { PageLabel($0) }
            received.mets = file
            received.made.stated = articles[page.number, default: []].map {
                StatedArticle(by: .mets, kind: $0.kind, headline: $0.headline, parts: $0.parts)
            }
            received.made.furniture = issue.furniture.filter { $0.page == page.number }
            return received
        }
        return Diagnosed(pages)
    }
}

extension Diagnostic {
    fileprivate static func noDay(_ path: String) -> Diagnostic {
        Diagnostic(
            .noDate, "An issue needs its date; this METS file has none", at: SourceLocation(path),
            fixes: ["give it with --date 2021-01-27"])
    }
}
