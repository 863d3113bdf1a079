import ArchiveModel
import Memo

/// An issue on its way through the stages, with the keys by which they know it.
struct KeyedIssue: Keyable, Sendable {
    var issue: Issue
    /// Of everything.
    var whole = ContentHash.blank
    /// Of everything but what editors noted beside its texts.
    var texts = ContentHash.blank
    /// Of what names it and its articles have.
    var names = ContentHash.blank
    /// Whether it has a name that is undecided between records.
    private(set) var isOpen = false

    init(_ issue: Issue) { self.issue = issue }

    func add(to key: inout KeyedHash) { key.add(whole) }

    /// For stages that look at its texts only, which notes of editors do not change.
    var textsOnly: Texts { Texts(issue: issue, key: texts) }

    struct Texts: Keyable, Sendable {
        let issue: Issue
        let key: ContentHash

        func add(to key: inout KeyedHash) { key.add(self.key) }
    }

    /// The same issue with names in its articles.
    func with(_ mentions: [MentionList]) -> KeyedIssue {
        var result = self
        for (index, found) in zip(issue.articles.indices, mentions) {
            result.issue.articles[index].mentions = found
        }
        result.isOpen = mentions.contains { list in
            list.contains { if case .undecided = $0.resolution { true } else { false } }
        }
        return result
    }

    /// Gives the issue the keys that it has with its names; `former` is the issue without them.
    mutating func setKeys(names: ContentHash, _ former: KeyedIssue, _ key: KeyedHash) {
        self.names = names
        whole = key.key(of: former.whole, names)
        texts = key.key(of: former.texts, names)
    }
}

/// An issue without what is withheld.
struct PublishIssue: Step {
    let withholder: Withholder

    func add(to key: inout KeyedHash) { key.add(withholder) }

    func run(_ draft: Keyed<IssueDraft>) -> KeyedIssue { KeyedIssue(withholder.issue(draft.value.issue)) }

    func addKeys(to issue: inout KeyedIssue, of draft: Keyed<IssueDraft>, _ key: KeyedHash) {
        issue.whole = key.key(of: withholder, draft)
        issue.texts = key.key(of: withholder, draft.value.texts)
    }
}
