/// Numbers below a hundred in Han characters: 四, 十二, 二十一.
enum HanNumerals {
    static let digits: Marks = "一二三四五六七八九十"
    private static let inOrder = Array("一二三四五六七八九十".unicodeScalars)

    /// The digit from 1 to 10.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        inOrder.firstIndex(of: scalar).map { $0 + 1 }
    }

    /// What numbers of any size are written with.
    static let all: Marks = "〇零○O一二三四五六七八九十百千廿卅兩两"
    private static let zeros: Marks = "〇零○O"
    private static let pairs: Marks = "兩两"

    /// The number that `text` is: 一二三 (123), 一百二十三, 廿八; `nil` for other text.
    static func number(_ text: some Collection<Unicode.Scalar>) -> Int? {
        guard !text.isEmpty, text.count <= 9 else { return nil }
        var (whole, last, figures) = (0, 0, 0)
        var isPositional = true
        for scalar in text {
            let unit = units[scalar]
            if let unit {
                isPositional = false
                whole += unit.isWhole ? unit.value : max(last, 1) * unit.value
                last = 0
            } else {
                guard let figure = zeros.contains(scalar) ? 0 : pairs.contains(scalar) ? 2 : digit(scalar)
                else { return nil }
                last = figure
                figures = figures * 10 + figure
            }
        }
        return isPositional ? figures : whole + last
    }

    /// 百 multiplies what stands before it; 廿 is twenty by itself.
    private static let units: [Unicode.Scalar: (value: Int, isWhole: Bool)] = [
        "十": (10, false), "百": (100, false), "千": (1000, false), "廿": (20, true), "卅": (30, true),
    ]

    /// The number that the numerals in `text` make, all else left out; `nil` without one.
    static func value(of text: some Sequence<Unicode.Scalar>) -> Int? {
        let values = text.compactMap { digit($0) }
        switch values.count {
        case 1: return values[0]
        case 2: return values[0] == 10 ? 10 + values[1] : values[1] == 10 ? values[0] * 10 : nil
        case 3 where values[1] == 10: return values[0] * 10 + values[2]
        default: return nil
        }
    }
}
