import ArchiveModel
import Markup
import Names

/// Takes out of an archive what is withheld, before names are looked for: nothing behind it sees the words.
struct Withholder: Sendable {
    private let withholdings: [Withholding]
    /// Names that are masked everywhere, and names that have no page.
    private let masks: [NameMask]
    private let unlisted: [NameMask]

    init(_ withholdings: [Withholding]) {
        self.withholdings = withholdings
        let everywhere = withholdings.filter { $0.target == .everywhere }
        masks = everywhere.filter { $0.action != .unlist }.compactMap(\.mask)
        unlisted = everywhere.filter { $0.action == .unlist }.compactMap(\.mask)
    }

    var isEmpty: Bool { withholdings.isEmpty }

    /// An error for every withholding of an article that is not there: it may have been divided anew.
    func diagnostics(articles: Set<ArticleID>) -> [Diagnostic] {
        withholdings.compactMap { withholding in
            guard case .article(let id) = withholding.target, !articles.contains(id) else { return nil }
            return .noArticle(id, withholding)
        }
    }

    // MARK: Records

    /// What stays of the records, with links to those that go made into words.
    func records(_ entities: [Entity]) -> [Entity] {
        guard !isEmpty else { return entities }
        let kept = entities.compactMap { entity -> Entity? in
            guard !unlisted.contains(where: { $0.isIn(entity.name) }) else { return nil }
            return masks.reduce(entity) { entity, mask in entity.flatMap { mask.masked($0) } }
        }
        let gone = gone(entities, kept)
        return kept.map { entity in
            var entity = entity
            if let within = entity.within, gone[within] != nil { entity.within = nil }
            for index in entity.roles.indices {
                if let of = entity.roles[index].of, gone[of] != nil { entity.roles[index].of = nil }
            }
            entity.body = unlinked(entity.body, gone)
            return entity
        }
    }

    /// By id, what a record that is not published is called where it was linked.
    func gone(_ entities: [Entity]) -> [EntityID: String] { gone(entities, records(entities)) }

