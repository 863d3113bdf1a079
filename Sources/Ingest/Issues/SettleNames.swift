import ArchiveModel
import Languages
import Memo
import Names

/// The names that records bear.
struct KnownNames: Keyable, Sendable {
    let entities: [Entity]

    func add(to key: inout KeyedHash) {
        for entity in entities {
            key.add(entity.id.kind.folder)
            key.add(content: [entity.name] + entity.aliases)
        }
    }
}

/// A recogniser that knows the names of records, and what articles are sure of is found with.
struct BeginNames: Step {
    func run(_ known: KnownNames) -> NameRecogniser { NameRecogniser(NameEvidence(known.entities)) }
}

/// What the articles of an issue are sure of.
struct GatherNames: KnownStep {
    let first: Keyed<NameRecogniser>

    func add(to key: inout KeyedHash) { key.add(first) }

    func run(_ issue: KeyedIssue.Texts) -> NameEvidence {
        issue.issue.articles.reduce(into: NameEvidence()) { first.value.gather($1, into: &$0) }
    }
}

/// What all issues and the records together know.
struct SettleNames: Step {
    let known: KnownNames

    func add(to key: inout KeyedHash) { key.add(known) }

    func run(_ gathered: [Keyed<NameEvidence>]) -> SettledNames {
        var evidence = NameEvidence(known.entities)
        for one in gathered { evidence.add(one.value) }
        return SettledNames(evidence)
    }
}

/// A recogniser, known by the names that it knows and not by the articles that they were found in.
struct SettledNames: Keyable, Sendable {
    let recogniser: NameRecogniser
    private let names: [[[Unit]]]

    init(_ evidence: NameEvidence) {
        recogniser = NameRecogniser(evidence)
        names = evidence.settledNames
    }

    func add(to key: inout KeyedHash) { key.add(content: names) }
}
