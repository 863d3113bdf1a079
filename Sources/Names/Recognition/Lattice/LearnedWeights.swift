import Languages

/// Learned figures: what a sign of a supposed name speaks for or against it, by key.
///
/// One table with open addressing, a word of memory a figure: its key (54 bits) and the figure (10 bits, in 64ths).
/// The figures are learned from tagged texts (docs/decisions, Tools/NameModel).
struct LearnedWeights: Sendable {
    /// 0 where a place is free.
    private var slots: [UInt64]
    /// How likely names are that were decided by these figures.
    let chances: NameChances

    /// Of one.
    static let scale: Float = 64

    init(_ figures: [(key: UInt64, figure: Int)] = [], chances: NameChances = NameChances()) {
        self.chances = chances
        var size = 64
        while size < figures.count * 3 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for (key, figure) in figures { insert(key, figure) }
    }

    private mutating func insert(_ key: UInt64, _ figure: Int) {
        let mask = slots.count - 1
        var place = Self.hash(key) & mask
        while slots[place] != 0, slots[place] >> 10 != key { place = (place + 1) & mask }
        slots[place] = key << 10 | UInt64(min(max(figure, -511), 511) + 512)
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    /// What a sign is worth, in 64ths; 0 when nothing was learned of it.
    @inline(__always)
    func figure(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Self.hash(key) & mask
        while true {
            let slot = slots[place]
            if slot == 0 { return 0 }
            if slot >> 10 == key { return Int(slot & 1023) - 512 }
            place = (place + 1) & mask
        }
    }
}

extension LearnedWeights {
    /// What all signs of a supposed name are worth together, to be taken from its cost.
    func worth(
        of range: Range<Int>, _ shape: NameShape, isWide: Bool = false, _ features: NameFeatures = [],
        in signs: NameSigns
    ) -> Float {
        var sum = 0
        signs.visit(range, shape, isWide: isWide, features) { sum += figure($0) }
        return Float(sum) / Self.scale
    }

    /// What speaks most for a supposed name among its signs, in words: at most two reasons.
    func reasons(for candidate: NameCandidate, in text: MarkedText) -> [String] {
        var signs: [(figure: Int, reason: String)] = []
        NameSigns(text: text).visit(
            candidate.range, candidate.shape, isWide: candidate.isWide, candidate.features
        ) { key in
            guard let sign = NameSign(rawValue: UInt8(truncatingIfNeeded: key >> 48)) else { return }
            signs.append((figure(key), sign.reason))
        }
        signs.sort { ($1.figure, $0.reason) < ($0.figure, $1.reason) }
        return signs.reduce(into: []) { reasons, sign in
            if reasons.count < 2, sign.figure > 0, !reasons.contains(sign.reason) {
                reasons.append(sign.reason)
            }
        }
    }

    /// Weighs supposed names by what was learned of their signs.
    func weigh(_ candidates: inout [NameCandidate], in text: MarkedText) {
        let signs = NameSigns(text: text)
        for index in candidates.indices where candidates[index].shape.isWeighed {
            let candidate = candidates[index]
            // Nothing was learned of names with letters or hyphens: 让-雷诺, J·K·罗琳.
            if candidate.shape == .dotted, text[candidate.range].contains(where: isForeign) { continue }
            let worth =
                worth(
                    of: candidate.range, candidate.shape, isWide: candidate.isWide, candidate.features,
                    in: signs)
                - candidate.reserve
            candidates[index].cost = candidate.cost - worth
            candidates[index].costAfterTitle = candidate.costAfterTitle - worth
        }
    }
}

extension NameCandidate {
    /// What a person whom no rule bears out has to be worth beyond the words of the same run, so that one is shown only
    /// where it is likelier than not: the margin of three names right in five (docs/names.md).
    var reserve: Float { isWide && classes.contains(.person) ? 1.75 : 0 }
}

private func isForeign(_ unit: Unit) -> Bool {
    UnitShape.of(unit) != .han && unit != NamePunctuation.dot
}

extension NameShape {
    /// Whether learned weights say anything of it: not of what the archive knows, of words that are no name, and of
    /// places that rules suppose, which are told by their generic words better than by what stands around them.
    var isWeighed: Bool {
        switch self {
        case .seen, .words, .beforeUnit: false
        default: true
        }
    }
}
