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

    /// Fewer heads beside each other may be one: kicker, headline and the lines that the headline is broken into.
    private static let fewest = 3
    private static let fewestLineByLine = 6
    /// In lines: what is shorter is no article of its own.
    private static let shortestBody = 3
    /// The share of a headline's words that a paragraph's opening has when it is the headline's own.
    private static let leastShare = 0.3
    /// How many paragraphs before and behind a head it may speak of: more than any page has.
    private static let reach = 256
    /// How many characters of a paragraph and those behind it are looked at.
    private static let openingLength = 240

    init(lines: [PageLine], regime: PageRegime, items: [PageItem]) {
        self.lines = lines
        self.items = items
        var run: [Range<Int>] = []
        let fewest = regime.standsLineByLine ? Self.fewestLineByLine : Self.fewest
        for item in items + [.body([], cutBy: [])] {
            if let head = item.head {
                let qualifies = head.allSatisfy {
                    LineRules.isDeck(lines[$0].clean) || LineRules.byline(lines[$0].text) != nil
                }
                if !qualifies { run.append(head) }
            } else {
                if run.count >= fewest {
                    clusters.append(run)
                    heads.formUnion(run.map(\.lowerBound))
                }
                run = []
            }
        }
    }

    /// The items, with a body that several clustered headlines speak of cut where each but the first begins.
    func splitting() -> [PageItem] {
        guard !clusters.isEmpty else { return items }
        let bodies = items.count { $0.head == nil }
        var places = Set(beginnings(among: paragraphStarts())).sorted()[...]
        return items.flatMap { item -> [PageItem] in
            guard case .body(let runs, let cut) = item, cut.isEmpty, runs.count == 1, let run = runs.first
            else { return [item] }
            places = places.drop { $0 < run.lowerBound }
            var own = Array(places.prefix { run.contains($0) })
            if let first = own.first, first - run.lowerBound < Self.shortestBody || bodies >= heads.count {
                own.removeFirst()
            }
            let edges = [run.lowerBound] + own + [run.upperBound]
            return zip(edges, edges.dropFirst()).map { .body([$0..<$1], cutBy: []) }
        }
    }

    /// For each clustered head the first line of the paragraph that it speaks of most, when one does.
    private func beginnings(among starts: [Int]) -> [Int] {
        let all = clusters.flatMap { $0 }
        let ends = starts.dropFirst() + [lines.count]
        let words = SharedWords(
            heads: all.map { $0.flatMap { lines[$0].clean } },
            bodies: zip(starts, ends).map { opening($0..<$1) })
        var before = 0
        return all.indices.compactMap { head in
            while before < starts.count, starts[before] < all[head].lowerBound { before += 1 }
            let window = max(0, before - Self.reach)..<min(starts.count, before + Self.reach)
            let shares = words.shares(ofHead: head, in: window)
            guard let most = shares.map(\.share).max(), most >= Self.leastShare else { return nil }
            return shares.first { $0.share >= most * 0.7 }.map { starts[$0.body] }
        }
    }

    /// The first characters of some lines.
    private func opening(_ range: Range<Int>) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        for index in range {
            text += lines[index].clean.prefix(Self.openingLength - text.count)
            if text.count >= Self.openingLength { break }
        }
        return text
    }

    /// Lines that begin a paragraph: behind a finished sentence, and behind a blank line or a line that is not full.
    private func paragraphStarts() -> [Int] {
        items.flatMap { item -> [Int] in
            guard case .body(let runs, _) = item, let run = runs.first, runs.count == 1 else { return [] }
            return run.filter { index in
                index == run.lowerBound
                    || lines[index - 1].isFinished && !lines[index].isCredit
                        && !LineRules.isDate(lines[index].clean)
                        && (lines[index].blanksBefore > 0 || lines[index].width < lines[index - 1].width
                            || lines[index - 1].width < (lines[safe: index - 2]?.width ?? 0))
            }
        }
    }
}
