import ArchiveModel

/// Where one text of a page ends and the next begins without a headline between them, and what says so.
struct Boundaries {
    let lines: [PageLine]
    let seams: PanelSeams
    let photos: PhotoLines
    /// Where captions begin and end that their own words tell.
    let captionEdges: Set<Int>

    init(lines: [PageLine], seams: PanelSeams, photos: PhotoLines) {
        self.lines = lines
        self.seams = seams
        self.photos = photos
        captionEdges = Set(
            lines.indices.compactMap { photos.caption(from: $0) }.flatMap { [$0.lowerBound, $0.upperBound] })
    }

    /// What cuts the run of body lines `range` before line `index`; `nil` where nothing does.
    func cut(before index: Int, in range: Range<Int>) -> DivisionFeature? {
        if beginsStory(index) { return areDecks(range.lowerBound..<index) ? nil : opening(of: index) }
        if let ending = ending(of: index - 1) { return ending }
        if let seam = seams.feature(of: index, in: range) { return seam }
        if bordersCaption(index) || captionEdges.contains(index) { return .besideCaption }
        return beginsAdvertisement(index) ? .advertisement : nil
    }

    /// What lets a text begin with line `index`, behind a headline or as the first of its page.
    func beginning(at index: Int, behindHead: Bool) -> DivisionFeature {
        if let line = lines[safe: index], line.opensStory { return opening(of: index) }
        return behindHead ? .behindHeadline : .pageStart
    }

    func beginsStory(_ index: Int) -> Bool {
        guard lines[index].opensStory else { return false }
        return lines[index].dateline != nil || index == 0 || lines[index - 1].isFinished
    }

    /// In lines, of what stands between a headline and the dateline of its text.
    private static let mostDecks = 6

    /// Whether all lines between a headline and a dateline in Latin script are set in a smaller measure than the text:
    /// what else the headline says.
    private func areDecks(_ block: Range<Int>) -> Bool {
        guard block.lowerBound > 0, block.count <= Self.mostDecks, let line = lines[safe: block.upperBound],
            line.dateline != nil, LatinText.isLatin(line.clean)
        else { return false }
        let full = lines[block.upperBound...].prefix(Self.mostDecks).reduce(0) { max($0, $1.width) }
        return block.allSatisfy {
            lines[$0].width * 10 <= full * 8 && LatinText.isLatin(lines[$0].clean)
                && !lines[$0].opensStory
        }
    }

    private func opening(of index: Int) -> DivisionFeature {
        let line = lines[index]
        return line.dateline == nil && Datelines.arrives(folded: line.folded, in: line.paper)
            ? .jumpLine : .opener
    }

    private func ending(of index: Int) -> DivisionFeature? {
        if lines[index].closesStory { return .behindCloser }
        let isSignature = lines[index].isDate && index > 0 && !lines[index - 1].endsSentence
        return isSignature ? .behindSignature : nil
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
}
