/// What an editor wrote about a page, an article or some words of it, or a correction that reading made by itself.
package struct Annotation: Hashable, Sendable {
    package var id: NoteID
    /// The words it stands on; `nil` for a note on the whole page or article.
    package var anchor: TextAnchor?
    package var correction: Correction?
    package var author: String?
    package var date: CalendarDate?
    /// May be empty for a bare correction.
    package var body: MarkdownSource
    /// Where the note begins in its sidecar.
    package var location: SourceLocation
    package var topics: [Topic] = []
    /// Whether reading made it, and no editor.
    package var isMachineMade: Bool { correction?.reason != nil }

    package init(
        id: NoteID, anchor: TextAnchor? = nil, correction: Correction? = nil, author: String? = nil,
        date: CalendarDate? = nil, body: MarkdownSource, location: SourceLocation
    ) {
        self.id = id
        self.anchor = anchor
        self.correction = correction
        self.author = author
        self.date = date
        self.body = body
        self.location = location
    }
}

/// A quotation of the article and where it was found (compare the W3C Web Annotation TextQuoteSelector).
package struct TextAnchor: Hashable, Sendable {
    package enum State: String, Sendable, Codable {
        case exact, moved, fuzzy, ambiguous, orphan, done
    }

    /// The words the note stands on, as the editor quoted them.
    package var quote: String
    /// The quotation's words before and after them.
    package var prefix: String
    package var suffix: String
    package var state: State
    /// Where the quoted words stand in the article; `nil` exactly when ambiguous or orphan.
    package var position: TextPosition?
    /// 0…1; 1 unless the state is fuzzy.
    package var score: Double
    /// For an unplaced note: the most likely places, best first, as words of the article.
    package var candidates: [String]

    package init(
        quote: String, prefix: String = "", suffix: String = "", state: State, position: TextPosition?,
        score: Double = 1, candidates: [String] = []
    ) {
        self.quote = quote
        self.prefix = prefix
        self.suffix = suffix
        self.state = state
        self.position = position
        self.score = score
        self.candidates = candidates
    }
}

/// A run of text in an article.
package struct TextPosition: Hashable, Comparable, Sendable {
    // Four bytes each: a large archive has millions.
    private var blockNumber, firstScalar, scalarCount: Int32

    /// -1 is the headline, 0… are paragraphs.
    package var block: Int {
        get { Int(blockNumber) }
        set { blockNumber = Int32(clamping: newValue) }
    }
    /// In Unicode scalars of the block's text.
    package var offset: Int {
        get { Int(firstScalar) }
        set { firstScalar = Int32(clamping: newValue) }
    }
    package var length: Int {
        get { Int(scalarCount) }
        set { scalarCount = Int32(clamping: newValue) }
    }

    package init(block: Int, offset: Int, length: Int) {
        blockNumber = Int32(clamping: block)
        firstScalar = Int32(clamping: offset)
        scalarCount = Int32(clamping: length)
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.block, one.offset, one.length) < (other.block, other.offset, other.length)
    }
}

/// What a CriticMarkup correction says, whether or not it could be applied.
package struct Correction: Hashable, Sendable {
    package enum State: String, Sendable, Codable {
        /// The extraction read it wrongly: the page shows the corrected text.
        case misreading
        /// The newspaper printed it wrongly (原报误): the page keeps it and adds 〔应为…〕.
        case misprint
        /// 存疑.
        case doubtful
    }

    package enum Change: Hashable, Sendable {
        case replace(old: String, new: String)
        case splitParagraph
        case joinParagraphs
        /// Text that the source lost: 〔缺〕.
        case lostText
    }

    package var state: State
    package var change: Change
    /// `false` where the text is not as quoted, word for word, or another correction changed the same words.
    package var isMade: Bool
    /// Why reading made it; `nil` where an editor did.
    package var reason: Reason?

    /// What the source has where words are replaced.
    package var printed: String? { if case .replace(let old, _) = change { old } else { nil } }

    package enum Reason: String, Sendable, Codable {
        /// The page was printed over itself here, and the source has the words twice.
        case overprinted
    }

    package init(state: State, change: Change, isMade: Bool = true, reason: Reason? = nil) {
        self.state = state
        self.change = change
        self.isMade = isMade
        self.reason = reason
    }
}

/// A correction applied to a paragraph.
package struct Emendation: Hashable, Sendable {
    /// In Unicode scalars of the paragraph's `text`; `length` may be 0 where words were struck out.
    package var offset: Int
    package var length: Int
    package var state: Correction.State
    /// What the source text reads here.
    package var printed: String
    /// What it should read; equals the words in `text` for a misreading.
    package var proposed: String
    package var note: NoteID
    /// Why reading made it; `nil` where an editor did.
    package var reason: Correction.Reason?

    package init(
        offset: Int, length: Int, state: Correction.State, printed: String, proposed: String, note: NoteID,
        reason: Correction.Reason? = nil
    ) {
        self.offset = offset
        self.length = length
        self.state = state
        self.printed = printed
        self.proposed = proposed
        self.note = note
        self.reason = reason
    }
}
