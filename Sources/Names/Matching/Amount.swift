package import ArchiveModel
import Languages

/// A value in the base unit of what it measures: 46.5亿元 and 465000万元 are one.
///
/// For comparing alone: what readers see is printed as printed.
package struct Amount: Hashable, Sendable {
    /// `area`, `money.CNY`, `share`, `points`, `people`; the unit itself where no language's `measures.tsv` has it. Figures
    /// of different dimensions say different things: 5% and 5个百分点.
    package let dimension: String
    package let value: Double
    /// Half of the last printed place: 20.4万亩 may be 203,998亩.
    package let grain: Double

    /// `nil` for a value that is no number.
    package init?(value: String, unit: String?) {
        let digits = Fold.string(value).filter { $0 != "," }
        guard let number = Double(digits), number.isFinite else { return nil }
        let (row, times) = Self.unit(Fold.string(unit ?? ""))
        dimension = row.dimension
        self.value = number * row.factor * times
        let places =
            digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
        var last = 0.5
        for _ in 0..<min(places, 12) { last /= 10 }
        grain = last * row.factor * times
    }

    /// Whether both say the same: no farther apart than the coarser of them is printed exactly.
    package func agrees(with other: Amount) -> Bool {
        guard dimension == other.dimension else { return false }
        let slack = max(abs(value), abs(other.value)) * 1e-9
        return abs(value - other.value) <= max(isRound ? 0 : grain, other.isRound ? 0 : other.grain) + slack
    }

    /// Whether a unit counts things or people.
    static func counts(_ unit: String) -> Bool { counted.contains(Self.unit(unit).0.dimension) }

    private static let counted: Set<String> = ["count", "people", "households", "visits", "times"]

    /// Whether nothing behind its digits was left out: a count in ones.
    private var isRound: Bool { grain == 0.5 }

    /// The unit that `name` ends with, and how many times the words before it take it.
    private static func unit(_ name: String) -> (UnitNames.Row, times: Double) {
        var times = 1.0
        var rest = name[...]
        while true {
            if let row = UnitNames.units[String(rest)] { return (row, times) }
            guard let (length, factor) = multiplier(rest) else { break }
            rest = rest.dropFirst(length)
            while rest.first == " " { rest = rest.dropFirst() }
            times *= factor
        }
        return (UnitNames.Row(dimension: String(rest), factor: 1), times)
    }

    /// The longest number word that `text` begins with, in characters.
    private static func multiplier(_ text: Substring) -> (length: Int, factor: Double)? {
        var found: (length: Int, factor: Double)?
        for length in 1...max(1, min(8, text.count)) {
            if let factor = UnitNames.multipliers[String(text.prefix(length))] { found = (length, factor) }
        }
        return found
    }
}

extension Mention.Quantity {
    /// For comparing it with others.
    package var amount: Amount? { Amount(value: value, unit: unit) }
}
