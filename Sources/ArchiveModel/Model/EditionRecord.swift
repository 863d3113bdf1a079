/// What one edition of the data brought since the edition before it, as the archive wrote it down: `editions/2.tsv`.
///
/// The records of all editions together say which articles the last of them has, and with which words. No record holds
/// words of an article: those that are shown stand in the archive, where withholdings reach them.
package struct EditionRecord: Hashable, Sendable {
    /// Its place in the order of editions, from 1 on, which its file and its address are called by.
    package var number: Int
    /// As the settings call it.
    package var id: String
    package var date: CalendarDate
    /// In order of article.
    package var changes: [Change]

    package init(number: Int, id: String, date: CalendarDate, changes: [Change]) {
        self.number = number
        self.id = id
        self.date = date
        self.changes = changes
    }

    package struct Change: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case added, corrected, withdrawn
        }

        package var kind: Kind
        package var article: ArticleID
        /// Of an article that is there: its state.
        package var state: ArticleState?

        package init(_ kind: Kind, _ article: ArticleID, _ state: ArticleState?) {
            self.kind = kind
            self.article = article
            self.state = state
        }
    }

    /// The words of an article in one edition, told by hashes.
    package struct ArticleState: Hashable, Sendable {
        /// Of all its words, with its corrections made.
        package var words: String
        /// By the note that makes it, of each correction what it reads and what it should.
        package var corrections: [String: String]

        package init(words: String, corrections: [String: String]) {
            self.words = words
            self.corrections = corrections
        }
    }
}

extension EditionRecord.ArticleState {
    package init(of article: Article) {
        var words = StableHash(of: article.headline ?? "")
        for text in [article.kicker ?? ""] + article.subheads.map(\.text) + article.paragraphs.map(\.text) {
            words.add(0x0A)
            for byte in text.utf8 { words.add(UInt64(byte)) }
        }
        self.words = words.hex
        let all = article.paragraphs.flatMap(\.emendations).map { ($0.note.description, $0.editionHash) }
        corrections = Dictionary(all, uniquingKeysWith: { $0 + $1 })
    }
}

extension Emendation {
    /// By which records of editions tell it from another that the same note made.
    package var editionHash: String { String(StableHash(of: "\(printed)\n\(proposed)").hex.suffix(8)) }
}

extension [EditionRecord] {
    /// The articles that the last edition has.
    package var state: [ArticleID: EditionRecord.ArticleState] {
        reduce(into: [:]) { state, edition in
            for change in edition.changes { state[change.article] = change.state }
        }
    }
}
