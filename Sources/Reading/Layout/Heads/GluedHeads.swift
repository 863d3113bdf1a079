import ArchiveModel

/// Headlines that no blank line sets apart from their own texts, on pages of columns where blank lines stand between
/// articles.
extension HeadFinder {
    /// In lines: a longer headline is set apart otherwise.
    private static let longest = 3

    /// Where such heads begin and end, as indices of lines.
    func gluedHeads() -> Set<Int> {
        var edges = Set<Int>()
        for index in lines.indices {
            if index == 0 || lines[index].blanksBefore > 0, let length = headLength(from: index) {
                let ends = [index + length] + qualifiers(from: index + length)
                if let end = ends.last, lines[safe: end]?.blanksBefore == 0 { edges.formUnion(ends) }
            }
            if lines[index].dateline != nil, let start = headStart(before: index) {
                edges.formUnion([start, index])
            }
            if lines[index].isColumnTitle { edges.formUnion([index, index + 1]) }
        }
        return edges
    }

    /// How many lines from `index` on are a headline that its text follows at once.
    private func headLength(from index: Int) -> Int? {
        let isApart = index == 0 || lines.endsText(at: index - 1)
        guard isApart || isTitleAlone(index - 1) else { return nil }
        for length in 1...Self.longest {
            let next = index + length
            guard isTitle(next - 1), let line = lines[safe: next], line.blanksBefore == 0 else { return nil }
            if line.opensStory || line.isTabular || line.qualifiesHead || line.isSalutation
                || isApart && Notices.isTitle(lines[next - 1].clean)
                || isApart
                    && (isIndented(next, under: index..<next) || beginsLatinText(next, under: index..<next))
            {
                return length
            }
        }
        return nil
    }

    /// The name of a section, a line of its own between blank lines.
    private func isTitleAlone(_ index: Int) -> Bool {
        isTitle(index) && (index == 0 || lines[index].blanksBefore > 0 && lines.endsText(at: index - 1))
    }

    /// The first line of a headline that ends with an opener, right behind a finished text.
    private func headStart(before index: Int) -> Int? {
        guard lines[index].blanksBefore == 0 else { return nil }
        var start = index
        while start > 0, index - start < Self.longest, isTitle(start - 1) {
            start -= 1
            if lines[start].blanksBefore > 0 || start == 0 || lines.endsText(at: start - 1) { return start }
        }
        return nil
    }

    /// The lines of headlines that end with an opener, right behind a finished text.
    func announcingLines() -> Set<Int> {
        lines.indices.reduce(into: []) { found, index in
            guard lines[index].opensStory else { return }
            var start = index
            while start > 0, index - start < Self.longest, isTitle(start - 1) {
                start -= 1
                if start == 0 || lines.endsText(at: start - 1) && !isLabel(start - 1),
                    !(start + 1 == index && isLabel(start))
                {
                    found.formUnion(start..<index)
                    return
                }
            }
        }
    }

    private func isTitle(_ index: Int) -> Bool {
        let line = lines[index]
        return (isWithoutSentence(line) || asks(index) || isLabel(index)) && line.clean.count >= 4
            && !line.isDate
            && !line.isCredit
            && !line.opensStory && !line.isTabular && !Numbering.begins(line.clean)
            && !PictureLines.saysCaption(line.clean)
    }

    /// The ends of the decks and bylines that stand from `index` on.
    private func qualifiers(from index: Int) -> [Int] {
        var ends: [Int] = []
        var index = index
        while let line = lines[safe: index],
            line.qualifiesHead
        {
            index += 1
            ends.append(index)
        }
        return ends
    }

    /// Whether running text in Latin script begins under lines in capitals.
    private func beginsLatinText(_ index: Int, under head: Range<Int>) -> Bool {
        lines[index].hasLatin && LatinText.isLatin(lines[index].clean) && !isTitle(index)
            && head.allSatisfy { LatinText.isInCapitals(lines[$0].clean) }
    }

    /// Whether a line begins a paragraph under a headline: an indent shorter than the lines behind it, which are not of
    /// the headline's width; or as full as they, where the headline is much shorter than any line of a column.
    private func isIndented(_ index: Int, under head: Range<Int>) -> Bool {
        let line = lines[index]
        guard !line.hasLatin || !LatinText.isLatin(line.clean) || !isTitle(index) else { return false }
        let rest = lines[(index + 1)...].prefix(8).prefix { $0.blanksBefore == 0 }
        guard !line.endsSentence, !line.hasPause, let full = fullWidth(rest.indices) else { return false }
        let widths = head.map { lines[$0].width }
        if line.width >= full - 7, widths.allSatisfy({ $0 * 5 <= full * 3 }) { return true }
        return full - 7...full - 3 ~= line.width
            && head.allSatisfy { !lines[$0].hasComma && !(full - 8...full + 1 ~= lines[$0].width) }
    }
}
