/// How a page is laid out, and how its extraction spoiled it.
struct PageStyle: Sendable {
    enum Placement: Sendable { case before, after, clustered }
    enum Blanks: Sendable {
        /// Around headlines and at column breaks, and here and there.
        case scattered
        /// Behind every line: they mean nothing.
        case everywhere
        /// Between articles and around headlines only.
        case betweenArticles
        case nowhere
    }

    var name: String
    /// Column widths to choose from, in Han characters; empty where a whole column is one line.
    var widths: [Int] = [12, 13, 14, 17, 20]
    /// Each article has a width of its own.
    var changesWidth = false
    var placement = Placement.before
    var blanks = Blanks.scattered
    var marksHeadings = false
    var letterSpacing = 0.0
    var doubling = 0.0
    /// The share of headlines that the extraction lost.
    var dropped = 0.0
    var captions = 0.0
    var subheads = true
    /// Headlines that stand inside the sentence at a column break.
    var cuts = 0.0
    var halfWidth = false
    var keepsIndent = false
    var hasMasthead = false
    /// The corpus that its articles are taken from.
    var corpus = "articles.txt"
}

extension PageStyle {
    static let all: [PageStyle] = columns + wholeColumns + others

    private static let columns: [PageStyle] = [
        PageStyle(name: "columns, headline before"),
        PageStyle(name: "columns, headline after", placement: .after),
        PageStyle(name: "columns, headlines in a cluster", placement: .clustered),
        PageStyle(name: "columns of changing width", widths: [9, 11, 13, 16, 20, 25], changesWidth: true),
        PageStyle(
            name: "columns of changing width, headline after", widths: [9, 11, 13, 16, 20, 25],
            changesWidth: true, placement: .after),
        PageStyle(name: "columns, letter-spaced headlines after", placement: .after, letterSpacing: 0.8),
        PageStyle(name: "columns, three in ten headlines lost, after", placement: .after, dropped: 0.3),
        PageStyle(name: "columns, three in ten headlines lost, before", dropped: 0.3),
        PageStyle(name: "columns, captions", captions: 0.5),
        PageStyle(name: "columns, blanks between articles only", blanks: .betweenArticles),
        PageStyle(
            name: "columns, blanks between articles only, headline after", placement: .after,
            blanks: .betweenArticles),
        PageStyle(name: "columns, indent kept", keepsIndent: true),
        PageStyle(
            name: "columns, a blank behind every line", widths: [17, 20, 22], blanks: .everywhere,
            letterSpacing: 0.3, doubling: 0.3, subheads: false),
        PageStyle(
            name: "columns, a blank behind every line, headline after", widths: [17, 20, 22],
            placement: .after, blanks: .everywhere, letterSpacing: 0.3, doubling: 0.3, subheads: false),
        PageStyle(name: "columns, no blank line", blanks: .nowhere, letterSpacing: 0.2, subheads: false),
    ]

    private static let wholeColumns: [PageStyle] = [
        PageStyle(name: "whole columns, # headlines", widths: [], marksHeadings: true, halfWidth: true),
        PageStyle(name: "whole columns, headline before", widths: [], halfWidth: true),
        PageStyle(name: "whole columns, headline after", widths: [], placement: .after),
        PageStyle(name: "whole columns, headlines in a cluster", widths: [], placement: .clustered),
        PageStyle(name: "whole columns, headlines inside sentences", widths: [], cuts: 0.5, halfWidth: true),
        PageStyle(name: "whole columns, three in ten headlines lost", widths: [], dropped: 0.3),
        PageStyle(name: "whole columns, captions, masthead", widths: [], captions: 0.5, hasMasthead: true),
        PageStyle(name: "whole columns, no blank line", widths: [], blanks: .nowhere),
    ]

    private static let others: [PageStyle] = [
        PageStyle(name: "Traditional Chinese, columns", corpus: "traditional.txt"),
        PageStyle(
            name: "Traditional Chinese, headline after", placement: .after, letterSpacing: 0.5,
            corpus: "traditional.txt"),
        PageStyle(name: "English, columns", widths: [19, 22, 26], corpus: "english.txt"),
        PageStyle(name: "English, paragraphs", widths: [], corpus: "english.txt"),
    ]
}
