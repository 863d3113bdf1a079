import TestSupport

/// Lays articles out as one page of a style.
struct PagePrinter {
    let style: PageStyle
    var generator: SeededGenerator
    private var page = RelaidPage()
    private var width = 0

    init(_ style: PageStyle, seed: UInt64) {
        self.style = style
        generator = SeededGenerator(seed: seed)
    }

    static func page(_ style: PageStyle, of articles: [SourceArticle], seed: UInt64) -> RelaidPage {
        var printer = PagePrinter(style, seed: seed)
        return printer.print(articles)
    }

    private mutating func print(_ articles: [SourceArticle]) -> RelaidPage {
        let count = Int.random(in: 3...8, using: &generator)
        let chosen = Array(articles.shuffled(using: &generator).prefix(count)).unlike()
        width = style.widths.randomElement(using: &generator) ?? 0
        if style.hasMasthead { printMasthead() }
        var cluster: [(head: [String], answer: Int)] = []
        for article in chosen {
            if style.changesWidth { width = style.widths.randomElement(using: &generator) ?? 0 }
            let isDropped = chance(style.dropped)
            if chance(style.captions), let caption = Self.caption(of: article) { printCaption(caption) }
            let answer = page.answers.count
            page.answers.append(
                RelaidPage.Answer(
                    headline: isDropped ? nil : article.headline, text: article.paragraphs.joined()))
            let head = isDropped ? [] : headLines(article)
            let isCut = chance(style.cuts)
            if style.placement == .before, !isCut { printHead(head, answer) }
            printBody(article, answer, cutBy: isCut ? head : [])
            if style.placement == .after { printHead(head, answer) }
            if style.placement == .clustered { cluster.append((head, answer)) }
        }
        for (head, answer) in cluster.shuffled(using: &generator) { printHead(head, answer) }
        page.spaceLines(style.blanks)
        return page
    }

    // MARK: Heads

    private mutating func headLines(_ article: SourceArticle) -> [String] {
        var lines: [String] = []
        if let kicker = article.kicker { lines.append(kicker) }
        let headline = printed(article.headline)
        lines += style.marksHeadings ? ["# " + headline] : broken(headline)
        if let deck = article.deck { lines.append(deck) }
        if let byline = article.byline { lines.append(byline) }
        return lines
    }

    private mutating func printed(_ headline: String) -> String {
        let letters = headline.filter { $0 != " " }
        if letters.count <= 16, headline.allSatisfy({ !$0.isASCII || $0 == " " }) {
            if chance(style.letterSpacing) { return letters.map(String.init).joined(separator: " ") }
            if chance(style.doubling), letters.count >= 5 {
                let cut = letters.index(letters.startIndex, offsetBy: letters.count / 2)
                return [letters[..<cut], letters[cut...]].map { "\($0)\($0)" }.joined(separator: " ")
            }
        }
        return headline
    }

    /// A long headline over two lines.
    private mutating func broken(_ headline: String) -> [String] {
        guard headline.count > 18, !headline.contains("  "), chance(0.6) else { return [headline] }
        if headline.allSatisfy(\.isASCII) {
            let words = headline.split(separator: " ")
            let half = (words.count + 1) / 2
            return [words[..<half], words[half...]].map { $0.joined(separator: " ") }
        }
        guard !headline.contains(" ") else { return [headline] }
        let middle = headline.index(headline.startIndex, offsetBy: headline.count / 2)
        return [String(headline[..<middle]), String(headline[middle...])]
    }

    private mutating func printHead(_ head: [String], _ answer: Int) {
        guard !head.isEmpty else { return }
        page.breakBlock()
        for line in head { page.add(line, of: answer) }
        page.breakBlock()
    }

    // MARK: Bodies

