/// Marks that texts in Han characters are set with, and the sets of marks, of either width, that rules ask for.
package enum Punctuation {
    static var stop: Unicode.Scalar { "。" }
    static var comma: Unicode.Scalar { "，" }
    /// Between the members of a list.
    static var listComma: Unicode.Scalar { "、" }
    static var semicolon: Unicode.Scalar { "；" }
    /// Between the clauses of a headline in Latin script.
    static var latinSemicolon: Unicode.Scalar { ";" }
    static var colon: Unicode.Scalar { "：" }
    static var exclamation: Unicode.Scalar { "！" }
    static var closesBracket: Unicode.Scalar { "）" }
    /// What looks like `|` and has no meaning in a row of a ledger.
    static var wideBar: Unicode.Scalar { "｜" }

    static let opening: Marks = "（(︵"
    static let closing: Marks = "）)︶"
    static let colons: Marks = "：:"
    static let commas: Marks = "，,"
    /// The frames of a dateline: 【晨报讯】.
    static let frameOpening: Marks = "【［[〔︻"
    static let frameClosing: Marks = "】］]〕︼"
    static let slashes: Marks = "/／|｜"
    static let questions: Marks = "？?"
    /// End a question or a call.
    static let calls: Marks = "？！?!"
    static let stopAndComma: Marks = "。，"
    /// Between the names of people.
    static let betweenNames: Marks = "、，"

    /// What a sentence or clause ends with.
    static let endsSentence: Marks = "。！？：；…!?:;"
    /// What a sentence ends with inside of quotation marks and brackets.
    static let endsInside: Marks = "。！？；…!?."
    static let closesQuoteOrBracket: Marks = "”’」』﹂﹄\"）)︶"
    /// What ends a sentence in running text.
    static let endsRunningSentence: Marks = "。；！？"
    /// Behind it a numbered member of a text may begin.
    static let beforeNumber: Marks = "。；！？：:;!?"
    /// What a couplet ends with.
    static let endsCouplet: Marks = "。！"
    /// What a line of verse ends with.
    static let endsVerse: Marks = "，。！？；、"
    /// What no line of a masthead ends with.
    static let endsText: Marks = "。！？；，,;"
    /// What a paragraph whose next begins with an indent ends with.
    static let endsParagraph: Marks = "。！？；："
    /// What a line that goes on ends with.
    static let openEnds: Marks = "，、,：:"
    /// What opens a quotation or a title in the middle of a sentence.
    static let opensQuote: Marks = "“《"
    /// Marks that are set in half their width where a line is tight.
    static let compressible: Marks = "，。、；：！？“”‘’《》（）"

    /// May stand beside quoted words, and says nothing of where they stand.
    package static let besideQuotation: Marks = "，。、；：,.;:“”\""
    /// Between the members of a list, as a text.
    package static let listSeparator = "、"

    /// Words in the brackets of a remark: （…）.
    static func inBrackets(_ words: some StringProtocol) -> String { "（\(words)）" }

    /// The opening words of a text without a headline, where a headline would stand: 〔…〕.
    package static func asOpening(_ words: some StringProtocol) -> String { "〔\(words)〕" }

    /// What is left of `words`, folded, without the brackets of `asOpening`.
    package static func insideOpening(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        words.first == "〔" && words.last == "〕" ? words.dropFirst().dropLast() : words
    }
}
