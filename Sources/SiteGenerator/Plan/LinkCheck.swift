import ArchiveModel

extension SiteContext {
    /// The warnings of every link that editors wrote, and of articles with too many names; found once when the site is planned.
    func checkLinks() -> [Diagnostic] {
        var sources = archive.entities.map(\.body) + archive.freePages.map(\.body)
        for issue in archive.issues {
            sources += [issue.introduction].compactMap { $0 }
            sources += issue.pages.flatMap { $0.annotations.map(\.body) }
            sources += issue.articles.flatMap { $0.annotations.map(\.body) }
        }
        let crowded = archive.issues.flatMap(\.articles).filter {
            $0.mentions.count > ArticleBody.namesLinked
        }
        return sources.flatMap { html($0, from: "index.html").diagnostics }
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
