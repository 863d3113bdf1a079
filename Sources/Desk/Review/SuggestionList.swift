package import ArchiveModel
import Names

/// Lists what an editor may decide, most consequential first.
package struct SuggestionList: Sendable {
    /// How many sentences stand with each.
    package static let sentencesShown = 3

    private struct Key: Hashable {
        var kind: Mention.Kind
        var name: String
        var holder: EntityID?
    }

    private var found: [Key: Suggestion] = [:]

    /// `settled`: what an editor decided, which is not asked again: the name, or with a page before it, `2021-01-27-p1 市长`.
    package static func suggestions(for archive: Archive, settled: Set<String>) -> [Suggestion] {
        var list = SuggestionList()
        let offices = OfficeFinder(archive.entities)
        for article in archive.issues.lazy.flatMap(\.articles) where !article.isUnlisted {
            for mention in article.mentions where mention.kind != .indicator && !mention.isReporter {
                list.add(mention, article)
            }
            for found in offices.offices(in: article)
            where !settled.contains("\(article.id.page) \(found.title)") {
                var mention = Mention(
                    kind: .person, name: found.title, surface: found.title, position: found.position,
                    resolution: .unreviewed)
                mention.roles = [StatedRole(found.title)]
                list.add(mention, article, holder: found.holder)
            }
        }
        list.tellApart(archive)
        let folded = Set(settled.map { LetterFolder.string($0) })
        let open = list.found.values.filter { !folded.contains(LetterFolder.string($0.name)) }
            .sorted { ($0.kind.word, $0.name) < ($1.kind.word, $1.name) }
        let groups = NameGroups(open, archive).groups
        let titles = RecurringTitles(archive, settled: folded).suggestions
        return (groups.filter { isWorthAsking($0, archive.settings.unreviewed) } + titles).sorted(
            by: precedes)
    }

    /// Sets what is to be asked of names that hold another or that several people may bear.
    private mutating func tellApart(_ archive: Archive) {
        let lexicon = Lexicon.build(entities: archive.entities).value
        for (key, suggestion) in found where suggestion.matter == .newName && key.kind != .person {
            guard let kind = key.kind.record, let id = lexicon.record(in: key.name, of: kind) else {
                continue
            }
            found[key]?.matter = .longForm(id)
        }
        for namesake in NamesakeFinder(archive.issues).found {
            found[Key(kind: .person, name: namesake.name)]?.matter = .namesakes(namesake.groups.map(\.roles))
        }
    }

    private mutating func add(_ mention: Mention, _ article: Article, holder: EntityID? = nil) {
        let matter: Suggestion.Matter
        switch mention.resolution {
        case .record: return
        case .undecided(let ids): matter = .undecided(ids)
        case .unreviewed: matter = holder.map { .office($0) } ?? .newName
        }
        let key = Key(kind: mention.kind, name: mention.name, holder: holder)
        var suggestion =
            found[key]
            ?? Suggestion(
                kind: mention.kind, name: mention.name, matter: matter, roles: [], articles: [], sentences: []
            )
        for role in mention.roles.held where !suggestion.roles.contains(role) {
            suggestion.roles.append(role)
        }
        for role in mention.roles where role.standing == .left && !role.title.isEmpty {
            suggestion.left.append(Suggestion.Left(role: role, article: article.id))
        }
        if suggestion.articles.last != article.id {
            suggestion.articles.append(article.id)
            if suggestion.sentences.count < Self.sentencesShown {
                suggestion.sentences.append(.init(around: mention.position, in: article))
            }
        }
        found[key] = suggestion
    }

    /// People with a role or in two articles, other names in two articles; all that is undecided, may be a record's or
    /// two people's, and all names of kinds of which only those that are sure enough have pages.
    private static func isWorthAsking(
        _ suggestion: Suggestion, _ policy: ArchiveSettings.UnreviewedPolicy
    ) -> Bool {
        if let kind = suggestion.kind.record, case .confident = policy[kind] { return true }
        switch suggestion.matter {
        case .undecided, .longForm, .namesakes: return true
        default: break
        }
        return suggestion.changed.count > 1 || suggestion.kind == .person && !suggestion.roles.isEmpty
    }

    private static func precedes(_ one: Suggestion, _ other: Suggestion) -> Bool {
        (other.changed.count, one.kind.word, one.name) < (one.changed.count, other.kind.word, other.name)
    }
}
