import Languages

/// The shape of a unit, which decides how it is cut into tokens.
enum UnitShape: UInt8, Sendable {
    case han, digit, latin, space, punctuation

    @inline(__always)
    static func of(_ unit: Unit) -> UnitShape { (0x4E00...0x9FFF).contains(unit) ? .han : shape(unit) }

    private static func shape(_ value: Unit) -> UnitShape {
        switch value {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x4FF: .latin
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B: .space
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: .han
        default: .punctuation
        }
    }
}
