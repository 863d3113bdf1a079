package import ArchiveModel

/// What an editor decided about a written name (formats §5).
package struct Decision: Hashable, Sendable {
    package enum Scope: Hashable, Sendable {
        case everywhere
        case issue(IssueID)
        case page(PageID)
    }

    package enum Verdict: Hashable, Sendable {
        case record(EntityID)
        /// `none`: these words are not a name.
        case notAName
        /// `unknown`: looked at and left open; not to be asked again.
        case leftOpen
    }

    package var scope: Scope
    /// The words between ⟦ and ⟧, and those that must stand right before and after them.
    package var name: String
    package var before: String
    package var after: String
    package var verdict: Verdict
    package var author: String?
    package var date: CalendarDate?
    package var location: SourceLocation

    package init(
        scope: Scope, name: String, before: String = "", after: String = "", verdict: Verdict,
        author: String? = nil, date: CalendarDate? = nil, location: SourceLocation
    ) {
        self.scope = scope
        self.name = name
        self.before = before
        self.after = after
        self.verdict = verdict
        self.author = author
        self.date = date
        self.location = location
    }
}

extension Decision.Scope: CustomStringConvertible {
    package init?(_ text: some StringProtocol) {
        if text == "*" {
            self = .everywhere
        } else if let dash = text.lastIndex(of: "-"), let issue = IssueID(text[..<dash]),
            text[dash...].hasPrefix("-p"), let page = Int(text[dash...].dropFirst(2)), page > 0
        {
            self = .page(PageID(issue, page))
        } else if let issue = IssueID(text) {
            self = .issue(issue)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .everywhere: "*"
        case .issue(let issue): issue.description
        case .page(let page): page.description
        }
    }

    package func covers(_ pages: [PageID]) -> Bool {
        switch self {
        case .everywhere: true
        case .issue(let issue): pages.contains { $0.issue == issue }
        case .page(let page): pages.contains(page)
        }
    }

    /// Greater is narrower.
    package var rank: Int {
        switch self {
        case .everywhere: 0
        case .issue: 1
        case .page: 2
        }
    }
}
