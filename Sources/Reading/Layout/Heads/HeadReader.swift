import ArchiveModel

/// Tells kicker, headline, deck and byline apart in the lines of a head.
struct HeadReader {
    private static let words = PaperWords.heads
    private(set) var kicker: String?
    private(set) var headline: String?
    private(set) var decks: [String] = []
    private(set) var byline: [Credit] = []

    /// `blocks`: the lines of the head, in runs that stand together; `series`: lines of several heads of the page,
    /// folded and without blanks.
    init(
        _ blocks: [[PageLine]], series: Set<[Unicode.Scalar]> = [], _ divided: DividedWords = DividedWords()
    ) {
        if let latin = LatinHead(blocks, divided) {
            (kicker, headline, decks) = (latin.kicker, latin.headline, latin.decks)
            for line in blocks.joined() { line.byline.map { add($0, saidBy: line) } }
            return
        }
        let paper = blocks.lazy.compactMap(\.first).first?.paper ?? .all
        var mains: [String] = []
        for block in blocks {
            var main: [[Unicode.Scalar]] = []
            var isDisplayed: [Bool] = []
            for line in block {
                if let people = line.byline {
                    add(people, saidBy: line)
                } else if line.isDeck {
                    decks.append(LineJoining.spaced(line).withoutOpenDivision.string)
                } else {
                    main.append(Self.yearClauses(line.clean) ?? LineJoining.spaced(line))
                    isDisplayed.append(line.isLetterSpaced || line.isShadowed)
                }
            }
            guard !main.isEmpty else { continue }
            if !mains.isEmpty, !decks.isEmpty {
                for deck in decks {
                    Self.append(Array(deck.unicodeScalars), to: &mains[mains.count - 1], divided)
                }
                decks = []
            }
            if main.count > 1, let last = main.last, Self.tellsWhoSpoke(last) {
                decks.append(main.removeLast().string)
            }
            while Self.namesSeries(main)
                || main.count > 1 && Self.isOne(of: series, main[0])
                    && !Self.runsOn(main[0], to: main[1], in: paper)
            {
                mains.append(main.removeFirst().string)
                isDisplayed.removeFirst()
            }
            if main.count > 1, let first = main.first, !Self.runsOn(first, to: main[1], in: paper),
                Self.isKicker(first, over: main[1]) || Self.isSmaller(first, than: main.dropFirst())
                    || isDisplayed[1] && !isDisplayed[0] && first.count * 2 >= main[1].count * 3
            {
                mains.append(first.string)
                main.removeFirst()
            }
            mains.append(Self.joined(main, divided))
        }
        if mains.count > 1, let last = mains.last, Self.tellsWhoSpoke(Array(last.unicodeScalars)) {
            decks.insert(mains.removeLast(), at: 0)
        }
        if mains.count > 1, let last = mains.last, Self.isOne(of: series, Array(last.unicodeScalars)) {
            mains.insert(mains.removeLast(), at: 0)
        }
        headline = mains.popLast()
        kicker = mains.isEmpty ? nil : mains.joined(separator: " ")
    }

    /// A post without a name is that of who is named before it, or who wrote.
    private mutating func add(_ people: [Credit], saidBy line: PageLine) {
        byline += people
        guard people.isEmpty else { return }
        if byline.isEmpty { decks.append(line.clean.string) }
        let role = byline.last?.role
        for index in byline.indices where byline[index].role == role {
            byline[index].role = line.clean.string
        }
    }

    /// 点赞 2020 加油 2021: two clauses, each with its year.
    private static func yearClauses(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let pieces = line.split(whereSeparator: \.isBlank)
        guard pieces.count == 4, pieces[0].count == pieces[2].count, pieces[0].count >= 2,
            pieces[0].allSatisfy(\.isHan), pieces[2].allSatisfy(\.isHan), pieces[1].allSatisfy(\.isDigit),
            pieces[3].allSatisfy(\.isDigit)
        else { return pieces.count == 2 && pieces.allSatisfy(Self.endsWithYear) ? line : nil }
        return Array(pieces[0] + pieces[1] + [" "] + pieces[2] + pieces[3])
    }

    private static func endsWithYear(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
        clause.count >= 6 && clause.suffix(4).allSatisfy(\.isDigit) && clause.dropLast(4).allSatisfy(\.isHan)
    }

