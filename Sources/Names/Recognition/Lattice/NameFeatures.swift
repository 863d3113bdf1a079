/// A set of features, one bit for each; goes through them in the order in which they are declared.
struct NameFeatures: Hashable, Sendable {
    private var bits: UInt128 = 0

    init() {}

    @inline(__always)
    init(_ feature: NameFeature) { bits = Self.bit(feature) }

    private init(bits: UInt128) { self.bits = bits }

    /// Those of all features of which `isMember` holds.
    init(where isMember: (NameFeature) -> Bool) {
        for feature in NameFeature.allCases where isMember(feature) { insert(feature) }
    }

    private static func bit(_ feature: NameFeature) -> UInt128 { 1 << UInt128(feature.rawValue) }

    var isEmpty: Bool { bits == 0 }

    func contains(_ feature: NameFeature) -> Bool { bits & Self.bit(feature) != 0 }

    func isDisjoint(with other: NameFeatures) -> Bool { bits & other.bits == 0 }

    mutating func insert(_ feature: NameFeature) { bits |= Self.bit(feature) }

    mutating func formUnion(_ other: NameFeatures) { bits |= other.bits }

    func union(_ other: NameFeatures) -> NameFeatures { NameFeatures(bits: bits | other.bits) }

    func intersection(_ other: NameFeatures) -> NameFeatures { NameFeatures(bits: bits & other.bits) }

    func subtracting(_ other: NameFeatures) -> NameFeatures { NameFeatures(bits: bits & ~other.bits) }
}

extension NameFeatures: ExpressibleByArrayLiteral {
    @inline(__always)
    init(arrayLiteral features: NameFeature...) {
        for feature in features { insert(feature) }
    }
}

extension NameFeatures: Sequence {
    struct Iterator: IteratorProtocol {
        fileprivate var left: UInt128

        @inline(__always)
        mutating func next() -> NameFeature? {
            guard left != 0 else { return nil }
            let place = left.trailingZeroBitCount
            left &= left - 1
            return NameFeature(rawValue: UInt8(truncatingIfNeeded: place))
        }
    }

    func makeIterator() -> Iterator { Iterator(left: bits) }
}

extension NameFeatures {
    /// Each is enough to call a run the name of a person.
    static let strong: NameFeatures = [
        .titleBefore, .occupation, .titleApart, .credit, .speech, .honorific, .list, .bracketed, .vitae,
        .kin, .masked, .office, .known, .dotted, .sounded, .famous,
    ]

    /// Each says by itself where a place may be supposed, not only how likely it is one.
    static let origins: NameFeatures = [.beforeSuffix, .oneCharacter, .knownBeforeSuffix, .branch]

    /// They hold only when the words before are cut so that the title is a word.
    static let needTitle: NameFeatures = [.titleBefore, .credit]

    /// Those that readers are shown.
    static let reasons = NameFeatures { $0.reason != nil }

    var isStrong: Bool { !isDisjoint(with: .strong) }
}
