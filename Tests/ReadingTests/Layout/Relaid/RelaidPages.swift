import ArchiveModel
import Ingest
import Reading
import TestSupport

/// Pages laid out anew by class, each read and scored.
enum RelaidPages {
    static let pagesPerStyle = 14

    static func scores(
        _ style: PageStyle, articles: [SourceArticle], count: Int = pagesPerStyle, from first: UInt64 = 1
    ) -> [(page: RelaidPage, score: PageScore, judgements: [BoundaryJudgement])] {
        (0..<count).map { number in
            let page = PagePrinter.page(style, of: articles, seed: first + UInt64(number))
            let reading = reading(of: page)
            return (page, PageScore(reading, of: page), BoundaryJudgement.all(reading, of: page))
        }
    }

    static func reading(of page: RelaidPage) -> IssueReading {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page.text)]).value
    }
}
