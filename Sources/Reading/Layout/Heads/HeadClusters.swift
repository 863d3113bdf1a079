import ArchiveModel

/// Headlines that stand together, away from their bodies: at the end of a page, where the extraction put them.
///
/// Bodies without a headline between them run together; here the paragraphs that clustered headlines speak of are
/// where the bodies begin.
struct HeadClusters {
    let lines: [PageLine]
    private let items: [PageItem]
    /// The first lines of the heads that stand in a cluster.
    private(set) var heads: Set<Int> = []
    private var clusters: [[Range<Int>]] = []
    /// By the first line of a clustered head: the first line of the article that it is given.
    private(set) var openings: [Int: Int] = [:]

    /// Fewer heads beside each other may be one: kicker, headline and the lines that the headline is broken into.
    private static let fewest = 3
    private static let fewestLineByLine = 6
    /// What it is worth that a headline has an article at all, and that a blank line stands before a cut.
    private static let wish = 0.1
    /// The same, where there are more headlines than bodies.
    private static let needyWish = 0.3
    /// What a cut costs by the share of words that the texts on both sides have in common: in pages laid out anew one
    /// text has 0.05 on average, and two have 0.02.
    private static let price = 12.0
    /// How often headlines are dealt out anew, and how much a cut loses each time.
    private static let mostRounds = 12
    private static let step = 0.08
    /// How many paragraphs before and behind a head it may speak of: more than any page has.
    private static let reach = 256

    init(lines: [PageLine], regime: PageRegime, items: [PageItem]) {
        self.lines = lines
        self.items = items
        var run: [Range<Int>] = []
        let fewest = regime.standsLineByLine ? Self.fewestLineByLine : Self.fewest
        for item in items + [.body([], cutBy: [])] {
            if let head = item.head {
                if !head.allSatisfy({ lines[$0].qualifiesHead }) { run.append(head) }
            } else {
                if run.count >= fewest, !isStack(run, above: item) {
                    clusters.append(run)
                    heads.formUnion(run.map(\.lowerBound))
                }
                run = []
            }
        }
    }

    /// Kicker, headline and decks of one report: a few heads right above a text that opens a story.
    private func isStack(_ run: [Range<Int>], above item: PageItem) -> Bool {
        guard run.count < Self.fewestLineByLine, case .body(let runs, _) = item, let first = runs.first?.first
        else { return false }
        return lines[first].dateline != nil
    }

    /// The items, with a body that several clustered headlines speak of cut where their articles begin.
    mutating func split() -> [PageItem] {
        guard !clusters.isEmpty else { return items }
        openings = matching()
        var places = Set(openings.values).sorted()[...]
        return items.flatMap { item -> [PageItem] in
            guard case .body(let runs, let cut) = item, cut.isEmpty, runs.count == 1, let run = runs.first
            else { return [item] }
            places = places.drop { $0 <= run.lowerBound }
            let own = places.prefix { run.contains($0) }
            let edges = [run.lowerBound] + own + [run.upperBound]
            return zip(edges, edges.dropFirst()).map { .body([$0..<$1], cutBy: []) }
        }
    }

    /// For each clustered head, by its first line, the first line of the article that it is given.
    ///
    /// A body is not cut where the text before the cut would be left without a headline: round by round that cut loses
    /// worth, its body's beginning gains it, and the headlines are dealt out anew.
    private func matching() -> [Int: Int] {
        let all = clusters.flatMap { $0 }
        let starts = paragraphStarts()
        var offers = offers(of: all, starts)
        var places = Auction.assignment(of: offers)
        for round in 1...Self.mostRounds {
            let given = Set(places.compactMap { $0 })
            let spoiled = given.filter { !starts[$0].isFirst && !given.contains(starts[$0].first) }
            if spoiled.isEmpty { break }
            let wanted = Set(spoiled.map { starts[$0].first })
            for head in offers.indices {
                if round == Self.mostRounds { offers[head].removeAll { spoiled.contains($0.object) } }
                for index in offers[head].indices {
                    if spoiled.contains(offers[head][index].object) { offers[head][index].value -= Self.step }
                    if wanted.contains(offers[head][index].object) { offers[head][index].value += Self.step }
                }
            }
            places = Auction.assignment(of: offers)
        }
        return zip(all, places).reduce(into: [:]) { openings, pair in
            if let place = pair.1 { openings[pair.0.lowerBound] = starts[place].line }
        }
    }

    private func offers(of heads: [Range<Int>], _ starts: [Start]) -> [[Auction.Offer]] {
        var topics = TopicShift(
            lines: lines, heads: heads,
            paragraphs: zip(starts, starts.dropFirst().map(\.line) + [lines.count]).map { $0.line..<$1 },
            firsts: starts.map(\.first))
        let wish = heads.count > starts.count(where: \.isFirst) ? Self.needyWish : Self.wish
        var before = 0
        return heads.indices.map { head in
            while before < starts.count, starts[before].line < heads[head].lowerBound { before += 1 }
            let window = max(0, before - Self.reach)..<min(starts.count, before + Self.reach)
            return topics.values(ofHead: head, in: window).compactMap { value in
                let start = starts[value.paragraph]
                var worth = value.value + wish
                if start.isApart { worth += Self.wish }
                if !start.isFirst { worth -= Self.price * topics.cohesion(before: value.paragraph) }
                return worth > 0 ? Auction.Offer(object: value.paragraph, value: worth) : nil
            }
        }
    }

    /// Where a paragraph begins.
    private struct Start {
        var line: Int
        /// The place of its body's first among the starts.
        var first: Int
        var isFirst: Bool
        /// A blank line stands before it.
        var isApart = false
    }

    /// Paragraphs that may begin an article: those that begin a body, and others behind a finished sentence.
    private func paragraphStarts() -> [Start] {
        var starts: [Start] = []
        for case .body(let runs, _) in items {
            guard let run = runs.first, runs.count == 1 else { continue }
            let first = starts.count
            starts.append(Start(line: run.lowerBound, first: first, isFirst: true))
            for index in run.dropFirst() where beginsParagraph(index) && !isTail(index) {
                let isApart = lines[index].blanksBefore > 0
                starts.append(Start(line: index, first: first, isFirst: false, isApart: isApart))
            }
        }
        return starts
    }

    private func beginsParagraph(_ index: Int) -> Bool {
        lines[index - 1].isFinished
            && (lines[index].blanksBefore > 0 || lines[index].width < lines[index - 1].width
                || lines[index - 1].width < (lines[safe: index - 2]?.width ?? 0))
    }

    /// What never begins an article: a credit, a signature, a numbered member of a text, a closing formula.
    private func isTail(_ index: Int) -> Bool {
        let line = lines[index]
        if line.isCredit || line.isDate || Numbering.begins(line.clean) { return true }
        if PaperWords.notices.formulas.begin(line.clean) { return true }
        return lines[safe: index + 1].map { $0.isDate && !line.endsSentence } ?? false
    }
}