    private func gone(_ entities: [Entity], _ kept: [Entity]) -> [EntityID: String] {
        let kept = Set(kept.map(\.id))
        return Dictionary(
            entities.filter { !kept.contains($0.id) }.map { ($0.id, masked($0.name)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Decisions about records that are not published, or about withheld names, decide nothing.
    func decisions(_ decisions: [Decision], gone: [EntityID: String]) -> [Decision] {
        decisions.filter { decision in
            if case .record(let id) = decision.verdict, gone[id] != nil { return false }
            return !(masks + unlisted).contains { $0.isIn(decision.name) }
        }
    }

    /// The mentions without those of names that have no page; what is shown in the place of a name is none.
    func mentions(_ mentions: [Mention]) -> [Mention] {
        guard !isEmpty else { return mentions }
        return mentions.filter { mention in
            if unlisted.contains(where: { $0.isIn(mention.name) || $0.isIn(mention.surface) }) {
                return false
            }
            guard mention.resolution == .unreviewed else { return true }
            return !masks.contains { !$0.shownAs.isEmpty && mention.name.contains($0.shownAs.string) }
        }
    }

    /// A tombstone for every record that has no page any more; none where its address would spell a masked name.
    func tombstones(of entities: [Entity]) -> [Redirect] {
        entities.flatMap { entity -> [Redirect] in
            guard !masks.contains(where: { $0.isIn(entity.name) }),
                let reason = withholdings.first(where: {
                    $0.action == .unlist && $0.target == .everywhere && $0.mask?.isIn(entity.name) == true
                })?.publicReason
            else { return [] }
            return ([entity.id] + entity.formerIDs).map { Redirect(from: .entity($0), to: .gone(reason)) }
        }
    }

    func page(_ page: FreePage, _ gone: [EntityID: String]) -> FreePage {
        var page = page
        page.title = masked(page.title)
        page.body = words(page.body, gone)
        return page
    }

    // MARK: Issues

    func issue(_ issue: Issue, gone: [EntityID: String]) -> Issue {
        guard !isEmpty else { return issue }
        var result = issue
        let withdrawn = Set(issue.articles.map(\.id).filter(isWithdrawn))
        result.articles = issue.articles.filter { !withdrawn.contains($0.id) }.map { article($0, gone) }
        result.pages = issue.pages.map { page($0, of: issue, withdrawn, gone) }
        result.introduction = issue.introduction.map { words($0, gone) }
        result.origin = issue.origin.map(masked)
        result.rights = issue.rights.map(masked)
        result.facsimiles = issue.facsimiles.filter { !isSpelt(in: $0.value) }
        return result
    }

    /// A tombstone for every article of the issue that is withdrawn.
    func tombstones(of issue: Issue) -> [Redirect] {
        issue.articles.compactMap { article in
            withholdings.first { $0.withdraws(article.id) }.map {
                Redirect(from: .article(article.id), to: .gone($0.publicReason))
            }
        }
    }

    private func isWithdrawn(_ id: ArticleID) -> Bool { withholdings.contains { $0.withdraws(id) } }

    private func article(_ article: Article, _ gone: [EntityID: String]) -> Article {
        let mine = withholdings.filter { $0.target == .article(article.id) }
        var result = (masks + mine.filter { $0.action != .unlist }.compactMap(\.mask)).reduce(article) {
            $1.masked($0)
        }
        result.isUnlisted = mine.contains { $0.action == .unlist }
        for index in result.annotations.indices {
            result.annotations[index].body = unlinked(result.annotations[index].body, gone)
        }
        return result
    }

    private func page(
        _ page: Page, of issue: Issue, _ withdrawn: Set<ArticleID>, _ gone: [EntityID: String]
    ) -> Page {
        var result = page
        let unlisted = withholdings.compactMap(\.unlistedArticle)
        result.articles = page.articles.filter { !withdrawn.contains($0) && !unlisted.contains($0) }
        result.annotations = page.annotations.map { note in
            var note = masks.reduce(note) { $1.masked($0) }
            note.body = unlinked(note.body, gone)
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

    // MARK: The archive as a whole

    /// `archive` without withheld names in what stands beside issues, records and pages.
    func besides(_ archive: Archive) -> Archive {
        guard !masks.isEmpty else { return archive }
        var archive = archive
        archive.redirects = archive.redirects.map { redirect in
            guard case .gone(let reason) = redirect.to else { return redirect }
            return Redirect(from: redirect.from, to: .gone(masked(reason)))
        }
        let span = { (span: PublicationCalendar.Span) in
            PublicationCalendar.Span(span.dates, reason: span.reason.map(masked))
        }
        archive.calendar.notPublished = archive.calendar.notPublished.map(span)
        archive.calendar.notHeld = archive.calendar.notHeld.map(span)
        return archive
    }

    /// What must be in no published byte.
    func words(
        articles: @autoclosure () -> [Article], entities: [Entity], published: Archive
    ) -> WithheldWords {
        isEmpty
            ? WithheldWords()
            : WithheldWords(withholdings, articles: articles(), entities: entities, published: published)
    }

    // MARK: Words

    /// What editors wrote, without withheld names.
    func words(_ source: MarkdownSource, _ gone: [EntityID: String]) -> MarkdownSource {
        unlinked(masks.reduce(source) { $1.masked($0) }, gone)
    }

    private func isSpelt(in address: String) -> Bool {
        masks.contains { $0.isIn(PercentEncoding.read(address)) }
    }

    func masked(_ text: String) -> String { masks.reduce(text) { $1.masked($0) } }

    /// `[[people/x|words]]` and `[[people/x]]` of records that are not published as plain words.
    private func unlinked(_ source: MarkdownSource, _ gone: [EntityID: String]) -> MarkdownSource {
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

extension Withholding {
    fileprivate var mask: NameMask? { name.map { NameMask($0, shownAs: shownAs) } }

    fileprivate var unlistedArticle: ArticleID? {
        if case .article(let id) = target, action == .unlist { id } else { nil }
    }

    fileprivate func withdraws(_ id: ArticleID) -> Bool {
        target == .article(id) && name == nil && action != .unlist
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
