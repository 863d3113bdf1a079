import ArchiveModel

extension SiteContext {
    /// The warnings of every link that editors wrote, and of articles with too many names; found once when the site is planned.
    func checkLinks() -> [Diagnostic] {
        var sources: [(text: MarkdownSource, owner: String?)] =
            archive.entities.map { ($0.body, $0.id.description) } + archive.freePages.map { ($0.body, nil) }
        for issue in archive.issues {
            if let introduction = issue.introduction { sources.append((introduction, issue.id.description)) }
            for page in issue.pages {
                sources += page.annotations.map { ($0.body, page.id.description) }
            }
            for article in issue.articles {
                sources += article.annotations.map { ($0.body, article.id.description) }
            }
        }
        let crowded = archive.issues.flatMap(\.articles).filter {
            $0.mentions.count > ArticleBody.namesLinked
        }
        return sources.flatMap { html($0.text, from: "index.html", on: $0.owner).diagnostics }
            + crowded.map { .namesNotLinked($0.id, $0.mentions.count) }
    }
}

extension Diagnostic {
    fileprivate static func namesNotLinked(_ id: ArticleID, _ count: Int) -> Diagnostic {
        Diagnostic(
            .namesNotLinked,
            "An article has at most \(ArticleBody.namesLinked) linked names; the last "
                + "\(count - ArticleBody.namesLinked) of \(id) stay words",
            fixes: ["look whether its page was divided"])
    }
}
