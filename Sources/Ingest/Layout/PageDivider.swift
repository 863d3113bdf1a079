import ArchiveModel

/// An article's lines on one page, in reading order.
struct PageDraft: Sendable {
    /// Kicker, headline, deck and byline lines, as runs of line indices.
    var heads: [Range<Int>]
    var bodies: [Range<Int>]
    var isPhoto = false
    var confidence: Double
}

/// Divides the lines of one page into articles (see docs/reading.md).
struct PageDivider {
    let lines: [PageLine]
    private let regime: PageRegime
    private let finder: HeadFinder

    init(_ lines: [PageLine]) {
        self.lines = lines
        regime = PageRegime(lines)
        finder = HeadFinder(lines, regime)
    }

    /// A run of body lines or a head, in the order of the page.
    private enum Item {
        case head(Range<Int>)
        case body([Range<Int>], cutBy: Range<Int>?)
    }

    func drafts() -> [PageDraft] {
        let (items, captions) = withoutCaptions(joinCut(storyHeads(items())))
        let photos = captions.map { PageDraft(heads: [], bodies: $0, isPhoto: true, confidence: 0.7) }
        return (assign(items) + photos).sorted { $0.start < $1.start }
    }

    /// A sentence before `本报讯` that the lead says again is the caption of a picture: an item of its own.
    private func withoutCaptions(_ items: [Item]) -> (items: [Item], captions: [[Range<Int>]]) {
        var rest: [Item] = []
        var captions: [[Range<Int>]] = []
        for (index, item) in items.enumerated() {
            if case .body(let runs, nil) = item, let run = runs.first, runs.count == 1, run.count <= 2,
                isCaption(run, before: items[safe: index + 1])
            {
                captions.append(runs)
            } else {
                rest.append(item)
            }
        }
        return (rest, captions)
    }

    private func isCaption(_ run: Range<Int>, before next: Item?) -> Bool {
        let words = run.flatMap { lines[$0].clean }
        if run.allSatisfy({ !isFinished(lines[$0]) && !LineRules.opensStory(lines[$0].clean) }),
            lines.count > 3
        {
            return true
        }
        guard case .body(let lead, _)? = next, let first = lead.first?.first,
            LineRules.dateline(lines[first].clean) != nil
        else { return false }
        return SharedWords([lines[first].clean]).share(of: words, inBody: 0) >= 0.6
    }

    // MARK: Bodies and heads

    private func items() -> [Item] {
        var items: [Item] = []
        var start = 0
        for head in finder.candidates() {
            items += bodies(start..<head.lowerBound)
            items.append(.head(head))
            start = head.upperBound
        }
        return items + bodies(start..<lines.count)
    }

    /// `range` cut before each opener and after each closer.
    private func bodies(_ range: Range<Int>) -> [Item] {
        var items: [Item] = []
        var start = range.lowerBound
        for index in range where index > start {
            guard beginsStory(index) || endsStory(index - 1) || changesPanel(index, in: range) else {
                continue
            }
            items.append(.body([start..<index], cutBy: nil))
            start = index
        }
        if start < range.upperBound { items.append(.body([start..<range.upperBound], cutBy: nil)) }
        return items
    }

    private func beginsStory(_ index: Int) -> Bool {
        guard LineRules.opensStory(lines[index].clean) else { return false }
        return LineRules.dateline(lines[index].clean) != nil || index == 0 || isFinished(lines[index - 1])
    }

    private func endsStory(_ index: Int) -> Bool {
        if LineRules.closesStory(lines[index].clean) { return true }
        return LineRules.isDate(lines[index].clean) && index > 0 && !lines[index - 1].endsSentence
    }

    private func isFinished(_ line: PageLine) -> Bool {
        line.endsSentence || LineRules.endsWithDate(line.clean) || LineRules.closesStory(line.clean)
    }

    /// A lasting change of the column's full width behind a finished sentence: another panel. It is asked only where
    /// blank lines mean nothing, as nothing else tells panels apart there. A change too small to tell by itself
    /// counts behind an exhortation (！) that ends a paragraph, as reports end.
    private func changesPanel(_ index: Int, in range: Range<Int>) -> Bool {
        guard regime.hasColumnLines, regime.ignoresBlankLines, index > 0, lines[index - 1].endsSentence else {
            return false
        }
        let before = lines[max(range.lowerBound, index - 16)..<index].map(\.width)
        let after = lines[index..<min(range.upperBound, index + 16)].map(\.width)
        guard before.count >= 12, after.count >= 12 else { return false }
        if lines[index - 1].clean.last == "！", lines[index - 1].width * 5 < finder.widths[index - 1] * 4 {
            return abs(before.sorted()[before.count / 2] - after.sorted()[after.count / 2]) >= 2
        }
        let (wide, narrow) = (before.sorted()[before.count * 4 / 5], after.sorted()[after.count * 4 / 5])
        guard abs(wide - narrow) >= 4 else { return false }
        if narrow < wide {
            return after.allSatisfy { $0 <= narrow + 2 } && before.suffix(8).contains { $0 >= wide - 1 }
        }
        return before.allSatisfy { $0 <= wide + 2 } && after.prefix(8).contains { $0 >= narrow - 1 }
    }

    // MARK: Headlines and subheads

