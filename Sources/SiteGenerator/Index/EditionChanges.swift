import ArchiveModel

/// What an edition brought, as far as readers may see it now.
///
/// Records of editions name articles; everything else is taken from the archive as it is published today. So what was
/// withheld since stands in no list of an earlier edition either, and an article that is kept out of lists in none.
struct EditionChanges: Sendable {
    struct Correction: Sendable {
        var paragraph: Int
        var state: ArchiveModel.Correction.State
        var printed: String
        var proposed: String
    }

    struct Corrected: Sendable {
        var article: ArticleID
        /// In order of place; none where words of the article changed otherwise, or the correction is not shown any more.
        var corrections: [Correction]
    }

    let number: Int
    let id: String
    let date: CalendarDate
    private(set) var added: [ArticleID] = []
    private(set) var corrected: [Corrected] = []
    /// Without what is in the archive again, or kept out of its lists.
    private(set) var withdrawn: [ArticleID] = []

    private init(_ edition: EditionRecord) { (number, id, date) = (edition.number, edition.id, edition.date) }

    /// Those of all editions of `archive`, in their order.
    static func all(of archive: Archive, _ index: ArchiveIndex) -> [EditionChanges] {
        var state: [ArticleID: EditionRecord.ArticleState] = [:]
        return archive.editions.map { edition in
            var changes = EditionChanges(edition)
            for change in edition.changes {
                let article = index.articles[change.article].map {
                    archive.issues[$0.issue].articles[$0.article]
                }
                changes.add(change, article, before: state[change.article])
                state[change.article] = change.state
            }
            return changes
        }
    }

    private mutating func add(
        _ change: EditionRecord.Change, _ article: Article?, before: EditionRecord.ArticleState?
    ) {
        switch (change.kind, article) {
        case (.withdrawn, nil): withdrawn.append(change.article)
        case (.added, let article?) where !article.isUnlisted: added.append(change.article)
        case (.corrected, let article?) where !article.isUnlisted:
            corrected.append(
                Corrected(article: change.article, corrections: Self.made(in: article, change, before)))
        default: break
        }
    }

    /// The corrections that `change` brought and that `article` still has as they were then.
    private static func made(
        in article: Article, _ change: EditionRecord.Change, _ before: EditionRecord.ArticleState?
    ) -> [Correction] {
        article.paragraphs.enumerated().flatMap { index, paragraph in
            paragraph.emendations.compactMap { emendation in
                let (note, hash) = (emendation.note.description, emendation.editionHash)
                guard change.state?.corrections[note]?.contains(hash) == true,
                    before?.corrections[note]?.contains(hash) != true
                else { return nil }
                return Correction(
                    paragraph: index, state: emendation.state, printed: emendation.printed,
                    proposed: emendation.proposed)
            }
        }
    }
}
