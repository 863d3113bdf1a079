import ArchiveModel

/// Lines that say who wrote, and as what (TEI `byline`).
enum Bylines {
    static let words = PaperWords.bylines
    private static let bullets: Marks = "□■◆◇●○◎▲△★☆"
    private static let squares: Marks = "□■◇◆○◎"

    /// `本报记者 王某 通讯员 甲 乙`, `□ 记者 王某`, `市长 孙某`, `□ 王某`, `王某 摘编`: the people and their roles, or `nil`.
    static func byline(_ line: [Unicode.Scalar], in paper: PaperWords) -> [Credit]? {
        if bullets.contains(line.first) { return bulleted(line, in: paper) }
        if line.first?.isLatinLetter == true { return LatinText.byline(line, in: paper) }
        if line.count <= 8, words.desks.length(beginning: line) == line.count { return [] }
        if let people = marked(line) { return people }
        guard line.count <= 40, line.first?.isHan == true, line.contains(where: \.isBlank),
            words.leading.begin(line) || words.ending.end(line) || line.suffix(4).contains(where: \.isBlank)
        else { return nil }
        let pieces = line.split { $0.isBlank || Punctuation.slashes.contains($0) }
        guard (2...10).contains(pieces.count) else { return nil }
        return office(pieces) ?? people(pieces)
    }

    /// 本报记者 王某 通讯员 甲 乙, 王某 摘编.
    private static func people(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [Credit]? {
        let (first, last) = (pieces[0].string, pieces[pieces.count - 1].string)
        let closing = words.closingRoles.contains(last) ? last : nil
        let leading = isRole(pieces[0]) ? first : nil
        guard var role = leading ?? closing else { return nil }
        let rest = (closing == nil ? pieces[...] : pieces.dropLast()).dropFirst(leading == nil ? 0 : 1)
        var people: [Credit] = []
        for piece in rest where !words.genres.contains(piece.string) {
            let word = piece.string
            if leading != nil, isRole(piece) {
                role = word
            } else if isName(word) {
                let whole =
                    leading == nil ? role : closing.map { role + Punctuation.inBrackets($0) } ?? role
                people.append(Credit(name: word, role: whole))
            } else {
                return nil
            }
        }
        return people.isEmpty ? nil : people
    }

    /// 记者, 新华社记者, 本报通讯员.
    private static func isRole(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        words.roles.contains(Fold.string(word.string)) || words.reporters.end(word)
    }

    /// `文/王某`, `文/图 王某 李某`: who wrote, behind what.
    private static func marked(_ line: [Unicode.Scalar]) -> [Credit]? {
        guard line.count <= 24,
            let slash = line.prefix(3).firstIndex(where: { Punctuation.slashes.contains($0) }),
            words.genres.contains(line[..<slash].string)
        else { return nil }
        var names = line[(slash + 1)...].split { $0.isBlank || Punctuation.slashes.contains($0) }
        if names.count > 1, names.first.map({ words.genres.contains($0.string) }) == true {
            names.removeFirst()
        }
        guard (1...4).contains(names.count), names.allSatisfy({ PersonNames.isName($0) }) else { return nil }
        return names.map { Credit(name: $0.string, role: words.author) }
    }

    /// `□ 记者 王某`; `□ 王某`, `□ 王 某` or `□ 王某 李某`, where the mark alone says that names follow.
    private static func bulleted(_ line: [Unicode.Scalar], in paper: PaperWords) -> [Credit]? {
        guard line.count <= 60 else { return nil }
        let rest = Array(line.drop { bullets.contains($0) || $0.isBlank })
        if let people = byline(rest, in: paper) { return people }
        guard squares.contains(line.first) else { return nil }
        if rest.count <= 5, isName(rest.dense.string) {
            return [Credit(name: rest.dense.string, role: words.author)]
        }
        let names = rest.split { $0.isBlank || $0 == Punctuation.listComma }
        guard (2...4).contains(names.count), names.allSatisfy({ PersonNames.isName($0) }) else { return nil }
        return names.map { Credit(name: $0.string, role: words.author) }
    }

    /// 某市市长 孙某: who gives a report or a speech, under its headline.
    private static func office(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [Credit]? {
        guard pieces.count == 2, (4...20).contains(pieces[0].count), pieces[0].allSatisfy(\.isHan),
            words.offices.end(pieces[0]), isName(pieces[1].string), pieces[1].count <= 3
        else { return nil }
        return [Credit(name: pieces[1].string, role: pieces[0].string)]
    }

    private static func isName(_ word: String) -> Bool {
        (2...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy(\.isHan)
    }

    /// 沈竹青; 市中医院 沈竹青; 灯下漫笔 沈竹青.
    static func author(_ text: [Unicode.Scalar]) -> Credit? {
        if text.count <= 5 {
            return PersonNames.isName(text) || PersonNames.isSpaced(text)
                ? Credit(name: text.dense.string, role: words.author) : nil
        }
        let pieces = text.split(whereSeparator: \.isBlank)
        guard pieces.count == 2,
            Notices.isSignatory(Array(pieces[0])) || words.columns.end(pieces[0])
                || words.houses.end(pieces[0]),
            pieces[1].count <= 3, PersonNames.isName(pieces[1])
        else { return nil }
        return Credit(name: pieces[1].string, role: pieces[0].string)
    }
}
