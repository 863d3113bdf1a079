/// Folding for rules and ids, never for showing: width, case, compatibility forms, every kind of blank to a space,
/// Traditional to Simplified. One scalar becomes one scalar, so offsets in scalars survive.
///
/// Ids of notes are made of it: it never changes. What is matched, linked and searched is folded further (`LetterFolder`).
package enum Fold {
    @inlinable
    package static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(value(scalar.value, targets)) ?? scalar
    }

    /// Many scalars at once, which is quicker than one by one.
    package static func scalars(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let targets = targets
        return text.map { Unicode.Scalar(value($0.value, targets)) ?? $0 }
    }

    package static func string(_ text: some StringProtocol) -> String {
        String(decoding: utf8(text), as: UTF8.self)
    }

    /// The folded text in UTF-8.
    package static func utf8(_ text: some StringProtocol) -> [UInt8] {
        let targets = targets
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let folded = value(scalar.value, targets)
            switch folded {
            case 0..<0x80: bytes.append(UInt8(folded))
            case 0x800..<0x1_0000:
                bytes.append(0xE0 | UInt8(folded >> 12))
                bytes.append(0x80 | UInt8(folded >> 6 & 0x3F))
                bytes.append(0x80 | UInt8(folded & 0x3F))
            default:
                bytes +=
                    Unicode.Scalar(folded).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
            }
        }
        return bytes
    }

    /// Appends the folded scalars of `text`.
    package static func append(_ text: String, to scalars: inout [UInt32]) {
        let targets = targets
        for scalar in text.unicodeScalars { scalars.append(value(scalar.value, targets)) }
    }

    @inlinable
    static func value(_ scalar: UInt32, _ targets: [UInt32]) -> UInt32 {
        if scalar < 0x80 {
            if (0x41...0x5A).contains(scalar) { return scalar + 0x20 }
            return (0x09...0x0D).contains(scalar) ? 0x20 : scalar
        }
        return scalar < targets.count ? targets[Int(scalar)] : scalar
    }

    /// What each scalar folds to, up to the last one that changes.
    @usableFromInline static let targets: [UInt32] = {
        var targets = Array(0 as UInt32..<0x3_0000)
        FoldingTable["fold.runs"].forEachRun { targets[Int($0)] = $1 }
        for scalars in FoldingTable["fold.pairs"].map({ Array($0.unicodeScalars) }) {
            for at in stride(from: 0, to: scalars.count - 1, by: 2) {
                targets[Int(scalars[at].value)] = scalars[at + 1].value
            }
        }
        return targets
    }()
}
