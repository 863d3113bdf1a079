import ArchiveModel
import Markup

/// Which editors' notes link to each record and each article: "notes that mention this".
struct Backlinks: Sendable {
    /// A note that links somewhere, by the page that shows it.
    struct Origin: Hashable, Sendable {
        /// Indices into the archive's issues, and their articles; without one the note is on a page.
        var issue: Int
        var article: Int?
        var page: PageID
        var note: Annotation
    }

    /// In order of issue and place.
    private var origins: [Redirect.Source: [Origin]] = [:]

    /// Notes on articles that are kept out of lists are left out.
    init(_ archive: Archive, _ index: ArchiveIndex) {
        for (number, issue) in archive.issues.enumerated() {
            for page in issue.pages {
                for note in page.annotations {
                    add(Origin(issue: number, article: nil, page: page.id, note: note), index)
                }
            }
            for (place, article) in issue.articles.enumerated() where !article.isUnlisted {
                for note in article.annotations {
                    add(Origin(issue: number, article: place, page: article.id.page, note: note), index)
                }
            }
        }
    }

    private mutating func add(_ origin: Origin, _ index: ArchiveIndex) {
        guard origin.note.body.text.contains("[[") else { return }
        var seen = Set<Redirect.Source>()
        for link in Markdown().targets(of: origin.note.body) {
            let destination =
                index.destination(of: link)
                ?? ArchiveIndex.place(in: link).flatMap { index.destination(of: $0.name) }
            guard let target = destination?.source, seen.insert(target).inserted else { continue }
            origins[target, default: []].append(origin)
        }
    }

    /// The notes that link to `target`.
    func origins(of target: Redirect.Source) -> [Origin] { origins[target, default: []] }
}
