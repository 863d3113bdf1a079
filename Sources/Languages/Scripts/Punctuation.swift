/// Marks that texts in Han characters are set with, and the sets of marks, of either width, that rules ask for.
package enum Punctuation {
    @inlinable package static var stop: Unicode.Scalar { "。" }
    @inlinable package static var comma: Unicode.Scalar { "，" }
    /// Between the members of a list.
    @inlinable package static var listComma: Unicode.Scalar { "、" }
    @inlinable package static var semicolon: Unicode.Scalar { "；" }
    @inlinable package static var colon: Unicode.Scalar { "：" }
    @inlinable package static var exclamation: Unicode.Scalar { "！" }
    @inlinable package static var opensBracket: Unicode.Scalar { "（" }
    @inlinable package static var closesBracket: Unicode.Scalar { "）" }
    /// What looks like `|` and has no meaning in a row of a ledger.
    @inlinable package static var wideBar: Unicode.Scalar { "｜" }

    package static let opening: Marks = "（("
    package static let closing: Marks = "）)"
    package static let colons: Marks = "：:"
    package static let commas: Marks = "，,"
    /// The frames of a dateline: 【晨报讯】.
    package static let frameOpening: Marks = "【［[〔"
    package static let frameClosing: Marks = "】］]〕"
    package static let slashes: Marks = "/／|｜"
    package static let questions: Marks = "？?"
    /// End a question or a call.
    package static let calls: Marks = "？！?!"
    package static let stopAndComma: Marks = "。，"
    /// Between the names of people.
    package static let betweenNames: Marks = "、，"

    /// What a sentence or clause ends with.
    package static let endsSentence: Marks = "。！？：；…!?:;"
    /// What a sentence ends with inside of quotation marks and brackets.
    package static let endsInside: Marks = "。！？；…!?."
    package static let closesQuoteOrBracket: Marks = "”’」』\"）)"
    /// What ends a sentence in running text.
    package static let endsRunningSentence: Marks = "。；！？"
    /// Behind it a numbered member of a text may begin.
    package static let beforeNumber: Marks = "。；！？：:;!?"
    /// What a couplet ends with.
    package static let endsCouplet: Marks = "。！"
    /// What a line of verse ends with.
    package static let endsVerse: Marks = "，。！？；、"
    /// What no line of a masthead ends with.
    package static let endsText: Marks = "。！？；，,;"
    /// What a paragraph whose next begins with an indent ends with.
    package static let endsParagraph: Marks = "。！？；："
    /// What a line that goes on ends with.
    package static let openEnds: Marks = "，、,：:"
    /// What opens a quotation or a title in the middle of a sentence.
    package static let opensQuote: Marks = "“《"
    /// Marks that are set in half their width where a line is tight.
    package static let compressible: Marks = "，。、；：！？“”‘’《》（）"

    /// May stand beside quoted words, and says nothing of where they stand.
    package static let besideQuotation: Marks = "，。、；：,.;:“”\""
    /// Between the members of a list, as a text.
    package static let listSeparator = "、"

    /// Words in the brackets of a remark: （…）.
    package static func inBrackets(_ words: some StringProtocol) -> String { "（\(words)）" }

    /// The opening words of a text without a headline, where a headline would stand: 〔…〕.
    package static func asOpening(_ words: some StringProtocol) -> String { "〔\(words)〕" }

    /// What is left of `words`, folded, without the brackets of `asOpening`.
    package static func insideOpening(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        words.first == "〔" && words.last == "〕" ? words.dropFirst().dropLast() : words
    }
}
