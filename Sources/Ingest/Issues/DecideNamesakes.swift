import ArchiveModel
import Memo
import Names

/// Who is named with whom, by what is decided already.
struct FindCompany: Step {
    let records: Keyed<[Entity]>

    /// Issues, of which only the names count.
    struct Input: Keyable, Sendable {
        let issues: [KeyedIssue]

        func add(to key: inout KeyedHash) { key.add(issues.map(\.names)) }
    }

    func add(to key: inout KeyedHash) { key.add(records) }

    func run(_ input: Input) -> Namesakes { Namesakes(records.value, input.issues.map(\.issue)) }
}

/// An issue with those of its undecided names that its articles decide.
struct DecideNamesakes: Step {
    let namesakes: Keyed<Namesakes>

    func add(to key: inout KeyedHash) { key.add(namesakes) }

    func run(_ issue: KeyedIssue) -> KeyedIssue {
        issue.with(namesakes.value.decided(issue.issue).articles.map(\.mentions))
    }

    func addKeys(to decided: inout KeyedIssue, of issue: KeyedIssue, _ key: KeyedHash) {
        var names = key
        names.add(issue.names)
        for (number, article) in decided.issue.articles.enumerated()
        where article.mentions != issue.issue.articles[number].mentions {
            names.add(number)
            names.add(content: article.mentions)
        }
        decided.setKeys(names: names.finish(), issue, key)
    }
}
