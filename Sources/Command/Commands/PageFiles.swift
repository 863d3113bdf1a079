import ArchiveModel
import Desk
import Ingest
import Publishing
import Reading

/// Page texts that are named on the command line and taken as one issue.
struct PageFiles {
    var texts: [Int: SourceText] = [:]
    /// The issue by its masthead; the first day of the calendar when no page names a date.
    var issue: IssueID
    /// As a METS file divides the pages.
    var articles: [DividedArticle] = []
    var furniture: [ArticlePart] = []

    static func read(_ paths: [String], as origin: TextOrigin) -> Diagnosed<PageFiles> {
        var pages = PageFiles(issue: IssueID(CalendarDate.first))
        var diagnostics: [Diagnostic] = []
        let files = ReceivedFiles.read(paths, searchesFolders: false).unwrap(into: &diagnostics)
        let deliveries = MetsDelivery.deliveries(in: files, as: origin).unwrap(into: &diagnostics)
        if let first = deliveries.issues.first { pages.take(first.issue) }
        for file in deliveries.rest {
            let read = PageReaders.standard.reader(ofGiven: file).read(file, as: origin)
            for page in read.unwrap(into: &diagnostics) { pages.add(page.text) }
        }
        return Diagnosed(pages, diagnostics)
    }

    private mutating func take(_ issue: MetsIssue) {
        texts = issue.texts
        articles = issue.articles
        furniture = issue.furniture
        if let date = issue.date { self.issue = IssueID(date) }
    }

    /// By the number that the page states, else by the next free one.
    private mutating func add(_ text: SourceText) {
        let head = IssueReader.read(issue: issue, pages: [1: text]).value.masthead
        if let date = head.date { issue = IssueID(date) }
        var number = head.page ?? 1
        while texts[number] != nil { number += 1 }
        texts[number] = text
    }
}

extension CalendarDate {
    fileprivate static var first: CalendarDate {
        guard let date = CalendarDate(year: 1, month: 1, day: 1) else {
            preconditionFailure("the calendar begins with 0001-01-01")
        }
        return date
    }
}
