import TestSupport

/// A script, by letters of which words can be made.
struct Script {
    var name: String
    var letters: [String]
    var stop = "."
    /// Its lines are joined without a blank.
    var isSolid = false
    /// Its line ends divide words with a hyphen.
    var divides = false

    static let all: [Script] = [
        Script(name: "Latin", letters: pieces("bran tel mor vis den ké lo ñu ät ør łe ço"), divides: true),
        Script(
            name: "Latin, accents apart", letters: pieces("bran te\u{301}l mor vi\u{308}s den lo\u{323}"),
            divides: true),
        Script(name: "Cyrillic", letters: pieces("бра тел мор вис ден жу лё щи"), divides: true),
        Script(name: "Greek", letters: pieces("βρα τελ μορ βίς δεν ζού λό"), divides: true),
        Script(name: "Armenian", letters: pieces("բրա տել մոր վիս դեն"), stop: "։", divides: true),
        Script(name: "Georgian", letters: pieces("ბრა ტელ მორ ვის დენ"), divides: false),
        Script(name: "Hangul", letters: pieces("가 나라 도시 말 바람 학교"), stop: "."),
        Script(name: "Arabic", letters: pieces("كتا بيت نور سلا مدي"), stop: "."),
        Script(name: "Hebrew", letters: pieces("בית ספר נור שלו מדי"), stop: "."),
        Script(name: "Devanagari", letters: pieces("नया पुल शहर कि में हिन्"), stop: "।"),
        Script(name: "Tamil", letters: pieces("புதி பால நகர் கொ"), stop: "."),
        Script(name: "Thai", letters: pieces("เมือ งใหม่ สะพา โรง เรีย"), stop: "."),
        Script(name: "Ethiopic", letters: pieces("ከተማ ድልድ አዲስ ቤት ወንዝ መንገ"), stop: "።"),
        // Han are tested by pages of their own: clauses, verse and rows are known by their blanks there.
        Script(name: "Kana", letters: pieces("みち カワ そら ハシ ゆき"), stop: "。", isSolid: true),
        Script(name: "Bopomofo", letters: pieces("ㄅㄆ ㄇㄈ ㄉㄊ ㄋㄌ"), stop: "。", isSolid: true),
    ]

    private static func pieces(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}

/// Sentences in one script, laid out in lines, and how each pair of neighbours must be read.
struct WrittenPage {
    private(set) var text = ""
    /// Neighbouring words, and what stands between them in the text read.
    private(set) var pairs: [(before: String, after: String, isParted: Bool)] = []
    private let script: Script
    /// Figures have blanks of their own beside letters that are set solid.
    private let spacesFigures: Bool
    private var used = Set<String>()

    private static let blanks = [
        " ", " ", " ", " ", "  ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "\t", " \u{200B} ",
        "\u{2003} ",
    ]
    private static let unseen = ["\u{200B}", "\u{FEFF}", "\u{2060}", "\u{AD}"]
    private static let breaks = ["\n", "\r\n", " \n", "\n\u{3000}"]

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
                let meetsFigure = script.isSolid && before.isNumber != isNumber
                let isLineEnd = Int.random(in: 0..<5, using: &generator) == 0
                let isParted = isLineEnd ? !script.isSolid : !meetsFigure || spacesFigures
                if isLineEnd {
                    text += Self.breaks.randomElement(using: &generator) ?? ""
                } else if isParted {
                    // Whether figures have blanks is told by plain ones.
                    text += meetsFigure ? " " : Self.blanks.randomElement(using: &generator) ?? ""
                }
                pairs.append((before.word, next, isParted))
            }
            text += isNumber ? next : printed(next, &generator)
            before = (next, isNumber)
        }
        text += script.stop + "\n"
    }

    /// A word as it may stand on the page: with what is not seen in it, or divided by a line end.
    private func printed(_ word: String, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(word.unicodeScalars)
        let cut = Int.random(in: 1..<scalars.count, using: &generator)
        let isWhole = !scalars[cut].properties.isGraphemeBase || !scalars[cut - 1].properties.isGraphemeBase
        switch Int.random(in: 0..<12, using: &generator) {
        case 0 where !isWhole && !script.isSolid && script.name != "Thai":
            scalars.insert(
                contentsOf: (Self.unseen.randomElement(using: &generator) ?? "").unicodeScalars, at: cut)
        case 1 where !isWhole && script.divides:
            let mark = ["-", "\u{AD}", "¬"].randomElement(using: &generator) ?? ""
            scalars.insert(contentsOf: (mark + "\n").unicodeScalars, at: cut)
        default: break
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
