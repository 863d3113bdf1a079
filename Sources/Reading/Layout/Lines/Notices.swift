import ArchiveModel

/// What lines of notices, lists and guides say about themselves.
enum Notices {
    private static let words = PaperWords.notices
    private static let dates = PaperWords.dates

    /// 市交通运输局, alone on its line: who signs, where no date stands behind it.
    static func isSignatory(_ line: [Unicode.Scalar]) -> Bool {
        (4...24).contains(line.count) && line.allSatisfy { $0.isHan || $0.isBlank } && words.offices.end(line)
    }

    /// 联系电话：…, 地址：…: how to reach whom a notice or advertisement names.
    static func isContact(folded line: [Unicode.Scalar]) -> Bool {
        guard line.count <= 60, let colon = line.prefix(12).firstIndex(of: ":") else { return false }
        return words.contacts.end(line[..<colon])
    }

    /// 城北代表团（8名）: the label of a part of a list.
    static func countsMembers(_ line: [Unicode.Scalar]) -> Bool {
        guard Punctuation.closing.contains(line.last), line.count <= 30,
            words.counted.contains(line.dropLast().last),
            let open = line.lastIndex(where: { Punctuation.opening.contains($0) })
        else { return false }
        let number = line[(open + 1)...].dropLast(2)
        return !number.isEmpty
            && number.allSatisfy { $0.isDigit || $0.isBlank || HanNumerals.digits.contains($0) }
    }

    /// 简讯, 短评, 启事 alone on a line: a title, however short.
    static func isColumnTitle(_ line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        if line.first?.isUppercaseLatin == true {
            return line.count <= 24 && paper.latin.columnTitles.contains(line)
        }
        return line.count <= 9 && (2...5).contains(line.count { !$0.isBlank })
            && words.columnTitles.contains(Fold.string(line.dense.string))
    }

    /// 暴雨蓝色预警发布 2版: a line of the front page's guide to the others.
    static func isGuide(_ line: [Unicode.Scalar]) -> Bool {
        guard line.last == dates.page, line.count <= 30 else { return false }
        let title = line.dropLast()
        let number = title.reversed().prefix { $0.isDigit }
        let rest = title.dropLast(number.count)
        return (1...2).contains(number.count) && rest.count >= 4
            && !rest.contains { words.guideStops.contains($0) } && !rest.suffix(6).contains(dates.ordinal)
            && rest.last != dates.day
    }

    /// 今日导读: stands above the lines of a guide.
    static func isGuideTitle(_ line: [Unicode.Scalar]) -> Bool {
        line.count <= 8 && words.guideTitles.contains(Fold.string(line.dense.string))
    }

    /// Whether a title says of itself that it is a notice, a list or a decision.
    static func isTitle(_ title: [Unicode.Scalar]) -> Bool {
        title.count >= 4
            && (words.notices.end(title) || words.lists.end(title) || words.decisions.end(title)
                || words.calls.end(title))
    }
}