    /// Whether `first` is a line of its own above the headline: one without pauses above one of clauses, or one much
    /// shorter than what it stands over. Lines that run on are of about one length.
    private static func isKicker(_ first: [Unicode.Scalar], over second: [Unicode.Scalar]) -> Bool {
        if first.contains(where: \.isBlank), first.last?.isDigit == true { return true }
        if words.sayings.end(first), first.count >= 8 { return true }
        let clauses = second.split(whereSeparator: \.isBlank)
        if !first.contains(where: \.isBlank), clauses.count > 1, clauses.allSatisfy({ $0.count > 1 }) {
            return clauses.allSatisfy { $0.allSatisfy(\.isHan) }
        }
        return first.count * 10 <= second.count * 7 && first.allSatisfy(\.isHan)
    }

    /// 某某主持并讲话 某某出席: a deck that says who was there.
    private static func tellsWhoSpoke(_ line: [Unicode.Scalar]) -> Bool {
        let clauses = line.split(whereSeparator: \.isBlank)
        return line.count <= 40 && line.prefix(2).allSatisfy(\.isHan)
            && clauses.last.map { words.speeches.end($0) } == true
            && clauses.allSatisfy { clause in
                PersonNames.isName(clause)
                    || words.speeches.end(clause) && clause.count <= 24
                        && (PersonNames.isName(clause.prefix(3))
                            || PersonNames.isName(clause.prefix(2)))
            }
    }

    private static func isOne(of series: Set<[Unicode.Scalar]>, _ line: [Unicode.Scalar]) -> Bool {
        !series.isEmpty && series.contains(Fold.scalars(line).dense)
    }

    /// Whether `first` is set in smaller letters than the lines under it: over one width it holds half as many more.
    /// A headline is broken into lines of about one length.
    private static func isSmaller(_ first: [Unicode.Scalar], than rest: ArraySlice<[Unicode.Scalar]>) -> Bool
    {
        first.count >= 12 && !LatinText.isLatin(first) && (rest.count > 1 || words.meetings.occur(in: first))
            && rest.allSatisfy {
                $0.count >= 6 && first.count * 2 >= $0.count * 3 && $0.contains(where: \.isHan)
            }
    }

    /// 锚定目标 真抓实干: two and more clauses of one length.
    private static func isBalanced(_ line: [Unicode.Scalar]) -> Bool {
        let clauses = line.split(whereSeparator: \.isBlank)
        return clauses.count > 1
            && clauses.allSatisfy { $0.count == clauses[0].count && $0.allSatisfy(\.isHan) }
    }

    /// 某会举行 over 第十二次会议, 某委员会 over 公告: one headline.
    private static func runsOn(
        _ first: [Unicode.Scalar], to second: [Unicode.Scalar], in paper: PaperWords
    ) -> Bool {
        words.openEnds.end(first) || Punctuation.colons.contains(first.last) || words.subjects.begin(second)
            || second.count <= 6 && Notices.isTitle(second)
                && (Notices.isSignatory(first) || words.assemblies.end(first))
            || first.count <= 8 && Notices.isSignatory(first) && !second.contains(where: \.isBlank)
            || Notices.isSignatory(first) && Notices.isColumnTitle(second, in: paper)
    }

    /// Whether the first of some lines is a series box or kicker: the name of a series, or clauses above two and more
    /// lines without a pause.
    private static func namesSeries(_ lines: [[Unicode.Scalar]]) -> Bool {
        guard let first = lines.first, lines.count > 1 else { return false }
        if words.series.end(first) { return true }
        return lines.count > 2 && first.contains(where: \.isBlank)
            && !lines.dropFirst().contains { $0.contains(where: \.isBlank) }
    }

    private static func append(_ line: [Unicode.Scalar], to head: inout String, _ divided: DividedWords) {
        var text = Array(head.unicodeScalars)
        LineJoining.append(line, to: &text, divided)
        head = text.string
    }

    /// Lines of a head as one text.
    static func joined(_ lines: ArraySlice<PageLine>, _ divided: DividedWords) -> String {
        joined(lines.map { LineJoining.spaced($0) }, divided)
    }

    /// Lines that run on are joined; lines that are clauses of their own keep a blank between them.
    private static func joined(_ lines: [[Unicode.Scalar]], _ divided: DividedWords) -> String {
        let areClauses =
            lines.allSatisfy { $0.contains(where: \.isBlank) || LatinText.isLatin($0) }
            || lines.dropLast().allSatisfy(isBalanced)
        return lines.reduce(into: [Unicode.Scalar]()) { text, line in
            if areClauses, !text.isEmpty, divided.seam(text, line[...]) == .solid { text.append(" ") }
            LineJoining.append(line, to: &text, divided)
        }.withoutOpenDivision.string
    }
}
