import ArchiveModel
import Languages

extension LineRules {
    private static let roles: Set<String> = [
        "本报记者", "记者", "本报通讯员", "通讯员", "本报评论员", "文", "图", "摄影", "整理", "市长", "县长", "区长", "院长", "检察长",
        "主任", "作者",
    ]

    /// What such a line begins or ends with, unless a name of three characters ends it.
    private static let leading: Words = [
        "本报", "记者", "通讯员", "文", "图", "摄", "整理", "市长", "县长", "区长", "院长", "检察长", "主任", "作者",
    ]
    /// What the post of who reports ends with: 新华社记者.
    private static let reporters: Words = ["记者", "通讯员", "评论员"]
    private static let ending: Words = ["整理", "摘编", "拟写", "摄影", "摄"]

    private static let bullets: Marks = "□■◆◇●○◎▲△★☆"

    private static let closingRoles: Set<String> = ["整理", "摘编", "拟写", "摄影", "摄"]
    private static let genres: Set<String> = ["文/图", "图/文", "文", "图", "报道"]

    /// `本报记者 王某 通讯员 甲 乙`, `□ 记者 王某`, `市长 孙某`, `□ 王某`, `王某 摘编`: the people and their roles, or `nil`.
    static func byline(_ line: [Unicode.Scalar]) -> [Credit]? {
        if bullets.contains(line.first) { return bulleted(line) }
        if line.first?.isLatinLetter == true { return LatinText.byline(line) }
        if line.count <= 8, desks.length(beginning: line) == line.count { return [] }
        if let people = marked(line) { return people }
        guard line.count <= 40, line.first?.isHan == true, line.contains(where: \.isBlank),
            leading.begin(line) || ending.end(line) || line.suffix(4).contains(where: \.isBlank)
        else { return nil }
        let pieces = line.split(whereSeparator: \.isBlank)
        guard (2...8).contains(pieces.count) else { return nil }
        if let office = office(pieces) { return office }
        let (first, last) = (pieces[0].string, pieces[pieces.count - 1].string)
        let closing = closingRoles.contains(last) ? last : nil
        let leading = roles.contains(Fold.string(first)) || reporters.end(pieces[0]) ? first : nil
        guard var role = leading ?? closing else { return nil }
        let words = (closing == nil ? pieces[...] : pieces.dropLast()).dropFirst(leading == nil ? 0 : 1)
        var people: [Credit] = []
        for word in words.map(\.string) where !genres.contains(word) {
            if leading != nil, roles.contains(Fold.string(word)) {
                role = word
            } else if isName(word) {
                let whole = leading == nil ? role : closing.map { "\(role)（\($0)）" } ?? role
                people.append(Credit(name: word, role: whole))
            } else {
                return nil
            }
        }
        return people.isEmpty ? nil : people
    }

    /// A desk of the paper, which writes without a name.
    private static let desks: Words = ["本报评论员", "本报特约评论员", "本报编辑部", "本刊评论员", "本刊编辑部"]
    private static let slashes: Marks = "/／|｜"

    /// `文/王某`, `文/图 王某 李某`: who wrote, behind what.
    private static func marked(_ line: [Unicode.Scalar]) -> [Credit]? {
        guard line.count <= 24, let slash = line.prefix(3).firstIndex(where: { slashes.contains($0) }),
            genres.contains(line[..<slash].string)
        else { return nil }
        var names = line[(slash + 1)...].split { $0.isBlank || slashes.contains($0) }
        if names.count > 1, names.first.map({ genres.contains($0.string) }) == true { names.removeFirst() }
        guard (1...4).contains(names.count), names.allSatisfy({ isPersonName($0) }) else { return nil }
        return names.map { Credit(name: $0.string, role: "作者") }
    }

    /// `□ 记者 王某`; `□ 王某`, `□ 王 某` or `□ 王某 李某`, where the mark alone says that names follow.
    private static func bulleted(_ line: [Unicode.Scalar]) -> [Credit]? {
        guard line.count <= 60 else { return nil }
        let rest = Array(line.drop { bullets.contains($0) || $0.isBlank })
        if let people = byline(rest) { return people }
        guard squares.contains(line.first) else { return nil }
        if rest.count <= 5, isName(rest.dense.string) {
            return [Credit(name: rest.dense.string, role: "作者")]
        }
        let names = rest.split { $0.isBlank || $0 == "、" }
        guard (2...4).contains(names.count), names.allSatisfy({ isPersonName($0) }) else { return nil }
        return names.map { Credit(name: $0.string, role: "作者") }
    }

    private static let squares: Marks = "□■◇◆○◎"
    private static let offices: Words = [
        "书记", "市长", "县长", "区长", "州长", "省长", "主席", "主任", "局长", "部长", "院长", "检察长", "校长", "会长", "董事长", "司令员",
    ]

    /// 某市市长 孙某: who gives a report or a speech, under its headline.
    private static func office(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [Credit]? {
        guard pieces.count == 2, (4...20).contains(pieces[0].count), pieces[0].allSatisfy(\.isHan),
            offices.end(pieces[0]), isName(pieces[1].string), pieces[1].count <= 3
        else { return nil }
        return [Credit(name: pieces[1].string, role: pieces[0].string)]
    }

    private static func isName(_ word: String) -> Bool {
        (2...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy(\.isHan)
    }
}
