import ArchiveModel
import Languages

/// What a line is by the lines around it.
enum LineRole: Sendable {
    /// The name of who wrote, alone under a headline.
    case author
    /// `（某某 某某）` behind the last sentence of a report.
    case credit
    /// A line of a poem.
    case verse
    /// The last line of a poem.
    case lastVerse
    /// Who issues a notice, where no date stands behind it, or who wrote a letter.
    case signature
    /// The end of （下转第二版）, which the line before began.
    case closer
    /// A row of a table or roster.
    case row
}

/// Finds the lines that only their neighbours tell apart from others.
struct LineRoles {
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
            } else if index > 0, Continuation.ends(lines[index].clean, begunIn: lines[index - 1].clean) {
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
            LineRules.author(lines[index].text) != nil
        else { return false }
        guard let next = lines[safe: index + 1] else { return true }
        return !next.isDate && !LineRules.isPersonName(next.text)
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
            && !line.opensStory && !line.isDate && !line.isByline && !LineRules.isSignatory(line.clean)
    }

    private func isCredit(_ index: Int) -> Bool {
        let line = lines[index]
        return index > 0 && lines[index - 1].endsSentence && line.text.count <= 24
            && LineRules.opening.contains(line.text.first) && LineRules.areNamesInBrackets(line.text)
    }

    // MARK: Notices

    /// An issuing body alone behind whole columns, where the next line is not about what it issues.
    private func isSignature(_ index: Int) -> Bool {
        guard let before = lines[safe: index - 1], before.endsSentence,
            before.width > PageRegime.widestColumn, LineRules.isSignatory(lines[index].clean),
            let next = lines[safe: index + 1]
        else { return false }
        return !next.isDate && !next.endsSentence && !next.opensStory && next.clean.count <= 40
            && !Self.subjects.begin(folded: next.folded)
    }

    private static let subjects: Words = ["关于"]

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

extension LineRoles {
    /// In half-width units.
    private static let widestLyric = 24
    private static let pauses: Marks = "，。！？；、"

    /// A poem in the old manner: each line is short and ends with a pause.
    private func lyric(from start: Int) -> Range<Int>? {
        let lyric = lines[start...].prefix { line in
            line.width <= Self.widestLyric && Self.pauses.contains(line.clean.last)
        }
        return lyric.count >= Self.fewestVerses - 1 ? lyric.indices : nil
    }
}

extension LineRules {
    /// 牧 野: two characters with a blank between them, as the paper sets a name of two, a pen name too.
    static func isSpacedName(_ text: [Unicode.Scalar]) -> Bool {
        text.count == 3 && text[0].isHan && text[1].isBlank && text[2].isHan
    }

    /// 沈竹青, 何 云: two to four characters, the first of which is a surname.
    static func isPersonName(_ text: some Collection<Unicode.Scalar>) -> Bool {
        let name = text.dense
        guard (2...4).contains(name.count), name.allSatisfy(\.isHan), let first = name.first else {
            return false
        }
        return PersonWords.surnames.contains(Unit(of: Fold.scalar(first)))
            && (name.count < 4 || PersonWords.compoundSurnames.contains(name[..<2].map { Unit(of: $0) }))
    }

    private static let schools: Words = ["校", "社", "馆", "厂"]
    /// What the name of a column ends with, before its author's.
    private static let columns: Words = [
        "走笔", "漫笔", "随笔", "手记", "札记", "絮语", "快评", "时评", "论坛", "观察", "专栏", "夜话", "茶座", "杂谈",
    ]

    /// 沈竹青; 市中医院 沈竹青; 灯下漫笔 沈竹青.
    static func author(_ text: [Unicode.Scalar]) -> Credit? {
        if text.count <= 5 {
            return isPersonName(text) || isSpacedName(text)
                ? Credit(name: text.dense.string, role: "作者") : nil
        }
        let pieces = text.split(whereSeparator: \.isBlank)
        guard pieces.count == 2,
            isSignatory(Array(pieces[0])) || columns.end(pieces[0]) || schools.end(pieces[0]),
            pieces[1].count <= 3, isPersonName(pieces[1])
        else { return nil }
        return Credit(name: pieces[1].string, role: pieces[0].string)
    }

    /// （刘方 周舟）: names and nothing else in brackets.
    static func areNamesInBrackets(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard opening.contains(text.first), closing.contains(text.last) else { return false }
        let inside = text.dropFirst().dropLast()
        if inside.count <= 5, isPersonName(inside) { return true }
        let names = inside.split { $0.isBlank || $0 == "、" }
        return (1...4).contains(names.count) && names.allSatisfy { isPersonName($0) }
    }
}
