/// Finds the lines that are set apart from running text: headlines with their kickers, decks and bylines,
/// subheads, captions and signatures.
struct HeadFinder {
    let lines: [PageLine]
    let regime: PageRegime
    let widths: [Int]

    init(_ lines: [PageLine], _ regime: PageRegime) {
        self.lines = lines
        self.regime = regime
        widths = ColumnWidth.local(lines)
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
        return regime.hasColumnLines ? false : !LineRules.isDeck(lines[index].clean)
    }

    private func isCandidate(_ block: Range<Int>, followsHead: Bool) -> Bool {
        guard let first = block.first, block.count <= 5 else { return false }
        if lines[first].isHeading { return true }
        guard !LineRules.opensStory(lines[first].clean), !LineRules.isNumbered(lines[first].clean),
            !LineRules.isDate(lines[first].clean)
        else { return false }
        if block.count == 1,
            LineRules.isDeck(lines[first].clean) || LineRules.byline(lines[first].text) != nil
        {
            return followsHead
        }
        guard block.allSatisfy({ isWithoutSentence(lines[$0]) }) else { return false }
        if !regime.hasColumnLines { return block.allSatisfy { isShort(lines[$0]) } }
        if block.contains(where: { lines[$0].isLetterSpaced && !isMidSentence(block) || lines[$0].isShadowed }
        ) {
            return true
        }
        return regime.ignoresBlankLines ? hasOddWidth(block) : standsApart(block, followsHead: followsHead)
    }

    /// No full stop in it or at its end, and not longer than a headline is.
    private func isWithoutSentence(_ line: PageLine) -> Bool {
        if LineRules.isDeck(line.clean) { return true }
        if line.isShadowed || line.isLetterSpaced { return line.clean.last != "。" }
        let text = line.clean
        let ending = text.last ?? " "
        return text.count <= 70 && !line.endsSentence && !text.contains("。") && !text.contains("；")
            && !text.contains(";")
            && !"，、,：:".unicodeScalars.contains(ending)
    }

    /// Where lines are whole columns: a line much shorter than they, without a comma.
    private func isShort(_ line: PageLine) -> Bool {
        LineRules.isDeck(line.clean)
            || line.clean.count <= 48 && !line.clean.contains("，") && !line.clean.contains(",")
    }

    private func isMidSentence(_ block: Range<Int>) -> Bool {
        guard block.lowerBound > 0 else { return false }
        return block.count == 1 && !isFinished(lines[block.lowerBound - 1])
            && lines[block.lowerBound].blanksBefore == 0
    }

    /// In columns each line but a paragraph's last is full; a line that is not, and ends no sentence, is set apart.
    private func hasOddWidth(_ block: Range<Int>) -> Bool {
        block.allSatisfy { index in
            !lines[index].clean.contains("，") && lines[index].width * 5 < widths[index] * 4
                || lines[index].width * 4 > widths[index] * 5 + 8
        }
    }

    /// The sentence before is finished, and blank lines set the block apart on both sides.
    private func standsApart(_ block: Range<Int>, followsHead: Bool) -> Bool {
        if block.lowerBound > 0, !followsHead, !isFinished(lines[block.lowerBound - 1]) { return false }
        if let next = lines[safe: block.upperBound], next.blanksBefore == 0 { return false }
        if block.count == 1, !followsHead, isFirstLine(block.lowerBound) { return false }
        let commas = block.reduce(0) { $0 + lines[$1].clean.count { $0 == "，" } }
        return commas == 0 || block.count == 1 && isBalanced(lines[block.lowerBound].clean)
    }

    /// As wide as the first line of a paragraph, and followed by a full line: the extraction put a blank line there.
    private func isFirstLine(_ index: Int) -> Bool {
        guard let next = lines[safe: index + 1], !LineRules.opensStory(next.clean),
            !lines[index].clean.contains(where: \.isBlank)
        else { return false }
        return lines[index].width <= widths[index] && next.width > widths[index + 1] - 3
    }

    private func isFinished(_ line: PageLine) -> Bool {
        line.endsSentence || LineRules.isDate(line.clean) || LineRules.closesStory(line.clean)
    }

    /// 民安其居，业兴其城: two halves of one length.
    private func isBalanced(_ text: [Unicode.Scalar]) -> Bool {
        let halves = text.split(separator: "，")
        return halves.count == 2 && halves[0].count == halves[1].count
    }

    /// An issuing body whose date stands in the next line.
    private func isSignature(_ block: Range<Int>) -> Bool {
        guard let next = lines[safe: block.upperBound], LineRules.isDate(next.clean) else { return false }
        return !lines[block.lowerBound].isHeading
    }
}
