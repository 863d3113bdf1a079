/// A text in which marks stand for places: `one 1️⃣two` knows that mark 1 is at byte 4 of `one two`.
package struct MarkedText: Hashable, Sendable {
    /// The text without its marks.
    package let text: String
    /// The UTF-8 offset of each mark in `text`.
    package let offsets: [Int: Int]

    /// From a text with the keycap marks 1️⃣ to 9️⃣.
    package init(_ marked: String) {
        var text = ""
        var offsets: [Int: Int] = [:]
        for character in marked {
            if let number = Self.number(of: character) {
                offsets[number] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
    }

    /// The offset of mark `number`; -1, which no place has, when the text lacks that mark.
    package func offset(_ number: Int) -> Int { offsets[number] ?? -1 }

    /// Line and column (1-based, UTF-8) of mark `number`; `nil` when the text lacks it.
    package func place(_ number: Int) -> Place? {
        guard let offset = offsets[number] else { return nil }
        let before = text.utf8.prefix(offset)
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return Place(line: line, column: column)
    }

    package struct Place: Hashable, Sendable {
        package var line: Int
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    private static func number(of character: Character) -> Int? {
        let scalars = Array(character.unicodeScalars)
        guard scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" else { return nil }
        return Int(String(scalars[0])).flatMap { $0 > 0 ? $0 : nil }
    }
}
