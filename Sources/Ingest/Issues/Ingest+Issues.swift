import ArchiveModel
import Memo
import Names

/// An issue as it is published, with a key of everything, and one of everything but what editors noted beside its texts.
struct PublishedIssue: Sendable {
    var key: ContentHash
    var texts: ContentHash
    var issue: Issue
}

/// An issue with its names, and a key of what names it and its articles have.
package struct NamedIssue: Sendable {
    let issue: Issue
    /// A key of everything but what editors noted beside its texts.
    let texts: ContentHash
    let names: ContentHash
    /// Whether it has a name that is undecided between records.
    let isOpen: Bool

    init(issue: Issue, texts: ContentHash, names: ContentHash) {
        self.issue = issue
        self.texts = texts
        self.names = names
        isOpen = issue.articles.contains { article in
            article.mentions.contains { if case .undecided = $0.resolution { true } else { false } }
        }
    }
}

extension Ingest {
    /// Reads every issue, on all cores, in order.
    static func read(
        _ folders: [ArchiveTree.IssueFolder], _ memo: Memo
    ) async -> Diagnosed<[Keyed<IssueDraft>]> {
        let results = await Concurrently.map(folders) { folder in
            var (key, whole) = (memo.key(of: "issue"), memo.key(of: "issue with its sources"))
            for file in folder.files { key.add(file) }
            let finished = key.finish()
            whole.add(finished)
            let read = memo.value(for: whole.finish()) {
                var read = memo.kept(for: finished) {
                    var read = IssueFolderReader.issue(in: folder)
                    var texts = memo.key(of: "texts of an issue")
                    texts.add(Recording.bytes(of: read.value.issue.withoutNotes))
                    read.value.texts = texts.finish()
                    return read
                }
                read.value.issue.restoreSources(from: folder)
                return read
            }
            return read.map { Keyed(key: finished, value: $0) }
        }
        return Diagnosed(results.map(\.value), results.flatMap(\.diagnostics))
    }

    /// Takes out what is withheld, on all cores, in order; `rules` is a key of that.
    static func withhold(
        _ drafts: [Keyed<IssueDraft>], _ rules: ContentHash, _ memo: Memo,
        _ published: @Sendable @escaping (Issue) -> Issue
    ) async -> [PublishedIssue] {
        var stage = memo.key(of: "published issue")
        stage.add(rules)
        return await Concurrently.map(drafts) { [stage] draft in
            var (key, texts) = (stage, stage)
            key.add(draft.key)
            texts.add(draft.value.texts)
            let finished = key.finish()
            return memo.value(for: finished) {
                PublishedIssue(
                    key: finished, texts: texts.finish(), issue: published(draft.value.issue))
            }
        }
    }

    /// Gathers what every article is sure of, on all cores, and settles it. The key is one of all that was settled.
    static func recogniser(
        for issues: [PublishedIssue], _ entities: [Entity], _ memo: Memo
    ) async -> Keyed<NameRecogniser> {
        var stage = memo.key(of: "evidence")
        for entity in entities {
            stage.add(entity.id.kind.folder)
            stage.add(Recording.bytes(of: [entity.name] + entity.aliases))
        }
        let first = memo.value(for: stage.finish()) { NameRecogniser(NameEvidence(entities)) }
        let gathered = await Concurrently.map(issues) { [stage] issue in
            var key = stage
            key.add(issue.texts)
            return memo.keptWithKey(for: key.finish()) {
                issue.issue.articles.reduce(into: NameEvidence()) { first.gather($1, into: &$0) }
            }
        }
        var all = memo.key(of: "evidence of all issues")
        all.add(stage.finish())
        for one in gathered { all.add(one.key) }
        return memo.value(for: all.finish()) {
            var evidence = NameEvidence(entities)
            for one in gathered { evidence.add(one.value) }
            var key = memo.key(of: "settled names")
            key.add(Recording.bytes(of: evidence.settledNames))
            return Keyed(key: key.finish(), value: NameRecogniser(evidence))
        }
    }

