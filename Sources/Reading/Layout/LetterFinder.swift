import ArchiveModel
import Languages

/// Finds who signs the letters of readers: a name behind the last sentence of a text that addresses the editor.
struct LetterFinder {
    let lines: [PageLine]

    /// In lines.
    private static let longestLetter = 60
    /// In characters.
    private static let longestName = 28

    /// The indices of the lines that sign a letter, in order.
    func signatures() -> [Int] {
        lines.indices.filter { LineRules.addressesEditor(folded: lines[$0].folded) }.compactMap {
            signature(from: $0)
        }
    }

    private func signature(from salutation: Int) -> Int? {
        let letter = (salutation + 1..<lines.count).prefix(Self.longestLetter)
            .prefix { !LineRules.addressesEditor(folded: lines[$0].folded) }
        return letter.first { index in
            let line = lines[index]
            return lines[index - 1].endsSentence && line.clean.count <= Self.longestName && !line.endsSentence
                && !line.hasStop && Self.names(line) && (lines[safe: index + 1].map(begins) ?? true)
        }
    }

    private func begins(_ next: PageLine) -> Bool {
        next.blanksBefore > 0 || next.isDate || LineRules.addressesEditor(folded: next.folded)
    }

    /// 城北区 王女士, 读者 王某; Jane Doe, Riverton.
    private static func names(_ line: PageLine) -> Bool {
        if line.hasLatin, LatinText.isLatin(line.clean) {
            let words = line.clean.split { $0.isBlank || $0 == "," }
            return (2...6).contains(words.count) && words.allSatisfy { $0.first?.isUppercaseLatin == true }
        }
        let last = line.clean.split(whereSeparator: \.isBlank).last ?? []
        return titles.end(last) || LineRules.isPersonName(last) || readers.begin(last)
    }

    private static let titles: Words = ["先生", "女士", "老师", "大爷", "大妈", "阿姨", "同学", "网友", "读者"]
    private static let readers: Words = ["读者", "市民", "居民", "村民", "网友"]
}

extension LineRules {
    private static let toEditor: Words = [
        "编辑同志", "编辑部", "编辑:", "编辑您好", "to the editor", "dear editor", "sir:",
    ]

    /// 编辑同志：, To the Editor: a reader's letter begins.
    static func addressesEditor(folded line: [Unicode.Scalar]) -> Bool {
        toEditor.begin(folded: line) && line.prefix(16).contains(":")
    }

    private static let addressed: Words = [
        "同志", "同志们", "朋友", "朋友们", "代表", "委员", "市民", "居民", "同学们", "先生", "女士", "客户", "用户",
    ]

    /// 同志们：, 全市广大职工朋友们：: whom a speech or open letter addresses.
    static func isSalutation(folded line: [Unicode.Scalar]) -> Bool {
        guard line.last == ":", line.count <= 24 else { return false }
        return addressed.end(line.dropLast()) || addressesEditor(folded: line)
    }
}
