import Languages

/// A number as printed, with the number words that belong to its unit: 8万4317, 一百三十二|万, 193亿5000|万.
struct PrintedNumber: Hashable, Sendable {
    var range: Range<Int>
    /// In Arabic digits.
    var value: [Unit]
    /// Where the number words of the unit begin: 万 of 3万亩.
    var scale: Range<Int>
    /// In Chinese numerals.
    var isWritten = false
}

/// Reads numbers in either kind of digits.
struct NumberReader: Sendable {
    let sentence: Sentence

    private var units: MarkedText { sentence.units }

    /// The number that begins with token `index`.
    func number(at index: Int) -> PrintedNumber? {
        let token = sentence.tokens[index]
        if token.classes.contains(.number) { return arabic(token.range) }
        return written(at: token.range.lowerBound)
    }

    private func arabic(_ digits: Range<Int>) -> PrintedNumber {
        let value = units[digits].filter { $0 != NamePunctuation.comma }
        let scale = scale(at: digits.upperBound)
        var number = PrintedNumber(
            range: digits.lowerBound..<scale.upperBound, value: value, scale: scale)
        guard let rest = rest(behind: scale), let joined = joined(value, scale, rest) else { return number }
        number = joined
        number.range = digits.lowerBound..<rest.scale.upperBound
        return number
    }

    private func scale(at start: Int) -> Range<Int> {
        start..<(start + QuantityWords.multipliers.length(in: units, at: start))
    }

    /// 4317 behind 8万.
    private func rest(behind scale: Range<Int>) -> (digits: Range<Int>, scale: Range<Int>)? {
        guard !scale.isEmpty, scale.upperBound < units.count else { return nil }
        let token = sentence.tokens[sentence.tokenIndex(at: scale.upperBound)]
        guard token.classes.contains(.number), token.range.lowerBound == scale.upperBound else { return nil }
        return (token.range, self.scale(at: token.range.upperBound))
    }

    /// 8万4317 is 84317; 193亿5000万 is 193.5亿.
    private func joined(
        _ value: [Unit], _ scale: Range<Int>, _ rest: (digits: Range<Int>, scale: Range<Int>)
    ) -> PrintedNumber? {
        guard let head = Int(String(value)), let tail = Int(String(units[rest.digits])),
            let factor = ChineseNumber.factor(units[scale])
        else { return nil }
        if rest.scale.isEmpty {
            guard tail < factor else { return nil }
            return PrintedNumber(
                range: scale, value: Self.digits(String(head * factor + tail)), scale: rest.scale)
        }
        guard let small = ChineseNumber.factor(units[rest.scale]), small < factor, tail * small < factor
        else {
            return nil
        }
        var places = String(tail * small + factor).dropFirst()
        while places.last == "0" { places.removeLast() }
        return PrintedNumber(
            range: scale, value: Self.digits(places.isEmpty ? "\(head)" : "\(head).\(places)"),
            scale: scale)
    }

    private static func digits(_ text: String) -> [Unit] { text.unicodeScalars.map { Unit(of: $0) } }

    /// 一百三十二万: 132, and 万 belongs to the unit.
    private func written(at start: Int) -> PrintedNumber? {
        var end = start
        while end < units.count, ChineseNumber.isDigit(units[end]), end - start < 12 { end += 1 }
        guard end > start, start == 0 || !isPartOfWord(start) else { return nil }
        var last = end
        while last > start + 1, ChineseNumber.isMyriad(units[last - 1]) { last -= 1 }
        guard let value = ChineseNumber.whole(units[start..<last]) else { return nil }
        return PrintedNumber(
            range: start..<end, value: Self.digits(String(value)), scale: last..<end, isWritten: true)
    }

    /// 第三, 数十, 这两: no count of so many.
    private func isPartOfWord(_ start: Int) -> Bool {
        QuantityWords.notCounting.contains(units[start - 1]) || ChineseNumber.isDigit(units[start - 1])
            || UnitShape.of(units[start - 1]) == .digit
    }
}
