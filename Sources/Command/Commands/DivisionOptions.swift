import ArchiveModel
import ArgumentParser
import Reading

/// The options by which an editor mends the division of one page.
struct DivisionOptions: ParsableArguments {
    @Flag(help: "Show the lines of the page, each with the article that has it.")
    var lines = false

    @Option(
        help: ArgumentHelp(
            "These lines are furniture, and belong to no article: 1-2,60. May be repeated, as all that follow.",
            valueName: "lines"))
    var furniture: [String] = []

    @Option(
        help: ArgumentHelp("These articles are one, in this order: a2,a3.", valueName: "articles"))
    var join: [String] = []

    @Option(
        help: ArgumentHelp(
            "The article ends before the line, and another begins there: a1@17; with its headline in lines 17 to 18: a1@17-18.",
            valueName: "cut"))
    var split: [String] = []

    @Option(
        help: ArgumentHelp(
            "These lines, in this order, are one article: 5-9,30-41. With =KIND also of which kind: 20-24=advertisement.",
            valueName: "lines"))
    var article: [String] = []

    @Option(
        help: ArgumentHelp(
            "These lines belong to the article, where they stand on the page: 12-13=a2.",
            valueName: "lines=article"))
    var give: [String] = []

    @Option(
        help: ArgumentHelp("The article is of this kind: a2=editorial.", valueName: "article=kind"))
    var kind: [String] = []

    @Option(
        help: ArgumentHelp(
            "The article's headline: a2=TEXT; a2=— for none, a2= for that of its text.",
            valueName: "article=text"))
    var headline: [String] = []

    @Option(help: ArgumentHelp("The same for the line above the headline.", valueName: "article=text"))
    var kicker: [String] = []

    @Option(
        help: ArgumentHelp(
            "The same for the lines below it; several with | between them.", valueName: "article=text"))
    var deck: [String] = []

    @Option(
        help: ArgumentHelp("Who says so (default: $GIT_AUTHOR_NAME or $USER).", valueName: "name"))
    var by: String?

    /// Whether anything is said of a page at all.
    var isOfPage: Bool {
        lines || by != nil
            || ![furniture, join, split, article, give, kind, headline, kicker, deck].allSatisfy(\.isEmpty)
    }

    func edits(of page: Int) throws -> [DivisionEdit] {
        let words = DivisionWordsReader(page: page)
        var edits: [DivisionEdit] = try furniture.map { .furniture(try words.lines($0, "--furniture")) }
        edits += try join.map { text in
            let ids = try text.split(separator: ",").map { try words.article($0, "--join") }
            guard ids.count > 1 else {
                throw ValidationError("--join names two articles or more: --join a2,a3, not '\(text)'.")
            }
            return .join(ids)
        }
        edits += try split.map { text in
            let (article, line) = try words.pair(text, at: "@", "--split", like: "a1@17")
            let lines = try words.lines(line, "--split")
            guard lines.count == 1 else {
                throw ValidationError("--split names one place: --split a1@17, not '\(text)'.")
            }
            return .split(try words.article(article, "--split"), lines[0], isHead: line.contains("-"))
        }
        edits += try article.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            return .article(
                try words.lines(parts.first ?? "", "--article"), kind: parts.count > 1 ? parts[1] : nil)
        }
        edits += try give.map { text in
            let (lines, article) = try words.pair(text, at: "=", "--give", like: "12-13=a2")
            return .give(try words.lines(lines, "--give"), try words.article(article, "--give"))
        }
        edits += try kind.map { text in
            let (article, kind) = try words.pair(text, at: "=", "--kind", like: "a2=editorial")
            guard !kind.isEmpty, kind != "gone", kind != Ledger.FurnitureRow.kind else {
                throw ValidationError("--kind names a kind of article, as a2=editorial, not '\(text)'.")
            }
            return .kind(try words.article(article, "--kind"), kind)
        }
        for (column, texts) in [(Ledger.Column.headline, headline), (.kicker, kicker), (.deck, deck)] {
            edits += try texts.map { text in
                let option = "--\(column.rawValue)"
                let (article, words) = try words.pair(text, at: "=", option, like: "a2=TEXT")
                return .head(
                    column, try DivisionWordsReader(page: page).article(article, option),
                    DividedArticle.Headline(words == "-" ? "—" : words))
            }
        }
        return edits
    }
}

/// Reads how the command line names lines and articles of a page.
struct DivisionWordsReader {
    let page: Int

    /// `1-2,60`, and `3:5-9` for lines of another page.
    func lines(_ text: String, _ option: String) throws -> [DivisionEdit.Lines] {
        let lines = text.split(separator: ",").map { piece -> DivisionEdit.Lines? in
            let parts = piece.split(separator: ":", omittingEmptySubsequences: false)
            let numbers = (parts.last ?? "").split(separator: "-", omittingEmptySubsequences: false).map {
                Int($0)
            }
            guard parts.count <= 2, (1...2).contains(numbers.count), let first = numbers.first ?? nil,
                let last = numbers.last ?? nil, first > 0, first <= last
            else { return nil }
            guard parts.count == 2 else { return .init(page: page, numbers: first...last) }
            return Int(parts[0].drop { $0 == "p" }).map { .init(page: $0, numbers: first...last) }
        }
        guard !lines.isEmpty, !lines.contains(nil) else {
            throw ValidationError("\(option) names lines, as 5, 5-9 or 1-2,60, not '\(text)'.")
        }
        return lines.compactMap(\.self)
    }

    /// `a2` on the page, `p1-a2` anywhere in the issue.
    func article(_ text: some StringProtocol, _ option: String) throws -> LocalArticleID {
        guard let id = LocalArticleID(text.hasPrefix("a") ? "p\(page)-\(text)" : String(text)) else {
            throw ValidationError("\(option) names an article as a2 or p\(page)-a2, not '\(text)'.")
        }
        return id
    }

    func pair(
        _ text: String, at mark: Character, _ option: String, like example: String
    ) throws -> (String, String) {
        guard let place = text.firstIndex(of: mark) else {
            throw ValidationError("\(option) is written as \(option) \(example), not '\(text)'.")
        }
        return (String(text[..<place]), String(text[text.index(after: place)...]))
    }
}
