import TestSupport

/// A script, by letters of which words can be made.
struct Script {
    var name: String
    var letters: [String]
    var stop = "."
    var joins = Joins.blank
    /// Its line ends divide words with a hyphen.
    var divides = false

    /// What stands between two words that a line end parts.
    enum Joins {
        case blank
        /// Nothing, and figures may stand close.
        case solid
        /// Nothing, and a blank beside figures.
        case unparted
    }

    static let all: [Script] = [
        Script(name: "Latin", letters: pieces("bran tel mor vis den ké lo ñu ät ør łe ço"), divides: true),
        Script(
            name: "Latin, accents apart", letters: pieces("bran te\u{301}l mor vi\u{308}s den lo\u{323}"),
            divides: true),
        Script(name: "Cyrillic", letters: pieces("бра тел мор вис ден жу лё щи"), divides: true),
        Script(name: "Greek", letters: pieces("βρα τελ μορ βίς δεν ζού λό"), divides: true),
        Script(name: "Armenian", letters: pieces("բրա տել մոր վիս դեն"), stop: "։", divides: true),
        Script(name: "Georgian", letters: pieces("ბრა ტელ მორ ვის დენ")),
        Script(name: "Hangul", letters: pieces("가 나라 도시 말 바람 학교")),
        Script(name: "Arabic", letters: pieces("كتا بيت نور سلا مدي")),
        Script(name: "Hebrew", letters: pieces("בית ספר נור שלו מדי")),
        Script(name: "Devanagari", letters: pieces("नया पुल शहर कि में हिन्"), stop: "।"),
        Script(name: "Tamil", letters: pieces("புதி பால நகர் கொ")),
        Script(name: "Ethiopic", letters: pieces("ከተማ ድልድ አዲስ ቤት ወንዝ መንገ"), stop: "።"),
        Script(name: "Thai", letters: pieces("เมือ งใหม่ สะพา โรง เรีย"), joins: .unparted),
        Script(name: "Lao", letters: pieces("ເມືອງ ໃໝ່ ຂົວ ນ້ຳ ຕະຫຼາດ"), joins: .unparted),
        Script(name: "Khmer", letters: pieces("ទីក្រុង ថ្មី ស្ពាន ផ្សារ ទឹក"), stop: "។", joins: .unparted),
        Script(name: "Burmese", letters: pieces("မြို့ သစ် တံတား ဈေး ရေ"), stop: "။", joins: .unparted),
        Script(name: "Tibetan", letters: pieces("གྲོང་ ཟམ་ ཁྲོམ་ ཆུ་ གསར་"), stop: "།", joins: .unparted),
        Script(name: "Javanese", letters: pieces("ꦏꦺꦴ ꦠꦲ ꦥꦱꦂ ꦧꦚꦸ ꦮꦠꦸ"), stop: "꧉", joins: .unparted),
        Script(
            name: "Han", letters: pieces("河口 春灌 新桥 水渠 稻田 操场 早市 码头 石板 灯塔"), stop: "。",
            joins: .solid),
        Script(name: "Kana", letters: pieces("みち カワ そら ハシ ゆき"), stop: "。", joins: .solid),
        Script(name: "Bopomofo", letters: pieces("ㄅㄆ ㄇㄈ ㄉㄊ ㄋㄌ"), stop: "。", joins: .solid),
    ]

    private static func pieces(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}

/// Sentences in one script, laid out in lines, and how each pair of neighbours must be read.
struct WrittenPage {
    /// Neighbouring words.
    struct Pair {
        var before: String
        var after: String
        /// What stands between them in the text read.
        var between: String
        var isAtLineEnd: Bool
    }

    private(set) var text = ""
    private(set) var pairs: [Pair] = []
    private let script: Script
    /// Figures have blanks of their own beside letters that are set solid.
    private let spacesFigures: Bool
    private var used = Set<String>()

