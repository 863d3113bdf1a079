import ArchiveModel

/// A correction that is to be made in an article's text.
struct TextEdit: Sendable {
    enum Action: Sendable {
        /// The words of `range` become these.
        case replace([Unicode.Scalar])
        /// The words stay; what they should be is told: misprints and doubts.
        case tell
        /// A paragraph begins at `range`.
        case split
        /// The paragraph that begins at `range` goes on from the one before.
        case join
    }

    /// Scalars of the text as printed; empty where words are only added.
    var range: Range<Int>
    /// By index into the text's segments.
    var segment: Int
    var action: Action
    var state: Correction.State
    var printed: String
    var proposed: String
    var note: NoteID

    /// Whether it only begins or joins paragraphs.
    var isBreak: Bool {
        switch action {
        case .split, .join: true
        case .replace, .tell: false
        }
    }
}
