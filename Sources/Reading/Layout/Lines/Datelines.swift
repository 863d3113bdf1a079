import ArchiveModel

/// The words that a report begins with: who reports, from where and when (TEI `dateline`).
enum Datelines {
    private static let words = PaperWords.datelines

    /// `人物：`, `任命：`, `根据《`, `（上接`: a story begins here, as with a dateline.
    static func opensStory(folded line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        words.openers.begin(folded: line) || arrives(folded: line, in: paper)
    }

    /// `（上接第一版）`: a line goes on from another page.
    static func arrives(folded line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        paper.jumps.arrivals.begin(folded: line)
            || mayArrive(line.first) && JumpLine.isArrivalAlone(line, of: paper)
    }

    private static func mayArrive(_ first: Unicode.Scalar?) -> Bool {
        first?.isLatinLetter == true || Punctuation.opening.contains(first)
    }

    /// The end of `本报讯（记者 某某）`, `【晨报讯】`, `新华社北京1月5日电` or `〔記者某某／某地報導〕` at the start of a line;
    /// `nil` without a dateline.
    static func dateline(_ line: [Unicode.Scalar], in paper: PaperWords) -> Int? {
        let isFramed = Punctuation.frameOpening.contains(line.first)
        let start = isFramed ? 1 : 0
        if var end = ownDateline(line, from: start) {
            if isFramed, Punctuation.frameClosing.contains(line[safe: end]) { end += 1 }
            return endOfBracket(line, behind: end) ?? end
        }
        if isFramed { return reporterInFrame(line) }
        if words.agencies.begin(line),
            let end = line.prefix(40).firstIndex(where: { words.wires.contains($0) })
        {
            return endOfBracket(line, behind: end + 1, ofMakers: true) ?? end + 1
        }
        if let end = wire(line) { return endOfBracket(line, behind: end, ofMakers: true) ?? end }
        return line.first?.isUppercaseLatin == true ? LatinText.dateline(line, in: paper) : nil
    }

    /// 据新华社某地1月20日, whose 电 stands in the next line.
    static func begins(_ line: [Unicode.Scalar]) -> Bool {
        guard line.count <= 20, let agency = words.agencies.length(beginning: line) else { return false }
        let rest = line[agency...]
        return rest.contains(where: \.isDigit) && rest.allSatisfy { $0.isHan || $0.isDigit || $0.isBlank }
    }

    /// Whether a line's beginning has what every dateline has: 讯 or 电, a bracket, a town in capitals.
    static func mayBegin(_ line: some Collection<Unicode.Scalar>) -> Bool {
        line.first.map { Punctuation.frameOpening.contains($0) || $0.isUppercaseLatin } == true
            || line.contains { words.reporting.contains($0) }
    }

    /// The end of the bracket that begins at `end`, behind a blank or none; `ofMakers`: only where it names people who made
    /// the report.
    private static func endOfBracket(
        _ line: [Unicode.Scalar], behind end: Int, ofMakers: Bool = false
    ) -> Int? {
        let rest = line[end...].drop(while: \.isBlank)
        guard Punctuation.opening.contains(rest.first),
            let close = rest.prefix(60).firstIndex(where: { Punctuation.closing.contains($0) })
        else { return nil }
        let bracket = rest[...close]
        return !ofMakers || Bylines.isCredit(bracket.dense) || PersonNames.areInBrackets(bracket)
            ? close + 1 : nil
    }

    /// The end of 某某网某地11月22日电, whoever sends it: who, from where, on which day and 电 or 讯.
    private static func wire(_ line: [Unicode.Scalar]) -> Int? {
        let beginning = line.prefix(longestWire)
        guard line.first?.isHan == true,
            let end = beginning.firstIndex(where: { words.reporting.contains($0) }),
            end > 5, line[end - 1] == dates.day, line[end - 2].isDigit,
            let month = line[..<end].lastIndex(of: dates.month), line[..<month].last?.isDigit == true,
            line[(month + 1)..<(end - 1)].allSatisfy(\.isDigit),
            let place = line[..<month].lastIndex(where: { !$0.isDigit }), place > 1,
            line[...place].allSatisfy({ $0.isHan || $0.isBlank || $0 == Punctuation.listComma }),
            line[1...place].contains(where: { words.senders.contains($0) })
        else { return nil }
        return end + 1
    }

    private static let dates = PaperWords.dates
    /// In characters.
    private static let longestWire = 30

    /// The end of 本报讯, 本报某地1月5日电, 某某日报讯 from `start` on.
    private static func ownDateline(_ line: [Unicode.Scalar], from start: Int) -> Int? {
        let beginning = line[start...].prefix(16)
        guard beginning.first?.isHan == true, beginning.contains(where: { words.reporting.contains($0) })
        else {
            return nil
        }
        if let length = words.ownDatelines.length(beginning: beginning) { return start + length }
        guard let end = beginning.firstIndex(where: { words.reporting.contains($0) }), end > start,
            beginning[..<end].allSatisfy({ $0.isHan || $0.isDigit }),
            line[safe: end + 1].map({
                $0.isBlank || Punctuation.opening.contains($0) || Punctuation.frameClosing.contains($0)
            }) ?? true
        else { return nil }
        return words.ownPaper.begin(beginning)
            || words.papers.contains(line[end - 1]) && end - start <= 8 ? end + 1 : nil
    }

    /// The end of 〔記者某某／某地報導〕; 【记者手记】 is the title of a text.
    private static func reporterInFrame(_ line: [Unicode.Scalar]) -> Int? {
        guard words.reporters.begin(line.dropFirst()),
            let end = line.prefix(30).firstIndex(where: { Punctuation.frameClosing.contains($0) }),
            !words.notes.end(line[..<end])
        else { return nil }
        return end + 1
    }
}
