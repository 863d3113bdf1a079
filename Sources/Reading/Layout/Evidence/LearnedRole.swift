/// What a line is on its page, by the sum of what is seen of it and its neighbours.
enum LearnedRole: Int, CaseIterable, Sendable {
    case furniture
    // On a page whose headlines stand before their texts: of a headline, the first line of a text without one, the rest.
    case head, beginning, inside
    // On a page whose headlines stand behind their texts.
    case otherBeginning, otherInside, trailingHead

    /// As the files of weights name it.
    var mark: Character {
        switch self {
        case .furniture: "F"
        case .head: "H"
        case .beginning: "B"
        case .inside: "I"
        case .otherBeginning: "b"
        case .otherInside: "i"
        case .trailingHead: "T"
        }
    }

    var isHead: Bool { self == .head || self == .trailingHead }
}
