/// How Chinese text is set: what the page shows, never what the exports and the search hold.
///
/// Text extraction often halves the width of punctuation that the paper printed full. Scalar for scalar, so that
/// offsets survive.
enum Typesetting {
    /// `text` with full-width punctuation wherever a half-width mark stands beside Chinese characters.
    static func set(_ text: String) -> String {
        let hasMark = text.utf8.withContiguousStorageIfAvailable { $0.contains(where: isMark) }
        guard hasMark ?? true else { return text }
        return String(String.UnicodeScalarView(set(Array(text.unicodeScalars))))
    }

    static func set(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = scalars
        var opened: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : nil
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case "(": opened.append(index)
            case ")":
                guard let open = opened.popLast() else { continue }
                let outside = open > 0 ? scalars[open - 1] : nil
                guard [outside, scalars[open + 1], before, after].contains(where: isChinese) else { continue }
                result[open] = "（"
                result[index] = "）"
            case ",", ";", ":", "!", "?":
                guard isChinese(before) || isChinese(after) else { continue }
                result[index] = Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
            default: continue
            }
        }
        return result
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }

    /// Ideographs and the punctuation that only stands among them.
    private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar?.value ?? 0 {
        case 0x3001...0x3011, 0x3014...0x301F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        case 0x201C, 0x201D, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
        default: false
        }
    }
}
