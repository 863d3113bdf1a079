import ArchiveModel
import Markup

/// How to cite an article: GB/T 7714—2015, Chicago, BibTeX, CSL-JSON.
struct Citation {
    let site: SiteContext
    let issue: Issue
    let article: Article

    private var authors: [String] { article.byline.map(\.name) }
    private var paper: String { site.archive.settings.paperName }
    private var style: TextStyle { article.style }
    /// In CSL and Zotero.
    private var language: String { style.codes.citation ?? article.language.tag }
    private var date: String { issue.id.date.description }
    private var page: String { issue.labels(of: article) }
    private var title: String { article.shownTitle }

    /// First the way in which those cite who read the language.
    var values: TemplateValue {
        let forms = [
            value("GB/T 7714—2015", gbt, isCode: false), value("Chicago", chicago, isCode: false),
            value("BibTeX", bibtex), value("CSL-JSON", csl),
        ]
        let first = style.citesByStandard ? 0 : 1
        let others = style.citesByStandard ? Array(forms[1...]) : [forms[2], forms[3], forms[0]]
        return .object(["first": forms[first], "others": .list(others)])
    }

    private func value(_ name: String, _ text: String, isCode: Bool = true) -> TemplateValue {
        .object(["name": .text(name), "text": .text(text), "is_code": .flag(isCode)])
    }

    private var gbt: String {
        let names =
            authors.count > 3
            ? authors.prefix(3).joined(separator: ", ") + ", \(style.otherAuthors)"
            : authors.joined(separator: ", ")
        return (names.isEmpty ? "" : names + ". ") + "\(title)[N]. \(paper), \(date)(\(page))."
    }

    /// Chicago, 17th edition, notes and bibliography.
    private var chicago: String {
        let day =
            "\(TextStyle.englishMonths[issue.id.date.month - 1]) \(issue.id.date.day), \(issue.id.date.year)"
        let names = authors.isEmpty ? "" : authors.joined(separator: ", ") + ". "
        return names + "“\(title).” \(paper), \(day), \(page)." + (url.map { " \($0)." } ?? "")
    }

    private var url: String? { site.url(of: Address.path(of: article.id)) }

    private var bibtex: String {
        var fields = [
            "title={\(braced(title))}", "journal={\(braced(paper))}", "date={\(date)}",
            "year={\(issue.id.date.year)}", "month={\(issue.id.date.month)}",
            "pages={\(braced(page))}", "entrysubtype={newspaper}",
        ]
        if let name = style.codes.bibliography { fields.append("langid={\(name)}") }
        if let url { fields.append("url={\(url)}") }
        if !authors.isEmpty { fields.insert("author={\(braced(authors.joined(separator: " and ")))}", at: 0) }
        return "@article{\(article.id),\n  " + fields.joined(separator: ",\n  ") + "}"
    }

    private func braced(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0 != "{" && $0 != "}" && $0 != "\\" })
    }

    /// CSL-JSON 1.0.2.
    private var csl: String {
        let date = issue.id.date
        let parts = [date.year, date.month, date.day].map { JSON.integer($0) }
        return JSON.members([
            "id": .string(article.id.description), "type": .string("article-newspaper"),
            "title": .string(title), "container-title": .string(paper),
            "author": authors.isEmpty
                ? nil : .array(authors.map { .members(["literal": .string($0)]) }),
            "issued": .members(["date-parts": .array([.array(parts)])]), "page": .string(page),
            "edition": issue.id.edition.map { .string($0) }, "language": .string(language),
            "URL": url.map { .string($0) },
        ]).text
    }

    /// What Zotero and Google Scholar read from the head of a page. `z:itemType` tells Zotero that it is no journal.
    var metadata: [(name: String, content: String)] {
        var tags = [(name: "citation_title", content: title)]
        for author in authors { tags.append(("citation_author", author)) }
        tags.append(("citation_journal_title", paper))
        tags.append(("citation_publication_date", date.split(separator: "-").joined(separator: "/")))
        // With a last page all between the two are meant, too.
        let isRun = zip(article.pages, article.pages.dropFirst()).allSatisfy { $0 + 1 == $1 }
        if isRun, let last = article.pages.last, last != article.id.page.number {
            tags.append(("citation_firstpage", issue.label(of: article.id.page)))
            tags.append(("citation_lastpage", issue.label(of: PageID(issue.id, last))))
        } else {
            tags.append(("citation_firstpage", page))
        }
        tags.append(("citation_language", language))
        tags.append(("dc.language", article.language.tag))
        tags.append(("z:itemType", "newspaperArticle"))
        if let url { tags.append(("citation_public_url", url)) }
        return tags
    }
}

extension Article {
    /// The pages that it stands on, in the order in which it is read.
    var pages: [Int] {
        var pages = [id.page.number]
        for part in parts where !pages.contains(part.page) { pages.append(part.page) }
        return pages
    }
}

extension Issue {
    /// What its pages call those that an article stands on: `1, 3`.
    func labels(of article: Article) -> String {
        article.pages.map { label(of: PageID(id, $0)) }.joined(separator: ", ")
    }
}
