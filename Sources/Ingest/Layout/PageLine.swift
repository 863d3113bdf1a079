import ArchiveModel

/// A line with text, and what the layout rules ask of it.
struct PageLine: Sendable {
    /// Its number in the file.
    var number: Int
    /// Bytes of the source, blanks at both ends left out.
    var range: Range<Int>
    /// Without blanks at both ends.
    var text: [Unicode.Scalar]
    /// Without `#` marks, letter-spacing and doubled shadow text.
    var clean: [Unicode.Scalar]
    /// How many blank lines stand before it.
    var blanksBefore: Int
    /// In half-width units, blanks left out.
    var width: Int
    var isLetterSpaced: Bool
    /// Shadow text was taken out of it.
    var isShadowed: Bool
    /// Begins with a blank.
    var isIndented: Bool
    /// Marked as a heading with `#`.
    var isHeading: Bool

    var string: String { clean.string }
    var endsSentence: Bool { clean.endsSentence }
    /// Ends a sentence, a signature or a story.
    var isFinished: Bool {
        endsSentence || LineRules.endsWithDate(clean) || LineRules.closesStory(clean)
    }
}

extension PageLine {
    /// The lines of `source` that hold text.
    static func lines(of source: SourceText) -> [PageLine] {
        var lines: [PageLine] = []
        var blanks = 0
        for (index, range) in source.lines.enumerated() {
            let trimmed = source.trimmed(range)
            guard !trimmed.isEmpty else {
                blanks += 1
                continue
            }
            var line = PageLine(source, index + source.firstLine, trimmed, blanksBefore: blanks)
            line.isIndented = trimmed.lowerBound > range.lowerBound
            lines.append(line)
            blanks = 0
        }
        return lines
    }

    /// The line that is `range`, which has no blanks at its ends.
    init(_ source: SourceText, _ number: Int, _ range: Range<Int>, blanksBefore: Int) {
        self.number = number
        self.range = range
        self.blanksBefore = blanksBefore
        isIndented = false
        text = Array(source.string(range).unicodeScalars)
        let hashes = text.prefix { $0 == "#" }.count
        isHeading = (1...6).contains(hashes) && text.count > hashes && text[hashes].isBlank
        let marked = isHeading ? Array(text.dropFirst(hashes).drop(while: \.isBlank)) : text
        isLetterSpaced = marked.isLetterSpaced
        let spaced = isLetterSpaced ? marked.filter { !$0.isBlank } : marked
        let undoubled = ShadowText.undoubled(spaced)
        isShadowed = undoubled != nil
        clean = undoubled ?? spaced
        width = clean.reduce(0) { $0 + $1.columns }
    }
}

extension SourceText {
    /// `range` without blanks (any Unicode white space, controls, the byte order mark) at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let text = string(range)
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return range.lowerBound..<range.lowerBound }
        let lower = text.utf8.distance(from: text.startIndex, to: first)
        let upper = text.utf8.distance(from: text.startIndex, to: scalars.index(after: last))
        return range.lowerBound + lower..<range.lowerBound + upper
    }
}

extension Unicode.Scalar {
    /// White space, controls and the marks that are neither seen nor read.
    var isBlank: Bool {
        switch value {
        case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
        default: false
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

    var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// Its width in half-width units: 0 for blanks, 2 for East Asian wide characters and quotation marks.
    var columns: Int {
        if isBlank { return 0 }
        switch value {
        case 0x2014, 0x2018...0x201D, 0x2026, 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
            return 2
        default: return 1
        }
    }
}

extension Collection<Unicode.Scalar> {
    var string: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}

extension BidirectionalCollection<Unicode.Scalar> {
    /// Whether it ends as a sentence or clause does: 。！？：；… or a closing mark behind one of them.
    var endsSentence: Bool {
        guard let last else { return false }
        switch last {
        case "。", "！", "？", "：", "；", "…", "!", "?", ":", ";": return true
        case "”", "’", "」", "』", "\"", ")", "）":
            let inner = dropLast()
            guard let before = inner.last else { return false }
            if "。！？；…!?".unicodeScalars.contains(before) || last == "”" && before == "）" { return true }
            // …。（记者 某某）: a remark in brackets behind a finished sentence.
            guard "）)".unicodeScalars.contains(last),
                let open = inner.lastIndex(where: { $0 == "（" || $0 == "(" })
            else { return false }
            return inner[..<open].endsSentence
        case ".": return dropLast().last.map { $0.isLatinLetter } ?? false
        default: return false
        }
    }
}

extension [Unicode.Scalar] {
    /// Single Han characters and marks, each followed by one blank, over the whole line.
    var isLetterSpaced: Bool {
        let pieces = split(whereSeparator: \.isBlank)
        guard pieces.count >= 4, contains(where: \.isHan) else { return false }
        let single = pieces.count { $0.count == 1 || $0.count <= 3 && !$0.contains(where: \.isHan) }
        return single * 10 >= pieces.count * 6 && pieces.allSatisfy { $0.count <= 4 }
    }
}
