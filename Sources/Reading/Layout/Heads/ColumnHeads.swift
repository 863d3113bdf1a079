import ArchiveModel

/// What sets a head apart from the lines of columns around it: its width, its place, blank lines.
extension HeadFinder {
    /// In columns each line but a paragraph's first and last is full; a line that ends no sentence and is as wide as
    /// neither the lines before nor those behind is set apart.
    func hasOddWidth(_ block: Range<Int>, _ followsHead: Bool) -> Bool {
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
    func isBetweenTexts(_ block: Range<Int>, _ followsHead: Bool) -> Bool {
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
    func standsApart(_ block: Range<Int>, followsHead: Bool) -> DivisionFeature? {
        if block.lowerBound > 0, !followsHead, !lines.endsText(at: block.lowerBound - 1) { return nil }
        if glued.contains(block.upperBound) { return .aboveText }
        if let next = lines[safe: block.upperBound], next.blanksBefore == 0 { return nil }
        let isBalanced = block.count == 1 && isBalanced(lines[block.lowerBound].clean)
        return isBalanced || !isFragment(block) ? .setApart : nil
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
}
