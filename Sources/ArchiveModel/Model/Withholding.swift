/// A decision not to publish what the archive holds (formats §6). Taking its file away publishes it again.
package struct Withholding: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
        case everywhere
        case article(ArticleID)
    }

    package enum Action: String, Hashable, Sendable, CaseIterable {
        /// Stays at its address, and in no list, index, feed or search.
        case unlist
        /// The name gives way to `shownAs`.
        case mask
        /// The text goes; its address says why.
        case withdraw
    }

    /// The name of its file, without `.md`.
    package var id: String
    package var target: Target
    /// `nil` for the whole target.
    package var name: String?
    /// How the name is shortened where it is meant all the same: `J. S.`
    package var initials: [String] = []
    /// Whether what rests on nothing but the article goes with it.
    package var takesRecords = false
    package var action: Action
    /// What stands where the name stood.
    package var shownAs: String
    package var decided: CalendarDate?
    /// For readers.
    package var publicReason: String
    package var location: SourceLocation

    package init(
        id: String, target: Target, name: String? = nil, action: Action, shownAs: String,
        decided: CalendarDate? = nil, publicReason: String, location: SourceLocation
    ) {
        self.id = id
        self.target = target
        self.name = name
        self.action = action
        self.shownAs = shownAs
        self.decided = decided
        self.publicReason = publicReason
        self.location = location
    }
}
