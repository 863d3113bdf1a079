import ArchiveModel

/// Divides the lines of one page into articles (see docs/reading.md).
struct PageDivider {
    let lines: [PageLine]
    /// The local column width of each line.
    let widths: [Int]
    private let regime: PageRegime
    private let candidates: [HeadCandidate]
    private let boundaries: Boundaries

    init(_ lines: [PageLine]) {
        let regime = PageRegime(lines)
        let finder = HeadFinder(lines, regime)
        self.init(lines, regime, finder.widths, finder.candidates())
    }

    /// A whole page, which knows its heads already.
    init(_ page: PageText) { self.init(page.lines, page.regime, page.widths, page.heads) }

    init(_ lines: [PageLine], _ regime: PageRegime, _ widths: [Int], _ heads: [HeadCandidate]) {
        self.lines = lines
        self.regime = regime
        self.widths = widths
        candidates = heads
        boundaries = Boundaries(
            lines: lines,
            seams: PanelSeams(lines: lines, regime: regime, widths: widths, heads: heads.map(\.lines)),
            photos: PhotoLines(lines: lines, regime: regime))
    }

    func drafts() -> [PageDraft] {
        let captions = CaptionFinder(lines: lines, photos: boundaries.photos)
        var beginnings: [Int: DivisionFeature] = [:]
        let (items, found) = captions.remove(from: storyHeads(items(&beginnings)))
        let photos = found.map {
            PageDraft(heads: [], bodies: [$0.lines], isPhoto: true, confidence: 0.7, decisions: [$0])
        }
        let drafts = captions.merged(assign(joinCut(items), &beginnings) + photos)
        return drafts.sorted { $0.start < $1.start }
    }

    // MARK: Bodies and heads

    /// Heads and the bodies between them; `beginnings` then says by its first line what lets each body begin.
    private func items(_ beginnings: inout [Int: DivisionFeature]) -> [PageItem] {
        var items: [PageItem] = []
        var start = 0
        for head in candidates.map(\.lines) {
            items += bodies(start..<head.lowerBound, &beginnings)
            if boundaries.photos.tellsEvent(head) {
                beginnings[head.lowerBound] = .besideCaption
                items.append(.body([head], cutBy: []))
            } else {
                items.append(.head(head))
            }
            start = head.upperBound
        }
        return items + bodies(start..<lines.count, &beginnings)
    }

    /// `range` cut before each opener and after each closer.
    private func bodies(_ range: Range<Int>, _ beginnings: inout [Int: DivisionFeature]) -> [PageItem] {
        guard !range.isEmpty else { return [] }
        var items: [PageItem] = []
        var start = range.lowerBound
        beginnings[start] = boundaries.beginning(at: start, behindHead: start > 0)
        for index in range where index > start {
            guard let feature = boundaries.cut(before: index, in: range) else { continue }
            beginnings[index] = feature
            items.append(.body([start..<index], cutBy: []))
            start = index
        }
        return items + [.body([start..<range.upperBound], cutBy: [])]
    }

    // MARK: Headlines and subheads

    /// Without the candidates that are subheads: those stay in the body around them.
    private func storyHeads(_ items: [PageItem]) -> [PageItem] {
        let subheads = SubheadFinder(lines: lines, regime: regime, widths: widths).places(in: items)
        var result: [PageItem] = []
        for (index, item) in items.enumerated() {
            guard case .head(let head) = item else {
                append(item, to: &result)
                continue
            }
            if !subheads.contains(index) {
                result.append(item)
            } else {
                append(.body([head], cutBy: []), to: &result, joining: true)
            }
        }
        return result
    }

    /// Appends a body, joined to the one before it where a subhead stands between them.
    private func append(_ item: PageItem, to result: inout [PageItem], joining: Bool = false) {
        guard case .body(let runs, _) = item, let run = runs.first else {
            result.append(item)
            return
        }
        if case .body(let before, let cut)? = result.last, let last = before.last,
            last.upperBound == run.lowerBound,
            joining
                || isSubhead(endingAt: last.upperBound) && !boundaries.beginsStory(run.lowerBound)
                    && !boundaries.captionEdges.contains(run.lowerBound)
        {
            result[result.count - 1] = .body(
                before.dropLast() + [last.lowerBound..<run.upperBound], cutBy: cut)
        } else {
            result.append(item)
        }
    }

    private func isSubhead(endingAt end: Int) -> Bool {
        end > 0 && !lines.endsText(at: end - 1)
    }

