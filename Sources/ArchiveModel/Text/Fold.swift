/// Folding for comparing and searching, never for showing: full width to half width, upper case to lower case,
/// Traditional to Simplified. One scalar becomes one scalar, so offsets in scalars survive.
package enum Fold {
    package static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 0x20))
        case 0x3000: " "
        case 0xFF01...0xFF5E: Self.scalar(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        default: scalar
        }
    }

    package static func string(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(Self.scalar(scalar)) }
        return String(result)
    }
}
