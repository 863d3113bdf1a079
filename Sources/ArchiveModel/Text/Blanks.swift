/// The law of blanks: which blanks of a source belong to its text. The script decides, never ASCII.
///
/// Inside a line every blank stays, one for a run, whatever kind it is. Between two lines a blank stands, but not in text
/// that is set solid: Han, Kana, Bopomofo and their full-width marks; nor where lines of a script end between words that
/// no blank parts (`UnpartedScripts`). What has no width parts nothing.
package enum Blanks {
    /// Appends a line to running text. Where figures and foreign words stand close (`spacesFigures` is false), the gap
    /// that the setting leaves between them and Han or Kana is no blank of the text.
    package static func append(
        line: some Sequence<Unicode.Scalar>, to text: inout [Unicode.Scalar], spacesFigures: Bool = true
    ) {
        var before: Unicode.Scalar?
        var isParted = false
        // Behind a mark of division nothing parts the word.
        var division: Unicode.Scalar?
        // Beside a blank that is seen it says nothing.
        var unseen: Unicode.Scalar?
        for scalar in line {
            if scalar.isBlank || scalar.isWithoutWidth {
                if !scalar.isWithoutWidth {
                    isParted = true
                } else if scalar.partsWordsUnseen, let before, UnpartedScripts.hold(before) {
                    unseen = scalar
                }
                continue
            }
            if scalar.dividesWord, !isParted, let before, before.mayBeDivided(by: scalar) {
                division = scalar
                continue
            }
            if scalar == .softHyphen { continue }
            if isParted, division == nil, let before, spacesFigures || !isSetting(before, scalar) {
                text.append(" ")
            } else if !isParted, let unseen {
                text.append(unseen)
            }
            (isParted, division, unseen) = (false, nil, nil)
            text.append(scalar)
            before = scalar
        }
        // At the end of a line it waits for the next one.
        if let division { text.append(division) }
    }

    /// Whether a blank stands between `text` and the line behind it, a word that the line end divides left out.
    package static func part(_ text: [Unicode.Scalar], from line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = text.last, let first = line.first, !last.isBlank else { return false }
        if last.isSetSolid && first.isSetSolid || UnpartedScripts.join(last, first) { return false }
        let isOfWords = last.isOfWord && first.isOfWord
        if isOfWords, !last.isDigit, !first.isDigit { return true }
        if last.isHangul || first.isHangul { return true }
        guard isSolid(text.suffix(around), line.prefix(around)) else { return true }
        guard !last.isSetSolid, !first.isSetSolid else { return false }
        return last.isOfWord && !last.isDigit && (first.isDigit || opening.contains(first))
            || closing.contains(last) && (first.isOfWord || opening.contains(first))
    }

    /// The words of a source as a record quotes them, to be found again: every letter and mark, those of line ends too,
    /// and a blank between words. Beside text that is set solid none says anything, nor does a line end that divides a
    /// word or stands where no blank was.
    package static func quoted(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        var isParted = false
        var isLineEnd = false
        for scalar in source {
            if scalar.isBlank {
                let endsLine = scalar == "\n" || scalar == "\r"
                isLineEnd = isLineEnd || endsLine
                let isDivided = endsLine && (text.last == "-" || text.last?.dividesWord == true)
                isParted = isParted || !scalar.isWithoutWidth && !isDivided
                continue
            }
            if isParted, let last = text.last, !last.isSetSolid, !scalar.isSetSolid,
                !(isLineEnd && UnpartedScripts.join(last, scalar))
            {
                text.append(" ")
            }
            (isParted, isLineEnd) = (false, false)
            text.append(scalar)
        }
        return text
    }

    /// In scalars: how far around a joint it is asked which script the text is in.
    private static let around = 24
    private static let opening: Set<Unicode.Scalar> = ["(", "\""]
    private static let closing: Set<Unicode.Scalar> = [",", ".", ";", ":", ")", "\""]

    /// Whether a blank between two characters is the gap of the setting between Han or Kana and a figure or a foreign word.
    private static func isSetting(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        before.isSolidLetter && after.isASCIIOfWord || before.isASCIIOfWord && after.isSolidLetter
    }

    /// Whether a text is set solid: a word that blanks part weighs as much as two characters that they do not.
    private static func isSolid(_ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>)
        -> Bool
    {
        var solid = 0
        var words = 0
        for text in [before, after] {
            var isInWord = false
            for scalar in text {
                let isLetter = scalar.isOfWord && !scalar.isDigit
                if scalar.isSolidLetter { solid += 1 } else if isLetter, !isInWord { words += 1 }
                isInWord = isLetter
            }
        }
        return solid > 0 && solid >= 2 * words
    }
}

