import ArchiveModel
package import Memo
package import Names

/// The names in an issue: those that its articles say, what the archive adds, and what records and decisions say; without
/// those that are withheld.
struct FindNames: KnownStep {
    struct Input: Keyable, Sendable {
        let issue: KeyedIssue.Texts
        let first: Keyed<FirstNames>
        let added: Keyed<MentionLists>

        func add(to key: inout KeyedHash) {
            key.add(issue)
            key.add(first)
            key.add(added)
        }
    }

    let lexicon: Lexicon
    let withholder: Withholder

    func add(to key: inout KeyedHash) {
        key.add(lexicon)
        key.add(withholder)
    }

    func run(_ input: Input) -> MentionLists {
        let found = zip(input.first.value.mentions, input.added.value.articles)
        return MentionLists(
            zip(input.issue.issue.articles, found).map { article, found in
                article.isUnlisted ? [] : withholder.mentions(names(in: article, Array(found.0) + found.1))
            })
    }

    private func names(in article: Article, _ found: [Mention]) -> [Mention] {
        let known = lexicon.findings(in: article)
        return MentionMerger.merge(
            known: known.mentions, denied: known.denied, meant: known.meant,
            found: found.compactMap(lexicon.resolved))
    }
}

/// An issue with its names. They are known by themselves and by whom they stand beside: an edit that leaves both as they
/// were leaves everything that is made of names as it was.
struct NameIssue: Step {
    struct Input: Keyable, Sendable {
        let issue: KeyedIssue
        let mentions: Keyed<MentionLists>

        func add(to key: inout KeyedHash) {
            key.add(issue)
            key.add(mentions)
        }
    }

    func run(_ input: Input) -> KeyedIssue { input.issue.with(input.mentions.value.articles) }

    func addKeys(to named: inout KeyedIssue, of input: Input, _ key: KeyedHash) {
        var names = key
        names.add(input.mentions)
        for article in named.issue.articles {
            names.add(content: article.id)
            names.add(article.isUnlisted ? 1 : 0)
            names.add(content: article.byline)
        }
        named.setKeys(names: names.finish(), input.issue, key)
    }
}

/// Every written name with what it may mean.
extension Lexicon: Keyable {
    package func add(to key: inout KeyedHash) { key.add(forms) }
}

extension Lexicon.Form: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(text)
        key.add(records.count)
        for id in records {
            key.add(id.kind.folder)
            key.add(id.slug)
        }
        key.add(decisions)
    }
}

extension Lexicon.DecidedForm: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add("\(scope)")
        key.add(before)
        key.add(after)
        key.add("\(verdict)")
    }
}