    /// Finds the names of every article that is listed, on all cores, in order; `shown` leaves out what is withheld,
    /// which the keys of `issues` know of.
    static func resolve(
        _ issues: [PublishedIssue], _ lexicon: Lexicon, _ names: Keyed<NameRecogniser>, _ memo: Memo,
        _ shown: @Sendable @escaping ([Mention]) -> [Mention]
    ) async -> [Keyed<NamedIssue>] {
        var stage = memo.key(of: "mentions")
        stage.add(lexicon)
        stage.add(names.key)
        return await Concurrently.map(issues) { [stage] issue in
            var (key, whole) = (stage, memo.key(of: "issue with its mentions"))
            key.add(issue.texts)
            let finished = key.finish()
            whole.add(finished)
            whole.add(issue.key)
            return memo.value(for: whole.finish()) {
                let mentions = memo.keptWithKey(for: finished) {
                    MentionLists(
                        issue.issue.articles.map { article in
                            article.isUnlisted ? [] : shown(find(in: article, lexicon, names.value))
                        })
                }
                return named(issue, mentions, memo)
            }
        }
    }

    private static func find(in article: Article, _ lexicon: Lexicon, _ names: NameRecogniser)
        -> [Mention]
    {
        let known = lexicon.findings(in: article)
        let found = names.mentions(in: article, valuesOnly: true).compactMap(lexicon.resolved)
        return MentionMerger.merge(known: known.mentions, denied: known.denied, found: found)
    }

    private static func named(
        _ issue: PublishedIssue, _ mentions: Keyed<MentionLists>, _ memo: Memo
    ) -> Keyed<NamedIssue> {
        var result = issue.issue
        for (index, found) in zip(result.articles.indices, mentions.value.articles) {
            result.articles[index].mentions = found
        }
        var names = memo.key(of: "names of an issue")
        names.add(mentions.key)
        for article in result.articles {
            names.add(Recording.bytes(of: article.id))
            names.add(article.isUnlisted ? 1 : 0)
            names.add(Recording.bytes(of: article.byline))
        }
        let finished = names.finish()
        return Keyed(
            key: memo.key(of: issue.key, with: finished),
            value: NamedIssue(
                issue: result, texts: memo.key(of: issue.texts, with: finished), names: finished))
    }

    /// Decides between namesakes twice: by office and place first, and then by the company that those keep who are decided so.
    ///
    /// `records`: a key of `entities`.
    static func decided(
        _ issues: [Keyed<NamedIssue>], _ entities: [Entity], _ records: KeyedHash, _ memo: Memo
    ) -> [Keyed<NamedIssue>] {
        guard issues.contains(where: \.value.isOpen) else { return issues }
        return (0..<2).reduce(issues) { issues, _ in
            var key = records
            key.add("namesakes")
            for issue in issues { key.add(issue.value.names) }
            let round = key.finish()
            let namesakes = memo.value(for: round) { Namesakes(entities, issues.map(\.value.issue)) }
            return issues.map { issue in
                guard issue.value.isOpen else { return issue }
                var key = memo.key(of: "decided issue")
                key.add(round)
                key.add(issue.key)
                return memo.value(for: key.finish()) { decided(issue, namesakes, memo) }
            }
        }
    }

    private static func decided(
        _ issue: Keyed<NamedIssue>, _ namesakes: Namesakes, _ memo: Memo
    ) -> Keyed<NamedIssue> {
        let result = namesakes.decided(issue.value.issue)
        var names = memo.key(of: "decided names")
        names.add(issue.value.names)
        for (number, article) in result.articles.enumerated()
        where article.mentions != issue.value.issue.articles[number].mentions {
            names.add(number)
            names.add(Recording.bytes(of: article.mentions))
        }
        let finished = names.finish()
        return Keyed(
            key: memo.key(of: issue.key, with: finished),
            value: NamedIssue(
                issue: result, texts: memo.key(of: issue.value.texts, with: finished), names: finished))
    }

    /// Keys of everything but the issues; `rules` is a key of what withholds, `words` are what it takes out.
    static func keys(
        of archive: Archive, _ tree: ArchiveTree, _ rules: ContentHash, _ words: WithheldWords, _ memo: Memo
    ) -> ArchiveKeys {
        let key = { (files: [ArchiveFile]) in
            var key = memo.key(of: "files")
            key.add(rules)
            key.add(files)
            return key.finish()
        }
        var redirects = memo.key(of: "redirects")
        for redirect in archive.redirects { redirects.add(Recording.bytes(of: redirect)) }
        var settings = memo.key(of: "settings")
        settings.add(key([tree.settings, tree.calendar].compactMap(\.self)))
        settings.add(words)
        var keys = ArchiveKeys(
            settings: settings.finish(),
            freePages: key(tree.freePages.map(\.file)), redirects: redirects.finish())
        let files = Dictionary(tree.records.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
        keys.entities = archive.entities.map { entity in key([files[entity.id]].compactMap(\.self)) }
        return keys
    }
}
