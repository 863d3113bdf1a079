import Languages

/// Walks the signs of supposed names as keys of `LearnedWeights`.
struct NameSigns: Sendable {
    private let text: MarkedText
    private let units: [Unit]

    init(text: MarkedText) {
        self.text = text
        units = text.units
    }

    /// Stands for what lies beyond a block.
    static var edge: Unit { Unit(of: "¶") }

    @inline(__always)
    static func key(_ sign: NameSign, _ one: UInt16, _ two: UInt16 = 0, _ three: UInt16 = 0) -> UInt64 {
        UInt64(sign.rawValue) << 48 | UInt64(one) << 32 | UInt64(two) << 16 | UInt64(three)
    }

    /// A unit as signs know it: all digits and all Latin letters are one.
    @inline(__always)
    func unit(_ index: Int) -> Unit {
        guard index >= 0, index < units.count else { return Self.edge }
        let unit = units[index]
        switch UnitShape.of(unit) {
        case .digit: return Unit(of: "0")
        case .latin: return Unit(of: "A")
        case .space: return Unit(of: "_")
        default: return unit
        }
    }

    /// Gives the key of each sign of a supposed name to `body`.
    @inline(__always)
    func visit(
        _ range: Range<Int>, _ shape: NameShape, isWide: Bool, _ features: NameFeatures,
        _ body: (UInt64) -> Void
    ) {
        let isPlace = shape.rawValue >= NameShape.beforeUnit.rawValue
        let kind: UInt16 = isPlace ? 2 : 1
        let form = UInt16(shape.rawValue)
        body(Self.key(.shape, form, isWide ? 1 : 0))
        for feature in features { body(Self.key(.evidence, UInt16(feature.rawValue), form)) }
        visitSurroundings(range, kind, form, body)
        visitEdges(range, kind, body)
        visitWords(range, kind, form, body)
        isPlace ? visitPlace(range, form, body) : visitPerson(range, shape, body)
    }

    @inline(__always)
    private func visitSurroundings(
        _ range: Range<Int>, _ kind: UInt16, _ form: UInt16, _ body: (UInt64) -> Void
    ) {
        let (start, end) = (range.lowerBound, range.upperBound)
        let (before, behind) = (unit(start - 1), unit(end))
        let (earlier, later) = (unit(start - 2), unit(end + 1))
        body(Self.key(.before, before, kind))
        body(Self.key(.beforeShape, before, form))
        body(Self.key(.twoBefore, earlier, before, kind))
        body(Self.key(.behind, behind, kind))
        body(Self.key(.behindShape, behind, form))
        body(Self.key(.twoBehind, behind, later, kind))
        body(Self.key(.around, before, behind, kind))
        // Kinds are told apart by the sign where three units leave no room.
        if kind == 1 {
            body(Self.key(.threeBefore, unit(start - 3), earlier, before))
            body(Self.key(.threeBehind, behind, later, unit(end + 2)))
        }
    }

    @inline(__always)
    private func visitEdges(_ range: Range<Int>, _ kind: UInt16, _ body: (UInt64) -> Void) {
        let (start, end) = (range.lowerBound, range.upperBound)
        body(Self.key(.acrossStart, unit(start - 1), unit(start), kind))
        body(Self.key(.acrossEnd, unit(end - 1), unit(end), kind))
    }

    @inline(__always)
    private func visitWords(
        _ range: Range<Int>, _ kind: UInt16, _ form: UInt16, _ body: (UInt64) -> Void
    ) {
        let (start, end) = (range.lowerBound, range.upperBound)
        body(Self.key(.isWord, Self.value(text.word(at: range)), form))
        if range.count > 2 {
            body(Self.key(.headIsWord, Self.value(text.word(at: start..<(start + 2))), form))
            body(Self.key(.tailIsWord, Self.value(text.word(at: (end - 2)..<end)), form))
        }
        if start > 0 {
            body(Self.key(.wordOverStart, Self.value(text.word(at: (start - 1)..<(start + 1))), kind))
        }
        if start > 1 {
            body(Self.key(.wordBefore, Self.value(text.word(at: (start - 2)..<start)), kind))
        }
        guard end < units.count else { return }
        let over = text.longestWord(at: end - 1)
        body(
            Self.key(
                .wordOverEnd, over.map { $0.length > 1 ? Self.value($0.entry) : 1 } ?? 0,
                UInt16(min(over?.length ?? 0, 4)), form))
        let next = text.longestWord(at: end)
        body(
            Self.key(
                .wordBehind, next.map { Self.value($0.entry) } ?? 0, UInt16(min(next?.length ?? 0, 4)), kind))
    }

    /// How often a word is used, in steps, and its classes.
    @inline(__always)
    private static func value(_ entry: Vocabulary.Entry?) -> UInt16 {
        guard let entry else { return 0 }
        return (entry.classes.rawValue & 0xFF) << 4 | UInt16(min(max(entry.cost / 2, 1), 8))
    }

    @inline(__always)
    private func visitPerson(_ range: Range<Int>, _ shape: NameShape, _ body: (UInt64) -> Void) {
        let (start, end) = (range.lowerBound, range.upperBound)
        let form = UInt16(shape.rawValue)
        body(Self.key(.first, unit(start), form))
        body(Self.key(.last, unit(end - 1), form))
        body(Self.key(.firstTwo, unit(start), unit(start + 1), form))
        if range.count > 2 {
            body(Self.key(.second, unit(start + 1), form))
            body(Self.key(.lastTwo, unit(end - 2), unit(end - 1), form))
        }
        guard shape.isSounded else { return }
        for index in range { body(Self.key(.sound, unit(index))) }
        for index in range.dropFirst() { body(Self.key(.middle, unit(index - 1), unit(index))) }
    }

    @inline(__always)
    private func visitPlace(_ range: Range<Int>, _ form: UInt16, _ body: (UInt64) -> Void) {
        let (start, end) = (range.lowerBound, range.upperBound)
        let count = UInt16(min(range.count, 7))
        body(Self.key(.length, count, form, 0))
        body(Self.key(.first, unit(start), form))
        body(Self.key(.last, unit(end - 1), form, count))
        body(Self.key(.lastTwo, unit(end - 2), unit(end - 1), form))
        body(Self.key(.firstTwo, unit(start), unit(start + 1), form))
    }
}

extension NameShape {
    /// Whether it is written by sound.
    var isSounded: Bool {
        switch self {
        case .runOfTwo, .runOfThree, .runOfMore, .dotted, .soundsOfTwo, .soundsOfThree, .soundsOfFour,
            .soundsOfFive, .soundsOfMore:
            true
        default: false
        }
    }
}
