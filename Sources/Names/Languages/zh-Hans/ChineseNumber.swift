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

    /// 万, 亿: what a unit is counted by in large numbers.
    static func isMyriad(_ unit: Unit) -> Bool { unit == Unit(of: "万") || unit == Unit(of: "亿") }

    private static let powers: [Unit: Int] = [
        Unit(of: "十"): 10, Unit(of: "百"): 100, Unit(of: "千"): 1000, Unit(of: "万"): 10_000,
        Unit(of: "亿"): 100_000_000,
    ]

    /// How many times number words take what stands behind: 千万.
    static func factor(_ words: ArraySlice<Unit>) -> Int? {
        words.reduce(into: Int?(1)) { product, word in
            product = product.flatMap { product in powers[word].map { product * $0 } }
        }
    }

    /// The value of a numeral below ten thousand myriads: 一百三十二, 两千零五, 八.
    static func whole(_ numeral: ArraySlice<Unit>) -> Int? {
        var (total, section, digit) = (0, 0, Int?.none)
        for unit in numeral {
            if let power = powers[unit] {
                if power >= 10_000 {
                    total = (total + section + (digit ?? 0)) * power
                    section = 0
                } else {
                    section += (digit ?? 1) * power
                }
                digit = nil
            } else {
                guard digit == nil || digit == 0 else { return nil }
                digit = unit == pair ? 2 : unit == Unit(of: "〇") ? 0 : ones.firstIndex(of: unit)
                guard digit != nil else { return nil }
            }
        }
        return total + section + (digit ?? 0)
    }
}