    private mutating func printBody(_ article: SourceArticle, _ answer: Int, cutBy head: [String]) {
        page.breakBlock()
        var left = columnLoad()
        var head = head
        for (number, paragraph) in article.paragraphs.enumerated() {
            if style.subheads, let subhead = article.subheads[number] {
                page.breakBlock()
                page.add(subhead, of: answer)
                page.breakBlock()
            }
            let text = style.halfWidth ? Self.halfWidth(paragraph) : paragraph
            for (index, line) in lines(of: text, &left).enumerated() {
                if index > 0, line.isColumnStart {
                    page.breakBlock()
                    if !head.isEmpty { printHead(head, answer) }
                    head = []
                }
                page.add(line.text, of: answer)
                if width > 0, style.blanks == .scattered, chance(0.04) { page.breakBlock() }
            }
            let isApart = width == 0 ? style.blanks != .nowhere : style.blanks == .scattered && chance(0.6)
            if isApart { page.breakBlock() }
        }
        printHead(head, answer)
        page.breakBlock()
    }

    private mutating func columnLoad() -> Int {
        width == 0 ? Int.random(in: 90...220, using: &generator) : Int.random(in: 8...24, using: &generator)
    }

    /// The lines of a paragraph; `left` counts what the column still holds: lines, or characters where a whole column
    /// is one line.
    private mutating func lines(of text: String, _ left: inout Int) -> [(text: String, isColumnStart: Bool)] {
        guard width > 0 else { return columns(of: text, &left) }
        var result: [(String, Bool)] = []
        for line in LineBreaker(width: 2 * width, keepsIndent: style.keepsIndent).lines(of: text) {
            result.append((chance(0.2) ? Self.justified(line) : line, left <= 0))
            if left <= 0 { left = columnLoad() }
            left -= 1
        }
        if style.blanks != .scattered { return result.map { ($0.0, false) } }
        return result
    }

    private mutating func columns(of text: String, _ left: inout Int) -> [(text: String, isColumnStart: Bool)]
    {
        guard !text.allSatisfy(\.isASCII) else { return [(text, false)] }
        var result: [(String, Bool)] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let piece = rest.prefix(max(left, 1))
            result.append((String(piece), !result.isEmpty))
            rest = rest.dropFirst(piece.count)
            left -= piece.count
            if left <= 8 { left = columnLoad() }
        }
        return result
    }

    // MARK: Captions, masthead, punctuation

    private static func caption(of article: SourceArticle) -> String? {
        guard let first = article.paragraphs.first, first.hasPrefix("本报讯"),
            let start = first.firstIndex(of: "）"), let end = first.firstIndex(of: "。")
        else { return nil }
        return String(first[first.index(after: start)...end])
    }

    private mutating func printCaption(_ caption: String) {
        page.breakBlock()
        let answer = page.answers.count
        page.answers.append(RelaidPage.Answer(text: caption, isPhoto: true))
        page.add(style.halfWidth ? Self.halfWidth(caption) : caption, of: answer)
        page.breakBlock()
    }

    private mutating func printMasthead() {
        for line in [
            "2022年4月2日 星期六", "壬寅年三月初二", "总第8561期 今日4版", "国内统一刊号:CN00-0010",
            "河口日报社出版",
        ] { page.add(line, of: nil) }
        page.breakBlock()
    }

    private static func halfWidth(_ text: String) -> String {
        let table: [Character: Character] = ["，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "！": "!"]
        return String(text.map { table[$0] ?? $0 })
    }

    /// The blanks that justification leaves around numbers.
    private static func justified(_ line: String) -> String {
        guard let digit = line.firstIndex(where: { $0.isASCII && $0.isNumber }), digit > line.startIndex,
            !line[line.index(before: digit)].isASCII
        else { return line }
        return line[..<digit] + " " + line[digit...]
    }

    private mutating func chance(_ share: Double) -> Bool {
        share > 0 && Double.random(in: 0..<1, using: &generator) < share
    }
}

extension [SourceArticle] {
    /// Without those that say the headline of one before them.
    fileprivate func unlike() -> [SourceArticle] {
        reduce(into: []) { kept, article in
            if !kept.contains(where: { $0.headline == article.headline }) { kept.append(article) }
        }
    }
}
