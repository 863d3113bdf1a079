import ArchiveModel
import Markup

extension Withholder {
    func issue(_ issue: Issue) -> Issue {
        guard !isEmpty else { return issue }
        var result = issue
        let withdrawn = Set(issue.articles.map(\.id).filter(isWithdrawn))
        result.articles = issue.articles.filter { !withdrawn.contains($0.id) }.map(article)
        result.pages = issue.pages.map { page($0, of: issue, withdrawn) }
        result.masthead = masthead(issue.masthead)
        result.introduction = issue.introduction.map(words)
        result.origin = issue.origin.map(masked)
        result.rights = issue.rights.map(masked)
        result.facsimiles = issue.facsimiles.filter { !isSpelt(in: $0.value) }
        return result
    }

    private func masthead(_ masthead: Masthead) -> Masthead {
        var result = masthead
        result.paper = masked(masthead.paper)
        result.dateEvidence = masked(masthead.dateEvidence)
        result.weekday = masked(masthead.weekday)
        result.lunar = masked(masthead.lunar)
        result.cnNumber = masked(masthead.cnNumber)
        return result
    }

    /// A tombstone for every article of the issue that is withdrawn.
    func tombstones(of issue: Issue) -> [Redirect] {
        guard !isEmpty else { return [] }
        return issue.articles.compactMap { article in
            withholdings.first { $0.withdraws(article.id) }.map {
                Redirect(from: .article(article.id), to: .gone($0.publicReason))
            }
        }
    }

    private func isWithdrawn(_ id: ArticleID) -> Bool { withholdings.contains { $0.withdraws(id) } }

    private func article(_ article: Article) -> Article {
        let mine = withholdings.filter { $0.target == .article(article.id) }
        var result = (masks + mine.filter { $0.action != .unlist }.compactMap(\.mask)).reduce(article) {
            $1.masked($0)
        }
        result.isUnlisted = mine.contains { $0.action == .unlist }
        result.topics = masked(result.topics)
        for index in result.annotations.indices {
            result.annotations[index].topics = masked(result.annotations[index].topics)
            result.annotations[index].body = unlinked(result.annotations[index].body)
        }
        return result
    }

    private func page(_ page: Page, of issue: Issue, _ withdrawn: Set<ArticleID>) -> Page {
        var result = page
        let unlisted = withholdings.compactMap(\.unlistedArticle)
        result.articles = page.articles.filter { !withdrawn.contains($0) && !unlisted.contains($0) }
        result.label = masked(page.label)
        result.annotations = page.annotations.map { note in
            var note = masks.reduce(note) { $1.masked($0) }
            note.topics = masked(note.topics)
            note.body = unlinked(note.body)
            return note
        }
        for mask in masks { result.source = mask.blackedOut(result.source, in: nil) }
        for withholding in withholdings {
            guard case .article(let id) = withholding.target, withholding.action != .unlist,
                let article = issue.articles.first(where: { $0.id == id })
            else { continue }
            let ranges = article.parts.filter { $0.page == page.id.number }.map(\.range)
            result.source =
                withholding.mask?.blackedOut(result.source, in: ranges) ?? result.source.blackedOut(ranges)
        }
        return result
    }

    private func isSpelt(in address: String) -> Bool {
        masks.contains { $0.isIn(PercentEncoding.read(address)) }
    }
}

extension Withholding {
    fileprivate var unlistedArticle: ArticleID? {
        if case .article(let id) = target, action == .unlist { id } else { nil }
    }

    fileprivate func withdraws(_ id: ArticleID) -> Bool {
        target == .article(id) && name == nil && action != .unlist
    }
}
