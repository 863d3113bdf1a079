import ArchiveModel

/// Finds the lines that only their neighbours tell apart from others.
struct RoleFinder {
    let lines: [PageLine]

    /// The lines, those with a role marked with it.
    static func marked(_ lines: [PageLine]) -> [PageLine] {
        var finder = Self(lines: lines)
        let roles = finder.roles()
        guard !roles.isEmpty else { return lines }
        var result = lines
        for (index, role) in roles { result[index] = lines[index].playing(role) }
        return result
    }

    private mutating func roles() -> [Int: LineRole] {
        var roles: [Int: LineRole] = [:]
        for index in LetterFinder(lines: lines).signatures() { roles[index] = .signature }
        for index in RowFinder(lines: lines).rows() { roles[index] = .row }
        for links in PageLinks(lines: lines).ranges() {
            for index in links { roles[index] = index == links.upperBound - 1 ? .lastLinks : .links }
        }
        for index in lines.indices {
            let line = lines[index]
            let isAuthor = isAuthor(index)
            if roles[index] != nil {
                continue
            } else if isAuthor {
                roles[index] = .author
            } else if isCredit(index) {
                roles[index] = .credit
            } else if isSignature(index) {
                roles[index] = .signature
            } else if line.hasLatin, let role = latinRole(index) {
                roles[index] = role
            } else if index > 0, JumpLine.ends(line.clean, begunIn: lines[index - 1].clean, of: line.paper) {
                roles[index] = .closer
            }
            if isAuthor || line.isByline, mayBeTitle(index - 1) || isPart(index - 1) {
                let verses = verses(from: index + 1)
                for verse in verses { roles[verse] = .verse }
                if let last = verses.last { roles[last] = .lastVerse }
            }
        }
        return roles
    }

    // MARK: People

    /// A name alone, under the title that begins a text.
    private func isAuthor(_ index: Int) -> Bool {
        guard lines[index].text.count <= 20, mayBeTitle(index - 1) || isPart(index - 1),
            Bylines.author(lines[index].text) != nil
        else { return false }
        guard let next = lines[safe: index + 1] else { return true }
        return !next.isDate && !PersonNames.isName(next.text)
    }

    /// （外一首）, （组诗）: under the title of a poem.
    private func isPart(_ index: Int) -> Bool {
        guard let line = lines[safe: index], line.clean.count <= 8 else { return false }
        return line.isDeck && mayBeTitle(index - 1)
    }

    /// Whether a line may be a title: no sentence and no clause of one.
    private func mayBeTitle(_ index: Int) -> Bool {
        guard let line = lines[safe: index] else { return false }
        return (2...40).contains(line.clean.count) && !line.endsSentence && !line.hasStop && !line.hasComma
            && !line.opensStory && !line.isDate && !line.isByline && !Notices.isSignatory(line.clean)
    }

    private func isCredit(_ index: Int) -> Bool {
        let line = lines[index]
        return index > 0 && lines[index - 1].endsSentence && line.text.count <= 24
            && Punctuation.opening.contains(line.text.first) && PersonNames.areInBrackets(line.text)
    }

    // MARK: Latin script

    /// In lines of a caption.
    private static let longestCaption = 7
    /// In characters.
    private static let longestPost = 32

    private func latinRole(_ index: Int) -> LineRole? {
        let line = lines[index]
        if line.clean.count <= Self.longestPost, line.blanksBefore == 0, let before = lines[safe: index - 1],
            before.byline?.isEmpty == false, !line.hasDigit, !line.endsSentence, line.byline == nil,
            LatinText.isLatin(line.clean), LatinText.isHeadline(line.clean)
        {
            return .post
        }
        guard lines[safe: index + 1].map({ $0.blanksBefore > 0 }) ?? true else { return nil }
        let start = max(0, index - Self.longestCaption + 1)
        let block = (lines[start...index].lastIndex { $0.blanksBefore > 0 } ?? start)...index
        return PictureLines.endsWithLatinCredit(lines[block].suffix(2)) ? .photographer : nil
    }

    // MARK: Notices

    /// An issuing body alone behind whole columns, where the next line is not about what it issues.
    private func isSignature(_ index: Int) -> Bool {
        guard let before = lines[safe: index - 1], before.endsSentence,
            before.width > PageRegime.widestColumn, Notices.isSignatory(lines[index].clean),
            let next = lines[safe: index + 1]
        else { return false }
        return !next.isDate && !next.endsSentence && !next.opensStory && next.clean.count <= 40
            && !PaperWords.notices.subjects.begin(folded: next.folded)
    }

    // MARK: Poems

    /// In lines: what is shorter is no poem.
    private static let fewestVerses = 5
    /// In half-width units.
    private static let widestVerse = 32

    /// The lines of the poem that begins at `start`, or none: short lines of many lengths, few of which end a sentence.
    ///
    /// A title behind the poem is none of its lines.
    private func verses(from start: Int) -> Range<Int> {
        var end = start
        while let line = lines[safe: end], line.width <= Self.widestVerse, !line.opensStory, !line.isHeading,
            !line.isByline, !isAuthor(end), !line.isDate
        {
            end += 1
        }
        if end < lines.count { end -= 1 }
        guard end - start >= Self.fewestVerses else { return start..<start }
        if let lyric = lyric(from: start) { return lyric }
        let verses = lines[start..<end]
        let widest = verses.reduce(0) { max($0, $1.width) }
        let full = verses.count { $0.width >= widest - 3 }
        let prosaic = verses.count { $0.hasComma || $0.endsSentence }
        let isSilent = prosaic == 0 && !verses.contains { $0.hasStop }
        let isRagged = isSilent ? full * 4 <= verses.count * 3 : full * 2 <= verses.count
        return isRagged && prosaic * 3 <= verses.count ? start..<end : start..<start
    }
}

extension RoleFinder {
    /// In half-width units.
    private static let widestLyric = 24

    /// A poem in the old manner: each line is short and ends with a pause.
    private func lyric(from start: Int) -> Range<Int>? {
        let lyric = lines[start...].prefix { line in
            line.width <= Self.widestLyric && Punctuation.endsVerse.contains(line.clean.last)
        }
        return lyric.count >= Self.fewestVerses - 1 ? lyric.indices : nil
    }
}
