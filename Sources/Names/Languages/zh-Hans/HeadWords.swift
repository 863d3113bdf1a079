import ArchiveModel
import Languages

/// How the heads of parts are numbered and written.
enum HeadWords {
    /// 。: what ends with it is no head.
    static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        SentencePunctuation.ends.contains(scalar) || scalar == "，" || scalar == "," || scalar == "."
            || scalar == ";"
    }

    /// 0 for 一、 and for no number, 1 for （一）, 2 for 1., 3 for （1）.
    static func depth(of head: String) -> Int {
        let units = head.unicodeScalars.prefix(6).map { Unit(of: Fold.scalar($0)) }
        guard let first = units.first else { return 0 }
        let isBracketed = first == NamePunctuation.opening
        guard let number = isBracketed ? units.dropFirst().first : first else { return 0 }
        if Unit(of: "0")...Unit(of: "9") ~= number { return isBracketed ? 3 : 2 }
        return isBracketed && ChineseNumber.isDigit(number) ? 1 : 0
    }
}
