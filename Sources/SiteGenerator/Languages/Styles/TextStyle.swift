/// What is true of texts in one language only: where sentences and clauses end, how names are listed, what stands in
/// brackets.
struct TextStyle: Sendable {
    /// What ends a sentence when a text is cut behind whole ones, and when its sentences are told apart.
    let sentenceEnds: String
    let allSentenceEnds: [Unicode.Scalar]
    /// What ends a clause, the stronger marks first.
    let clauseEnds: String
    /// What closes a quotation or a remark, and belongs to the sentence before it.
    let closings: [Unicode.Scalar]
    /// What ends a paragraph that only announces the next: a salutation.
    let announcing: String
    /// What stands between a dateline and the text.
    let afterDateline: String
    /// What parts the clauses of a headline.
    let headlinePauses: String
    /// With these a subhead begins that goes on where the headline ends.
    let deckOpenings: [String]
    /// With these the final remark of a title begins.
    let remarkOpenings: String
    /// Between names in a list, and between the names of one credit.
    let listSeparator: String
    let creditSeparator: String
    /// Within a number, between its digits.
    let digitSeparators: String
    /// Around words that the archive supplied.
    let supplied: (open: String, close: String)
    /// How a notice writes the date under it, without blanks: a year, a month, a day.
    let signedDate: @Sendable (Int, Int, Int) -> String
    /// For those of many authors that a citation leaves out.
    let otherAuthors: String
    /// The name of the language in HTML and schema.org, in CSL and Zotero, and in BibLaTeX.
    let codes: (html: String, citation: String, bibliography: String)
    /// Words by which offices are taken and left, as the description of the data shows them.
    let officeWords: (taken: String, left: String)
    let stageWords: StageWords

    /// `text` as words that the archive supplied.
    func supplied(_ text: String) -> String { supplied.open + text + supplied.close }

    /// Where words were left out.
    var omission: String { supplied("…") }

    /// Whether a subhead goes on where the headline ends.
    func isDeck(_ text: String) -> Bool { deckOpenings.contains { text.hasPrefix($0) } }

    /// `names` as a list; `nil` when there are none.
    func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: listSeparator) }
}

/// The words by which a source says how far a project is.
struct StageWords: Sendable {
    /// It is meant to be done.
    let promises: [String]
    /// It is being done, whatever is said to be reached.
    let underway: [String]
    let deliveries: [String]
}
