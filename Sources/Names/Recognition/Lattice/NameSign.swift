import Languages

/// A kind of sign that learned weights know of a supposed name, and what it is told by.
enum NameSign: UInt8, CaseIterable, Sendable {
    // The shape; whether rules would not have supposed it.
    case shape = 1
    case evidence
    // The unit before, two and three units before.
    case before, beforeShape, twoBefore, threeBefore
    case behind, behindShape, twoBehind, threeBehind
    // Its own units.
    case first, second, last, lastTwo, firstTwo, middle
    // Across its edges.
    case acrossStart, acrossEnd
    // Words of the language that it is, begins or ends with, or that run over its edges, by cost and length.
    case isWord, headIsWord, tailIsWord, wordOverStart, wordOverEnd, wordBehind, wordBefore
    case length, sound, around
}

extension NameSign {
    /// What a sign is told by: a unit of the text, a shape, a feature that rules find, or a number.
    enum Argument: Character, Sendable {
        case unit = "u"
        case shape = "s"
        case feature = "f"
        case number = "n"
    }

    var arguments: [Argument] {
        switch self {
        case .shape: [.shape, .number]
        case .evidence: [.feature, .shape]
        case .before, .behind: [.unit, .number]
        case .beforeShape, .behindShape, .first, .second: [.unit, .shape]
        case .last: [.unit, .shape, .number]
        case .twoBefore, .twoBehind, .around, .acrossStart, .acrossEnd: [.unit, .unit, .number]
        case .threeBefore, .threeBehind: [.unit, .unit, .unit]
        case .lastTwo, .firstTwo: [.unit, .unit, .shape]
        case .middle: [.unit, .unit]
        case .sound: [.unit]
        case .isWord, .headIsWord, .tailIsWord, .length: [.number, .shape]
        case .wordOverStart, .wordBefore: [.number, .number]
        case .wordOverEnd: [.number, .number, .shape]
        case .wordBehind: [.number, .number, .number]
        }
    }
}

extension NameSign {
    /// What is shown of it where it decides.
    var reason: String {
        switch self {
        case .before, .beforeShape, .twoBefore, .threeBefore, .wordBefore:
            "names often stand behind what stands before it"
        case .behind, .behindShape, .twoBehind, .threeBehind, .wordBehind:
            "names often stand before what stands behind it"
        case .around: "names often stand between such words"
        case .first, .second, .last, .lastTwo, .firstTwo, .middle, .sound: "names are made of such characters"
        case .acrossStart, .acrossEnd, .wordOverStart, .wordOverEnd: "the words around it end at its edges"
        case .shape, .evidence, .isWord, .headIsWord, .tailIsWord, .length:
            "no other words explain its characters"
        }
    }
}
