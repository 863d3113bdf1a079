import ArchiveModel

/// What a line ends and begins with, as a small number: an attribute that weights are learned for.
enum EndClass {
    static let pause = 2
    static let bracket = 6

    /// Full stop, exclamation and question, colon or semicolon, … as a number; below `pause` a sentence ends.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "。", ".", "．": 0
        case "！", "？", "!", "?": 1
        case "，", "、", ",": pause
        case "：", ":": 3
        case "；", ";": 4
        case "-", "—", "¬", "–", "\u{AD}", "―": 5
        case ")", "）", "】", "」", "』", "”", "’", "\"", "»", "〉", "》", "]": bracket
        default:
            scalar.isDigit
                ? 7 : scalar.isHan ? 8 : scalar.isUppercaseLatin ? 10 : scalar.isLatinLetter ? 9 : 11
        }
    }

    static func beginning(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "“", "「", "『", "\"", "«", "‘", "„": 4
        case "(", "（", "【", "[", "〈", "《", "〔": 5
        case "-", "—", "–", "―": 6
        case "■", "□", "●", "○", "▲", "△", "◆", "◇", "★", "☆", "•", "*": 7
        default:
            scalar.isHan ? 0 : scalar.isUppercaseLatin ? 1 : scalar.isLatinLetter ? 2 : scalar.isDigit ? 3 : 8
        }
    }

    /// Ends a sentence or a clause of equal rank; a full stop of Latin script is too often another thing.
    static func isStop(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "；", "!", "?", ";": true
        default: false
        }
    }

    static func isComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "、" || scalar == "," }
}
