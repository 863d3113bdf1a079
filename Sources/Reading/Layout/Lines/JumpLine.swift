import ArchiveModel

/// A jump line, 下转第三版 or 上接第一版: says on which other page a report goes on or began.
struct JumpLine {
    /// Its place in its line, with the brackets around it.
    var range: Range<Int>
    var words: String
    /// That it names, as printed.
    var page: String
    /// What goes on, as it names it: See COUNCIL, Page 2.
    var name: [Unicode.Scalar] = []

    private static let pageWord = PaperWords.dates.page

    /// 下转第三版, continued on page 3.
    static func departure(in text: [Unicode.Scalar], of paper: PaperWords) -> JumpLine? {
        find(paper.jumps.leaving, in: text, paper) ?? alone(paper.jumps.leavingAlone, in: text, paper)
            ?? naming(text, paper)
    }

    /// 上接第一版, continued from page 1.
    static func arrival(in text: [Unicode.Scalar], of paper: PaperWords) -> JumpLine? {
        find(paper.jumps.arriving, in: text, paper) ?? alone(paper.jumps.arrivingAlone, in: text, paper)
    }

    /// Whether a line says nothing but that a report comes from another page.
    static func isArrivalAlone(_ line: [Unicode.Scalar], of paper: PaperWords) -> Bool {
        let start = Punctuation.opening.contains(line.first) ? line.dropFirst() : line[...]
        guard line.count <= longestLine,
            paper.jumps.arriving.begin(start) || paper.jumps.arrivingAlone.begin(start)
        else { return false }
        return arrival(in: line, of: paper)?.range.count == line.count
    }

    /// Whether a line is nothing but a jump line that arrives, or ends with one that leaves.
    static func ends(_ line: [Unicode.Scalar], of paper: PaperWords) -> Bool {
        guard let last = line.last, mayEnd(last, line, paper.jumps),
            let jump = departure(in: Array(line.suffix(longestLine)), of: paper)
        else { return false }
        return jump.range.upperBound == min(longestLine, line.count)
    }

    private static func mayEnd(
        _ last: Unicode.Scalar, _ line: [Unicode.Scalar], _ known: JumpWords
    ) -> Bool {
        if last == pageWord || last.isDigit || Punctuation.closing.contains(last) { return true }
        guard line.count <= longestLine, last.isLatinLetter || last == "." else { return false }
        let start = Punctuation.opening.contains(line.first) ? line.dropFirst() : line[...]
        return known.leaving.begin(start) || known.leavingAlone.begin(start) || known.naming.begin(start)
    }

    /// Whether a line is the end of a jump line that the line before began.
    static func ends(
        _ line: [Unicode.Scalar], begunIn before: [Unicode.Scalar], of paper: PaperWords
    ) -> Bool {
        guard line.count <= longestEnd, Punctuation.closing.contains(line.last) || line.last == pageWord,
            let jump = departure(in: Array(before.suffix(12) + line), of: paper)
        else { return false }
        let begun = min(12, before.count)
        return jump.range.lowerBound < begun && jump.range.upperBound == begun + line.count
    }

    /// In characters: 下转第二版）.
    private static let longestEnd = 8
    private static let longestLine = 48
    /// Of what a jump line names.
    private static let longestName = 30

    /// Words that say by themselves that a report goes on or comes from the page behind them.
    private static func find(
        _ words: Words, in text: [Unicode.Scalar], _ paper: PaperWords
    ) -> JumpLine? {
        var start = text.startIndex
        while let found = words.firstRange(in: text[start...]) {
            if let page = page(behind: found, in: text, paper) {
                return JumpLine(from: found.lowerBound, page: page, in: text)
            }
            start = found.upperBound
        }
        return nil
    }

    /// From page 1: words that running text has too, where a line says nothing else.
    private static func alone(
        _ words: Words, in text: [Unicode.Scalar], _ paper: PaperWords
    ) -> JumpLine? {
        guard text.count <= longestLine else { return nil }
        let start = Punctuation.opening.contains(text.first) ? 1 : 0
        guard let length = words.length(beginning: text[start...]),
            let page = page(behind: start..<start + length, in: text, paper)
        else { return nil }
        let jump = JumpLine(from: start, page: page, in: text)
        return jump.range == text.indices ? jump : nil
    }

