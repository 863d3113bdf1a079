import ArchiveModel
import Markup
import Memo

/// What the paper printed: for each issue its year, its day of the year, its contents, its pages and its articles.
enum IssueOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        var outputs: [any Output] = []
        var seen = Set<String>()
        for (number, issue) in site.archive.issues.enumerated() {
            let times: [any Output] = [YearOutput(issue.id.date), DayOutput(issue.id.date)]
            outputs += times.filter { seen.insert($0.path).inserted }
            outputs.append(IssueOutput(path: Address.path(of: issue.id), issue: number))
            outputs += issue.pages.indices.map {
                NewspaperPageOutput(path: Address.path(of: issue.pages[$0].id), issue: number, page: $0)
            }
            outputs += issue.articles.indices.map {
                ArticleOutput(path: Address.path(of: issue.articles[$0].id), issue: number, article: $0)
            }
        }
        return outputs
    }
}

struct IssueOutput: Output {
    let path: String
    /// Into the archive's issues.
    let issue: Int

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            key.add(issue: issue)
            for neighbour in [issue - 1, issue + 1] {
                key.add(site.archive.issues[safe: neighbour]?.id.description ?? "")
            }
            if site.archive.issues[issue].introduction != nil { key.add(key.keys.links) }
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        var head = PageHead.ofIssues
        head.data = StructuredData(site: site).page(of: site.archive.issues[issue])
        head.hasCard = true
        return .page(
            WebPage("issue", IssuePage(site: site, path: path, issue: issue).values, head: head))
    }
}

struct NewspaperPageOutput: Output {
    let path: String
    private let issue: Int32
    private let page: Int32

    init(path: String, issue: Int, page: Int) {
        self.path = path
        self.issue = Int32(issue)
        self.page = Int32(page)
    }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            key.add(issue: Int(issue))
            let page = site.archive.issues[Int(issue)].pages[Int(page)]
            key.add(linksIn: page.annotations.lazy.map(\.body))
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let page = NewspaperPage(site: site, path: path, issue: Int(issue), page: Int(page))
        return .page(WebPage("page", page.values, head: .ofIssues))
    }
}
