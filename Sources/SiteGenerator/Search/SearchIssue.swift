import ArchiveModel
package import Memo

/// An issue as a search for its date or its number finds it.
package struct SearchIssue: Sendable {
    var id: IssueID
    var pages: [Int]
    /// As its masthead states it.
    var number: Int?
    /// The traditional date, as printed.
    var lunar: String?

    init(_ issue: Issue) {
        id = issue.id
        pages = issue.pages.map(\.id.number)
        number = issue.masthead.issueNumber
        lunar = issue.masthead.lunar
    }

    /// `[["2021-01-27","evening",[1,3],8205,"…"],…]`; what an issue does not state is 0 or empty.
    static func json(_ issues: [SearchIssue]) -> [UInt8] {
        var output = IndexBytes()
        output.list(issues) { output, issue in
            output.raw("[")
            output.string(issue.id.date.description)
            output.raw(",")
            output.string(issue.id.edition ?? "")
            output.raw(",")
            output.list(issue.pages) { $0.number($1) }
            output.raw(",")
            output.number(issue.number ?? 0)
            output.raw(",")
            output.string(issue.lunar ?? "")
            output.raw("]")
        }
        return output.bytes
    }
}

extension SearchIssue: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(id.description)
        key.add(pages.count)
        for page in pages { key.add(page) }
        key.add(number ?? 0)
        key.add(lunar ?? "")
    }
}
