import ArchiveModel

/// Divides a page whose lines have boxes: by what is seen of its blocks and of the way from one to the next.
struct SheetDivider {
    /// What the boxes make of a page.
    struct Division {
        var drafts: [PageDraft] = []
        /// Indices of lines.
        var furniture: [Range<Int>] = []
    }

    private let sheet: PrintedSheet
    private let tagger: BlockTagger

    /// `nil` when a line has no box.
    init?(_ lines: [PageLine], of source: SourceText) {
        guard let geometry = source.geometry,
            let sheet = PrintedSheet(lines, geometry, firstLine: source.firstLine)
        else { return nil }
        self.sheet = sheet
        tagger = BlockTagger(sheet)
    }

    /// `findsFurniture`: whether lines may belong to no article.
    func division(findsFurniture: Bool = true) -> Division {
        var division = Division()
        var draft: PageDraft?
        var isInHead = false
        for (index, block) in tagger.blocks.enumerated() {
            let role = tagger.roles[index]
            if role == .furniture, findsFurniture {
                division.furniture.append(block.lines)
                continue
            }
            let isHead = role == .headline || role == .kicker
            if draft == nil || role == .beginning || isHead && !isInHead {
                if let draft { division.drafts.append(draft) }
                draft = begun(at: index)
                isInHead = true
            }
            if isInHead, let part = headPart(index, draft?.head ?? PrintedLines()) {
                draft?.head?.add(sheet.lines[block.lines].map(\.line.number), as: part)
                draft?.heads.append(block.lines)
            } else {
                isInHead = false
                draft?.bodies.append(block.lines)
            }
        }
        if let draft { division.drafts.append(draft) }
        division.drafts = division.drafts.map(finished)
        return division
    }

    private func begun(at index: Int) -> PageDraft {
        let (feature, sum) = tagger.reason(index)
        var draft = PageDraft(heads: [], bodies: [], confidence: Double(0.5 + 0.5 * sum / (1 + abs(sum))))
        draft.head = PrintedLines()
        let block = tagger.blocks[index]
        let first = block.lines.lowerBound
        draft.decisions = [
            Decision(
                index == 0 ? .pageStart : feature.division, first..<first + 1,
                saying: index == 0 ? nil : Self.evidence(feature.division, block))
        ]
        return draft
    }

    /// What a block is of the head that is being read; `nil` for the text under it.
    private func headPart(_ index: Int, _ head: PrintedLines) -> PrintedLines.Part? {
        switch tagger.roles[index] {
        case .kicker: head.headline.isEmpty ? .kicker : .deck
        case .headline: .headline
        case .rest where !head.headline.isEmpty && tagger.blocks[index].isHeadShaped: .deck
        default: nil
        }
    }

    private func finished(_ draft: PageDraft) -> PageDraft {
        var draft = draft
        guard let head = draft.head else { return draft }
        if head.headline.isEmpty, let run = draft.bodies.first {
            draft.decisions.append(Decision(.noHeadline, run))
        }
        return draft
    }

    private static func evidence(_ feature: DivisionFeature, _ block: SheetBlock) -> String {
        func times(_ value: Float) -> String { "\((value * 10).rounded() / 10)" }
        return switch feature {
        case .typeSize: "its type is \(times(block.height)) times as high as the page's usual one"
        case .headShape: "a short block in capitals or high letters"
        case .gap:
            block.gapAbove.map { "the gap above it is \(times($0)) lines high" } ?? "nothing stands above it"
        case .readingOrder: "the text before it ends elsewhere on the page"
        case .centred: "it stands in the middle of its column, with text above and below"
        default: "its shape, and that of the blocks beside it"
        }
    }
}
