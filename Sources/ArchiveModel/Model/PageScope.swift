/// A page or a whole issue, as an editor names it on the command line: `2021-01-27/p1`, `2021-01-27-p1`, `2021-01-27`.
package struct PageScope: Hashable, Sendable {
    package var issue: IssueID
    /// `nil` for every page of the issue.
    package var page: Int?

    /// Takes the address of a page as well as its id, with or without a final `/`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/")
        guard let first = parts.first, parts.count <= 2 else { return nil }
        if let issue = IssueID(first), parts.count == 1 {
            guard let page = Self.page(first.split(separator: "-").last ?? ""), issue.edition != nil else {
                self.init(issue: issue, page: nil)
                return
            }
            let folder = first.dropLast("-p\(page)".count)
            guard let issue = IssueID(folder) else { return nil }
            self.init(issue: issue, page: page)
        } else if parts.count == 2, let issue = IssueID(first), let page = Self.page(parts[1]) {
            self.init(issue: issue, page: page)
        } else {
            return nil
        }
    }

    private init(issue: IssueID, page: Int?) {
        self.issue = issue
        self.page = page
    }

    private static func page(_ text: some StringProtocol) -> Int? {
        guard text.first == "p", text.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
    }
}
