package import ArchiveModel

/// Finds names of people without a record of whom articles tell what hardly fits one.
package struct NamesakeFinder {
    package struct Found {
        package var name: String
        /// Those that state a role of the name, in order of issue.
        package var articles: [ArticleID]
        /// Their `articles` are indices into these.
        package var groups: [RoleGroups.Group]
    }

    /// In order of name.
    package let found: [Found]

    /// Looks at the articles of which `counts` holds.
    package init(_ issues: [Issue], where counts: (Issue, Article) -> Bool = { _, _ in true }) {
        var statements: [String: (articles: [ArticleID], all: [RoleGroups.Statement])] = [:]
        for issue in issues {
            for article in issue.articles where !article.isUnlisted && counts(issue, article) {
                for mention in article.mentions
                where mention.kind == .person && mention.resolution == .unreviewed && !mention.isReporter
                    && !mention.roles.isEmpty
                {
                    var known = statements[mention.name] ?? ([], [])
                    if known.articles.last != article.id { known.articles.append(article.id) }
                    known.all.append(
                        .init(mention, on: issue.id.date, article: known.articles.count - 1))
                    statements[mention.name] = known
                }
            }
        }
        found = statements.sorted { $0.key < $1.key }.compactMap { name, stated in
            let groups = RoleGroups(stated.all).groups
            return groups.isEmpty ? nil : Found(name: name, articles: stated.articles, groups: groups)
        }
    }
}
