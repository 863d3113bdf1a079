import ArchiveModel
import Markup
import Memo

/// The page of an article.
struct ArticleOutput: Output {
    let path: String
    private let issue: Int32
    private let article: Int32

    /// `issue` and `article` are places in the archive's issues and among their articles.
    init(path: String, issue: Int, article: Int) {
        self.path = path
        self.issue = Int32(issue)
        self.article = Int32(article)
    }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            key.add(issue: Int(issue))
            let article = site.archive.issues[Int(issue)].articles[Int(article)]
            for index in article.mentions.indices {
                switch article.mentions[index].resolution {
                case .record(let id): key.add(id)
                case .undecided(let ids): for id in ids { key.add(id) }
                case .unreviewed: break
                }
                key.add(site.names.path(of: article.mentions[index]) ?? "")
            }
            for (mention, number) in site.index.figures.figures(ofArticle: Int(self.article), in: Int(issue))
                .sorted(by: { $0.key < $1.key })
            {
                key.add(mention)
                key.add(site.index.indicator(showing: number)?.path ?? "")
            }
            for credit in article.byline {
                if let id = site.index.signer(credit) { key.add(id) } else { key.add(0) }
            }
            key.add(backlinksOf: .article(article.id))
            key.add(linksIn: article.annotations.lazy.map(\.body))
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let page = ArticlePage(site: site, path: path, issue: Int(issue), article: Int(article))
        return .page(WebPage("article", page.values, head: head(in: site)))
    }

    private func head(in site: SiteContext) -> PageHead {
        let held = site.archive.issues[Int(issue)]
        let text = held.articles[Int(article)]
        var head = PageHead.ofIssues
        head.type = "article"
        head.hasCard = true
        head.published = held.id.date
        head.subject = .init(name: text.id.description, words: text.shownTitle)
        head.citation = Citation(site: site, issue: held, article: text).metadata
        head.data = StructuredData(site: site).page(
            of: text, in: held, names: site.index.named[Int(issue)][Int(article)])
        return head
    }
}
