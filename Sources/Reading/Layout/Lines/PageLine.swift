package import ArchiveModel

/// A line with text, and what the layout rules ask of it.
///
/// It never changes: a class, so that handing it on costs less than its texts do.
package final class PageLine: Sendable {
    /// Its number in the file.
    let number: Int
    /// Bytes of the source, blanks at both ends left out.
    let range: Range<Int>
    /// Without blanks at both ends.
    let text: [Unicode.Scalar]
    /// Without `#` marks, letter-spacing and doubled shadow text.
    let clean: [Unicode.Scalar]
    /// `clean` for comparing: width, case and script do not count.
    let folded: [Unicode.Scalar]
    /// What speaks for what it is.
    let features: LineFeatures
    /// What it is by the lines around it.
    let role: LineRole?

    /// How many blank lines stand before it.
    var blanksBefore: Int { features.setting.blanksBefore }
    var isLetterSpaced: Bool { features.setting.isLetterSpaced }
    /// Shadow text was taken out of it.
    var isShadowed: Bool { features.setting.isShadowed }
    /// Begins with a blank.
    var isIndented: Bool { features.setting.isIndented }
    /// Marked as a heading with `#`.
    var isHeading: Bool { features.setting.isHeading }
    /// In half-width units, blanks left out.
    var width: Int { features.width }
    /// Has a comma of either width; one between digits is none.
    var hasComma: Bool { features.hasComma }
    /// Has 。 or a semicolon of either width.
    var hasStop: Bool { features.hasStop }
    var hasLatin: Bool { features.hasLatin }
    var hasDigit: Bool { features.hasDigit }
    var hasBlank: Bool { features.hasBlank }
    /// Has blanks between its characters, as printed.
    var mayHoldEntries: Bool { features.hasBlank || isLetterSpaced }
    var endsSentence: Bool { features.endsSentence }
    var closesStory: Bool { features.closesStory || role == .closer }
    var opensStory: Bool { features.opensStory }
    /// The end of the dateline that it begins with.
    var dateline: Int? { features.dateline }
    /// Nothing but a date.
    var isDate: Bool { features.isDate }
    var string: String { clean.string }
    /// A line in brackets that names who wrote or compiled.
    var isCredit: Bool { features.isCredit || role == .credit }
    /// Ends with who wrote it, behind a sentence or by itself.
    var endsWithCredit: Bool { features.endsWithCredit || isCredit }
    /// 同志们：, 编辑同志：.
    var isSalutation: Bool { features.isSalutation }
    /// How to reach whom a notice names.
    var isContact: Bool { features.isContact }
    /// Who wrote, and as what, where the line says nothing else.
    var byline: [Credit]? {
        switch role {
        case .author: Bylines.author(text).map { [$0] }
        case .post: []
        default: Bylines.byline(text)
        }
    }
    var isByline: Bool { byline != nil }
    var isDeck: Bool { role != .credit && Decks.isDeck(clean) }
    /// A deck or byline, which belongs to the headline beside it.
    var qualifiesHead: Bool { isDeck || isByline }
    var isVerse: Bool { role == .verse || role == .lastVerse }
    /// Has a blank between two Han characters, as clauses of a headline have; other blanks are justification.
    var hasPause: Bool {
        features.hasBlank
            && clean.indices.dropFirst().dropLast().contains {
                clean[$0].isBlank && clean[$0 - 1].isHan && clean[$0 + 1].isHan
            }
    }
    /// A row of a table or a list: three and more short entries with blanks between them, and no sentence.
    var isTabular: Bool {
        if role == .row { return true }
        guard features.hasBlank, !isLetterSpaced, !hasComma, !hasStop else { return false }
        let entries = clean.split(whereSeparator: \.isBlank)
        return entries.count >= 3 && entries.allSatisfy { $0.count <= 8 }
            && entries.count(where: { $0.count >= 2 && $0.contains(where: \.isHan) }) * 2 >= entries.count
            && zip(entries, entries.dropFirst()).count(where: {
                $0.last?.isHan == true && $1.first?.isHan == true
            })
                >= 2
    }
    /// “…”: somebody's words and nothing else.
    var isQuoted: Bool { clean.first == "“" && clean.last == "”" && clean.count { $0 == "“" } == 1 }
    /// Ends a sentence, a signature or a story.
    var isFinished: Bool {
        switch role {
        case .credit, .lastVerse, .signature, .closer, .photographer, .masthead: true
        default: features.isFinished
        }
    }

    /// The line that is `range`, which has no blanks at its ends.
    init(
        _ source: SourceText, _ number: Int, _ range: Range<Int>, blanksBefore: Int, isIndented: Bool = false
    ) {
        self.number = number
        self.range = range
        var setting = LineSetting(blanksBefore: blanksBefore, isIndented: isIndented)
        let text = source.scalars(range)
        let hashes = text.first == "#" ? text.prefix { $0 == "#" }.count : 0
        setting.isHeading = (1...6).contains(hashes) && text.count > hashes && text[hashes].isBlank
        let marked = setting.isHeading ? Array(text.dropFirst(hashes).drop(while: \.isBlank)) : text
        setting.isLetterSpaced = marked.isLetterSpaced
        let spaced = setting.isLetterSpaced ? marked.filter { !$0.isBlank } : marked
        let undoubled = ShadowText.undoubled(spaced)
        setting.isShadowed = undoubled != nil
        clean = undoubled ?? spaced
        self.text = text
        folded = Fold.scalars(clean)
        var features = LineFeatures(clean, folded: folded)
        features.setting = setting
        self.features = features
        role = nil
    }

    private init(_ line: PageLine, _ role: LineRole) {
        (number, range, text) = (line.number, line.range, line.text)
        self.role = role
        let isRestored = role == .row && line.isLetterSpaced
        clean = isRestored ? line.text : line.clean
        folded = clean == line.clean ? line.folded : Fold.scalars(clean)
        var features = clean == line.clean ? line.features : LineFeatures(clean, folded: folded)
        features.setting = line.features.setting
        // The blanks of a row stand between its entries.
        if isRestored { features.setting.isLetterSpaced = false }
        self.features = features
    }

    private init(_ line: PageLine, saying words: [Unicode.Scalar]) {
        (number, range, text, role) = (line.number, line.range, line.text, line.role)
        clean = words
        folded = Fold.scalars(words)
        var features = LineFeatures(words, folded: folded)
        features.setting = line.features.setting
        self.features = features
    }

    private init(_ line: PageLine, _ features: LineFeatures) {
        (number, range, text, role) = (line.number, line.range, line.text, line.role)
        (clean, folded) = (line.clean, line.folded)
        self.features = features
    }

    /// The line, as if it had other features: how weights and tests ask what a feature does.
    func with(_ features: LineFeatures) -> PageLine { PageLine(self, features) }

    /// The line, known by the lines around it.
    func playing(_ role: LineRole) -> PageLine { PageLine(self, role) }

    /// The line with other words in it: one of several captions, a text without its mark.
    func saying(_ words: [Unicode.Scalar]) -> PageLine { PageLine(self, saying: words) }
}

