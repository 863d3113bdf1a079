package import ArchiveModel
package import Memo
import Names

/// Takes out of an archive what is withheld, before names are looked for: nothing behind it sees the words.
///
/// Records and issues are published one by one (`PublishRecords`, `PublishIssue`), everything else by `applied`.
struct Withholder: Sendable {
    let withholdings: [Withholding]
    /// Names that are masked everywhere, and names that have no page.
    let masks: [NameMask]
    let unlisted: [NameMask]
    /// Articles that go with all that rests on nothing else.
    let taken: Set<ArticleID>
    /// By id, what a record that is not published is called where it was linked.
    private(set) var gone: [EntityID: String] = [:]

    /// `records` are all that the archive has.
    init(_ withholdings: [Withholding], of records: [Entity]) {
        self.withholdings = withholdings
        let everywhere = withholdings.filter { $0.target == .everywhere }
        masks = everywhere.filter { $0.action != .unlist }.compactMap(\.mask)
        unlisted = everywhere.filter { $0.action == .unlist }.compactMap(\.mask)
        taken = Set(withholdings.compactMap(\.takenArticle))
        for record in records where masked(record) == nil { gone[record.id] = masked(record.name) }
    }

    var isEmpty: Bool { withholdings.isEmpty }

    /// `draft` with the records and issues that are published of it, and everything else without what is withheld.
    func applied(to draft: Draft, records: [Entity], issues: [Issue]) -> Diagnosed<Published> {
        var archive = draft.archive
        archive.settings = settings(draft.archive.settings)
        archive.entities = records
        archive.issues = issues
        archive.freePages = draft.archive.freePages.map(page)
        if let front = draft.archive.front {
            archive.front?.body = words(front.body)
            archive.front?.author = masked(front.author)
        }
        archive.redirects = redirects(of: draft, published: records)
        archive.calendar.notPublished = draft.archive.calendar.notPublished.map(span)
        archive.calendar.notHeld = draft.archive.calendar.notHeld.map(span)
        let published = Published(
            archive: archive, decisions: draft.decisions.filter(decides),
            words: isEmpty
                ? WithheldWords()
                : WithheldWords(
                    withholdings, articles: draft.archive.issues.flatMap(\.articles),
                    entities: draft.archive.entities, published: archive))
        return Diagnosed(published, diagnostics(articles: draft.articles))
    }

    /// An error for every withholding of an article that is not there: it may have been divided anew.
    private func diagnostics(articles: Set<ArticleID>) -> [Diagnostic] {
        withholdings.compactMap { withholding in
            guard case .article(let id) = withholding.target, !articles.contains(id) else { return nil }
            return .noArticle(id, withholding)
        }
    }

    // MARK: What stands beside records and issues

    private func redirects(of draft: Draft, published: [Entity]) -> [Redirect] {
        let former = published.flatMap { entity in
            entity.formerIDs.map { Redirect(from: .entity($0), to: .entity(entity.id)) }
        }
        let articles = zip(draft.archive.issues, draft.redirects).flatMap { $1 + tombstones(of: $0) }
        return (former + tombstones(of: draft.archive.entities) + articles).map { redirect in
            guard case .gone(let reason) = redirect.to else { return redirect }
            return Redirect(from: redirect.from, to: .gone(masked(reason)))
        }
    }

    private func settings(_ settings: ArchiveSettings) -> ArchiveSettings {
        var settings = settings
        settings.title = masked(settings.title)
        settings.paperName = masked(settings.paperName)
        if let id = settings.edition?.id { settings.edition?.id = masked(id) }
        return settings
    }

    private func page(_ page: FreePage) -> FreePage {
        var page = page
        page.title = masked(page.title)
        page.author = masked(page.author)
        page.summary = masked(page.summary)
        page.topics = masked(page.topics)
        if let versus = page.versus {
            page.versus = .init(masked(versus.one), masked(versus.other), unit: masked(versus.unit))
        }
        page.body = words(page.body)
        return page
    }

    private func span(_ span: PublicationCalendar.Span) -> PublicationCalendar.Span {
        PublicationCalendar.Span(span.dates, reason: span.reason.map(masked))
    }

    // MARK: Words

    /// What editors wrote, without withheld names and links to what is not published.
    func words(_ source: MarkdownSource) -> MarkdownSource {
        unlinked(masks.reduce(source) { $1.masked($0) })
    }

    func masked(_ text: String) -> String { masks.reduce(text) { $1.masked($0) } }

    func masked(_ text: String?) -> String? { text.map { masked($0) } }

    func masked(_ topics: [Topic]) -> [Topic] { topics.map { Topic(masked($0.name), at: $0.location) } }

    /// `[[people/x|words]]` and `[[people/x]]` of records that are not published as plain words.
    func unlinked(_ source: MarkdownSource) -> MarkdownSource {
        var source = source
        for (id, name) in gone.sorted(by: { $0.key < $1.key }) where source.text.contains(id.description) {
            source.text = source.text.replacing("[[\(id)]]", with: name)
            while let start = source.text.firstRange(of: "[[\(id)|"),
                let end = source.text[start.upperBound...].firstRange(of: "]]")
            {
                let words = String(source.text[start.upperBound..<end.lowerBound])
                source.text.replaceSubrange(start.lowerBound..<end.upperBound, with: words)
            }
            source.text = source.text.replacing(id.description, with: name)
        }
        return source
    }
}

extension Withholder: Keyable {
    func add(to key: inout KeyedHash) {
        key.add(withholdings)
        key.add(gone.count)
        for (id, name) in gone.sorted(by: { $0.key < $1.key }) {
            key.add(id.description)
            key.add(name)
        }
    }
}

extension Withholding {
    /// The article that it withdraws with the records that rest on it.
    var takenArticle: ArticleID? {
        if takesRecords, name == nil, case .article(let id) = target { id } else { nil }
    }

    var mask: NameMask? { name.map { NameMask($0, initials: initials, shownAs: shownAs) } }
}

extension Withholding: Keyable {
    package func add(to key: inout KeyedHash) {
        for text in [
            "\(target)", name ?? "", action.rawValue, shownAs, decided?.description ?? "", publicReason,
            location.path,
        ] + initials {
            key.add(text)
        }
        key.add(initials.count)
        key.add(name == nil ? 0 : 1)
        key.add(takesRecords ? 1 : 0)
    }
}

extension Diagnostic {
    fileprivate static func noArticle(_ id: ArticleID, _ withholding: Withholding) -> Diagnostic {
        Diagnostic(
            .withholdingWithoutArticle, "The archive has no article \(id) to withhold",
            at: withholding.location,
            notes: ["Its words may stand in another article now, and would be published."],
            fixes: ["name the article that holds the words now", "take the file away"])
    }
}
