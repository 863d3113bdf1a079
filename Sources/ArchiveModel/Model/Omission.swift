/// Words that reading left out of an article, because its page has them twice, printed over each other.
package struct Omission: Hashable, Sendable {
    /// Words that stand twice, and what is left of them.
    package struct Run: Hashable, Sendable {
        /// As the source has them.
        package var printed: String
        package var kept: String

        package init(printed: String, kept: String) {
            self.printed = printed
            self.kept = kept
        }
    }

    package var page: Int
    /// 1-based.
    package var line: Int
    /// In order: what is printed of them makes up the line.
    package var runs: [Run]

    package init(page: Int, line: Int, runs: [Run]) {
        self.page = page
        self.line = line
        self.runs = runs
    }

    package var printed: String { runs.map(\.printed).joined() }
    package var kept: String { runs.map(\.kept).joined() }
}
