import ArchiveModel

/// Finds the rows of tables and rosters: entries with blanks between them, line under line, without a sentence.
struct RowFinder {
    let lines: [PageLine]

    /// In lines: fewer may be parts of a headline.
    private static let fewest = 3
    /// In characters; where there are no Han characters twice as many.
    private static let longest = 40

    /// The indices of rows, in order.
    func rows() -> [Int] {
        var rows: [Int] = []
        var start = 0
        for index in 0...lines.count {
            if index < lines.count, isRow(lines[index]) || Notices.countsMembers(lines[index].clean) {
                continue
            }
            let first = start > 0 && start < index && isTitleRow(start - 1) ? start - 1 : start
            if index - first >= Self.fewest { rows += first..<index }
            start = index + 1
        }
        return rows
    }

    private func isRow(_ line: PageLine) -> Bool {
        guard line.mayHoldEntries, !line.isHeading, !line.endsSentence, !line.hasStop, !line.opensStory,
            line.text.count <= Self.longest
                || line.width <= 2 * Self.longest && !line.clean.contains(where: \.isHan)
        else { return false }
        if Self.columns(of: line.text) > 2 { return true }
        let entries = line.text.split(whereSeparator: \.isBlank)
        return Self.areFigures(entries) || Self.isOfPerson(entries)
    }

    /// How many entries gaps of three and more blanks, or tabs, set apart: a table of words.
    private static func columns(of text: [Unicode.Scalar]) -> Int {
        var columns = 1
        var blanks = 0
        for scalar in text {
            if scalar.isBlank {
                blanks += scalar == "\t" ? widestSpace : 1
            } else {
                if blanks >= widestSpace { columns += 1 }
                blanks = 0
            }
        }
        return columns
    }

    private static let widestSpace = 3

    /// 1 城北农信 6 1 0 19: at least three entries, half of them with figures.
    private static func areFigures(_ entries: [ArraySlice<Unicode.Scalar>]) -> Bool {
        entries.count >= 3
            && entries.count { $0.contains(where: \.isDigit) } * 2 >= entries.count
    }

    /// 王某（女） 某厂工人: a name, and who that is; 王某 李 某 张某某: names alone.
    private static func isOfPerson(_ entries: [ArraySlice<Unicode.Scalar>]) -> Bool {
        guard entries.count >= 2, let first = entries.first else { return false }
        let name = first.prefix { !Punctuation.opening.contains($0) }
        return PersonNames.isName(name)
            || name.count == 1 && entries[1].count == 1 && PersonNames.isName(name + entries[1])
    }

    /// 名次 球队 胜 平 负 积分, right above the first row.
    private func isTitleRow(_ index: Int) -> Bool {
        let line = lines[index]
        return line.mayHoldEntries && !line.isHeading && !line.endsSentence && !line.hasStop && !line.hasComma
            && line.text.split(whereSeparator: \.isBlank).count >= 3
            && lines[index + 1].blanksBefore <= 1 && Self.areFigures(entries(of: index + 1))
    }

    private func entries(of index: Int) -> [ArraySlice<Unicode.Scalar>] {
        lines[index].text.split(whereSeparator: \.isBlank)
    }
}
