/// What a scalar is for a judgement about encodings.
enum LetterKind: UInt8 {
    case other, lower, upper, letter, mark
    /// A control, a private one, one that is none: no text has it.
    case never

    /// Of the scalars beyond U+FFFF, CJK ideographs are what papers print.
    static func of(_ scalar: UInt32) -> LetterKind {
        if scalar < 0x10000 { return LetterKind(rawValue: kinds[Int(scalar)]) ?? .other }
        return Unicode.Scalar(scalar).map(looked) ?? .never
    }

    /// In lower case, if that is one scalar; only what alphabets with cases have is looked up.
    static func lowered(_ scalar: UInt32) -> UInt32 {
        scalar < UInt32(lowerForms.count) ? UInt32(lowerForms[Int(scalar)]) : scalar
    }

    var isLetter: Bool { self == .lower || self == .upper || self == .letter }

    private static let kinds: [UInt8] = (0..<0x10000).map { value in
        Unicode.Scalar(UInt32(value)).map { looked($0).rawValue } ?? LetterKind.never.rawValue
    }

    private static let lowerForms: [UInt16] = (0..<0x600).map { value in
        let scalars = Unicode.Scalar(UInt32(value))?.properties.lowercaseMapping.unicodeScalars
        return scalars?.first.map { UInt16($0.value) } ?? UInt16(value)
    }

    private static func looked(_ scalar: Unicode.Scalar) -> LetterKind {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter: .lower
        case .uppercaseLetter, .titlecaseLetter: .upper
        case .otherLetter, .modifierLetter: .letter
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: .mark
        case .control: "\t\n\r\u{C}".unicodeScalars.contains(scalar) ? .other : .never
        case .privateUse, .unassigned, .surrogate: .never
        default: scalar == "\u{FFFD}" ? .never : .other
        }
    }
}

/// Marks beyond ASCII, and how they stand beside letters.
enum UsualMarks {
    /// Those that a paper prints often.
    static let common = Set(
        "’‘“”„–—…«»¿¡·、。〈〉《》「」『』【】（），．：；？！・　～£€°§©‹›º²³".unicodeScalars.map(\.value))
    static let afterLetters = Set("²³°ºª¹™®€£…’‘“”«»–—·›‹".unicodeScalars.map(\.value))
    static let beforeLetters = Set("©°•§¿¡“‘«»„‚”’…–—·‹›".unicodeScalars.map(\.value))
    static let betweenLetters = Set("’–—…·‘".unicodeScalars.map(\.value))
    static let apostrophe: UInt32 = 0x2019

    /// What may close a quotation that the mark opens.
    static func closing(_ mark: UInt32) -> [UInt32] {
        switch mark {
        case 0xAB: [0xBB]
        case 0x2018: [0x2019]
        case 0x201A: [0x2018, 0x2019]
        case 0x201C: [0x201D, 0x201C]
        case 0x201E: [0x201C, 0x201D]
        default: []
        }
    }
}
