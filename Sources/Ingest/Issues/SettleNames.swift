import ArchiveModel
import Languages
package import Memo
import Names

/// A recogniser that knows the names of records, and what articles say by themselves is found with.
struct BeginNames: Step {
    func run(_ records: RecordNames) -> NameRecogniser { NameRecogniser(records) }
}

/// The names that the articles of an issue say by themselves, and which of them they are sure of.
struct FirstNames: Sendable {
    private(set) var evidence = NameEvidence()
    /// `MentionLists`: in few bytes, for they are asked for once, and hardly ever when the memo knows what follows.
    private var packed: [UInt8] = []

    init() {}

    init(_ mentions: [[Mention]], _ evidence: NameEvidence) {
        self.evidence = evidence
        packed = Recording.bytes(of: MentionLists(mentions))
    }

    /// By article.
    var mentions: [MentionList] {
        let lists: MentionLists? = Recording.value(from: packed)
        return lists?.articles ?? []
    }
}

extension FirstNames: Recordable {
    static var blank: FirstNames { FirstNames() }

    mutating func record(in recording: inout Recording) {
        recording.item(&evidence)
        recording.item(bytes: &packed)
    }
}

/// Reads each article of an issue by itself.
struct ReadNames: KnownStep {
    let recogniser: Keyed<NameRecogniser>

    func add(to key: inout KeyedHash) { key.add(recogniser) }

    func run(_ issue: KeyedIssue.Texts) -> FirstNames {
        var evidence = NameEvidence()
        let mentions = issue.issue.articles.map { article in
            article.isUnlisted
                ? [] : recogniser.value.mentions(in: article, valuesOnly: true, gathering: &evidence)
        }
        return FirstNames(mentions, evidence)
    }
}

/// What the articles of all issues settle.
struct SettleNames: Step {
    let records: RecordNames
    /// Words that an editor decided are no name, folded.
    let denied: Set<String>

    func add(to key: inout KeyedHash) {
        key.add(records)
        key.add(denied.sorted())
    }

    func run(_ issues: [Keyed<FirstNames>]) -> SettledNames {
        let evidence = issues.reduce(into: NameEvidence()) { $0.add($1.value.evidence) }
        return SettledNames(evidence, records: records, denied: denied)
    }
}

/// What settled names add to an issue: nothing for most, so that what is made of it need not be made again.
struct AddNames: KnownStep {
    struct Input: Keyable, Sendable {
        let issue: KeyedIssue.Texts
        let first: Keyed<FirstNames>

        func add(to key: inout KeyedHash) {
            key.add(issue)
            key.add(first)
        }
    }

    let recogniser: Keyed<NameRecogniser>
    let settled: SettledNames

    func add(to key: inout KeyedHash) {
        key.add(recogniser)
        key.add(settled)
    }

    func run(_ input: Input) -> MentionLists {
        let lists = zip(input.issue.issue.articles, input.first.value.mentions)
        return MentionLists(
            lists.map { article, found in
                recogniser.value.additions(to: Array(found), in: article, settled)
            })
    }
}

extension RecordNames: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(content: people)
        key.add(content: places)
    }
}
