import ArchiveModel

/// What shows of a line by itself that it was printed over itself.
enum OverprintEvidence: Hashable, Sendable {
    /// A bracket stands twice, which print sets once: `（（资料图片资料图片））`.
    case mark
    /// Blanks between its words, and none where they begin again: `Home and AwayHome and Away`.
    case seam
    /// A number and the words behind it stand twice, each by itself: `20222022年工作展望年工作展望`.
    case number
    /// Each letter and digit, or each letter of an alphabet, stands twice.
    case letters
    /// Too long to be said twice without a pause.
    case length
    /// The page has the words once elsewhere, as the line has them only when it is read once.
    case saidOnce
}

extension Doubling {
    /// Whether each character stands twice by itself.
    var isByLetter: Bool { runs.allSatisfy { $0.first.count == 1 } }

    /// What shows that it is no repetition that somebody wrote.
    var evidence: OverprintEvidence? {
        if isByLetter { return evidenceOfLetters ?? (isTooLong(once[...]) ? .length : nil) }
        if hasPause { return nil }
        return evidenceOfRuns ?? (runs.contains { isTooLong(line[$0.first]) } ? .length : nil)
    }

    /// In half-width units: wider than any line of verse, slogan or call, which say things twice. 16 Han characters.
    private static let widestCall = 31

    /// Whether nobody would say some words again without a pause.
    private func isTooLong(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
        words.reduce(0) { $0 + ($1.isBlank ? 0 : $1.columns) } > Self.widestCall
            && Set(words).count >= Self.fewestDifferent
    }

    /// Letters in what is no call of a few sounds.
    private static let fewestDifferent = 8

    /// Whether it may have been printed over itself, if its page shows that others were.
    var mayBeOverprinted: Bool { has(letters: isByLetter ? 4 : 5) && (isByLetter || !hasPause) }

    /// Whether it would be rare as words that are meant twice.
    var isUnlikely: Bool { has(letters: isByLetter ? 5 : 6) && (isByLetter || !hasPause) }

    private func has(letters: Int) -> Bool {
        let text = once.filter(\.isLetter)
        return text.count >= letters && Set(text).count >= 4
    }

    /// Whether something sets the second time apart from the first: a blank, or what ends the words.
    private var hasPause: Bool {
        runs.contains { run in
            run.first.upperBound < run.second.lowerBound
                || line[run.first].contains(where: \.isLetter)
                    && !line[run.first.upperBound - 1].isLetterOrDigit
        }
    }

    private var evidenceOfRuns: OverprintEvidence? {
        let words = words
        if words.contains(where: { $0.count == 1 && $0[0].isBracket }),
            words.contains(where: { $0.count { $0.isLetter } >= 2 })
        {
            return .mark
        }
        if runs.contains(where: { Self.isSpread(line[$0.first]) }) || saysLongThings { return .seam }
        let pairs = zip(words, words.dropFirst())
        return pairs.contains { Self.isNumber($0, beside: $1) || Self.isNumber($1, beside: $0) }
            ? .number : nil
    }

    /// Two and more blanks between letters.
    private static func isSpread(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
        words.indices.dropFirst().dropLast().count {
            words[$0].isBlank && words[$0 - 1].isLetter && words[$0 + 1].isLetter
        } >= 2
    }

    /// Whether it says two and more things twice, each set apart from the next by a blank, not all of one length.
    var saysTwoThings: Bool {
        guard !isByLetter, runs.count > 1, Set(runs.map(\.first.count)).count > 1 else { return false }
        return zip(runs, runs.dropFirst()).allSatisfy { $0.second.upperBound < $1.first.lowerBound }
    }

    /// The same, where each is too long for a call or a verse.
    private var saysLongThings: Bool {
        saysTwoThings && words.allSatisfy { words in words.count { $0.isLetter } >= 5 }
    }

    private static func isNumber(_ number: [Unicode.Scalar], beside words: [Unicode.Scalar]) -> Bool {
        number.count >= 2 && number.allSatisfy(\.isDigit) && words.count { $0.isLetter } >= 5
    }

    private var evidenceOfLetters: OverprintEvidence? {
        let text = once.filter { !$0.isBlank }
        let letters = text.filter(\.isLetter)
        guard Set(letters).count >= 3 else { return nil }
        if text.contains(where: \.isBracket) { return .mark }
        let digits = text.count { $0.isDigit }
        if digits >= 2, letters.count + digits >= 5 { return .letters }
        let isAlphabet =
            letters.count >= 6 && Set(letters).count >= 5 && !letters.contains(where: \.isSyllable)
        let isInOrder = zip(letters, letters.dropFirst()).allSatisfy { $0 <= $1 }
        return isAlphabet && !isInOrder ? .letters : nil
    }

    /// Four letters in a row, all that the line has only when it is read once: its own where each stands twice, and those
    /// around the seams of things that stand twice each.
    ///
    /// None of words of two letters that double each: they do naturally, and may stand once beside that, 高高兴兴快快乐乐
    /// beside 高兴快乐; and none of things of one length, as chants are.
    var fourLetters: [SIMD4<UInt32>] {
        if isByLetter { return runs.count.isMultiple(of: 2) || !has(letters: 5) ? [] : once.fours }
        let words = words
        guard saysTwoThings, words.allSatisfy({ $0.count { $0.isLetter } >= 4 }) else { return [] }
        return zip(words, words.dropFirst()).flatMap { Array($0.suffix(2) + $1.prefix(2)).fours }
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool { isLetter || isDigit }

    /// Opens or closes something.
    fileprivate var isBracket: Bool {
        switch properties.generalCategory {
        case .openPunctuation, .closePunctuation: true
        default: false
        }
    }

    /// Of a script in which letters of a word double as words do: Han, Kana, Hangul, Bopomofo.
    fileprivate var isSyllable: Bool {
        isHan || 0x3040...0x31FF ~= value || 0xAC00...0xD7A3 ~= value
    }
}
