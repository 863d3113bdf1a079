package import ArchiveModel
package import Ingest

/// What the edition that the settings name brings since the one before it, and the file that says so.
package struct EditionPlan: Sendable {
    package var edition: EditionRecord
    /// `nil` where the file says so already.
    package var edit: ArchiveEdit?

    package enum Problem: Error, Equatable, CustomStringConvertible {
        /// The settings name no edition.
        case noEdition
        /// The edition is called as an earlier one.
        case taken(String, Int)
        /// The edition is dated before the last one.
        case tooEarly(String, CalendarDate)

        package var description: String {
            switch self {
            case .noEdition:
                "archive.yml names no edition: give it its id and its date, as edition: {id: \"2\", date: 2026-05-01}"
            case .taken(let id, let number):
                "Edition '\(id)' is written down in \(EditionFile.path(of: number)), and later ones build on it: "
                    + "give the edition in archive.yml an id of its own"
            case .tooEarly(let id, let date):
                "Edition '\(id)' cannot be of a day before \(date), the day of the last one: see its date in archive.yml"
            }
        }
    }

    /// `published` is the archive as readers see it, and says which articles there are; `whole` the same with what is
    /// withheld, and says which words: a word that is withheld changes no article, so no edition tells where it stood.
    /// `files` are those of the archive's folder.
    package init(published: Archive, whole: Archive, files: [ArchiveFile]) throws(Problem) {
        guard let named = whole.settings.edition else { throw .noEdition }
        var before = whole.editions
        var number = before.count + 1
        if let last = before.last, last.id == named.id {
            before.removeLast()
            number = last.number
        }
        if let other = before.first(where: { $0.id == named.id }) { throw .taken(named.id, other.number) }
        if let last = before.last, named.date < last.date { throw .tooEarly(named.id, last.date) }
        edition = EditionRecord(
            number: number, id: named.id, date: named.date,
            changes: Self.changes(from: before.state, to: Self.state(of: published, whole)))
        let path = EditionFile.path(of: number)
        let (former, bytes) = (
            files.first { $0.path == path }?.bytes, Array(EditionFile.written(edition).utf8)
        )
        edit = former == bytes ? nil : ArchiveEdit(path: path, former: former, bytes: bytes)
    }

    /// The articles with a promised address that stand in the lists of `published`.
    private static func state(of published: Archive, _ whole: Archive)
        -> [ArticleID: EditionRecord.ArticleState]
    {
        let shown = published.issues.flatMap(\.listedArticles).filter(\.isRecorded).map(\.id)
        let listed = Set(shown)
        return whole.issues.flatMap(\.articles).reduce(into: [:]) { state, article in
            if listed.contains(article.id) { state[article.id] = .init(of: article) }
        }
    }

    private static func changes(
        from before: [ArticleID: EditionRecord.ArticleState],
        to now: [ArticleID: EditionRecord.ArticleState]
    ) -> [EditionRecord.Change] {
        let ids = Set(before.keys).union(now.keys).sorted()
        return ids.compactMap { id in
            switch (before[id], now[id]) {
            case (nil, let state?): .init(.added, id, state)
            case (_?, nil): .init(.withdrawn, id, nil)
            case (let old?, let new?): old == new ? nil : .init(.corrected, id, new)
            case (nil, nil): nil
            }
        }
    }
}
