/// One kind of record: everything that is said of it in one place. What else a new kind needs is its words in the
/// theme's `locales`, and its folder in `docs/schemas`.
package struct KindRow: Sendable {
    package typealias Choice = ArchiveSettings.UnreviewedPolicy.Choice

    /// The folder in the archive and the first part of the address. Also the key of its words in the theme (`people`,
    /// `people_one`), of its choice under `unreviewed`, and its name in `entities.csv`.
    package let folder: String
    /// One of the kind, as `mentions.csv`, `extract` and `review` call it.
    package let word: String
    /// A type of schema.org.
    package let schemaType: String
    /// Whether the front page shows those that the paper names most often.
    package let isOnFrontPage: Bool
    /// Which machine-found names of the kind get a page, where `archive.yml` does not say.
    package let unreviewed: Choice

    fileprivate init(
        _ folder: String, _ word: String, schemaType: String, isOnFrontPage: Bool, unreviewed: Choice
    ) {
        self.folder = folder
        self.word = word
        self.schemaType = schemaType
        self.isOnFrontPage = isOnFrontPage
        self.unreviewed = unreviewed
    }
}

extension EntityKind {
    /// All kinds of records, in the order of the menu.
    private static let table: [KindRow] = [
        KindRow(
            "people", "person", schemaType: "Person", isOnFrontPage: true, unreviewed: .confident(0.97)),
        KindRow(
            "projects", "project", schemaType: "Project", isOnFrontPage: true, unreviewed: .confident(0.97)),
        KindRow(
            "places", "place", schemaType: "Place", isOnFrontPage: true, unreviewed: .confident(0.97)),
        KindRow(
            "organisations", "organisation", schemaType: "Organization", isOnFrontPage: false,
            unreviewed: .confident(0.97)),
    ]

    // Those of which the code knows more than their row.
    package static let person = EntityKind(number: 0)
    package static let project = EntityKind(number: 1)
    package static let place = EntityKind(number: 2)
    package static let organisation = EntityKind(number: 3)
}

/// What a record is about: a row of the table of kinds.
package struct EntityKind: Hashable, Sendable {
    private let number: UInt8

    package var row: KindRow { Self.table[Int(number)] }
    package var folder: String { row.folder }

    private init(number: UInt8) { self.number = number }

    /// The kind whose records stand in `folder`.
    package init?(folder: some StringProtocol) {
        guard let number = Self.table.firstIndex(where: { $0.folder == folder }) else { return nil }
        self.init(number: UInt8(number))
    }
}

extension EntityKind: Comparable, CaseIterable, CustomStringConvertible {
    package static let allCases = table.indices.map { EntityKind(number: UInt8($0)) }

    /// By folder.
    package static func < (one: Self, other: Self) -> Bool { one.folder < other.folder }

    package var description: String { folder }
}
