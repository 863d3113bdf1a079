package import ArchiveModel
import Languages
import Names

/// Something that an editor may decide about names, with the sentences that speak for it.
package struct Suggestion: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        /// A name that no record bears.
        case newName
        /// A name that several records bear.
        case undecided([EntityID])
        /// A name that looks like a short form of a record's.
        case shortForm(EntityID)
        /// A name that holds that of a record of its kind, and more words.
        case longForm(EntityID)
        /// A name of which articles tell what hardly fits one person; the roles of each.
        case namesakes([[String]])
        /// A name that may be another one under a second wording.
        case double(of: String)
        /// An office without a name, and who held it on the day of the articles.
        case office(EntityID)
    }

    package struct Sentence: Hashable, Sendable {
        package var article: ArticleID
        package var text: String
    }

    package var kind: Mention.Kind
    package var name: String
    package var matter: Matter
    /// As stated, in the order in which they were first seen.
    package var roles: [String]
    /// The articles it would change: what it is sorted by.
    package var articles: [ArticleID]
    /// One of each article, the first few.
    package var sentences: [Sentence]
}

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
        for issue in archive.issues {
            for article in issue.articles where !article.isUnlisted {
                for mention in article.mentions where mention.kind != .indicator && !mention.isReporter {
                    list.add(mention, article)
                }
                for found in offices.offices(in: article)
                where !settled.contains("\(article.id.page) \(found.title)") {
                    var mention = Mention(
                        kind: .person, name: found.title, surface: found.title, position: found.position,
                        resolution: .unreviewed)
                    mention.roles = [found.title]
                    list.add(mention, article, holder: found.holder)
                }
            }
        }
        list.tellApart(archive)
        let folded = Set(settled.map { LetterFolder.string($0) })
        let open = list.found.values.filter {
            !folded.contains(LetterFolder.string($0.name)) && isWorthAsking($0, archive.settings.unreviewed)
        }
        let doubles = DoubleFinder(open, archive.entities)
        return open.map { suggestion in
            var suggestion = shortForm(suggestion, of: archive.entities)
            if suggestion.matter == .newName, let other = doubles.double(of: suggestion) {
                suggestion.matter = .double(of: other)
            }
            return suggestion
        }.sorted(by: precedes)
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
        for role in mention.roles where !suggestion.roles.contains(role) { suggestion.roles.append(role) }
        if suggestion.articles.last != article.id {
            suggestion.articles.append(article.id)
            if suggestion.sentences.count < Self.sentencesShown {
                suggestion.sentences.append(
                    Suggestion.Sentence(article: article.id, text: Self.sentence(of: mention, in: article)))
            }
        }
        found[key] = suggestion
    }

    /// People with a role or in two articles, other names in two articles; all that is undecided, may be a record's or
    /// two people's, and all names of kinds of which only those that are sure enough have pages.
    private static func isWorthAsking(
        _ suggestion: Suggestion, _ policy: ArchiveSettings.UnreviewedPolicy
    ) -> Bool {
        switch suggestion.matter {
        case .undecided, .longForm, .namesakes: return true
        default: break
        }
        if let kind = suggestion.kind.record, case .confident = policy[kind] { return true }
        return suggestion.articles.count > 1 || suggestion.kind == .person && !suggestion.roles.isEmpty
    }

    private static func precedes(_ one: Suggestion, _ other: Suggestion) -> Bool {
        (other.articles.count, one.kind.word, one.name) < (
            one.articles.count, other.kind.word, other.name
        )
    }

    /// The sentence around the mention, at most sixty characters before and behind it.
    private static func sentence(of mention: Mention, in article: Article) -> String {
        let scalars = Array(article.text(ofBlock: mention.position.block).unicodeScalars)
        let ends = SentencePunctuation.ends
        var start = min(mention.position.offset, scalars.count)
        var end = min(start + mention.position.length, scalars.count)
        let (first, last) = (max(0, start - 60), min(scalars.count, end + 60))
        while start > first, !ends.contains(scalars[start - 1]) { start -= 1 }
        while end < last, !ends.contains(scalars[end]) { end += 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        let isCutBefore = start > 0 && !ends.contains(scalars[start - 1])
        let isCutBehind = end < scalars.count && !ends.contains(scalars[end])
        return (isCutBefore ? "…" : "") + String(view) + (isCutBehind ? "…" : "")
    }

    // MARK: Short forms

    private static func shortForm(_ suggestion: Suggestion, of entities: [Entity]) -> Suggestion {
        guard suggestion.matter == .newName, suggestion.kind != .person else { return suggestion }
        let full = entities.filter {
            $0.id.kind == suggestion.kind.record && isShort(suggestion.name, of: $0.name)
        }
        guard full.count == 1, let record = full.first else { return suggestion }
        var result = suggestion
        result.matter = .shortForm(record.id)
        return result
    }

    /// Whether all characters of `name` stand in `full` in their order, beginning with its first two: 欧亚二期 of
    /// 欧亚购物中心二期.
    static func isShort(_ name: String, of full: String) -> Bool {
        guard name.count >= 2, name.count < full.count, name.prefix(2) == full.prefix(2) else { return false }
        var rest = full[...]
        for character in name {
            guard let place = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}
