import ArchiveModel

/// Tells the lines of a page that were printed over themselves, as headlines and captions with a shadow are, from words
/// that are meant twice: 家家户户干干净净, a chant, a refrain, `had had`.
///
/// A page shows it by a line that no words would make (`OverprintEvidence`), or by three lines far from each other
/// that all stand twice. On a page that does not show it, every line stays as it is printed.
struct Overprinting {
    /// A line that may have been printed over itself.
    private struct Suspect {
        let index: Int
        let doubling: Doubling
        let evidence: OverprintEvidence?
    }

    private let lines: [PageLine]
    private let suspects: [Suspect]
    private let isSuspect: Set<Int>

    /// `lines`, those that were printed over themselves read once.
    static func readOnce(_ lines: [PageLine]) -> [PageLine] {
        let doublings = lines.indices.compactMap { index in
            Doubling(lines[index].words).map { (index: index, doubling: $0) }
        }
        guard !doublings.isEmpty else { return lines }
        var result = lines
        for (index, doubling) in Self(lines, doublings).overprinted() {
            result[index] = lines[index].read(once: doubling)
        }
        return result
    }

    private init(_ lines: [PageLine], _ doublings: [(index: Int, doubling: Doubling)]) {
        self.lines = lines
        let said = SaidOnce(doublings, lines)
        suspects = doublings.compactMap { index, doubling in
            let evidence = doubling.evidence ?? (said.holds(doubling) ? .saidOnce : nil)
            guard evidence != nil || doubling.mayBeOverprinted else { return nil }
            return Suspect(index: index, doubling: doubling, evidence: evidence)
        }
        isSuspect = Set(suspects.map(\.index))
    }

    private func overprinted() -> [(Int, Doubling)] {
        let kinds = Dictionary(grouping: suspects, by: \.doubling.isByLetter)
        let found = [false, true].flatMap { isByLetter -> [Suspect] in
            let suspects = kinds[isByLetter, default: []]
            let isShown = suspects.contains { $0.evidence != nil } || standFarApart(suspects)
            return isShown ? suspects.filter { $0.evidence != nil || isLikely($0) } : []
        }
        return found.map { ($0.index, $0.doubling) }
    }

    /// On a page that shows overprinting of the line's manner. Words of two letters double each (平平安安健健康康): two of
    /// them stay, and more where they stand in running text.
    private func isLikely(_ suspect: Suspect) -> Bool {
        let count = suspect.doubling.runs.count
        guard suspect.doubling.isByLetter, count.isMultiple(of: 2) else { return true }
        guard count > 4 else { return false }
        let next = lines[safe: suspect.index + 1]
        return lines[suspect.index].isHeading
            || (suspect.index == 0 || lines[suspect.index].blanksBefore > 0)
                && next.map { $0.blanksBefore > 0 } ?? true
    }

    /// In characters: a refrain stands nearer to itself.
    private static let farthestRefrain = 40
    private static let least = 3

    /// Whether three lines of different words stand twice, with running text between each and the next; two where one of
    /// them says two things of different length twice, as slogans do not.
    private func standFarApart(_ suspects: [Suspect]) -> Bool {
        let counted = suspects.filter(\.doubling.isUnlikely)
        guard
            counted.contains(where: { !$0.doubling.isByLetter || !$0.doubling.runs.count.isMultiple(of: 2) })
        else { return false }
        let before = textBefore
        var known = Set<[Unicode.Scalar]>()
        var last: Int?
        var weight = 0
        for suspect in counted where !known.contains(suspect.doubling.once) {
            if let last, before[suspect.index] - before[last] <= Self.farthestRefrain { continue }
            known.insert(suspect.doubling.once)
            last = suspect.index
            weight += suspect.doubling.saysTwoThings ? 2 : 1
        }
        return known.count > 1 && weight >= Self.least
    }

    /// How many characters of running text stand before each line.
    private var textBefore: [Int] {
        lines.indices.reduce(into: [0]) { sums, index in
            sums.append(sums[index] + (isSuspect.contains(index) ? 0 : lines[index].clean.count))
        }
    }
}

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
    /// Each letter stands twice, and the page has the words once elsewhere.
    case saidOnce
}

extension Doubling {
    /// Whether each character stands twice by itself.
    var isByLetter: Bool { runs.allSatisfy { $0.first.count == 1 } }

    /// What shows that it is no repetition that somebody wrote.
    var evidence: OverprintEvidence? {
        isByLetter ? evidenceOfLetters : hasPause ? nil : evidenceOfRuns
    }

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
    fileprivate var saysTwoThings: Bool {
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

    /// Its letters, four in a row. Of words of two letters each none: they double naturally, and may stand once
    /// beside that, 高高兴兴快快乐乐 beside 高兴快乐.
    fileprivate var fourLetters: [SIMD4<UInt32>] {
        guard isByLetter, !runs.count.isMultiple(of: 2), has(letters: 5) else { return [] }
        return once.fours
    }
}

/// The words, four letters of each, that stand once in the other lines of a page.
private struct SaidOnce {
    private var said = Set<SIMD4<UInt32>>()

    init(_ doublings: [(index: Int, doubling: Doubling)], _ lines: [PageLine]) {
        let wanted = Set(doublings.flatMap(\.doubling.fourLetters))
        guard !wanted.isEmpty else { return }
        let doubled = Set(doublings.map(\.index))
        for index in lines.indices where !doubled.contains(index) {
            for letters in lines[index].text.fours where wanted.contains(letters) { said.insert(letters) }
        }
    }

    func holds(_ doubling: Doubling) -> Bool {
        !said.isEmpty && doubling.fourLetters.contains { said.contains($0) }
    }
}

extension [Unicode.Scalar] {
    /// Every four letters in a row, blanks left out.
    fileprivate var fours: [SIMD4<UInt32>] {
        let text = dense
        guard text.count >= 4 else { return [] }
        return (0...(text.count - 4)).compactMap { start in
            let letters = text[start..<start + 4]
            guard letters.allSatisfy(\.isLetter) else { return nil }
            return SIMD4(letters.map(\.value))
        }
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
