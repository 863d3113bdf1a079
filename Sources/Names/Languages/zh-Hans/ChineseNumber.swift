import Languages

/// Chinese numerals.
enum ChineseNumber {
    private static let digits = UnitSet("〇零一二三四五六七八九十百千万亿两")

    private static let ones = "零一二三四五六七八九".unicodeScalars.map { Unit(of: $0) }

    /// 第, before an ordinal.
    static var ordinal: Unit { Unit(of: "第") }
    static var one: Unit { Unit(of: "一") }
    static var ten: Unit { Unit(of: "十") }
    /// 两, the two of things that are counted.
    static var pair: Unit { Unit(of: "两") }

    static func isDigit(_ unit: Unit) -> Bool { digits.contains(unit) }

    /// The value of a numeral below a hundred.
    static func value(_ numeral: ArraySlice<Unit>) -> Int? {
        guard !numeral.isEmpty else { return nil }
        guard let tens = numeral.firstIndex(of: ten) else {
            return numeral.count == 1 ? numeral.first.flatMap { ones.firstIndex(of: $0) } : nil
        }
        let before = tens == numeral.startIndex ? 1 : value(numeral[..<tens])
        let after = tens + 1 == numeral.endIndex ? 0 : value(numeral[(tens + 1)...])
        guard let before, let after else { return nil }
        return before * 10 + after
    }
}
