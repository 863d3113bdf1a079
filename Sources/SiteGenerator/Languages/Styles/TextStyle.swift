/// What is true of texts in one language: where sentences and clauses end, how names are listed, what stands in brackets,
/// how long an excerpt is and where it may be cut.
///
/// What is not said is as in most languages of Latin letters. A class, because it is shared by all pages.
final class TextStyle: Sendable {
    /// Marks around words.
    struct Pair: Sendable {
        let open: String
        let close: String

        init(_ open: String, _ close: String) {
            self.open = open
            self.close = close
        }

        func callAsFunction(_ text: String) -> String { open + text + close }
    }

    /// The names of a language in metadata.
    struct Codes: Sendable {
        /// In CSL and Zotero; `nil`: its tag.
        var citation: String?
        /// In BibLaTeX, where it has one.
        var bibliography: String?
    }

    /// Whether words stand apart, so that a text is cut between them and counted in them.
    let hasBlanks: Bool
    /// How many of its letters say what one Chinese character says, for the length of excerpts.
    let density: Int
    /// What ends a sentence when a text is cut behind whole ones, and when its sentences are told apart.
    let sentenceEnds: [Unicode.Scalar]
    let allSentenceEnds: [Unicode.Scalar]
    /// Words before a full stop that is no end of a sentence, as they are written.
    let abbreviations: Set<String>
    /// Whether a full stop behind a number of one or two digits makes it the fourth instead of four.
    let hasOrdinalStops: Bool
    /// What ends a clause, the stronger marks first.
    let clauseEnds: [Unicode.Scalar]
    /// What closes a quotation or a remark, and belongs to the sentence before it.
    let closings: [Unicode.Scalar]
    /// What ends a paragraph that only announces the next: a salutation.
    let announcing: String
    /// What stands between a dateline and the text.
    let afterDateline: String
    /// What parts the clauses of a headline; none where lines break between any two words.
    let headlinePauses: String
    /// With these a subhead begins that goes on where the headline ends.
    let deckOpenings: [String]
    /// Between names in a list, between the names of one credit, and between names in a table.
    let listSeparator: String
    let creditSeparator: String
    let tableSeparator: String
    /// Within a number, between its digits, and before its decimals.
    let digitSeparators: String
    let decimalMark: String
    /// Around words that the archive supplied, a remark, and the name of a newspaper.
    let supplied: Pair
    let remark: Pair
    let title: Pair
    /// Whether marks beside Chinese characters are set full width.
    let setsFullWidth: Bool
    /// How a notice writes the date under it, without blanks: a year, a month, a day.
    let signedDates: @Sendable (Int, Int, Int) -> [String]
    /// For those of many authors that a citation leaves out.
    let otherAuthors: String
    let codes: Codes
    /// Whether GB/T 7714 is the way in which its readers cite.
    let citesByStandard: Bool
    /// Words by which offices are taken and left, as the description of the data shows them.
    let officeWords: (taken: String, left: String)

    init(
        hasBlanks: Bool = true, density: Int = 2, sentenceEnds: String = ".!?…",
        allSentenceEnds: String? = nil,
        abbreviations: Set<String> = [], hasOrdinalStops: Bool = false, clauseEnds: String = ";:,—–",
        closings: String = "”’\"'»›)]",
        announcing: String = ":", afterDateline: String = ")]–—- ", headlinePauses: String = "",
        deckOpenings: [String] = ["—", "–", "("], listSeparator: String = ", ",
        creditSeparator: String = ", ", tableSeparator: String = "; ", digitSeparators: String = ",",
        decimalMark: String = ".", supplied: Pair = Pair("[", "]"), remark: Pair = Pair("(", ")"),
        title: Pair = Pair("", ""), setsFullWidth: Bool = false,
        signedDates: @escaping @Sendable (Int, Int, Int) -> [String] = { _, _, _ in [] },
        otherAuthors: String = "et al.", codes: Codes = Codes(), citesByStandard: Bool = false,
        officeWords: (taken: String, left: String) = ("appointed, elected", "resigned, removed")
    ) {
        self.hasBlanks = hasBlanks
        self.density = density
        self.sentenceEnds = Array(sentenceEnds.unicodeScalars)
        self.allSentenceEnds = Array((allSentenceEnds ?? sentenceEnds).unicodeScalars)
        self.abbreviations = abbreviations
        self.hasOrdinalStops = hasOrdinalStops
        self.clauseEnds = Array(clauseEnds.unicodeScalars)
        self.closings = Array(closings.unicodeScalars)
        self.announcing = announcing
        self.afterDateline = afterDateline
        self.headlinePauses = headlinePauses
        self.deckOpenings = deckOpenings
        self.listSeparator = listSeparator
        self.creditSeparator = creditSeparator
        self.tableSeparator = tableSeparator
        self.digitSeparators = digitSeparators
        self.decimalMark = decimalMark
        self.supplied = supplied
        self.remark = remark
        self.title = title
        self.setsFullWidth = setsFullWidth
        self.signedDates = signedDates
        self.otherAuthors = otherAuthors
        self.codes = codes
        self.citesByStandard = citesByStandard
        self.officeWords = officeWords
    }
}

extension TextStyle {
    /// With these the final remark of a title begins, in any language.
    static let remarkOpenings = "（([〔"

    /// Where words were left out.
    var omission: String { supplied("…") }

    /// What closes the quoted words that a note begins with: the bracket of what the archive says, as in a critical edition.
    var lemmaEnd: String { supplied.close + (hasBlanks ? " " : "") }

    /// Whether a subhead goes on where the headline ends.
    func isDeck(_ text: String) -> Bool { deckOpenings.contains { text.hasPrefix($0) } }

    /// `names` as a list; `nil` when there are none.
    func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: listSeparator) }

    /// What a number of digits says.
    func number(_ text: String) -> Double? {
        let digits = text.filter { !digitSeparators.contains($0) }
        return Double(decimalMark == "." ? digits : digits.replacing(decimalMark, with: "."))
    }
}
