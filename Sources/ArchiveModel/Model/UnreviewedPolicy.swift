extension ArchiveSettings {
    /// Which machine-found names get a page without a record.
    package struct UnreviewedPolicy: Hashable, Sendable {
        package enum Choice: Hashable, Sendable {
            case none
            /// Names with a stated role.
            case withRole
            case all
            /// Names that are at least so sure: 0…1, by `NameConfidence`.
            case confident(Double)
        }

        private var chosen: [EntityKind: Choice] = [:]

        package init() {}

        /// What is chosen for a kind, or what its row says.
        package subscript(kind: EntityKind) -> Choice {
            get { chosen[kind] ?? kind.row.unreviewed }
            set { chosen[kind] = newValue }
        }
    }
}

extension ArchiveSettings.UnreviewedPolicy.Choice {
    /// Those that are words, as `archive.yml` writes them.
    package static let words: [(word: String, choice: Self)] = [
        ("none", .none), ("with-role", .withRole), ("all", .all),
    ]

    /// A word or a number from 0 to 1.
    package init?(_ text: String) {
        if let known = Self.words.first(where: { $0.word == text }) {
            self = known.choice
        } else if let number = Double(text), (0...1).contains(number) {
            self = .confident(number)
        } else {
            return nil
        }
    }
}

/// How sure it is that a name is one, by everything that speaks for it: an article alone is as sure as its surest mention,
/// and independent articles are all wrong only when each of them is.
package struct NameConfidence: Hashable, Sendable {
    /// However many articles there are: they may all be read wrongly for one reason.
    package static let most = 0.99

    private var doubt = 1.0

    package init() {}

    package var value: Double { min(Self.most, 1 - doubt) }

    /// Adds an article that is no copy of one that was added, by the score of its surest mention.
    package mutating func add(_ score: Double) { doubt *= 1 - min(1, max(0, score)) }
}
