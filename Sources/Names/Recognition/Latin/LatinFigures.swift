/// Figures of a block: sums of money, shares in a hundred, and numbers with what they count or measure. No dates, ages,
/// times of day, numbers of houses or documents, and none in a name.
struct LatinFigures: Sendable {
    struct Figure: Sendable {
        /// In tokens: the sign and digits; these with the unit.
        var number: Range<Int>
        var whole: Range<Int>
        /// In scalars of the block.
        var value: Range<Int>
        var upper: Range<Int>?
        var unit: Range<Int>?
        var sign: Int?
        var isMoney = false
        var isShare = false
    }

    let text: LatinFactText
    let surface: LatinSurface
    let names: [LatinName]
    /// Whether it is a line of a headline, where nouns have capitals.
    let isHeadline: Bool

    private var tokens: [LatinToken] { text.tokens }

    func figures() -> [Figure] {
        var found: [Figure] = []
        var index = 0
        while index < tokens.count {
            guard !names.contains(tokenAt: index), let figure = figure(at: index) else {
                index += 1
                continue
            }
            found.append(figure)
            index = max(figure.whole.upperBound, index + 1)
        }
        return found
    }

    private func figure(at index: Int) -> Figure? {
        if let fraction = fraction(at: index) { return fraction }
        guard let end = number(at: index), isFigure(index, end) else { return nil }
        var figure = Figure(
            number: index..<end, whole: index..<end,
            value: tokens[index].start..<tokens[end - 1].end)
        if Self.signs.contains(text.mark(index - 1)), text.touches(index - 1, index) {
            figure.sign = tokens[index - 1].start
            figure.number = index - 1..<end
            figure.isMoney = true
        }
        if let small = coins(at: figure.isMoney ? end : index) {
            figure.value = tokens[index].start..<small.last
            figure.number = figure.number.lowerBound..<small.end
            figure.isMoney = true
        }
        figure.whole = figure.number
        addRange(&figure)
        addUnit(&figure)
        return isCounted(figure) ? figure : nil
    }

    /// $, £, €
    private static let signs: Set<UInt32> = [0x24, 0xA3, 0x20AC]

    // MARK: Numbers

    /// Where a number ends that begins at `index`: 4.2, 1,500, 8 400, twenty-two.
    private func number(at index: Int) -> Int? {
        if tokens[index].shape == .digits {
            guard isDigits(index) || coins(at: index) != nil else { return nil }
            var end = index + 1
            while end + 1 < tokens.count, isDigits(end + 1),
                tokens[end].mark == 0x2E || tokens[end].mark == 0x2C,
                text.touches(end - 1, end), text.touches(end, end + 1)
            {
                end += 2
            }
            while end < tokens.count, isDigits(end), tokens[end].end - tokens[end].start == 3,
                tokens[end].start == tokens[end - 1].end + 1, tokens[index].end - tokens[index].start < 4
            {
                end += 1
            }
            return end
        }
        guard text.signs(at: index).contains(.number), let value = text.sign(at: index)?.entry.value,
            !tokens[index].isCapital || tokens[index].opens || tokens[index].isShouted || isHeadline
        else { return nil }
        if value >= 20, text.mark(index + 1) == 0x2D, text.signs(at: index + 2).contains(.number) {
            return index + 3
        }
        return index + 1
    }

