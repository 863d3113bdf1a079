package import ArchiveModel

/// A name as it stands in an archive, for finding others that mean the same.
package struct VariantName: Hashable, Sendable {
    package var kind: EntityKind
    package var name: String
    /// As stated or, of a record, as it gives them.
    package var roles: [String]
    /// The articles that hold it, by any numbers that rise.
    package var articles: [Int]
    /// The record that bears it.
    package var record: EntityID?

    package init(
        kind: EntityKind, name: String, roles: [String] = [], articles: [Int] = [], record: EntityID? = nil
    ) {
        self.kind = kind
        self.name = name
        self.roles = roles
        self.articles = articles
        self.record = record
    }
}

/// Two names that may mean the same, with what speaks for it.
package struct Variant: Hashable, Sendable {
    package enum Reason: String, CaseIterable, Sendable {
        /// The same letters in other characters: 遼源 and 辽源.
        case letters
        /// With and without the area before it: 辽源市政府 and 市政府.
        case area
        /// With and without its unit: 辽源市 and 辽源.
        case unit
        /// In full and for short: 欧亚购物中心二期 and 欧亚二期.
        case short
        /// One work in other words: 迁建 and 南迁.
        case wording
        /// With and without what kind of firm it is: 有限公司.
        case legal
        /// One character apart.
        case character
        /// A surname alone and with given names, or these by their first letters.
        case given

        package var text: String {
            switch self {
            case .letters: "the same name in other characters"
            case .area: "the same with and without the area before it"
            case .unit: "the same place with and without its unit"
            case .short: "one is short for the other"
            case .wording: "one work or project in other words"
            case .legal: "one firm with and without its legal form"
            case .character: "one character apart"
            case .given: "one person with and without given names"
            }
        }
    }

    /// Among the names, the smaller first.
    package var one: Int
    package var other: Int
    package var reason: Reason
}
