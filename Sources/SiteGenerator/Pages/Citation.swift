import ArchiveModel
import Markup

/// How to cite an article: GB/T 7714—2015, BibTeX, CSL-JSON.
struct Citation {
    let site: Site
    let issue: Issue
    let article: Article

    private var authors: [String] { article.byline.map(\.name) }
    private var paper: String { site.archive.settings.paperName }
    private var date: String { issue.id.date.description }
    private var page: String { site.label(of: article.id.page, in: issue) }
    private var title: String { site.title(of: article) }

    var values: TemplateValue {
        .object(["gbt": .text(gbt), "bibtex": .text(bibtex), "csl": .text(csl)])
    }

    private var gbt: String {
        let names =
            authors.count > 3
            ? authors.prefix(3).joined(separator: ", ") + ", 等" : authors.joined(separator: ", ")
        return (names.isEmpty ? "" : names + ". ") + "\(title)[N]. \(paper), \(date)(\(page))."
    }

    private var bibtex: String {
        var fields = [
            "title={\(braced(title))}", "journal={\(braced(paper))}", "date={\(date)}",
            "pages={\(braced(page))}",
        ]
        if !authors.isEmpty { fields.insert("author={\(braced(authors.joined(separator: " and ")))}", at: 0) }
        return "@article{\(article.id),\n  " + fields.joined(separator: ",\n  ") + "}"
    }

    private func braced(_ text: String) -> String { text.filter { !"{}\\".contains($0) } }

    private var csl: String {
        let author = authors.map { "{\"literal\":\(quoted($0))}" }.joined(separator: ",")
        let (year, month, day) = (issue.id.date.year, issue.id.date.month, issue.id.date.day)
        return
            "{\"id\":\(quoted(article.id.description)),\"type\":\"article-newspaper\",\"title\":\(quoted(title)),"
            + "\"container-title\":\(quoted(paper)),\"issued\":{\"date-parts\":[[\(year),\(month),\(day)]]},"
            + "\"page\":\(quoted(page))" + (author.isEmpty ? "" : ",\"author\":[\(author)]") + "}"
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\u{0}"..."\u{1F}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
