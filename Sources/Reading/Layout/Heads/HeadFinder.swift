import ArchiveModel
import Languages

/// Finds the lines that are set apart from running text: headlines with their kickers, decks and bylines,
/// subheads, captions and signatures.
struct HeadFinder {
    let lines: [PageLine]
    let regime: PageRegime
    let widths: [Int]
    /// Where heads begin and end that no blank line sets apart from their texts.
    private var glued = Set<Int>()
    /// Lines between a finished text and a dateline, where blank lines mean nothing.
    private var announcing = Set<Int>()

    init(_ lines: [PageLine], _ regime: PageRegime) {
        self.lines = lines
        self.regime = regime
        widths = ColumnWidth.local(lines)
        if regime.hasColumnLines, !regime.ignoresBlankLines { glued = gluedHeads() }
        if regime.standsLineByLine { announcing = announcingLines() }
    }

    /// The candidates of the page as ranges of line indices, in order, none touching another's lines.
    func candidates() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for block in blocks()
        where isCandidate(block, followsHead: found.last?.upperBound == block.lowerBound) {
            found.append(block)
        }
        return found.filter { !isSignature($0) }
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
        if lines[index].blanksBefore > 0 || lines[index].isHeading || lines[index].isIndented { return true }
        if regime.standsLineByLine || glued.contains(index) { return true }
        return !regime.hasColumnLines && !lines[index].isDeck
            && !(regime.hasBlankLines && isShort(index) && isShort(index - 1)
                && isWithoutSentence(lines[index - 1]))
    }

    private func isCandidate(_ block: Range<Int>, followsHead: Bool) -> Bool {
        guard let first = block.first, block.count <= 5 else { return false }
        if lines[first].isHeading { return true }
        if block.count == 1, isColumnTitle(first) { return true }
        guard !lines[first].opensStory, !Numbering.begins(lines[first].clean),
            !lines[first].isDate, !lines[first].closesStory,
            !block.contains(where: { isNeverHead(lines[$0]) })
        else { return false }
        if block.allSatisfy({ lines[$0].qualifiesHead }) {
            return followsHead || lines[first].byline == [] && (first == 0 || lines.endsText(at: first - 1))
        }
        if announcing.contains(first) { return true }
        guard block.allSatisfy({ isWithoutSentence(lines[$0]) || asks($0) || introduces($0, in: block) }),
            block.contains(where: { lines[$0].clean.contains { $0.isHan || $0.isLatinLetter } }),
            block.contains(where: { lines[$0].clean.count >= Self.shortest })
                || lines[safe: block.upperBound]?.qualifiesHead == true,
            !closesBracket(first), lines[safe: block.upperBound]?.isContact != true,
            lines[safe: block.upperBound].map({ !PaperWords.heads.neverFirst.contains($0.clean.first) })
                ?? true
        else { return false }
        if !regime.hasColumnLines { return block.allSatisfy { isShort($0, followsHead: followsHead) } }
        if block.contains(where: { lines[$0].isLetterSpaced && !isMidSentence(block) || lines[$0].isShadowed }
        ) {
            return true
        }
        return regime.ignoresBlankLines
            ? hasOddWidth(block, followsHead) || isBetweenTexts(block, followsHead)
            : standsApart(block, followsHead: followsHead)
    }

    private func isNeverHead(_ line: PageLine) -> Bool {
        line.isCredit || line.isDate || line.isContact || line.isVerse || line.role == .signature
            || line.role == .row || Notices.countsMembers(line.clean)
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
    private static let shortest = 4

    /// No full stop in it or at its end, and not longer than a headline is.
    func isWithoutSentence(_ line: PageLine) -> Bool {
        if line.isDeck { return true }
        if line.isShadowed || line.isLetterSpaced { return line.clean.last != Punctuation.stop }
        let text = line.clean
        if line.hasLatin, LatinText.isLatin(text), !LatinText.isHeadline(text) { return false }
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
        Notices.isColumnTitle(lines[index].clean)
            && (index == 0 || lines.endsText(at: index - 1)
                || lines[index].blanksBefore > 0 && !regime.ignoresBlankLines)
    }

    private func isMidSentence(_ block: Range<Int>) -> Bool {
        guard block.lowerBound > 0 else { return false }
        return block.count == 1 && !lines.endsText(at: block.lowerBound - 1)
            && lines[block.lowerBound].blanksBefore == 0
    }

    /// In columns each line but a paragraph's first and last is full; a line that ends no sentence and is as wide as
    /// neither the lines before nor those behind is set apart.
    private func hasOddWidth(_ block: Range<Int>, _ followsHead: Bool) -> Bool {
        block.allSatisfy { index in
            let around = [max(0, index - 8)..<index, index + 1..<min(lines.count, index + 9)]
                .filter { $0.count >= 3 }
            guard !around.isEmpty else { return false }
            let width = lines[index].width
            if !lines[index].hasComma, index == 0 || followsHead || lines.endsText(at: index - 1),
                around.allSatisfy({ count($0) { $0 <= width + 7 } <= $0.count * 3 / 5 })
            {
                return true
            }
            let narrowest = width - lines[index].clean.count { Punctuation.compressible.contains($0) }
            return around.allSatisfy { count($0) { $0 < narrowest - 3 } > $0.count * 4 / 5 }
        }
    }

    /// How many of some lines have a width that `matches`.
    private func count(_ range: Range<Int>, _ matches: (Int) -> Bool) -> Int {
        range.reduce(0) { matches(lines[$1].width) ? $0 + 1 : $0 }
    }

    /// Behind a finished text, and before an opener or a line that is no more full than a paragraph's first is: that
    /// line begins the text, so that this one is its headline.
    private func isBetweenTexts(_ block: Range<Int>, _ followsHead: Bool) -> Bool {
        guard let index = block.first, block.count == 1, let next = lines[safe: index + 1],
            index == 0 || followsHead || lines.endsText(at: index - 1)
        else { return false }
        if next.opensStory || next.qualifiesHead || next.isSalutation
            || isWithoutSentence(next) && next.clean.count >= Self.shortest
                && hasOddWidth(index + 1..<index + 2, true)
        {
            return true
        }
        guard let full = fullWidth(index + 2..<min(lines.count, index + 10)) else { return false }
        return !next.endsSentence && !next.hasPause && full - 7...full - 3 ~= next.width
            && !lines[index].hasComma
    }

    /// What `share` fifths of some lines do not exceed.
    func fullWidth(_ range: Range<Int>, share: Int = 3) -> Int? {
        guard range.count >= 3 else { return nil }
        let widths = range.map { lines[$0].width }.sorted()
        return widths[widths.count * share / 5]
    }

    /// The sentence before is finished, and blank lines set the block apart on both sides.
    private func standsApart(_ block: Range<Int>, followsHead: Bool) -> Bool {
        if block.lowerBound > 0, !followsHead, !lines.endsText(at: block.lowerBound - 1) { return false }
        if glued.contains(block.upperBound) { return true }
        if let next = lines[safe: block.upperBound], next.blanksBefore == 0 { return false }
        return block.count == 1 && isBalanced(lines[block.lowerBound].clean)
            || !isFragment(block)
    }

    /// The beginning of a paragraph that a blank line cuts off: its lines are full, the first an indent shorter.
    private func isFragment(_ block: Range<Int>) -> Bool {
        guard let next = lines[safe: block.upperBound], !next.opensStory, !next.isSalutation, !next.hasPause,
            !next.clean.prefix(5).contains(Punctuation.colon),
            let first = block.first.map({ lines[$0] }), let last = block.last.map({ lines[$0] }),
            !first.hasLatin || !LatinText.isHeadline(first.clean)
        else { return false }
        let rest = lines[block.upperBound..<min(lines.count, block.upperBound + 5)]
        guard rest.contains(where: { $0.hasComma || $0.hasStop }) else { return false }
        let six = block.upperBound..<min(lines.count, block.upperBound + 6)
        let behind = fullWidth(six)
        let widest = fullWidth(six, share: 4) ?? widths[block.upperBound]
        return [behind, widths[block.upperBound - 1]].compactMap { $0 }.contains { full in
            guard full - 7...full - 1 ~= first.width else { return false }
            if block.count == 1 {
                return !first.hasPause
                    && (next.width > widest - 3 || next.endsSentence && next.width * 3 < full * 2)
            }
            if block.count >= 3, block.dropFirst().allSatisfy({ full - 2...full + 1 ~= lines[$0].width }) {
                return true
            }
            return full - 3...full + 2 ~= last.width
                && block.contains { lines[$0].hasComma || lines[$0].clean.contains(Punctuation.listComma) }
        }
    }

    /// 民安其居，业兴其城: two halves of one length.
    private func isBalanced(_ text: [Unicode.Scalar]) -> Bool {
        let halves = text.split(separator: Punctuation.comma)
        return halves.count == 2 && halves[0].count == halves[1].count
    }

    /// An issuing body whose date stands in the next line.
    private func isSignature(_ block: Range<Int>) -> Bool {
        guard let next = lines[safe: block.upperBound], next.isDate else { return false }
        return !lines[block.lowerBound].isHeading
    }
}
