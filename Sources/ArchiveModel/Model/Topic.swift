/// What an article, a note, a record or a page of the archive's own is said to be about.
package struct Topic: Sendable {
    package var name: String
    /// Where an editor said so.
    package var location: SourceLocation

    package init(_ name: String, at location: SourceLocation) {
        self.name = name
        self.location = location
    }

    /// The same for all spellings that differ in capitals, width or kind of characters only.
    package var key: String { LetterFolder.string(name).split(separator: " ").joined(separator: " ") }
}

/// Two are the same where their names are; the place does not matter.
extension Topic: Hashable {
    package static func == (one: Self, other: Self) -> Bool { one.name == other.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
