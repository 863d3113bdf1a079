package import ArchiveModel

extension IssueID {
    /// Any issue will do.
    package static let sample: IssueID = {
        guard let issue = IssueID("2021-01-05") else { fatalError("not a date") }
        return issue
    }()
}