    /// Without the candidates that are subheads: those stay in the body around them.
    private func storyHeads(_ items: [Item]) -> [Item] {
        var result: [Item] = []
        for (index, item) in items.enumerated() {
            guard case .head(let head) = item else {
                append(item, to: &result)
                continue
            }
            let previous = index > 0 ? items[index - 1] : nil
            let next = items[safe: index + 1]
            if isStoryHead(head, after: previous, before: next) {
                result.append(item)
            } else {
                append(.body([head], cutBy: nil), to: &result, joining: true)
            }
        }
        return result
    }

    /// Appends a body, joined to the one before it where a subhead stands between them.
    private func append(_ item: Item, to result: inout [Item], joining: Bool = false) {
        guard case .body(let runs, _) = item, let run = runs.first else {
            result.append(item)
            return
        }
        if case .body(let before, let cut)? = result.last, let last = before.last,
            last.upperBound == run.lowerBound,
            joining || isSubhead(endingAt: last.upperBound) && !beginsStory(run.lowerBound)
        {
            result[result.count - 1] = .body(
                before.dropLast() + [last.lowerBound..<run.upperBound], cutBy: cut)
        } else {
            result.append(item)
        }
    }

    private func isSubhead(endingAt end: Int) -> Bool {
        end > 0 && !lines[end - 1].endsSentence && !LineRules.isDate(lines[end - 1].clean)
    }

    private func isStoryHead(_ head: Range<Int>, after previous: Item?, before next: Item?) -> Bool {
        let block = head.map { lines[$0] }
        guard case .body(let before, _)? = previous, let last = before.last?.last,
            case .body(let after, _)? = next, let first = after.first?.first
        else { return true }
        if block.contains(where: { $0.isHeading || $0.isLetterSpaced || $0.isShadowed }) { return true }
        if LineRules.opensStory(lines[first].clean) || endsStory(last) { return true }
        if block.contains(where: { LineRules.isDeck($0.clean) || LineRules.byline($0.text) != nil }) {
            return true
        }
        if !lines[last].endsSentence { return block.allSatisfy { !$0.clean.contains("，") } }
        let words = ["公告", "名单", "通报", "决定", "召开", "举行", "闭幕", "开幕", "通知", "报告", "启动", "揭牌"]
        return words.contains { word in block.contains { LineRules.contains($0.clean, word) } }
            || block.contains { $0.width * 5 > finder.widths[head.lowerBound] * 6 } && regime.hasColumnLines
            || block.contains { $0.clean.contains(where: \.isBlank) } && !regime.ignoresBlankLines
    }

    /// A headline inside an unfinished sentence belongs to the article that it cuts.
    private func joinCut(_ items: [Item]) -> [Item] {
        var result: [Item] = []
        var index = 0
        while index < items.count {
            if case .head = items[index], case .body(let before, nil)? = result.last,
                let last = before.last?.last, !isFinished(lines[last])
            {
                var end = index
                while end < items.count, case .head = items[end] { end += 1 }
                if case .body(let after, _)? = items[safe: end], let first = after.first?.first,
                    !LineRules.opensStory(lines[first].clean), case .head(let one) = items[index],
                    case .head(let other) = items[end - 1]
                {
                    result[result.count - 1] = .body(before + after, cutBy: one.lowerBound..<other.upperBound)
                    index = end + 1
                    continue
                }
            }
            result.append(items[index])
            index += 1
        }
        return result
    }

    // MARK: Headlines to bodies

    private func assign(_ items: [Item]) -> [PageDraft] {
        var bodies: [(item: Int, runs: [Range<Int>], cutBy: Range<Int>?)] = []
        var heads: [(item: Int, lines: Range<Int>)] = []
        for (index, item) in items.enumerated() {
            switch item {
            case .head(let lines): heads.append((index, lines))
            case .body(let runs, let cut): bodies.append((index, runs, cut))
            }
        }
        let assignment = HeadlineAssignment(
            lines: lines, heads: heads, bodies: bodies.map { ($0.item, $0.runs) },
            taken: Set(bodies.indices.filter { bodies[$0].cutBy != nil }),
            isUngrouped: regime.hasColumnLines && regime.ignoresBlankLines
        ).solve()
        for (body, heads) in assignment.contested
        where bodies[body].cutBy == nil && bodies[body].runs.count == 1 {
            guard let split = BodySplit(lines: lines, body: bodies[body].runs[0], heads: heads).line else {
                continue
            }
            let (range, item) = (bodies[body].runs[0], bodies[body].item)
            var halves = items
            halves.replaceSubrange(
                item...item,
                with: [
                    .body([range.lowerBound..<split], cutBy: nil),
                    .body([split..<range.upperBound], cutBy: nil),
                ])
            return assign(halves)
        }
        var drafts = bodies.enumerated().map { index, body in
            PageDraft(
                heads: assignment.series[index, default: []]
                    + (body.cutBy.map { [$0] } ?? assignment.heads[index, default: []]),
                bodies: body.runs, confidence: assignment.confidence[index, default: 0.6])
        }
        drafts += assignment.left.map { PageDraft(heads: [], bodies: [$0], isPhoto: true, confidence: 0.4) }
        return drafts
    }
}

extension PageDraft {
    /// The first line of the page that belongs to it.
    var start: Int { (heads + bodies).map(\.lowerBound).min() ?? 0 }
}
