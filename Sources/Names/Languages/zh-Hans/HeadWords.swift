import ArchiveModel
import Languages

/// How the heads of parts are numbered and written.
enum HeadWords {
    /// 。: what ends with it is no head.
    static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        SentencePunctuation.ends.contains(scalar) || scalar == "，" || scalar == "," || scalar == "."
            || scalar == ";"
    }

    /// How deep a head stands under others, by its number: 第二章 and none are 0, 第三节 is 1, 一、 2, （一） 3, 1. 4, （1） 5.
    static func depth(of head: String) -> Int {
        let units = head.unicodeScalars.prefix(8).map { Unit(of: Fold.scalar($0)) }
        guard let first = units.first else { return 0 }
        if first == ChineseNumber.ordinal {
            let behind = units.dropFirst().drop { ChineseNumber.isDigit($0) || isArabic($0) }.first
            return behind == Unit(of: "节") ? 1 : 0
        }
        let isBracketed = first == NamePunctuation.opening
        guard let number = isBracketed ? units.dropFirst().first : first else { return 0 }
        if isArabic(number) { return isBracketed ? 5 : 4 }
        guard ChineseNumber.isDigit(number) else { return 0 }
        if isBracketed { return 3 }
        let mark = units.drop { ChineseNumber.isDigit($0) }.first
        return mark == NamePunctuation.enumeration ? 2 : 0
    }

    private static func isArabic(_ unit: Unit) -> Bool { Unit(of: "0")...Unit(of: "9") ~= unit }
}
