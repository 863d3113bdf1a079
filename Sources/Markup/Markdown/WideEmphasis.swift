import ArchiveModel

/// Lets emphasis begin and end beside East Asian text, which has no blanks between words: `**“甲”**乙` is strong.
///
/// CommonMark asks whether punctuation or a letter stands beside the asterisks, and takes a quotation mark within them
/// and a letter outside for no end. The amendment that is proposed to it (commonmark-spec 650, “CJK-friendly”) lets
/// East Asian punctuation count as a letter, and punctuation stand beside any East Asian character. Here a letter that
/// is not there is put between the asterisks and the mark, which comes to the same. Texts in other scripts stay as
/// they are.
enum WideEmphasis {
    static func marked(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0xE1 }), bytes.contains(where: isMark) else { return bytes }
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count + 16)
        var index = 0
        while index < scalars.count {
            guard isMark(scalars[index]), !isEscaped(scalars, index) else {
                result.append(scalars[index])
                index += 1
                continue
            }
            let end = scalars[index...].firstIndex { $0 != scalars[index] } ?? scalars.count
            let before = Side(scalars, lastOf: index)
            let after = Side(scalars, firstOf: end)
            if before.needsLetter(beside: after) { result.append(MarkdownSigns.letter) }
            result += scalars[index..<end]
            if after.needsLetter(beside: before) { result.append(MarkdownSigns.letter) }
            index = end
        }
        return Array(result.string.utf8)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
    }
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "~" }

    private static func isEscaped(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        scalars[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    /// What stands on one side of a run of asterisks.
    private struct Side {
        private enum Kind { case blank, letter, mark }

        private let kind: Kind
        private let isWide: Bool

        init(_ scalars: [Unicode.Scalar], lastOf end: Int) {
            var index = end - 1
            while index > 0, Self.isSelector(scalars[index]) { index -= 1 }
            let isPrefix = scalars[safe: index].map { $0 == ">" || $0 == "|" } == true
            self.init(isPrefix ? nil : scalars[safe: index], beyond: scalars[safe: index - 1])
        }

        init(_ scalars: [Unicode.Scalar], firstOf start: Int) {
            let scalar = scalars[safe: start]
            self.init(scalar == "|" ? nil : scalar, beyond: scalars[safe: start + 1])
        }

        /// The ends of lines, cells and quotations count as blanks.
        private init(_ scalar: Unicode.Scalar?, beyond: Unicode.Scalar?) {
            guard let scalar, !scalar.properties.isWhitespace else {
                (kind, isWide) = (.blank, false)
                return
            }
            kind = scalar.isPunctuation ? .mark : .letter
            // A link may be of either kind; marks that all scripts share are of that of the words that they enclose.
            isWide =
                scalar.isEastAsian || scalar == MarkdownSigns.link
                || scalar.isSharedMark && beyond?.isEastAsian == true
        }

        private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
            (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
        }

        /// Whether emphasis could not begin or end between this mark and what stands on the other side, and should.
        func needsLetter(beside other: Side) -> Bool {
            kind == .mark && other.kind == .letter && (isWide || other.isWide)
        }
    }
}

extension Unicode.Scalar {
    /// Of Chinese, Japanese or Korean, their punctuation and full-width forms included.
    var isEastAsian: Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x2FFF, 0x3001...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF,
            0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFFEF, 0x1AFF0...0x1B16F,
            0x1F200...0x1F2FF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Of scripts that have no blanks between words: the East Asian ones but Hangul.
    var isWrittenWithoutBlanks: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: false
        default: isEastAsian
        }
    }

    /// Dashes, quotation marks and dots, which are the same in all scripts.
    var isSharedMark: Bool {
        switch value {
        case 0xB7, 0x2014, 0x2015, 0x2018...0x201D, 0x2022, 0x2025...0x2027: true
        default: false
        }
    }

    fileprivate var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: isASCII
        default: false
        }
    }
}
