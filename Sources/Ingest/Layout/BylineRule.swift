import ArchiveModel

extension LineRules {
    private static let roles: Set<String> = [
        "本报记者", "记者", "本报通讯员", "通讯员", "本报评论员", "文", "图", "摄影", "整理", "市长", "县长", "区长", "院长", "检察长",
        "主任", "作者",
    ]

    private static let bullets: Marks = "□■◆◇●○◎▲△★☆"

    /// `本报记者 王某`, `□ 记者 王某`, `市长 孙某`, `通讯员 甲 乙`, `王某 摘编`: the people and the role, or `nil`.
    static func byline(_ line: [Unicode.Scalar]) -> [(name: String, role: String)]? {
        if bullets.contains(line.first) {
            return line.count <= 60 ? byline(Array(line.drop { bullets.contains($0) || $0.isBlank })) : nil
        }
        if line.first == "B" || line.first == "b" { return LatinText.byline(line) }
        guard line.count <= 40, line.first?.isHan == true, line.contains(where: \.isBlank) else { return nil }
        let pieces = line.split(whereSeparator: \.isBlank)
        guard (2...8).contains(pieces.count) else { return nil }
        let (first, last) = (pieces[0].string, pieces[pieces.count - 1].string)
        let closing = ["整理", "摘编", "拟写", "摄影", "摄"].contains(last) ? last : nil
        let leading = roles.contains(Fold.string(first)) ? first : nil
        guard let role = leading ?? closing else { return nil }
        let words = (closing == nil ? pieces[...] : pieces.dropLast()).map(\.string)
        let names = words.dropFirst(leading == nil ? 0 : 1).filter { !["文/图", "图/文"].contains($0) }
        guard !names.isEmpty, names.allSatisfy(isName) else { return nil }
        return names.map { ($0, leading == nil ? role : closing.map { "\(role)（\($0)）" } ?? role) }
    }

    private static func isName(_ word: String) -> Bool {
        (2...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy(\.isHan)
    }
}
