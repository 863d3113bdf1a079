import Memo

/// How much stands on one page, so that none has more than 150 KB or 3,000 elements.
struct Paging: Sendable {
    /// What names a record or a quantity stands on its own page up to this many; then each year has a page.
    var appearancesOnOnePage = 60

    /// A year stands on one page up to this many; then it is divided.
    var appearancesOfOneYear = 80

    /// An index stands on one page up to this many names; then each letter has a page.
    var namesOnOnePage = 100

    /// A letter stands on one page up to this many names; then it is divided.
    var namesOfOneLetter = 100

    /// What may be names, behind the others.
    var doubtsOnOnePage = 300

    /// Names of quantities: of an index that is not divided, and of a letter.
    var quantitiesOnOnePage = 300

    /// Rows of the table of one quantity.
    var rowsOfOneTable = 60

    /// How many of each year the page shows that leads to the pages of the years.
    func shown(ofYears years: Int) -> Int { max(1, min(3, 2 * appearancesOnOnePage / 3 / max(1, years))) }

    /// Parts of one size, each of at most `limit`.
    static func parts(of count: Int, limit: Int) -> [Range<Int>] {
        let parts = max(1, (count + limit - 1) / limit)
        return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }
}

extension Paging: Keyable {
    func add(to key: inout KeyedHash) {
        let limits = [
            appearancesOnOnePage, appearancesOfOneYear, namesOnOnePage, namesOfOneLetter, doubtsOnOnePage,
            quantitiesOnOnePage, rowsOfOneTable,
        ]
        for limit in limits { key.add(limit) }
    }
}