extension PageLine {
    /// The lines of `source` that hold text.
    package static func lines(of source: SourceText) -> [PageLine] { RoleFinder.marked(unmarked(of: source)) }

    /// The same, each known by itself alone.
    static func unmarked(of source: SourceText) -> [PageLine] {
        var lines: [PageLine] = []
        var blanks = 0
        for (index, range) in source.lines.enumerated() {
            let trimmed = source.trimmed(range)
            guard !trimmed.isEmpty else {
                blanks += 1
                continue
            }
            lines.append(
                PageLine(
                    source, index + source.firstLine, trimmed, blanksBefore: blanks,
                    isIndented: trimmed.lowerBound > range.lowerBound))
            blanks = 0
        }
        return lines
    }
}

extension [PageLine] {
    /// Whether a text may end with line `index`: it is finished, or signed without a date.
    func endsText(at index: Int) -> Bool {
        if self[index].isFinished || endsTable(at: index) { return true }
        return self[index].blanksBefore == 0 && index > 0 && Notices.isSignatory(self[index].clean)
            && self[index - 1].endsSentence
    }

    /// Whether line `index` is the last of a table or list, before a blank line.
    private func endsTable(at index: Int) -> Bool {
        guard let next = self[safe: index + 1], next.blanksBefore > 0 else { return false }
        return self[index].isTabular
            || self[index].blanksBefore == 0 && self[safe: index - 1]?.isTabular == true
    }
}

extension [Unicode.Scalar] {
    /// Single Han characters and marks, each followed by one blank, over the whole line.
    var isLetterSpaced: Bool {
        guard hasBlanks(3) else { return false }
        let pieces = split(whereSeparator: \.isBlank)
        guard pieces.count >= 4, contains(where: \.isHan) else { return false }
        let single = pieces.count { $0.count == 1 || $0.count <= 3 && !$0.contains(where: \.isHan) }
        return single * 10 >= pieces.count * 6 && pieces.allSatisfy { $0.count <= 4 }
    }

    /// Whether at least `number` blanks are in it.
    private func hasBlanks(_ number: Int) -> Bool {
        var left = number
        for scalar in self where scalar.isBlank {
            left -= 1
            if left == 0 { return true }
        }
        return false
    }
}
