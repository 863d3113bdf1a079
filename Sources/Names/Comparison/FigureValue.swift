import ArchiveModel

/// The values that a printed one leaves possible: 40多万亩 is none below forty and none above fifty.
struct FigureValue: Sendable {
    let amount: Amount
    private let bound: Mention.Bound
    private let range: ClosedRange<Double>
    private let isRange: Bool

    /// `nil` for what is no number.
    init?(_ quantity: Mention.Quantity) {
        guard let amount = quantity.amount else { return nil }
        self.amount = amount
        bound = quantity.bound
        let upper = quantity.upper.flatMap { Amount(value: $0, unit: quantity.unit) }?.value
        isRange = upper != nil
        let last = upper ?? amount.value
        let (low, high) = (min(amount.value, last), max(amount.value, last))
        let size = max(abs(low), abs(high))
        range =
            switch bound {
            case .exact: low...high
            case .about: (low - size * Self.about)...(high + size * Self.about)
            case .atLeast: low ... .infinity
            case .atMost: -.infinity...high
            case .more: low...(high + max(Self.step(quantity.value, amount), size * Self.about))
            case .less: (low - size * 2 * Self.about)...high
            }
    }

    /// How far about a value still is it.
    private static let about = 0.1

    /// One of the last place that is not nought: ten of 40.
    private static func step(_ value: String, _ amount: Amount) -> Double {
        guard !value.contains(".") else { return amount.grain * 2 }
        var step = amount.grain * 2
        for digit in value.reversed() where digit != "," {
            guard digit == "0" else { break }
            step *= 10
        }
        return step
    }

    /// Whether both may be true: no farther apart than they are rounded, or one within the bounds of the other. Of two
    /// that are bounded alike the bounds are compared: 7%以上 and 8%以上 are two targets.
    func agrees(with other: Self) -> Bool {
        if amount.agrees(with: other.amount), !isRange, !other.isRange { return true }
        if bound == other.bound, !isRange, !other.isRange { return false }
        guard amount.dimension == other.amount.dimension else { return false }
        let grain = max(amount.grain, other.amount.grain)
        return range.lowerBound <= other.range.upperBound + grain
            && other.range.lowerBound <= range.upperBound + grain
    }
}
