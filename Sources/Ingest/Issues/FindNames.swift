import ArchiveModel
package import Memo
package import Names

/// The names in an issue, without those that are withheld.
struct FindNames: KnownStep {
    let lexicon: Lexicon
    let names: SettledNames
    let withholder: Withholder

    func add(to key: inout KeyedHash) {
        key.add(lexicon)
        key.add(names)
        key.add(withholder)
    }

    func run(_ issue: KeyedIssue.Texts) -> MentionLists {
        MentionLists(
            issue.issue.articles.map { article in
                article.isUnlisted ? [] : withholder.mentions(names(in: article))
            })
    }

    private func names(in article: Article) -> [Mention] {
        let known = lexicon.findings(in: article)
        let found = names.recogniser.mentions(in: article, valuesOnly: true).compactMap(lexicon.resolved)
        return MentionMerger.merge(known: known.mentions, denied: known.denied, found: found)
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
