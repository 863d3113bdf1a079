import ArchiveModel
import CWords

/// What the units of figures measure, in all languages together.
///
/// Data: `measures.tsv` in the folder of each language.
package enum UnitNames {
    package struct Row: Hashable, Sendable {
        /// What is measured: `area`, `money.CNY`, `people`; what two figures have to share to be compared.
        package let dimension: String
        /// How many of the base unit of the dimension one of this unit is.
        package let factor: Double

        package init(dimension: String, factor: Double) {
            self.dimension = dimension
            self.factor = factor
        }
    }

    /// By their names, folded.
    package static let units = rows.filter { $0.row.dimension != multiplier }.asTable
    /// Number words that stand before a unit, folded: how many times it counts.
    package static let multipliers = rows.filter { $0.row.dimension == multiplier }.asTable.mapValues(
        \.factor)

    private static let multiplier = "×"

    fileprivate typealias NamedRow = (name: String, row: Row)

    private static let rows: [NamedRow] = [broadsheet_measures_en(), broadsheet_measures_zh_hans()].flatMap {
        String(decoding: UnsafeBufferPointer(start: $0.bytes, count: Int($0.count)), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(row)
    }

    private static func row(_ line: Substring) -> NamedRow? {
        let fields = line.split(separator: "\t").map(String.init)
        guard fields.count == 3, let factor = Double(fields[2]) else { return nil }
        return (Fold.string(fields[0]), Row(dimension: fields[1], factor: factor))
    }
}

extension [UnitNames.NamedRow] {
    fileprivate var asTable: [String: UnitNames.Row] {
        Dictionary(map { ($0.name, $0.row) }, uniquingKeysWith: { first, _ in first })
    }
}
