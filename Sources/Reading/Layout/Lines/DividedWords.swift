import ArchiveModel

/// Words that line ends divide: which hyphens are of the setting, and which of the word.
package struct DividedWords: Sendable {
    /// Pairs of words with a hyphen between them inside of a line: `saw-mill` says how `saw-` goes on in the next one.
    private var compounds: Set<String> = []
    private let languages: [DivisionWords]

    /// Of texts in any language.
    package init() { self.init(in: .all) }

    init(in paper: PaperWords) { languages = paper.divisions }

    /// Those of pages; asked for only where a line ends with a hyphen.
    init(_ lines: [PageLine], in paper: PaperWords) {
        self.init(in: paper)
        guard lines.contains(where: { $0.clean.last?.isHyphen == true }) else { return }
        for line in lines { add(line.clean) }
    }

    mutating func formUnion(_ other: DividedWords) { compounds.formUnion(other.compounds) }

    private mutating func add(_ line: [Unicode.Scalar]) {
        for index in line.indices.dropFirst().dropLast()
        where line[index].isHyphen && line[index - 1].isOfWord && line[index + 1].isOfWord {
            let before = line[..<index].wordAtEnd
            let after = line[(index + 1)...].wordAtStart
            compounds.insert(Self.key(before, after))
        }
    }

    private static func key(_ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>)
        -> String
    {
        before.string.lowercased() + "-" + after.string.lowercased()
    }

    /// What a line end is to the text before it and the line behind it.
    enum Seam: Equatable {
        /// Words end there.
        case blank
        /// Nothing stands there.
        case solid
        /// Nothing stands there, and the mark before it is the word's.
        case compound
        /// Nothing stands there, and the mark before it is the setting's.
        case divided
    }

    func seam(_ text: [Unicode.Scalar], _ line: ArraySlice<Unicode.Scalar>) -> Seam {
        guard let last = text.last, let first = line.first else { return .solid }
        let before = text.dropLast()
        if last.dividesWord { return .divided }
        if last.isHyphen, before.last?.isOfWord == true {
            if let seam = seam(hyphenated: before, line, first) { return seam }
        } else if last.isRange, before.last?.isDigit == true, first.isDigit {
            return .compound
        } else if last.isApostrophe, first.isOfWord, isElided(before) {
            return .compound
        }
        return Blanks.part(text, from: line) ? .blank : .solid
    }

    /// `nil` where the hyphen is a mark as others are.
    private func seam(
        hyphenated text: ArraySlice<Unicode.Scalar>, _ line: ArraySlice<Unicode.Scalar>,
        _ first: Unicode.Scalar
    ) -> Seam? {
        // Some languages say a compound's hyphen again in the next line.
        if first.isHyphen, line.dropFirst().first?.isOfWord == true { return .divided }
        guard first.isOfWord else { return nil }
        let (before, after) = (text.wordAtEnd, line.wordAtStart)
        if first.isDigit || text.last?.isDigit == true { return .compound }
        if waits(before: line, after) { return .blank }
        let isCapital = before.allSatisfy { !$0.properties.isLowercase }
        let goesOn =
            first.properties.isLowercase
            || isCapital && after.count > 1 && after.allSatisfy { !$0.properties.isLowercase }
                && first.properties.isUppercase
        guard goesOn, !(isCapital && before.count == 1) else { return .compound }
        return isCompound(before, after, line) ? .compound : .divided
    }

    private func isCompound(
        _ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>,
        _ line: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        if compounds.contains(Self.key(before, after)) { return true }
        let (one, other) = (before.string.lowercased(), after.string.lowercased())
        let goesOn = line[after.endIndex...].first?.isHyphen == true
        return languages.contains { $0.join(one, other) || goesOn && $0.links.contains(other) }
    }

    /// Vor- und Nachteile, two- and three-year terms.
    private func waits(before line: ArraySlice<Unicode.Scalar>, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard line[word.endIndex...].first?.isBlank ?? true else { return false }
        let word = word.string
        if languages.contains(where: { $0.waiting.contains(word) }) { return true }
        guard languages.contains(where: { $0.waitingBeforeHyphen.contains(word) }) else {
            return false
        }
        let next = line.drop { !$0.isBlank }.drop(while: \.isBlank)
        let end = next[next.wordAtStart.endIndex...]
        return end.first?.isHyphen == true && end.dropFirst().first?.isOfWord == true
    }

    /// l', d', qu' at the end of a line.
    private func isElided(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = text.wordAtEnd
        guard let letter = word.first, !letter.isDigit, text[..<word.startIndex].last?.isApostrophe != true
        else {
            return false
        }
        return word.count == 1
            || languages.contains { $0.elisions.contains(word.string.lowercased()) }
    }
}

extension Unicode.Scalar {
    /// The hyphens of typewriters, of Unicode, and the double one of black letter.
    var isHyphen: Bool { self == "-" || value == 0x2010 || value == 0x2E17 }
    fileprivate var isRange: Bool { value == 0x2013 }
    fileprivate var isApostrophe: Bool { self == "'" || value == 0x2019 }
}

extension ArraySlice<Unicode.Scalar> {
    var wordAtEnd: ArraySlice<Unicode.Scalar> {
        var start = endIndex
        while start > startIndex, self[start - 1].isOfWord { start -= 1 }
        return self[start...]
    }

    var wordAtStart: ArraySlice<Unicode.Scalar> { prefix { $0.isOfWord } }
}
