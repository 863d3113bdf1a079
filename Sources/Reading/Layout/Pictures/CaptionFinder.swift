import ArchiveModel

/// Finds the captions of pictures: a sentence that the lead says again, and clusters of short lines.
struct CaptionFinder {
    let lines: [PageLine]
    let photos: PhotoLines

    /// `items` without the bodies that are captions, and those.
    func remove(from items: [PageItem]) -> (items: [PageItem], captions: [Decision]) {
        let clusters = clusters(in: items)
        var rest: [PageItem] = []
        var captions: [Decision] = []
        for (index, item) in items.enumerated() {
            if case .head(let head) = item, clusters.contains(index) {
                captions.append(Decision(.captionCluster, head))
            } else if case .body(let runs, let cut) = item, cut.isEmpty, let run = runs.first,
                runs.count == 1,
                let feature = run.count <= 2 && clusters.contains(index)
                    ? DivisionFeature.captionCluster
                    : feature(of: run, after: items[safe: index - 1], before: items[safe: index + 1])
            {
                captions.append(Decision(feature, run))
            } else if case .body(let after, let cut) = item, cut.isEmpty,
                case .body(let before, let first)? = rest.last,
                first.isEmpty, let last = before.last?.last, let end = captions.last?.lines.upperBound,
                let next = after.first?.first, end == next, !lines.endsText(at: last), !lines[next].opensStory
            {
                // The caption stood inside a sentence.
                rest[rest.count - 1] = .body(before + after, cutBy: [])
            } else {
                rest.append(item)
            }
        }
        return (rest, captions)
    }

    /// `drafts` with captions made one that follow each other and belong together.
    func merged(_ drafts: [PageDraft]) -> [PageDraft] {
        var result: [PageDraft] = []
        for draft in drafts.sorted(by: { $0.start < $1.start }) {
            if draft.isPhoto, let last = result.last, last.isPhoto, let before = last.bodies.last,
                let run = draft.bodies.first, before.upperBound == run.lowerBound, belong(before, run)
            {
                let joined = last.bodies.dropLast() + [before.lowerBound..<run.upperBound]
                result[result.count - 1].bodies = Array(joined)
                result[result.count - 1].decisions += draft.decisions
            } else {
                result.append(draft)
            }
        }
        return result
    }

    /// Whether a caption goes on with the one before it: in the same sentence, with the next number of a series, with who
    /// took the pictures, or of the same thing. Any other is that of a picture of its own.
    private func belong(_ before: Range<Int>, _ run: Range<Int>) -> Bool {
        let (last, next) = (lines[before.upperBound - 1], lines[run.lowerBound])
        if CaptionText.goesOn(next, after: last) { return true }
        if last.hasLatin, LatinText.isInCapitals(last.clean), !last.endsSentence { return true }
        if CaptionText.isNumbered(last.clean), CaptionText.isNumbered(next.clean) { return true }
        if last.hasComma, !last.endsSentence, last.clean.last.map(Punctuation.commas.contains) == true {
            return true
        }
        if run.count == 1, next.clean.count <= 16, PictureLines.saysCaption(next.clean),
            PictureLines.isPictureCredit(next.clean) || PictureLines.endsWithPhotographersName(next.clean)
        {
            return true
        }
        return SharedWords.share(of: lines[run], in: lines[before]) >= Self.sameThing
    }

    /// The share of the words of a caption that the one before it has, when both tell of one thing.
    private static let sameThing = 0.5

    /// The places of short items in runs of three and more of which one says that it is a caption; heads before the
    /// first caption are headlines.
    private func clusters(in items: [PageItem]) -> Set<Int> {
        var found = Set<Int>()
        var start = 0
        for index in 0...items.count {
            if index < items.count, isShort(items[index]) { continue }
            if index - start >= 3, (start..<index).contains(where: { isNoHead(items[$0]) }) {
                let first = (start..<index).first { isNoHead(items[$0]) } ?? start
                found.formUnion(first..<index)
            }
            start = index + 1
        }
        return found
    }

    private func isNoHead(_ item: PageItem) -> Bool {
        guard let head = item.head else { return true }
        return saysCaption(item) || head.contains { CaptionText.captions(in: lines[$0]).count > 1 }
    }

    private func isShort(_ item: PageItem) -> Bool {
        switch item {
        case .head: true
        case .body(let runs, let cut):
            cut.isEmpty && runs.count == 1
                && runs.allSatisfy { run in
                    run.count <= 2
                        && run.allSatisfy {
                            lines[$0].clean.count <= 80 && !lines[$0].isFinished && !lines[$0].hasStop
                                && !lines[$0].opensStory
                        }
                }
        }
    }

    private func saysCaption(_ item: PageItem) -> Bool {
        let runs =
            switch item {
            case .head(let run): [run]
            case .body(let runs, _): runs
            }
        return runs.contains { $0.contains { PictureLines.saysCaption(lines[$0].clean) } }
    }

    /// What makes a body a caption; `nil` when it is none.
    private func feature(of run: Range<Int>, after previous: PageItem?, before next: PageItem?)
        -> DivisionFeature?
    {
        if photos.tellsEvent(run) { return .tellsWhen }
        if photos.caption(from: run.lowerBound) == run {
            // Between two headlines it is all the text that one of them has.
            return previous?.head == nil || next != nil && next?.head == nil ? .caption : nil
        }
        guard run.count <= 2 else { return nil }
        if photos.pointsAtPicture(run.lowerBound) { return .pointsAtPicture }
        guard case .body(let lead, _)? = next, let first = lead.first?.first,
            lines[first].dateline != nil
        else { return nil }
        if run.allSatisfy({ !lines[$0].isFinished && !lines[$0].opensStory }) { return .beforeLead }
        if previous?.head != nil, photos.isSentence(run) { return .tellsWhen }
        return SharedWords.share(of: lines[run], in: lines[first...first]) >= 0.6 ? .repeatsLead : nil
    }
}