    private func isDigits(_ index: Int) -> Bool {
        text.shape(index) == .digits
            && surface[tokens[index].start..<tokens[index].end].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// 3s. 6d.: shillings and pence.
    private func coins(at index: Int) -> (end: Int, last: Int)? {
        var end = index
        var last = 0
        while end < tokens.count, tokens[end].shape == .digits, end < index + 4 {
            let word = surface[tokens[end].start..<tokens[end].end]
            guard word.hasSuffix("s") || word.hasSuffix("d"), word.dropLast().allSatisfy(\.isNumber) else {
                break
            }
            last = tokens[end].end
            end += 1
            if text.mark(end) == 0x2E {
                last = tokens[end].end
                end += 1
            }
        }
        return last > 0 ? (end, last) : nil
    }

    /// a third of, two thirds of
    private func fraction(at index: Int) -> Figure? {
        let next = text.mark(index + 1) == 0x2D ? index + 2 : index + 1
        guard text.signs(at: next).contains(.fraction), next + 1 < tokens.count,
            !text.signs(at: next + 1).isDisjoint(with: [.part, .whose])
        else { return nil }
        let isOne = text.types[tokens[index].type].word.classes.contains(.article)
        guard isOne || text.signs(at: index).contains(.number) else { return nil }
        return Figure(
            number: index..<next + 1, whole: index..<next + 1,
            value: tokens[index].start..<tokens[next].end, isShare: true)
    }

    // MARK: What is none

    private func isFigure(_ index: Int, _ end: Int) -> Bool {
        let isMoney = Self.signs.contains(text.mark(index - 1)) && text.touches(index - 1, index)
        if isMoney { return true }
        // 9:30, 3-1, 1925-26, 5/8, No. 7, #7
        for (mark, other, isNear) in [
            (text.mark(index - 1), index - 2, text.touches(index - 1, index)),
            (text.mark(end), end + 1, text.touches(end - 1, end)),
        ] where isNear {
            if mark == 0x3A || mark == 0x2F || mark == 0x23 { return false }
            if mark == 0x2D || mark == 0x2013, text.shape(other) == .digits { return isShareBehind(end) }
        }
        let before = text.sign(at: index - 1)
        if before?.signs.contains(.month) == true, isTimeWord(index - 1) { return false }
        if text.sign(at: end)?.signs.contains(.month) == true, isTimeWord(end) { return false }
        if !text.signs(at: end).isDisjoint(with: [.span, .ago]) { return false }
        if text.mark(end) == 0x2D, text.signs(at: end + 1).contains(.span) { return false }
        // Route 9, Local 77; aged four, “, 41,”
        if index > 0, tokens[index - 1].isCapital, !tokens[index - 1].opens, !tokens[index - 1].isShouted,
            !isHeadline, tokens[index - 1].isText, before == nil || !isNounFollowed(end)
        {
            return false
        }
        if isAge(index, end) { return false }
        return !isYear(index, end)
    }

    private func isShareBehind(_ end: Int) -> Bool { text.signs(at: end).contains(.percent) }

    private func isNounFollowed(_ end: Int) -> Bool { noun(at: end) != nil || isShareBehind(end) }

    /// Not the verb may, nor march.
    private func isTimeWord(_ index: Int) -> Bool { tokens[index].isCapital }

    private func isAge(_ index: Int, _ end: Int) -> Bool {
        text.mark(index - 1) == 0x2C && (text.mark(end) == 0x2C || text.mark(end) == 0x2E)
            && names.contains(tokenAt: index - 2)
    }

    /// 1955, not 1,955; 1955 pupils is none.
    private func isYear(_ index: Int, _ end: Int) -> Bool {
        guard end == index + 1, tokens[index].shape == .digits,
            let year = Int(surface[tokens[index].start..<tokens[index].end])
        else { return false }
        if (1500...2100).contains(year) { return noun(at: end) == nil || !text.signs(at: index - 1).isEmpty }
        return false
    }

    /// One alone counts nothing, nor does a number of nothing behind “at”.
    private func isCounted(_ figure: Figure) -> Bool {
        if figure.isMoney || figure.isShare { return true }
        let word = text.sign(at: figure.number.lowerBound)
        if word?.entry.value == 1, word?.signs.contains(.number) == true,
            figure.unit == nil || figure.whole.count < 3
        {
            return false
        }
        return true
    }

    // MARK: Units

    /// 5 to 7 per cent
    private func addRange(_ figure: inout Figure) {
        var end = figure.whole.upperBound
        // $12 million and $14 million
        if text.signs(at: figure.number.lowerBound - 1).contains(.between) {
            while text.signs(at: end).contains(.scale) { end += 1 }
        }
        var joint = end
        if text.signs(at: end).contains(.onto) || text.mark(end) == 0x2D || text.mark(end) == 0x2013 {
            joint += 1
        }
        if joint == end, text.signs(at: end).contains(.joined),
            text.signs(at: figure.number.lowerBound - 1).contains(.between)
        {
            joint += 1
            if Self.signs.contains(text.mark(joint)) { joint += 1 }
        }
        guard joint > end, joint < tokens.count, let last = number(at: joint),
            !text.signs(at: last).isDisjoint(with: [.percent, .measure, .scale])
        else { return }
        figure.upper = tokens[joint].start..<tokens[last - 1].end
        figure.whole = figure.whole.lowerBound..<last
    }

    private func addUnit(_ figure: inout Figure) {
        let start = figure.whole.upperBound
        var end = start
        while text.signs(at: end).contains(.scale) { end += 1 }
        if text.mark(end) == 0x2D, text.touches(end - 1, end), end > start || text.touches(end, end + 1) {
            end += text.shape(end + 1) == .small ? 1 : 0
        }
        let own = text.sign(at: end)
        if let own, own.signs.contains(.percent) {
            end = own.range.upperBound
            figure.isShare = true
        } else if let own, own.signs.contains(.money) {
            end = own.range.upperBound
            figure.isMoney = true
        } else if let own, own.signs.contains(.measure) {
            end = own.range.upperBound
            // 19 feet 6 inches
            if let next = number(at: min(end, tokens.count - 1)), end < tokens.count,
                text.signs(at: next).contains(.measure)
            {
                end = next + 1
            } else if let noun = noun(at: end), !figure.isMoney, text.signs(at: noun - 1).contains(.measure) {
                end = noun
            }
        } else if !figure.isMoney, let noun = noun(at: end) {
            end = noun
        }
        guard end > start else { return }
        figure.unit = tokens[text.mark(start) == 0x2D ? start + 1 : start].start..<tokens[end - 1].end
        figure.whole = figure.whole.lowerBound..<end
    }

    /// Where the noun ends that a number counts: vehicles, incandescent lamps.
    private func noun(at index: Int) -> Int? {
        var place = index
        while place < tokens.count, place < index + 4 {
            let token = tokens[place]
            guard token.isText, !names.contains(tokenAt: place) else { return nil }
            if text.words.capitalNouns {
                if token.isCapital { return place + 1 }
            } else if token.isCapital, !token.isShouted, !isHeadline {
                return nil
            }
            let signs = text.signs(at: place)
            if signs.contains(.plural) { return place + 1 }
            let ending = text.words.ending(of: text.types[token.type])?.signs ?? []
            // Behind a number above one a word with this ending is no verb.
            if place == index, ending.contains(.plural), signs.isDisjoint(with: [.stop, .span]) {
                return place + 1
            }
            guard signs.isDisjoint(with: Self.ends) else { return nil }
            if ending.contains(.plural) { return place + 1 }
            place += 1
        }
        return nil
    }

    private static let ends: LatinSigns = [
        .stop, .wanted, .expected, .done, .deny, .base, .onto, .than, .span, .now, .relative, .month, .part,
        .number, .weekday, .until, .since, .within,
    ]
}