extension Unicode.Scalar {
    /// Han, Kana and Bopomofo.
    package var isSolidLetter: Bool {
        switch value {
        case 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x2E80...0x2FDF,
            0xFF66...0xFF9F,
            0x1B000...0x1B16F:
            value != 0x30FB
        default: isHan
        }
    }

    /// A letter or mark of text that is set without blanks between its lines.
    package var isSetSolid: Bool {
        switch value {
        case 0x3001...0x303F, 0x30FB, 0xFE30...0xFE4F, 0xFF01...0xFF65, 0xFFE0...0xFFE6: true
        default: value >= 0x2E80 && isSolidLetter
        }
    }

    /// A letter, digit or combining mark of a script whose words blanks part.
    package var isOfWord: Bool {
        if value < 0x80 { return isASCIIOfWord }
        guard !isSetSolid, !isBlank else { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    /// Stands over or under the letter before it and parts nothing.
    package var isCombining: Bool {
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Words in it are parted by blanks beside Han characters too.
    fileprivate var isHangul: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97F, 0xAC00...0xD7FF: true
        default: false
        }
    }

    var isASCIIOfWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Stands unseen where a word may be divided, in every script.
    static var softHyphen: Unicode.Scalar { "\u{AD}" }

    /// The soft hyphen and ¬: a word goes on behind them.
    package var dividesWord: Bool { self == .softHyphen || value == 0xAC }

    /// Whether `mark` behind this letter says that its word goes on; ¬ is a mark as others are where words are set solid.
    fileprivate func mayBeDivided(by mark: Unicode.Scalar) -> Bool {
        isOfWord || mark == .softHyphen && isSolidLetter
    }

    /// Whether a line end between this letter and `next` stands where no blank was, though neither is set solid.
    package func isUnparted(from next: Unicode.Scalar) -> Bool { UnpartedScripts.join(self, next) }

    /// Neither a letter nor a mark nor a blank that is seen.
    package var isUnseen: Bool { isWithoutWidth || self == .softHyphen }

    /// Controls but those that end or move a line, and blanks and joiners of no width.
    var isWithoutWidth: Bool {
        switch value {
        case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// The blank without width that parts words where nothing is seen between them.
    fileprivate var partsWordsUnseen: Bool { value == 0x200B }
}

extension String {
    /// The first `count` scalars and what is left of their last word.
    package func opening(_ count: Int) -> String {
        Array(unicodeScalars.prefix(count + [Unicode.Scalar].longestWord + 1)).beginning(count).string
    }
}

extension [Unicode.Scalar] {
    /// In scalars: what is longer is cut like text without words.
    fileprivate static var longestWord: Int { 40 }

    /// Whether place `index` lies inside a word of a script whose words blanks part.
    package func isInsideWord(_ index: Int) -> Bool {
        index > 0 && index < count && self[index - 1].isOfWord && self[index].isOfWord
    }

    /// The first `count` scalars and what is left of their last word; without a blank at the end.
    package func beginning(_ count: Int) -> ArraySlice<Unicode.Scalar> {
        var words = self[..<wordEnd(Swift.min(count, self.count))]
        while words.last?.isBlank == true { words.removeLast() }
        return words
    }

    /// The last `count` scalars and what is left of their first word; without a blank at the beginning.
    package func ending(_ count: Int) -> ArraySlice<Unicode.Scalar> {
        self[wordStart(Swift.max(0, self.count - count))...].drop(while: \.isBlank)
    }

    /// `index`, or where the word begins that it would cut; `index` in the longest ones.
    package func wordStart(_ index: Int) -> Int {
        var start = index
        while isInsideWord(start), index - start < Self.longestWord { start -= 1 }
        return isInsideWord(start) ? index : start
    }

    /// `index`, or where the word ends that it would cut; `index` in the longest ones.
    package func wordEnd(_ index: Int) -> Int {
        var end = index
        while isInsideWord(end), end - index < Self.longestWord { end += 1 }
        return isInsideWord(end) ? index : end
    }
}
