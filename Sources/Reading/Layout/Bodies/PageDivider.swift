import ArchiveModel
import Languages

/// An article's lines on one page, in reading order.
struct PageDraft: Sendable {
    /// Kicker, headline, deck and byline lines, as runs of line indices.
    var heads: [Range<Int>]
    var bodies: [Range<Int>]
    var isPhoto = false
    var confidence: Double
}

/// A run of body lines or a head, in the order of the page.
enum PageItem {
    case head(Range<Int>)
    /// With the headline that stands inside its unfinished sentence, if there is one.
    case body([Range<Int>], cutBy: [Range<Int>])
}

extension PageItem {
    /// The lines of a head; `nil` for a body.
    var head: Range<Int>? {
        if case .head(let lines) = self { lines } else { nil }
    }
}

/// Divides the lines of one page into articles (see docs/reading.md).
struct PageDivider {
    let lines: [PageLine]
    private let regime: PageRegime
    private let widths: [Int]
    private let candidates: [Range<Int>]
    private let seams: PanelSeams
    private let photos: PhotoLines
    private let captionEdges: Set<Int>

    init(_ lines: [PageLine]) {
        let regime = PageRegime(lines)
        let finder = HeadFinder(lines, regime)
        self.init(lines, regime, finder.widths, finder.candidates())
    }

    /// A whole page, which knows its heads already.
    init(_ page: PageText) { self.init(page.lines, page.regime, page.widths, page.heads) }

    private init(_ lines: [PageLine], _ regime: PageRegime, _ widths: [Int], _ heads: [Range<Int>]) {
        self.lines = lines
        self.regime = regime
        self.widths = widths
        candidates = heads
        let photos = PhotoLines(lines: lines, regime: regime)
        self.photos = photos
        captionEdges = Set(
            lines.indices.compactMap { photos.caption(from: $0) }.flatMap { [$0.lowerBound, $0.upperBound] })
        seams = PanelSeams(lines: lines, regime: regime, widths: widths, heads: heads)
    }

    func drafts() -> [PageDraft] {
        let captions = CaptionFinder(lines: lines, photos: photos)
        let (items, found) = captions.remove(from: storyHeads(items()))
        let photos = found.map { PageDraft(heads: [], bodies: [$0], isPhoto: true, confidence: 0.7) }
        let drafts = captions.merged(assign(joinCut(items)) + photos)
        return drafts.sorted { $0.start < $1.start }
    }

    // MARK: Bodies and heads

    private func items() -> [PageItem] {
        var items: [PageItem] = []
        var start = 0
        for head in candidates {
            items += bodies(start..<head.lowerBound)
            items.append(photos.tellsEvent(head) ? .body([head], cutBy: []) : .head(head))
            start = head.upperBound
        }
        return items + bodies(start..<lines.count)
    }

    /// `range` cut before each opener and after each closer.
    private func bodies(_ range: Range<Int>) -> [PageItem] {
        var items: [PageItem] = []
        var start = range.lowerBound
        for index in range where index > start {
            guard
                beginsStory(index) || endsStory(index - 1) || seams.isSeam(index, in: range)
                    || bordersCaption(index) || captionEdges.contains(index) || beginsAdvertisement(index)
            else { continue }
            items.append(.body([start..<index], cutBy: []))
            start = index
        }
        if start < range.upperBound { items.append(.body([start..<range.upperBound], cutBy: [])) }
        return items
    }

    /// Whether a caption that points at its picture begins here, or ended with the line before.
    private func bordersCaption(_ index: Int) -> Bool {
        func points(_ index: Int) -> Bool {
            photos.pointsAtPicture(index)
        }
        if points(index) { return true }
        return lines[index - 1].isFinished
            && (points(index - 1) || points(index - 2) && !lines[index - 2].isFinished)
    }

    private func beginsStory(_ index: Int) -> Bool {
        guard lines[index].opensStory else { return false }
        return lines[index].dateline != nil || index == 0 || lines[index - 1].isFinished
    }

    /// Behind a finished text, a name and what it offers in lines without a sentence, and how to reach it.
    private func beginsAdvertisement(_ index: Int) -> Bool {
        guard lines[index - 1].isFinished, !Notices.isSignatory(lines[index].clean) else { return false }
        let offers = lines[index...].prefix(4).prefix {
            !$0.isContact && !$0.endsSentence && !$0.hasStop && !$0.hasComma && !$0.isDate
        }
        return offers.contains { $0.clean.count >= 4 }
            && !lines[index].clean.contains { Punctuation.colons.contains($0) }
            && lines[safe: offers.endIndex]?.isContact == true
    }

    private func endsStory(_ index: Int) -> Bool {
        if lines[index].closesStory { return true }
        return lines[index].isDate && index > 0 && !lines[index - 1].endsSentence
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
                || isSubhead(endingAt: last.upperBound) && !beginsStory(run.lowerBound)
                    && !captionEdges.contains(run.lowerBound)
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

    private func assign(_ items: [PageItem]) -> [PageDraft] {
        var clusters = HeadClusters(lines: lines, regime: regime, items: items)
        var items = clusters.split()
        var known = BodiesAndHeads(items)
        var assignment = known.assignment(of: lines, regime, clusters)
        for _ in 0..<Self.mostRounds {
            let splits = splits(known, assignment)
            guard !splits.isEmpty else { break }
            for split in splits.reversed() {
                items.replaceSubrange(
                    split.item...split.item, with: split.halves.map { .body([$0], cutBy: []) })
            }
            known = BodiesAndHeads(items)
            assignment = known.assignment(of: lines, regime, clusters)
        }
        let drafts = known.bodies.enumerated().map { index, body in
            PageDraft(
                heads: assignment.series[index, default: []]
                    + (body.cutBy.isEmpty ? assignment.heads[index, default: []] : body.cutBy),
                bodies: body.runs, confidence: assignment.confidence[index, default: 0.6])
        }
        return drafts
            + assignment.left.map { PageDraft(heads: [], bodies: [$0], isPhoto: true, confidence: 0.4) }
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
}

/// The items of a page, bodies and heads apart, each with its place among the items.
private struct BodiesAndHeads {
    var bodies: [(item: Int, runs: [Range<Int>], cutBy: [Range<Int>])] = []
    var heads: [(item: Int, lines: Range<Int>)] = []

    init(_ items: [PageItem]) {
        for (index, item) in items.enumerated() {
            switch item {
            case .head(let lines): heads.append((index, lines))
            case .body(let runs, let cut): bodies.append((index, runs, cut))
            }
        }
    }

    func assignment(of lines: [PageLine], _ regime: PageRegime, _ clusters: HeadClusters)
        -> HeadlineAssignment.Result
    {
        HeadlineAssignment(
            lines: lines, heads: heads, bodies: bodies.map { ($0.item, $0.runs) },
            taken: Set(bodies.indices.filter { !bodies[$0].cutBy.isEmpty }),
            isUngrouped: regime.hasColumnLines && regime.ignoresBlankLines, clusters: clusters
        ).solve()
    }
}

extension PageDraft {
    /// The first line of the page that belongs to it.
    var start: Int { (heads + bodies).map(\.lowerBound).min() ?? 0 }
}

extension [Range<Int>] {
    /// With those that touch made one.
    var united: [Range<Int>] {
        reduce(into: []) { result, run in
            if let last = result.last, last.upperBound == run.lowerBound {
                result[result.count - 1] = last.lowerBound..<run.upperBound
            } else {
                result.append(run)
            }
        }
    }
}