    private static let blanks = [
        " ", " ", " ", " ", "  ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}", "\t",
        " \u{200B} ",
        "\u{2003} ", " \u{2060}", "\u{FEFF} ", " \u{AD}",
    ]
    /// What is taken out of every word.
    private static let unseen = ["\u{FEFF}", "\u{2060}", "\u{AD}"]
    private static let breaks = [
        "\n", "\r\n", " \n", "\n\u{3000}", "\u{2060}\n", "\n\u{2060}", "\u{200B}\n", "\u{FEFF}\n\u{AD}",
    ]
    private static let unseenBlank = "\u{200B}"

    init(_ script: Script, sentences: Int, _ generator: inout SeededGenerator) {
        self.script = script
        spacesFigures = Bool.random(using: &generator)
        text = word(&generator) + " " + word(&generator) + "\n\n"
        for _ in 0..<sentences { writeSentence(&generator) }
    }

    /// Longer than a letter, and once on the page.
    private mutating func word(_ generator: inout SeededGenerator) -> String {
        while true {
            // No piece twice: a word that stands twice looks like the shadow of one.
            let length = Int.random(in: 2...min(4, script.letters.count), using: &generator)
            let pieces = script.letters.shuffled(using: &generator).prefix(length)
            let word = pieces.joined()
            if used.insert(word).inserted { return word }
        }
    }

    /// `12 9 2 1`, `1926`, `7`.
    private mutating func number(_ generator: inout SeededGenerator) -> String {
        while true {
            let numbers = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                String(Int.random(in: 1...9_999, using: &generator))
            }
            let number = numbers.joined(separator: " ")
            if used.insert(number).inserted { return number }
        }
    }

    private mutating func writeSentence(_ generator: inout SeededGenerator) {
        var before: (word: String, isNumber: Bool)?
        for index in 0..<Int.random(in: 4...8, using: &generator) {
            let isNumber =
                index > 0 && before?.isNumber == false && Int.random(in: 0..<6, using: &generator) == 0
            let next = isNumber ? number(&generator) : word(&generator)
            if let before {
                part(before.word, next, meetsFigure: before.isNumber != isNumber, &generator)
            }
            text += isNumber ? next : printed(next, mayDivide: index > 0, &generator)
            before = (next, isNumber)
        }
        text += script.stop + "\n"
    }

    /// Writes what stands between two words on the page.
    private mutating func part(
        _ before: String, _ after: String, meetsFigure: Bool, _ generator: inout SeededGenerator
    ) {
        let isLineEnd = Int.random(in: 0..<5, using: &generator) == 0
        var between = " "
        if isLineEnd {
            text += Self.breaks.randomElement(using: &generator) ?? ""
            between =
                switch script.joins {
                case .blank: " "
                case .solid: ""
                case .unparted: meetsFigure ? " " : ""
                }
        } else if script.joins == .solid, meetsFigure, !spacesFigures {
            between = ""
        } else if script.joins == .unparted, !meetsFigure, Int.random(in: 0..<4, using: &generator) == 0 {
            between = Self.unseenBlank
            text += between
        } else {
            text += Self.blanks.randomElement(using: &generator) ?? ""
        }
        pairs.append(Pair(before: before, after: after, between: between, isAtLineEnd: isLineEnd))
    }

    /// A word as it may stand on the page: with what is not seen in it, or divided by a line end; not one that begins a
    /// sentence, as a line that holds but the beginning of a word looks like a headline.
    private func printed(_ word: String, mayDivide: Bool, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(word.unicodeScalars)
        let cut = Int.random(in: 1..<scalars.count, using: &generator)
        let isWhole = !scalars[cut].properties.isGraphemeBase || !scalars[cut - 1].properties.isGraphemeBase
        switch Int.random(in: 0..<12, using: &generator) {
        case 0 where !isWhole:
            let unseen = Self.unseen + (script.joins == .unparted ? [] : [Self.unseenBlank])
            scalars.insert(
                contentsOf: (unseen.randomElement(using: &generator) ?? "").unicodeScalars, at: cut)
        case 1 where !isWhole && scalars[cut - 1].properties.isAlphabetic:
            let marks = script.divides ? ["-", "\u{AD}", "¬"] : ["\u{AD}"]
            let mark = marks.randomElement(using: &generator) ?? ""
            if mayDivide { scalars.insert(contentsOf: (mark + "\n").unicodeScalars, at: cut) }
        default: break
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
