import ArchiveModel

extension LineAttributes {
    /// What is seen of the lines of a page. `widths`: of their columns; `heads`: the runs that rules set apart;
    /// `rules`: what the rules make of each line.
    init(
        _ lines: [PageLine], _ page: PageStatistics, widths: [Int], heads: [Range<Int>], rules: [RuledRole]
    ) {
        self.init(lines: lines.count)
        let words = WordsAround(lines, isHan: page.isHan)
        var candidates = [Int](repeating: 0, count: lines.count)
        for head in heads { for index in head { candidates[index] = index == head.lowerBound ? 1 : 2 } }
        let blocks = Self.blocks(lines)
        let shorts = Self.shorts(lines, widths)
        for (index, line) in lines.enumerated() {
            let letters = Letters(line.clean)
            let bottom = lines.count - 1 - index
            set(
                index,
                [
                    min(8, 4 * line.width / page.median), min(5, 5 * line.width / page.long),
                    min(6, 6 * line.width / max(1, widths[index])),
                    line.clean.last.map(EndClass.of) ?? 11, line.clean.first.map(EndClass.beginning) ?? 8,
                    letters.digits, letters.capitals, letters.titled, min(8, letters.words),
                    min(2, letters.stops), min(2, letters.commas), min(2, letters.gaps),
                    line.isIndented ? 1 : 0, index == 0 ? 3 : min(2, line.blanksBefore),
                    bottom == 0 ? 3 : min(2, lines[index + 1].blanksBefore),
                    Self.steps(index - blocks[index].lowerBound, [1, 2, 3, 6]),
                    Self.steps(blocks[index].count, [2, 3, 4, 7, 16, 40]),
                    Self.steps(index, [1, 2, 3, 4, 7, 10, 13]), min(3, bottom), min(4, shorts[index]),
                    Self.opening(line), Numbering.begins(line.clean) ? 1 : 0, Self.credit(line),
                    line.closesStory ? 2 : line.isFinished ? 1 : 0, line.isDate ? 1 : 0, Self.kind(line),
                    candidates[index], Int(rules[index].rawValue), words.ahead[index], words.behind[index],
                    page.regime,
                ])
        }
    }

    /// How many of the `limits` a number reaches.
    private static func steps(_ number: Int, _ limits: [Int]) -> Int { limits.count { number >= $0 } }

    /// The run of lines without blank lines in which each line stands.
    private static func blocks(_ lines: [PageLine]) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(lines.count)
        var start = 0
        for end in 1...max(1, lines.count)
        where end == lines.count || lines[safe: end].map({ $0.blanksBefore > 0 }) == true {
            blocks += repeatElement(start..<end, count: end - start)
            start = end
        }
        return blocks
    }

    /// How many short lines stand together where each line stands; 0 for a full one.
    private static func shorts(_ lines: [PageLine], _ widths: [Int]) -> [Int] {
        var runs = [Int](repeating: 0, count: lines.count)
        var start = 0
        for index in 0...lines.count where index == lines.count || lines[index].width * 6 >= widths[index] * 5
        {
            for short in start..<index { runs[short] = index - start }
            start = index + 1
        }
        return runs
    }

    private static func opening(_ line: PageLine) -> Int {
        if line.dateline != nil { return 2 }
        if line.opensStory { return 1 }
        return namesPlaceAndDay(line.clean) ? 3 : 0
    }

    /// `Paris, le 4 décembre`: a name, a comma and soon a number.
    private static func namesPlaceAndDay(_ text: [Unicode.Scalar]) -> Bool {
        guard text.first?.isUppercaseLatin == true, let comma = text.prefix(32).firstIndex(of: ","),
            comma >= 3
        else { return false }
        return text[(comma + 1)...].prefix(6).contains(where: \.isDigit)
    }

    private static func credit(_ line: PageLine) -> Int {
        if line.isByline || line.isCredit { return 1 }
        if line.endsWithCredit { return 2 }
        return line.isContact ? 3 : 0
    }

    private static func kind(_ line: PageLine) -> Int {
        switch line.role {
        case nil: 0
        case .author, .post: 1
        case .credit, .photographer, .signature: 2
        case .masthead: 3
        case .verse, .lastVerse: 4
        case .closer, .links, .lastLinks: 5
        case .row: 6
        }
    }

    /// What the letters of a line are, counted.
    private struct Letters {
        var (digits, capitals, titled, words, stops, commas, gaps) = (0, 0, 0, 0, 0, 0, 0)

        init(_ text: [Unicode.Scalar]) {
            var (letters, upper, titles, isInWord) = (0, 0, 0, false)
            for scalar in text {
                let isLetter = scalar.isHan || scalar.properties.isAlphabetic
                if isLetter {
                    letters += 1
                    let isUpper = scalar.isUppercaseLatin
                    if isUpper { upper += 1 }
                    if !isInWord {
                        words += 1
                        if isUpper { titles += 1 }
                    }
                } else if scalar.isDigit {
                    digits += 1
                } else if scalar.isBlank {
                    gaps += 1
                } else {
                    if EndClass.isStop(scalar) { stops += 1 }
                    if EndClass.isComma(scalar) { commas += 1 }
                }
                isInWord = isLetter
            }
            digits = min(3, 4 * digits / max(1, text.count))
            capitals = 4 * upper / max(1, letters)
            titled = 4 * titles / max(1, words)
        }
    }
}