    /// A headline inside an unfinished sentence belongs to the article that it cuts.
    private func joinCut(_ items: [PageItem]) -> [PageItem] {
        var result: [PageItem] = []
        var index = 0
        while index < items.count {
            if case .head = items[index], case .body(let before, let cut)? = result.last, cut.isEmpty,
                let last = before.last?.last, !lines.endsText(at: last)
            {
                var end = index
                while end < items.count, case .head = items[end] { end += 1 }
                if case .body(let after, _)? = items[safe: end], let first = after.first?.first,
                    !lines[first].opensStory
                {
                    let heads = items[index..<end].compactMap(\.head)
                    let belongsToNext = belongToNext(heads, cutting: before, result, items[safe: end + 1])
                    result[result.count - 1] = .body(before + after, cutBy: belongsToNext ? [] : heads.united)
                    if belongsToNext { result += items[index..<end] }
                    index = end + 1
                    continue
                }
            }
            result.append(items[index])
            index += 1
        }
        return result
    }

    /// Whether headlines inside an unfinished sentence are those of the text behind it: the text that they cut has a
    /// headline of its own right above it, the next one has none, and its beginning holds more of their words.
    private func belongToNext(
        _ heads: [Range<Int>], cutting runs: [Range<Int>], _ items: [PageItem], _ next: PageItem?
    ) -> Bool {
        guard items.dropLast().last?.head != nil, case .body(let after, _)? = next, let opening = after.first,
            let own = runs.first, lines[opening.lowerBound].dateline != nil,
            lines[own.lowerBound].dateline != nil,
            let first = heads.first, let last = heads.last
        else { return false }
        let head = lines[first.lowerBound..<last.upperBound]
        return SharedWords.share(of: head, in: lines[opening]) > SharedWords.share(of: head, in: lines[own])
    }

    // MARK: Headlines to bodies

    private func assign(_ items: [PageItem], _ beginnings: inout [Int: DivisionFeature]) -> [PageDraft] {
        var clusters = HeadClusters(lines: lines, regime: regime, items: items)
        var items = clusters.split()
        for line in clusters.openings.values where beginnings[line] == nil { beginnings[line] = .otherMatter }
        var known = BodiesAndHeads(items)
        var assignment = known.assignment(of: lines, regime, clusters)
        for _ in 0..<Self.mostRounds {
            let splits = splits(known, assignment)
            guard !splits.isEmpty else { break }
            for split in splits.reversed() {
                beginnings[split.halves[1].lowerBound] = .claimedTwice
                items.replaceSubrange(
                    split.item...split.item, with: split.halves.map { .body([$0], cutBy: []) })
            }
            known = BodiesAndHeads(items)
            assignment = known.assignment(of: lines, regime, clusters)
        }
        let candidates = Dictionary(uniqueKeysWithValues: candidates.map { ($0.lines.lowerBound, $0) })
        let drafts = known.bodies.enumerated().map { index, body in
            var draft = PageDraft(
                heads: assignment.series[index, default: []]
                    + (body.cutBy.isEmpty ? assignment.heads[index, default: []] : body.cutBy),
                bodies: body.runs, confidence: assignment.confidence[index, default: 0.6])
            draft.decisions = decisions(
                about: draft, cutBy: body.cutBy, assignment.decisions[index, default: []], beginnings,
                candidates)
            return draft
        }
        return drafts
            + assignment.left.map {
                PageDraft(
                    heads: [], bodies: [$0], isPhoto: true, confidence: 0.4,
                    decisions: [.init(.unclaimed, $0)])
            }
    }

    /// How often bodies may be split in two: a body of more than four articles is none of a page.
    private static let mostRounds = 3

    /// The bodies that two headlines claim and that are two articles, with their halves, in order.
    private func splits(_ known: BodiesAndHeads, _ assignment: HeadlineAssignment.Result)
        -> [(item: Int, halves: [Range<Int>])]
    {
        var splits: [Int: [Range<Int>]] = [:]
        for (number, heads) in assignment.contested {
            let body = known.bodies[number]
            guard splits[body.item] == nil, body.cutBy.isEmpty, body.runs.count == 1,
                let range = body.runs.first,
                let line = BodySplit(lines: lines, body: range, heads: heads).line
            else { continue }
            splits[body.item] = [range.lowerBound..<line, line..<range.upperBound]
        }
        return splits.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What decided about the heads of an article, to whom they belong, and where it begins.
    private func decisions(
        about draft: PageDraft, cutBy: [Range<Int>], _ places: [Decision],
        _ beginnings: [Int: DivisionFeature], _ candidates: [Int: HeadCandidate]
    ) -> [Decision] {
        var decisions = draft.heads.flatMap { $0.compactMap { candidates[$0] } }
            .map { Decision($0.feature, $0.lines) }
        decisions += cutBy.map { Decision(.insideSentence, $0) }
        decisions += cutBy.isEmpty ? places : places.filter { $0.feature == .seriesBox }
        guard let run = draft.bodies.first, let line = run.first else { return decisions }
        if draft.heads.isEmpty { decisions.append(Decision(.noHeadline, run)) }
        var beginning = beginnings[line] ?? .behindHeadline
        if beginning == .behindHeadline, !draft.heads.contains(where: { $0.upperBound == line }) {
            beginning = .behindOtherHeadline
        }
        return decisions + [Decision(beginning, line..<line + 1)]
    }
}
