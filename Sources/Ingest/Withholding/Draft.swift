import ArchiveModel
import Names

/// An archive as its files tell it, before anything is withheld and before names are found.
struct Draft: Sendable {
    /// Without redirects.
    var archive: Archive
    /// Of articles that are gone, by issue.
    var redirects: [[Redirect]]
    var decisions: [Decision]

    var articles: Set<ArticleID> { Set(archive.issues.flatMap { $0.articles.map(\.id) }) }
}

/// What a draft becomes when everything that is withheld is taken out of it.
struct Published: Sendable {
    /// Without names in its articles.
    var archive: Archive
    var decisions: [Decision]
    /// What was taken out.
    var words: WithheldWords
}
