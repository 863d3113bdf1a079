package import ArchiveModel
import Reading

/// What editors say about one page, `1.notes.md` (formats §4), as written: nothing is looked up yet.
package struct Sidecar: Sendable {
    package var path: String
    package var page: Int
    /// The first has no heading: what stands there is about the page.
    package var sections: [Section]
    /// What its front matter says that articles are about; `nil` names all that begin on the page.
    package var topics: [(article: Heading?, topics: [Topic])] = []

    /// A `#` heading and the notes below it.
    package struct Section: Hashable, Sendable {
        package var heading: Heading?
        package var notes: [Note] = []
        /// Of the article, as a line of its own below the heading says.
        package var topics: [Topic] = []
    }

    package struct Heading: Hashable, Sendable {
        /// Without `#` and `{#id}`.
        package var text: String
        /// As written in `{#id}`.
        package var id: String?
        package var location: SourceLocation
        package var line: String
    }

    package struct Note: Hashable, Sendable {
        /// `nil` for a note on the whole article or page.
        package var quotation: Quotation?
        package var signature = NoteSignature()
        package var topics: [Topic] = []
        package var body: MarkdownSource
        /// Where the quotation, or else the body, begins.
        package var location: SourceLocation
        package var line: String
    }
}

/// Who wrote a note, when, and the name it bears: `王敏 2026-03-02 #n3`.
package struct NoteSignature: Hashable, Sendable {
    package var author: String?
    package var date: CalendarDate?
    package var id: String?

    package init() {}

    /// This one, what it lacks taken from `other`.
    func filled(from other: NoteSignature) -> NoteSignature {
        var result = self
        result.author = author ?? other.author
        result.date = date ?? other.date
        result.id = id ?? other.id
        return result
    }
}

/// A block quote: the words it stands on, their surroundings, and the changes it proposes.
package struct Quotation: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case context(String)
        /// `{==…==}`
        case highlight(String)
        /// By index into `changes`.
        case change(Int)
    }

    package struct Change: Hashable, Sendable {
        package var correction: Correction
        /// What the source is said to read; empty for an insertion.
        package var old: String
        /// What it should read; empty for a deletion.
        package var new: String
        package var signature = NoteSignature()
    }

    package var pieces: [Piece] = []
    package var changes: [Change] = []

    /// The words that the note stands on: the highlighted ones, or else all, as the source is said to read.
    var words: String {
        let highlighted = pieces.compactMap { piece in
            if case .highlight(let text) = piece { text } else { nil }
        }
        return (highlighted.first ?? pieces.map(printed).joined()).unwrapped
    }

    /// The surroundings of piece `index`: the nearest pieces, so that many changes do not repeat each other's words.
    func surroundings(of index: Int) -> (prefix: String, suffix: String) {
        let (before, after) = (pieces[..<index].suffix(16), pieces[(index + 1)...].prefix(16))
        return (before.map(printed).joined().unwrapped, after.map(printed).joined().unwrapped)
    }

    var highlight: Int? {
        pieces.firstIndex { if case .highlight = $0 { true } else { false } }
    }

    private func printed(_ piece: Piece) -> String {
        switch piece {
        case .context(let text), .highlight(let text): text
        case .change(let index): changes[index].old
        }
    }
}
