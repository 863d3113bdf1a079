/// Numbers below a hundred in Han characters: 四, 十二, 二十一.
enum HanNumerals {
    static let digits: Marks = "一二三四五六七八九十"
    private static let inOrder = Array("一二三四五六七八九十".unicodeScalars)

    /// The digit from 1 to 10.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        inOrder.firstIndex(of: scalar).map { $0 + 1 }
    }

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
