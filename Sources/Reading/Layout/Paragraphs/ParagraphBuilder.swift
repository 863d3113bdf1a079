import ArchiveModel

/// Rebuilds paragraphs from lines: joined across column and page breaks, split where the indent was lost.
struct ParagraphBuilder {
    private(set) var paragraphs: [Paragraph] = []
    private(set) var subheads: [Subhead] = []
    /// Captions have none: each of their lines is a paragraph.
    private let hasSubheads: Bool
    private var text: [Unicode.Scalar] = []
    private var previous: PageLine?
    /// The page that was read last.
    private var page = 0
    /// Where the paragraph begins, and its lines there.
    private var beginning = (page: 0, lines: 0...0)
    private var seam: Seam?

    private let divided: DividedWords

    init(hasSubheads: Bool = true, _ divided: DividedWords = DividedWords()) {
        self.hasSubheads = hasSubheads
        self.divided = divided
    }

    /// Adds a run of lines of `page`; a run on another page than the last one is a continuation.
    mutating func add(_ lines: [PageLine], of page: PageText, leaving: String? = nil, arriving: String? = nil)
    {
        guard hasSubheads else { return addCaptions(lines, of: page) }
        let turnsPage = self.page != 0 && self.page != page.number
        for (index, line) in lines.enumerated() {
            if index == 0, turnsPage {
                turn(to: page, line, leaving, arriving)
            } else if isNumberedHead(line, page) || page.setsApart(line.number), isSubhead(line) {
                finish()
                subheads.append(
                    Subhead(LineJoining.spaced(line).withoutOpenDivision.string, before: paragraphs.count))
                previous = nil
                continue
            } else if let previous, beginsParagraph(line, after: previous, page) {
                finish()
            }
            for (number, piece) in page.pieces(of: line).enumerated() {
                if number > 0 { finish() }
                append(piece, of: page)
            }
        }
    }

    private mutating func addCaptions(_ lines: [PageLine], of page: PageText) {
        for (line, captions) in zip(lines, CaptionText.captions(in: lines)) {
            for caption in captions {
                if !CaptionText.goesOn(line, after: previous) { finish() }
                append(line.saying(caption), of: page)
            }
        }
    }

    mutating func finish() {
        guard !text.isEmpty else { return }
        paragraphs.append(
            Paragraph(
                text.withoutOpenDivision.string, page: beginning.page, lines: beginning.lines, seam: seam))
        text = []
        seam = nil
    }

    private mutating func turn(to page: PageText, _ line: PageLine, _ leaving: String?, _ arriving: String?) {
        if let previous, previous.endsSentence || text.isEmpty { finish() }
        seam = Seam(
            offset: text.count, fromPage: self.page, toPage: page.number, leaving: leaving, arriving: arriving
        )
    }

    private mutating func append(_ line: PageLine, of page: PageText) {
        if text.isEmpty {
            beginning = (page.number, line.number...line.number)
        } else if page.number == beginning.page {
            let lines = beginning.lines
            beginning.lines = min(lines.lowerBound, line.number)...max(lines.upperBound, line.number)
        }
        self.page = page.number
        let turnsPage = seam?.offset == text.count
        let start = LineJoining.append(
            line.clean, to: &text, divided, spacesFigures: line.isTabular || line.spacesFigures)
        if turnsPage { seam?.offset = start }
        previous = line
    }

    private func isSubhead(_ line: PageLine) -> Bool { !line.endsSentence }

    /// 二、今年工作: a numbered line that is no sentence.
    private func isNumberedHead(_ line: PageLine, _ page: PageText) -> Bool {
        guard Numbering.begins(line.clean), !line.endsSentence, line.clean.count <= 30,
            line.clean.contains(Punctuation.listComma) || Punctuation.opening.contains(line.clean.first),
            !line.hasComma || !page.regime.hasColumnLines,
            text.endsSentence || text.isEmpty || previous?.isTabular == true
        else { return false }
        return !page.regime.hasColumnLines || line.width < page.width(ofLine: line.number) - 4
    }

    private func beginsParagraph(_ line: PageLine, after previous: PageLine, _ page: PageText) -> Bool {
        let full = page.width(ofLine: previous.number)
        if divided.seam(text, line.clean[...]) == .divided { return false }
        if line.isDate || previous.isDate { return true }
        if line.dateline != nil { return true }
        if line.isCredit || previous.isCredit || line.isVerse || previous.isVerse { return true }
        if line.isContact || previous.isContact && previous.width < full - 3 { return true }
        if Self.words.labels.begin(folded: line.folded) || Self.items.contains(line.clean.first) {
            return true
        }
        if line.isTabular, previous.isTabular || previous.isFinished { return true }
        // 秘书长：… under rows of names.
        if previous.isTabular || Self.isLabelled(previous), Self.isLabelled(line) { return true }
        if (line.role == .row) != (previous.role == .row),
            !(line.clean + previous.clean).contains(where: \.isHan)
        {
            return true
        }
        guard previous.endsSentence else {
            // The full stop is lost, the end of the paragraph is not.
            return page.regime.hasColumnLines && !page.regime.ignoresBlankLines && line.blanksBefore > 0
                && previous.width * 2 <= full
        }
        guard page.regime.hasColumnLines else {
            return !page.endsColumn(previous.number) || Self.beginsMember(line.clean)
        }
        let isShort = previous.width <= full - 4
        let ending = previous.clean.last ?? " "
        if line.blanksBefore > 0, !page.regime.ignoresBlankLines {
            let opening = line.clean.first ?? " "
            let isArtefact = Punctuation.opensQuote.contains(opening) || opening.isDigit
            return isShort || !isArtefact && ending != Punctuation.semicolon && ending != Punctuation.colon
        }
        let indented = line.width <= page.width(ofLine: line.number) - 3 && !line.endsSentence
        return isShort || indented && Punctuation.endsParagraph.contains(ending)
    }

    /// 秘书长：甲　乙: a few words, a colon, and names with no mark of a sentence.
    private static func isLabelled(_ line: PageLine) -> Bool {
        guard let colon = line.clean.prefix(10).firstIndex(where: { Punctuation.colons.contains($0) }) else {
            return false
        }
        return colon > 1 && colon + 1 < line.clean.count && !line.hasStop && !line.hasComma
    }

    private static let words = PaperWords.paragraphs
    /// What the items of a list begin with.
    private static let items: Marks = "●■◆▲★◎▶►"

    /// What begins a paragraph wherever the column ends: a numbered member, a dash, a quotation, an address, a
    /// speaker.
    private static func beginsMember(_ line: [Unicode.Scalar]) -> Bool {
        Numbering.begins(line) || words.members.begin(line) || PrintedDates.opensWithDay(line)
            || line.prefix(10).contains { Punctuation.colons.contains($0) }
            || words.speech.occur(in: line.prefix(9))
    }
}
