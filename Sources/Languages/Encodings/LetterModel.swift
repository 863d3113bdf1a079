/// How usual the letters of a language are, and what a text costs that is taken for one of that language.
///
/// A cost is -ln of a frequency, so that two readings of the same bytes can be compared: the lower one is the likelier. Where a
/// language has an alphabet, pairs of letters are counted, else letters.
package struct LetterModel: Sendable {
    let name: String
    private let countsPairs: Bool
    private let isLatin: Bool
    private let costs: [UInt32: Float]
    /// Of a letter or pair in running text.
    private let typical: Float
    private let unknown: Float

    /// How much of running text each group of `letters.tsv` makes up.
    private static let shares: [Float] = [0.3, 0.25, 0.2, 0.13, 0.07, 0.035]
    /// A pair of ASCII letters where the language is written in others.
    private static let foreignPair: Float = 5.4

    init(name: String, countsPairs: Bool, groups: [[UInt32]]) {
        self.name = name
        self.countsPairs = countsPairs
        var costs: [UInt32: Float] = [:]
        var typical: Float = 0
        let unknown: Float = countsPairs ? 12 : 16
        for (share, group) in zip(Self.shares, groups) where !group.isEmpty {
            let cost = -Self.log(share / Float(group.count))
            typical += share * cost
            for unit in group { costs[unit] = cost }
        }
        self.costs = costs
        self.typical = typical + (1 - Self.shares.reduce(0, +)) * unknown
        self.unknown = unknown
        isLatin = costs[Self.pair(0x65, 0x6E)] != nil || costs[Self.pair(0x6E, 0x65)] != nil
    }

    static func pair(_ one: UInt32, _ other: UInt32) -> UInt32 { one << 16 | other }

    /// The natural logarithm, as precise as a choice between encodings needs it.
    private static func log(_ value: Float) -> Float {
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return Float(value.exponent) * 0.693_147_2 + series
    }
}

/// What a text costs in a language.
package struct LetterCost: Sendable {
    package var total: Float = 0
    /// Letters or pairs of the language's own script, and what they cost.
    package fileprivate(set) var letters = 0
    fileprivate(set) var own: Float = 0
    /// Letters and marks that stand where none stands.
    fileprivate(set) var strange = 0
    fileprivate(set) var marks = 0
    /// Whether the letters are about as usual as those of other texts.
    package fileprivate(set) var isPlausible = false
    /// Whether they are so many that chance cannot have put them together.
    package fileprivate(set) var isBeyondDoubt = false
}

extension LetterModel {
    /// What `text`, well-formed UTF-8, costs; `nil` when it has what no text has: controls, private characters.
    package func cost(of text: [UInt8]) -> LetterCost? {
        var result = LetterCost()
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value) + [0x20]
        var before: (value: UInt32, kind: LetterKind, letter: UInt32) = (0x20, .other, 0)
        for (index, value) in scalars.enumerated() {
            let kind = LetterKind.of(value)
            if kind == .never { return nil }
            if kind == .mark { continue }
            let next = index + 1 < scalars.count ? scalars[index + 1] : 0x20
            let letter = kind.isLetter ? LetterKind.lowered(value) : 0
            if countsPairs {
                add(pair: (before.letter, letter), to: &result)
                if value >= 0x80, kind == .upper, before.kind == .lower { result.addStrange() }
            } else {
                add(value, kind, behind: (before.value, before.kind, before.letter), to: &result)
            }
            if value >= 0x80, !kind.isLetter {
                addMark(value, (before.kind, LetterKind.of(next)), scalars[(index + 1)...], to: &result)
            }
            before = (value, kind, countsPairs || value < 0x80 ? letter : 0)
        }
        result.isPlausible = isPlausible(result)
        result.isBeyondDoubt = result.isPlausible && !countsPairs && result.letters >= 200
        return result
    }

    private func isPlausible(_ cost: LetterCost) -> Bool {
        guard cost.letters > 0 else { return false }
        let count = Float(cost.letters)
        return cost.own / count <= typical + 0.8 + 3 / count.squareRoot()
            && Float(cost.strange) <= (countsPairs ? 0.005 : 0.1) * count
            && Float(cost.marks) <= count / 2
    }

    private func add(pair: (UInt32, UInt32), to result: inout LetterCost) {
        guard pair.0 != 0 || pair.1 != 0 else { return }
        if !isLatin {
            if pair.0 < 0x80, pair.1 < 0x80 {
                result.total += Self.foreignPair
                return
            }
            if pair.0 != 0, pair.1 != 0, (pair.0 < 0x80) != (pair.1 < 0x80) {
                result.total += unknown
                result.strange += 1
                return
            }
        }
        result.addLetter(
            pair.0 < 0x10000 && pair.1 < 0x10000 ? costs[Self.pair(pair.0, pair.1)] ?? unknown : unknown)
    }

    /// A letter where letters are counted; ASCII letters are counted in pairs there too.
    private func add(
        _ value: UInt32, _ kind: LetterKind, behind before: (value: UInt32, kind: LetterKind, letter: UInt32),
        to result: inout LetterCost
    ) {
        let isOwn = kind.isLetter && value >= 0x80
        if isOwn { result.addLetter(costs[value] ?? unknown) }
        if before.letter != 0 || !isOwn && kind.isLetter { result.total += Self.foreignPair }
        let isBesideOwn = before.value >= 0x80 && before.kind.isLetter && value < 0x80 && kind == .lower
        if isBesideOwn || isOwn && before.value < 0x80 && before.kind == .lower { result.addStrange(8) }
    }

    private func addMark(
        _ value: UInt32, _ kinds: (before: LetterKind, after: LetterKind), _ rest: ArraySlice<UInt32>,
        to result: inout LetterCost
    ) {
        result.marks += 1
        let isCommon = UsualMarks.common.contains(value)
        result.total += isCommon ? 5 : 9
        let closing = UsualMarks.closing(value)
        if !closing.isEmpty, !rest.contains(where: closing.contains) { result.total += 6 }
        guard countsPairs else {
            if !isCommon { result.strange += 1 }
            return
        }
        let (isBehind, isBefore) = (kinds.before.isLetter, kinds.after.isLetter)
        if isBehind && !UsualMarks.afterLetters.contains(value)
            || isBefore && !UsualMarks.beforeLetters.contains(value)
            || isBehind && isBefore && !UsualMarks.betweenLetters.contains(value)
        {
            result.addStrange()
        } else if value == UsualMarks.apostrophe, isBefore, !isBehind {
            result.total += 3
        }
    }
}

extension LetterCost {
    fileprivate mutating func addLetter(_ cost: Float) {
        total += cost
        own += cost
        letters += 1
    }

    fileprivate mutating func addStrange(_ cost: Float = 6) {
        strange += 1
        total += cost
    }
}
