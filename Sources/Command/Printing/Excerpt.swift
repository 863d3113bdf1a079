/// A source line cut to the width of a terminal around a place in it, and the carets below.
struct Excerpt {
    private(set) var text = ""
    private(set) var indent = ""
    private(set) var carets = ""

    private static let widthBefore = 40
    private static let widthBehind = 60

    /// `column` is 1-based, `column` and `length` count UTF-8 bytes.
    init(_ line: String, column: Int, length: Int) {
        let (line, skipped) = Self.surroundings(of: column - 1, length, in: line)
        let start = max(0, column - 1 - skipped)
        let end = start + max(1, length)
        var before: [Character] = []
        var marked: [Character] = []
        var behind: [Character] = []
        var offset = 0
        for character in line {
            if offset < start {
                before.append(character)
            } else if offset < end {
                marked.append(character)
            } else {
                behind.append(character)
            }
            offset += character.utf8.count
            if offset > end + Self.widthBehind * 4 { break }
        }
        let head = Self.tail(of: before.map(Self.visible), width: Self.widthBefore)
        let middle = Self.head(of: marked.map(Self.visible), width: Self.widthBehind)
        let rest = Self.head(of: behind.map(Self.visible), width: Self.widthBehind)
        text = head + middle + rest
        indent = String(repeating: " ", count: Self.width(of: head))
        carets = String(repeating: "^", count: max(1, Self.width(of: middle)))
    }

    /// So much of an endless line as can be shown, and how many bytes of it are left out before that.
    private static func surroundings(of offset: Int, _ length: Int, in line: String) -> (String, Int) {
        let bytes = line.utf8
        guard bytes.count > 3 * reach else { return (line, 0) }
        let first = min(max(0, offset - reach), bytes.count)
        let start = bytes.index(bytes.startIndex, offsetBy: first)
        let end = bytes.index(start, offsetBy: 2 * reach + min(length, reach), limitedBy: bytes.endIndex)
        return (String(decoding: bytes[start..<(end ?? bytes.endIndex)], as: UTF8.self), first)
    }

    /// In bytes: farther from the place nothing is shown.
    private static let reach = 4_096

    private static func head(of characters: [Character], width limit: Int) -> String {
        var width = 0
        let kept = characters.prefix { character in
            width += Self.width(of: character)
            return width <= limit
        }
        return String(kept) + (kept.count < characters.count ? "…" : "")
    }

    private static func tail(of characters: [Character], width limit: Int) -> String {
        let reversed = head(of: characters.reversed(), width: limit)
        return String(reversed.reversed())
    }

    /// Control characters would move the cursor, or recolour the terminal.
    private static func visible(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first else { return character }
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let turnsText = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return isControl || turnsText ? (scalar == "\t" ? " " : "\u{FFFD}") : character
    }

    static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

    /// Columns on a terminal: 2 for the wide and full-width letters of East Asia (Unicode TR 11).
    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
