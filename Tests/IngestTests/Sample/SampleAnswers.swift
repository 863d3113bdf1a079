import ArchiveModel
import Foundation
import TestSupport

/// What people wrote down about an archive in `Samples/` (see `Tests/Samples/README.md`).
struct SampleAnswers: Decodable {
    struct Issue: Decodable {
        let date: String
        let weekday: String
        let number: Int
        let pagesToday: Int
        let pages: [Page]

        private enum CodingKeys: String, CodingKey {
            case date, weekday, number, pages
            case pagesToday = "pages_today"
        }
    }

    struct Page: Decodable {
        let page: Int
        /// `[first, last]` for each run of lines.
        let furniture: [[Int]]
        let articles: [Article]
    }

    struct Article: Decodable {
        let id: String
        /// `[page, first, last]` for each part.
        let lines: [[Int]]
        let kicker: String?
        let headline: String?
        let decks: [String]?
        let subheads: [String]?
        let byline: [String]?
        let dateline: String?
        let first: String
        let last: String
        let contains: [String]?
    }

    let paper: String
    let issues: [Issue]

    /// Those of the archive `Samples/NAME`.
    static func of(_ name: String) throws -> SampleAnswers {
        let path = "\(SampleArchive.repository)/Tests/Samples/\(name).expected.json"
        return try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
    }

    /// By id, in order.
    var articles: [(id: String, answer: Article)] {
        issues.flatMap { issue in
            issue.pages.flatMap { $0.articles.map { ("\(issue.date)-\($0.id)", $0) } }
        }
    }
}

/// How many of some answers were read.
struct AnswerScore {
    private(set) var right: [String: Int] = [:]
    private(set) var all: [String: Int] = [:]
    private var misses: [String: [String]] = [:]

    mutating func note(_ field: String, _ isRight: Bool, _ miss: @autoclosure () -> String) {
        all[field, default: 0] += 1
        if isRight { right[field, default: 0] += 1 } else { misses[field, default: []].append(miss()) }
    }

    /// Right and all, and what was read of the others.
    func summary(of field: String) -> String {
        "\(field) \(right[field, default: 0]) of \(all[field, default: 0]): "
            + misses[field, default: []].joined(separator: "; ")
    }
}

extension String {
    /// Whatever blanks and case: what a kicker and a headline are compared by.
    var compared: String { Array(Fold.string(self).unicodeScalars).dense.string }
}
