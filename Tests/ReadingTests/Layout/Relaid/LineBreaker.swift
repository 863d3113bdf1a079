/// Breaks a paragraph into the lines of a column, as a newspaper sets them.
struct LineBreaker {
    /// In half-width units.
    let width: Int
    let keepsIndent: Bool

    func lines(of text: String) -> [String] {
        text.allSatisfy(\.isASCII) ? latin(text) : han(text)
    }

    private func han(_ text: String) -> [String] {
        var lines: [String] = []
        var line = keepsIndent ? "　　" : ""
        var used = 4
        for character in text {
            let size = character.isASCII ? 1 : 2
            let hangs = "，。；：、！？”）》".contains(character)
            if used + size > width, !hangs || used + size > width + 2 {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += size
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Breaks at blanks; a long word at the line's end is hyphenated.
    private func latin(_ text: String) -> [String] {
        var lines: [String] = []
        var line = keepsIndent ? "    " : ""
        for word in text.split(separator: " ").map(String.init) {
            let next = line.isEmpty || line.last == " " ? line + word : line + " " + word
            if next.count <= width {
                line = next
                continue
            }
            let room = width - line.count - 2
            if room >= 3, word.count >= room + 3, word.allSatisfy(\.isLetter) {
                lines.append(line + " " + word.prefix(room) + "-")
                line = String(word.dropFirst(room))
            } else {
                lines.append(line)
                line = word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
