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
    /// Without `#` marks and letter-spacing, and without what was printed over itself.
    let clean: [Unicode.Scalar]
    /// `clean` for comparing: width, case and script do not count.
    let folded: [Unicode.Scalar]
    /// What speaks for what it is.
    let features: LineFeatures
    /// What it is by the lines around it.
    let role: LineRole?
    /// How its words stand twice, where `clean` has them once.
    let doubling: Doubling?
    /// The words that rules look for in it.
    let paper: PaperWords

    /// How many blank lines stand before it.
    var blanksBefore: Int { features.setting.blanksBefore }
    var isLetterSpaced: Bool { features.setting.isLetterSpaced }
    /// It was printed over itself: `clean` has its words once.
    var isShadowed: Bool { features.setting.isShadowed }
    /// Begins with a blank.
    var isIndented: Bool { features.setting.isIndented }
    /// A figure or a foreign word has blanks of its own beside Han and Kana.
    var spacesFigures: Bool { features.setting.spacesFigures }
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
    var closesStory: Bool { features.closesStory || role == .closer || role == .lastLinks }
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
        default: Bylines.byline(text, in: paper)
        }
    }
    var isByline: Bool { byline != nil }
    var isDeck: Bool { role != .credit && Decks.isDeck(clean, in: paper) }
    /// 简讯, LOCAL BRIEFS, alone on the line: a title, however short.
    var isColumnTitle: Bool { Notices.isColumnTitle(clean, in: paper) }
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
        case .credit, .lastVerse, .signature, .closer, .lastLinks, .photographer, .masthead: true
        default: features.isFinished
        }
    }

    /// The line that is `range`, which has no blanks at its ends.
    init(
        _ source: SourceText, _ number: Int, _ range: Range<Int>, setting: LineSetting, _ paper: PaperWords
    ) {
        self.paper = paper
        self.number = number
        self.range = range
        var setting = setting
        let text = source.scalars(range)
        let marked = Self.withoutMark(text)
        setting.isHeading = marked.count < text.count
        let closed = LetterSpacing.closed(marked)
        setting.isLetterSpaced = closed != nil
        clean = closed ?? LetterSpacing.closedYear(marked) ?? marked
        self.text = text
        folded = Fold.scalars(clean)
        var features = LineFeatures(clean, folded: folded, in: paper)
        features.setting = setting
        self.features = features
        role = nil
        doubling = nil
    }

    private static func withoutMark(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard text.first == "#" else { return text }
        let hashes = text.prefix { $0 == "#" }.count
        guard hashes <= 6, text.count > hashes, text[hashes].isBlank else { return text }
        return Array(text.dropFirst(hashes).drop(while: \.isBlank))
    }

    /// As printed, without `#` marks.
    var words: [Unicode.Scalar] { isHeading ? Self.withoutMark(text) : text }

    private init(_ line: PageLine, _ role: LineRole) {
        (number, range, text, paper) = (line.number, line.range, line.text, line.paper)
        self.role = role
        doubling = line.doubling
        let isRestored = role == .row && line.isLetterSpaced && doubling == nil
        clean = isRestored ? line.text : line.clean
        folded = clean == line.clean ? line.folded : Fold.scalars(clean)
        var features = clean == line.clean ? line.features : LineFeatures(clean, folded: folded, in: paper)
        features.setting = line.features.setting
        // The blanks of a row stand between its entries.
        if isRestored { features.setting.isLetterSpaced = false }
        self.features = features
    }

    private init(_ line: PageLine, saying words: [Unicode.Scalar], _ doubling: Doubling?) {
        (number, range, text, role) = (line.number, line.range, line.text, line.role)
        paper = line.paper
        self.doubling = doubling
        clean = words
        folded = Fold.scalars(words)
        var features = LineFeatures(words, folded: folded, in: paper)
        features.setting = line.features.setting
        features.setting.isShadowed = doubling != nil
        self.features = features
    }

    private init(_ line: PageLine, _ features: LineFeatures) {
        (number, range, text, role) = (line.number, line.range, line.text, line.role)
        (clean, folded, doubling, paper) = (line.clean, line.folded, line.doubling, line.paper)
        self.features = features
    }

    /// The line, as if it had other features: how weights and tests ask what a feature does.
    func with(_ features: LineFeatures) -> PageLine { PageLine(self, features) }

    /// The line, known by the lines around it.
    func playing(_ role: LineRole) -> PageLine { PageLine(self, role) }

    /// The line with other words in it: one of several captions, a text without its mark.
    func saying(_ words: [Unicode.Scalar]) -> PageLine { PageLine(self, saying: words, doubling) }

    /// The line, printed over itself, with its words once.
    func read(once doubling: Doubling) -> PageLine { PageLine(self, saying: doubling.once, doubling) }
}

extension PageLine {
    /// The lines of `source`, a page of a paper in `language`, that hold text.
    package static func lines(of source: SourceText, in language: PaperLanguage? = nil) -> [PageLine] {
        lines(of: source, .of(language))
    }

    static func lines(of source: SourceText, _ paper: PaperWords) -> [PageLine] {
        RoleFinder.marked(unmarked(of: source, paper))
    }

    /// The same, each known by itself alone.
    static func unmarked(of source: SourceText, _ paper: PaperWords) -> [PageLine] {
        var lines: [PageLine] = []
        var blanks = 0
        let spacesFigures = source.spacesFigures
        for (index, range) in source.lines.enumerated() {
            let trimmed = source.trimmed(range)
            guard !trimmed.isEmpty else {
                blanks += 1
                continue
            }
            let setting = LineSetting(
                blanksBefore: blanks, isIndented: trimmed.lowerBound > range.lowerBound,
                spacesFigures: spacesFigures)
            lines.append(PageLine(source, index + source.firstLine, trimmed, setting: setting, paper))
            blanks = 0
        }
        return Overprinting.readOnce(lines)
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
