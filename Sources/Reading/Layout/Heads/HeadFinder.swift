import ArchiveModel

/// Lines that are set apart from running text, and what sets them apart.
struct HeadCandidate: Sendable {
    /// Indices of lines.
    let lines: Range<Int>
    let feature: DivisionFeature
}

/// Finds the lines that are set apart from running text: headlines with their kickers, decks and bylines,
/// subheads, captions and signatures.
struct HeadFinder {
    let lines: [PageLine]
    let regime: PageRegime
    let widths: [Int]
    /// Where heads begin and end that no blank line sets apart from their texts.
    private(set) var glued = Set<Int>()
    /// Lines between a finished text and a dateline, where blank lines mean nothing.
    private var announcing = Set<Int>()

    init(_ lines: [PageLine], _ regime: PageRegime) {
        self.lines = lines
        self.regime = regime
        widths = ColumnWidth.local(lines)
        if regime.hasColumnLines, !regime.ignoresBlankLines { glued = gluedHeads() }
        if regime.standsLineByLine { announcing = announcingLines() }
    }

    /// The candidates of the page, in order, none touching another's lines.
    func candidates() -> [HeadCandidate] {
        var found: [HeadCandidate] = []
        for block in blocks() {
            let followsHead = found.last?.lines.upperBound == block.lowerBound
            if let feature = feature(of: block, followsHead: followsHead) {
                found.append(HeadCandidate(lines: block, feature: feature))
            }
        }
        return found.filter { !isSignature($0.lines) }
    }

