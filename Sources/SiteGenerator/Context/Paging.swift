import ArchiveModel

/// How much stands on one page.
enum Paging {
    /// What names a record or a quantity stands on its own page up to this many; then each year has a page.
    static let appearancesOnOnePage = 60

    /// An index stands on one page up to this many records; then each letter has a page.
    static let recordsOnOnePage = 400

    /// A letter stands on one page up to this many records; then it is divided.
    static let recordsOfOneLetter = 1_000

    /// How many pages the records of one letter fill.
    static func parts(of ids: [EntityID]) -> Int {
        (ids.count + recordsOfOneLetter - 1) / recordsOfOneLetter
    }
}
