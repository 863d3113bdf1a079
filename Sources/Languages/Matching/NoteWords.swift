/// Words by which editors say of which kind a correction is. They are compared folded, so that they are found in either
/// width, case and form of Chinese characters.
package struct NoteWords: Sendable {
    /// TEI `sic`: the newspaper itself prints it so.
    package let misprint: [String]
    /// TEI `unclear`
    package let doubtful: [String]
    /// In the place of text that is lost.
    package let lost: [String]

    package init(misprint: [String], doubtful: [String], lost: [String]) {
        self.misprint = misprint
        self.doubtful = doubtful
        self.lost = lost
    }

    /// Those of both.
    package static func + (one: NoteWords, other: NoteWords) -> NoteWords {
        NoteWords(
            misprint: one.misprint + other.misprint, doubtful: one.doubtful + other.doubtful,
            lost: one.lost + other.lost)
    }
}