    /// See COUNCIL, Page 2, at the end of a line.
    private static func naming(_ text: [Unicode.Scalar], _ paper: PaperWords) -> JumpLine? {
        let known = paper.jumps
        var start = text.startIndex
        while let found = known.naming.firstRange(in: text[start...]) {
            start = found.upperBound
            let isApart = found.lowerBound == 0 || !text[found.lowerBound - 1].isLatinLetter
            let name = text[found.upperBound...]
            guard isApart, text[found.lowerBound].isUppercaseLatin,
                let behind = known.behindName.firstRange(in: name), behind.lowerBound > found.upperBound,
                behind.lowerBound - found.upperBound <= longestName,
                let page = page(behind: behind, in: text, paper)
            else { continue }
            var jump = JumpLine(from: found.lowerBound, page: page, in: text)
            jump.name = Array(text[found.upperBound..<behind.lowerBound])
            if jump.range.upperBound == text.count,
                LatinText.words(jump.name).first?.first?.isUppercaseLatin == true
            {
                return jump
            }
        }
        return nil
    }

    private init(from start: Int, page: (range: Range<Int>, end: Int), in text: [Unicode.Scalar]) {
        let opens = start > 0 && Punctuation.opening.contains(text[start - 1])
        let closes = Punctuation.closing.contains(text[safe: page.end])
        var end = page.end + (closes ? 1 : 0)
        if text[start].isLatinLetter, text[safe: end] == "." { end += 1 }
        range = (opens ? start - 1 : start)..<end
        words = text[start..<page.end].string
        self.page = text[page.range].string
    }

    /// The page that is named right behind some words, and where what is said of it ends: Page 3, Col. 4.
    private static func page(
        behind words: Range<Int>, in text: [Unicode.Scalar], _ paper: PaperWords
    ) -> (range: Range<Int>, end: Int)? {
        let rest = text[words.upperBound...]
        guard text[words.lowerBound].isLatinLetter || text[words.lowerBound] == "," else {
            return rest.prefix(8).firstIndex(of: pageWord).map { (words.upperBound..<$0 + 1, $0 + 1) }
        }
        guard let number = number(from: words.upperBound, in: text, paper) else { return nil }
        let name = text[words].reversed().prefix { !$0.isBlank && $0 != "," }
        var end = number
        if let column = paper.jumps.columns.length(beginning: text[number...]) {
            let dots = text[(number + column)...].drop { $0.isLatinLetter || $0 == "." }
            end = self.number(from: dots.startIndex, in: text, paper) ?? number
        }
        return (words.upperBound - name.count..<number, end)
    }

    /// The end of the number that stands behind blanks: 3, A3, Four.
    private static func number(
        from start: Int, in text: [Unicode.Scalar], _ paper: PaperWords
    ) -> Int? {
        let rest = text[min(start, text.count)...].drop(while: \.isBlank)
        let figures = rest.prefix { $0.isDigit || $0.isUppercaseLatin }
        if figures.contains(where: \.isDigit), figures.count <= 4 { return figures.endIndex }
        let word = rest.prefix { $0.isLatinLetter }
        return LatinDate.number(of: Array(word), in: paper.imprint.numbers) == nil ? nil : word.endIndex
    }

    /// The number in `第三版`, `第3版`, `A3版` or `Page Four`.
    static func pageNumber(_ text: String, of paper: PaperWords) -> Int? {
        let scalars = Array(text.unicodeScalars)
        let digits = scalars.filter(\.isDigit)
        if !digits.isEmpty {
            return Int(digits.map { $0.value >= 0xFF10 ? String($0.value - 0xFF10) : String($0) }.joined())
        }
        if let word = scalars.split(whereSeparator: \.isBlank).last, word.first?.isLatinLetter == true {
            return LatinDate.number(of: Array(word), in: paper.imprint.numbers)
        }
        return HanNumerals.value(of: scalars)
    }
}

extension PageLine {
    /// The jump line that leaves, in it.
    var departure: JumpLine? { JumpLine.departure(in: clean, of: paper) }
    /// The jump line that arrives, in it.
    var arrival: JumpLine? { JumpLine.arrival(in: clean, of: paper) }
    /// It says nothing but that a report comes from another page.
    var isArrivalAlone: Bool { JumpLine.isArrivalAlone(clean, of: paper) }
}