    /// Runs of lines without a blank line between them; single lines where blank lines mean nothing.
    private func blocks() -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = 0
        for index in lines.indices.dropFirst() where isBlockStart(index) {
            blocks.append(start..<index)
            start = index
        }
        if !lines.isEmpty { blocks.append(start..<lines.count) }
        return blocks
    }

    private func isBlockStart(_ index: Int) -> Bool {
        if lines[index].blanksBefore > 0 || lines[index].isHeading { return true }
        // No head begins within a word.
        if lines[index - 1].clean.last?.dividesWord == true { return false }
        if lines[index].isIndented { return true }
        if regime.standsLineByLine || glued.contains(index) { return true }
        return !regime.hasColumnLines && !lines[index].isDeck
            && !(regime.hasBlankLines && isShort(index) && isShort(index - 1)
                && isWithoutSentence(lines[index - 1]))
    }

    /// What makes a block a head; `nil` when it is none.
    private func feature(of block: Range<Int>, followsHead: Bool) -> DivisionFeature? {
        guard let first = block.first, block.count <= 5 else { return nil }
        if lines[first].isHeading { return .numberSign }
        if block.count == 1, isColumnTitle(first) { return .columnTitle }
        guard !lines[first].opensStory, !Numbering.begins(lines[first].clean),
            !lines[first].isDate, !lines[first].closesStory,
            !block.contains(where: { isNeverHead(lines[$0]) })
        else { return nil }
        if block.allSatisfy({ lines[$0].qualifiesHead }) {
            if followsHead { return .belowHeadline }
            return lines[first].byline == [] && (first == 0 || lines.endsText(at: first - 1)) ? .desk : nil
        }
        if announcing.contains(first) { return .aboveOpener }
        guard mayBeHead(block) else { return nil }
        if !regime.hasColumnLines {
            return block.allSatisfy { isShort($0, followsHead: followsHead) } ? .shortLine : nil
        }
        if block.contains(where: { lines[$0].isLetterSpaced && !isMidSentence(block) }) {
            return .letterSpacing
        }
        if block.contains(where: { lines[$0].isShadowed }) { return .shadow }
        guard regime.ignoresBlankLines else { return standsApart(block, followsHead: followsHead) }
        if hasOddWidth(block, followsHead) { return .oddWidth }
        return isBetweenTexts(block, followsHead) ? .betweenTexts : nil
    }

    /// Words without a sentence, which neither go on from the line before nor in the line behind.
    private func mayBeHead(_ block: Range<Int>) -> Bool {
        let next = lines[safe: block.upperBound]
        return block.allSatisfy { isWithoutSentence(lines[$0]) || asks($0) || introduces($0, in: block) }
            && block.contains { lines[$0].clean.contains { $0.isHan || $0.isLatinLetter } }
            && (block.contains { lines[$0].clean.count >= Self.shortest } || next?.qualifiesHead == true)
            && !closesBracket(block.lowerBound) && next?.isContact != true
            && next.map { !PaperWords.heads.neverFirst.contains($0.clean.first) } ?? true
    }

    private func isNeverHead(_ line: PageLine) -> Bool {
        switch line.role {
        case .signature, .masthead, .row, .links, .lastLinks: true
        default:
            line.isCredit || line.isDate || line.isContact || line.isVerse
                || Notices.countsMembers(line.clean)
        }
    }

    /// Ends a remark in brackets that the line before began.
    private func closesBracket(_ index: Int) -> Bool {
        func isOpening(_ scalar: Unicode.Scalar) -> Bool { Punctuation.opening.contains(scalar) }
        guard Punctuation.closing.contains(lines[index].clean.last),
            !lines[index].clean.contains(where: isOpening),
            let before = lines[safe: index - 1]?.clean, let open = before.lastIndex(where: isOpening)
        else { return false }
        return !before[open...].contains { Punctuation.closing.contains($0) }
    }

    /// In half-width units, where lines are whole columns.
    private static let widestHead = 96
    /// In characters: what is shorter is the end of a sentence.
    static let shortest = 4

    /// No full stop in it or at its end, and not longer than a headline is.
    func isWithoutSentence(_ line: PageLine) -> Bool {
        if line.isDeck { return true }
        if line.isShadowed || line.isLetterSpaced { return line.clean.last != Punctuation.stop }
        let text = line.clean
        if line.hasLatin, LatinText.isLatin(text) {
            return LatinText.isHeadline(text) && line.width <= 140 && text.last != "," && text.last != ":"
                && (text.last == Punctuation.latinSemicolon || !line.endsSentence)
                && !LatinText.isList(text)
        }
        let ending = text.last ?? " "
        return line.width <= 140 && !line.hasStop && !line.endsSentence
            && !Punctuation.openEnds.contains(ending)
    }

    /// 路灯坏了，谁来修？: a question or call behind a finished text, above what begins one.
    func asks(_ index: Int) -> Bool {
        guard Punctuation.calls.contains(lines[index].clean.last), lines[index].clean.count <= 28,
            !lines[index].hasStop,
            let next = lines[safe: index + 1],
            index == 0 || lines[index].blanksBefore > 0 || lines.endsText(at: index - 1)
        else { return false }
        if next.opensStory || next.isSalutation { return true }
        guard next.isByline else { return false }
        return Punctuation.questions.contains(lines[index].clean.last)
            || lines[safe: index + 2].map {
                $0.hasComma && ($0.hasStop || $0.width > PageRegime.widestColumn)
            } == true
    }

    /// 教育部： over what it says, in one block: the first line of a headline.
    private func introduces(_ index: Int, in block: Range<Int>) -> Bool {
        index + 1 < block.upperBound && isLabel(index) && isWithoutSentence(lines[index + 1])
    }

    /// 教育部：, 最美民警某某：.
    func isLabel(_ index: Int) -> Bool {
        let line = lines[index]
        return Punctuation.colons.contains(line.clean.last) && (3...16).contains(line.clean.count)
            && !line.hasStop
            && !line.hasComma && !line.isSalutation
    }

    /// Where lines are whole columns: a line much shorter than they, without a comma; a comma is allowed in a
    /// shorter one beside another line of the head or an opener.
    private func isShort(_ index: Int, followsHead: Bool = false) -> Bool {
        let line = lines[index]
        if line.isDeck || line.width <= Self.widestHead && !line.hasComma { return true }
        if line.isQuoted, line.clean.count <= 28 { return true }
        guard line.clean.count <= 28 else { return false }
        if followsHead || index > 0 && line.blanksBefore == 0 && isShort(index - 1) { return true }
        guard let next = lines[safe: index + 1], index == 0 || lines.endsText(at: index - 1) else {
            return false
        }
        return next.opensStory || next.isByline || next.isSalutation
    }

    /// The title of a column of short items, on a line of its own behind a finished text.
    private func isColumnTitle(_ index: Int) -> Bool {
        lines[index].isColumnTitle
            && (index == 0 || lines.endsText(at: index - 1)
                || lines[index].blanksBefore > 0 && !regime.ignoresBlankLines)
    }

    private func isMidSentence(_ block: Range<Int>) -> Bool {
        guard block.lowerBound > 0 else { return false }
        return block.count == 1 && !lines.endsText(at: block.lowerBound - 1)
            && lines[block.lowerBound].blanksBefore == 0
    }

    /// An issuing body whose date stands in the next line.
    private func isSignature(_ block: Range<Int>) -> Bool {
        guard let next = lines[safe: block.upperBound], next.isDate else { return false }
        return !lines[block.lowerBound].isHeading
    }
}
