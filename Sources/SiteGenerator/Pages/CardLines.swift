import ArchiveModel

/// How the words of a card are broken into lines, without the faces in which they will be set: their widths are
/// supposed, those of Latin letters after the widest of the usual faces, so that no line is wider than it is taken for.
enum CardLines {
    /// In thousandths of the size of the type.
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20: 360
        case 0x30...0x39: 700
        case 0x41...0x5A: scalar == "M" || scalar == "W" ? 1120 : 860
        case 0x61...0x7A: scalar == "m" || scalar == "w" ? 1040 : 680
        case 0x21...0x7E: 520
        case 0x300...0x36F: 0
        case 0x80..<0x1100: 860
        default: 1000
        }
    }

    /// The largest of `sizes` in which `phrases` have room in `width` by `height`, and their lines in it. Lines break
    /// between phrases wherever one ends; in the smallest size what has no room is left out, and a mark says so.
    static func fitting(
        _ phrases: [String], width: Int, height: Int, sizes: [Int], in style: TextStyle
    ) -> (size: Int, lines: [String]) {
        for size in sizes {
            let lines = phrases.flatMap { broken($0, to: width * 1000 / size, in: style) }
            if lines.count * leading(size) <= height { return (size, lines) }
        }
        let size = sizes.last ?? 40
        let room = max(1, height / leading(size))
        let lines = phrases.flatMap { broken($0, to: width * 1000 / size, in: style) }
        return (size, Array(lines.prefix(room - 1)) + [cut(lines[room - 1], to: width * 1000 / size)])
    }

    /// From line to line.
    static func leading(_ size: Int) -> Int { size * 128 / 100 }

    /// The first line of `text`, with a mark where more follows.
    static func one(_ text: String, width: Int, size: Int, in style: TextStyle) -> String {
        let lines = broken(text, to: width * 1000 / size, in: style)
        return lines.count > 1 ? cut(lines[0], to: width * 1000 / size) : lines.first ?? ""
    }

    private static func cut(_ line: String, to room: Int) -> String {
        var kept = line[...]
        while !kept.isEmpty, width(kept) + 1000 > room { kept.removeLast() }
        return kept + "…"
    }

    private static func broken(_ text: String, to room: Int, in style: TextStyle) -> [String] {
        guard width(text) > room else { return [text] }
        return style.hasBlanks ? words(text, room) : characters(text, room, style)
    }

    /// Lines of whole words; a word that is wider than a line is divided.
    private static func words(_ text: String, _ room: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = word
            if !line.isEmpty, width(line) + 360 + width(word) <= room {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while width(word) > room {
                var part = word
                while part.count > 1, width(part) > room { part.removeLast() }
                lines.append(String(part))
                word = word.dropFirst(part.count)
            }
            line = String(word)
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Lines of about the same length; none begins with a mark that closes or ends something, or lies in a Latin word.
    private static func characters(_ text: String, _ room: Int, _ style: TextStyle) -> [String] {
        let all = Array(text)
        let share = (width(text) + room - 1) / room
        let goal = min(room, width(text) / share + 500)
        var lines: [String] = []
        var start = 0
        while start < all.count {
            var end = start
            var used = 0
            while end < all.count, used + width(String(all[end])) <= (lines.count + 1 < share ? goal : room) {
                used += width(String(all[end]))
                end += 1
            }
            end = max(end, start + 1)
            let least = start + (end - start) / 2
            while end < all.count, end > least + 1, isJoined(all[end - 1], all[end], style) { end -= 1 }
            lines.append(String(all[start..<end]))
            start = end
        }
        return lines
    }

    private static func isJoined(_ one: Character, _ next: Character, _ style: TextStyle) -> Bool {
        let isWord = { (character: Character) in
            character.isASCII && (character.isLetter || character.isNumber)
        }
        guard let scalar = next.unicodeScalars.first else { return false }
        return isWord(one) && isWord(next) || style.closings.contains(scalar)
            || scalar.properties.generalCategory == .closePunctuation
            || scalar.properties.generalCategory == .finalPunctuation
            || scalar.properties.generalCategory == .otherPunctuation
            || one.unicodeScalars.first?.properties.generalCategory == .openPunctuation
    }
}
