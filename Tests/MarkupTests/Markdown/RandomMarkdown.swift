import TestSupport

/// Writes a document of everything that the dialect knows, with words of which none stands twice.
struct RandomMarkdown {
    /// Are to be read on the page.
    private(set) var visible: [String] = []
    /// Stand in addresses and titles.
    private(set) var addresses: [String] = []

    private var random: SeededGenerator
    private let hasJunk: Bool
    private var count = 0
    /// What is defined at the end.
    private var definitions: [String] = []

    init(seed: UInt64, hasJunk: Bool) {
        random = SeededGenerator(seed: seed)
        self.hasJunk = hasJunk
    }

    mutating func document() -> String {
        var blocks: [String] = []
        for _ in 0...Int.random(in: 1...5, using: &random) { blocks.append(block(depth: 0)) }
        return (blocks + definitions).joined(separator: "\n\n") + "\n"
    }

    // MARK: Words

    private mutating func word() -> String {
        let word = newWord()
        visible.append(word)
        return word
    }

    private mutating func address() -> String {
        count += 1
        let word = "u\(count)u"
        addresses.append(word)
        return word
    }

    private mutating func newWord() -> String {
        count += 1
        return pick(["w\(count)v", "渡\(count)口", "か\(count)な", "강\(count)물", "ж\(count)щ"])
    }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    // MARK: Lines

    private mutating func line(_ depth: Int = 0) -> String {
        (0...Int.random(in: 0...4, using: &random)).map { _ in inline(depth) }
            .joined(separator: pick(["", " ", "，", "。", "”", "、“", ": "]))
    }

    private mutating func inline(_ depth: Int) -> String {
        guard depth < 3 else { return word() }
        if hasJunk, Int.random(in: 0..<4, using: &random) == 0 { return junk() }
        switch Int.random(in: 0..<17, using: &random) {
        case 0: return "**\(line(depth + 1))**"
        case 1: return "*“\(word())”*\(word())"
        case 2: return "~~\(word())。~~\(word())"
        case 3: return "`\(word()) **“\(word())”**\(word()) [[\(word())]]`"
        case 4: return "[\(line(depth + 3))](/\(address()) \"\(address())\")"
        case 5: return "![\(word()) *\(word())*](/\(address()).png)"
        case 6: return "[[people/\(address())|*\(word())* \(word())]]"
        case 7: return "[[\(word())]]"
        case 8: return "[[no\(count)|\(word())]]"
        case 9: return "<b \(word())>\(word())</b>"
        case 10: return "{++\(word())++}{--\(word())--}{~~\(word())~>\(word())~~}{>>\(word())<<}"
        case 11: return footnote()
        case 12: return reference()
        case 13: return "\\*\(word())\\[\(word())\\]&amp;\(word())&copy;"
        case 14: return "![\(word())](https://elsewhere.example/\(address()).png)"
        default: return word()
        }
    }

    private mutating func footnote() -> String {
        count += 1
        let label = "[^f\(count)]"
        definitions.append("\(label): \(line(2))")
        if Bool.random(using: &random) { return "\(word())\(label)" }
        return word()
    }

    private mutating func reference() -> String {
        count += 1
        let label = "r\(count)"
        let isUsed = Bool.random(using: &random)
        definitions.append("[\(label)]: /\(isUsed ? address() : word())")
        return isUsed ? "[\(word())][\(label)]" : word()
    }

    private mutating func junk() -> String {
        pick([
            "*", "**", "_", "[", "]", "](", ")", "|", "~~", "`", "``", "<", ">", "\\", "!", "[[", "]]", "[^",
            "]:",
            "\n", "\n\n", "- ", "# ", "> ", "\n```\n", "&", "&#", "|---|", "\n|-|\n", "<!--", "-->", "{~~",
            "：",
            "\n===\n", "\t", "\n    ", "1. ", "[ ] ", "<a href=\"", "\"", "((",
        ])
    }

    // MARK: Blocks

    private mutating func block(depth: Int) -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return String(repeating: "#", count: Int.random(in: 1...6, using: &random)) + " " + line()
        case 1: return list(depth)
        case 2: return table()
        case 3 where depth < 2: return prefixed(block(depth: depth + 1), "> ")
        case 4: return "```\(info())\n\(word()) **“\(word())”**\n```"
        case 5: return "<div>\n\(word())\n</div>"
        case 6: return "\(line())\n---"
        default: return line() + "\n" + line()
        }
    }

    private mutating func info() -> String {
        Bool.random(using: &random) ? pick(["", "swift"]) : " \(word()) \(word())"
    }

    private mutating func list(_ depth: Int) -> String {
        let mark = pick(["- ", "* ", "1. "])
        return (0...Int.random(in: 0...2, using: &random)).map { _ in
            var item = mark + pick(["", "[x] ", "[ ] "]) + line()
            if depth < 2, Int.random(in: 0..<3, using: &random) == 0 {
                let inside = prefixed(block(depth: depth + 1), String(repeating: " ", count: mark.count))
                item += "\n\n" + inside
            }
            return item
        }.joined(separator: "\n")
    }

    private mutating func prefixed(_ block: String, _ prefix: String) -> String {
        block.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }
            .joined(separator: "\n")
    }

    private mutating func table() -> String {
        let columns = Int.random(in: 1...3, using: &random)
        var rows = [row(columns), "|" + String(repeating: "---|", count: columns)]
        for _ in 0...Int.random(in: 0...3, using: &random) {
            rows.append(row(Int.random(in: 1...(columns + 2), using: &random)))
        }
        return rows.joined(separator: "\n")
    }

    private mutating func row(_ cells: Int) -> String {
        "| " + (0..<cells).map { _ in line(1) }.joined(separator: " | ") + " |"
    }
}
