import ArchiveModel

/// Captions that say so by their own words: who took the picture.
struct PhotoLines {
    let lines: [PageLine]
    let regime: PageRegime
    /// Lines that begin with a mark as the items of a column of short items do.
    private let items: Set<Int>
    /// Something on the page says that it has pictures.
    private let hasPictures: Bool

    init(lines: [PageLine], regime: PageRegime) {
        self.lines = lines
        self.regime = regime
        items = Self.items(of: lines)
        hasPictures =
            !regime.hasColumnLines
            && lines.contains { $0.clean.count <= 40 && PictureLines.creditsPicture($0.clean) }
    }

    /// In lines of a column.
    private static let longest = 6
    /// In characters, where a line is a whole column.
    private static let most = 160

    /// The caption that begins with line `index`: a whole column, or a block between blank lines; `nil` without one.
    func caption(from index: Int) -> Range<Int>? {
        guard let first = lines[safe: index], !first.opensStory else { return nil }
        if first.hasLatin, let caption = latinCaption(from: index) { return caption }
        if hasPictures, !regime.hasColumnLines, isNumbered(index) { return index..<index + 1 }
        if !regime.hasColumnLines || first.width > PageRegime.widestColumn {
            return first.clean.count <= Self.most && PictureLines.endsWithPhotographer(first.clean)
                ? index..<index + 1 : nil
        }
        guard index == 0 || first.blanksBefore > 0 && lines.endsText(at: index - 1) else { return nil }
        let block = lines[index...].prefix(Self.longest + 1)
        let end = block.dropFirst().firstIndex { $0.blanksBefore > 0 } ?? block.endIndex
        guard end - index <= Self.longest else { return nil }
        if end - index > 1, PictureLines.isPictureCredit(lines[end - 1].clean) { return index..<end }
        guard PictureLines.endsWithPhotographer(lines[end - 1].clean) else { return nil }
        return lines[index..<end].contains(where: { $0.hasComma || $0.hasStop }) ? index..<end : nil
    }

    /// A block in Latin script that ends with who took the picture, in one line or two.
    private func latinCaption(from index: Int) -> Range<Int>? {
        guard index == 0 || first(index) else { return nil }
        let block = lines[index...].prefix(Self.longest + 1)
        let end = block.dropFirst().firstIndex { $0.blanksBefore > 0 } ?? block.endIndex
        guard end - index <= Self.longest,
            PictureLines.endsWithLatinCredit(lines[max(index, end - 2)..<end])
        else { return nil }
        return index..<end
    }

    /// Whether a block begins here, behind a finished text.
    private func first(_ index: Int) -> Bool {
        lines[index].blanksBefore > 0 && lines.endsText(at: index - 1)
    }

    /// Whether a line points at its picture: ▲ under 简讯 is the mark of an item.
    func pointsAtPicture(_ index: Int) -> Bool {
        guard let line = lines[safe: index] else { return false }
        return PictureLines.pointsAtPicture(line.clean) && !items.contains(index)
    }

    private static func items(of lines: [PageLine]) -> Set<Int> {
        var items = Set<Int>()
        for title in lines.indices.dropLast() where lines[title].isColumnTitle {
            guard let mark = lines[title + 1].clean.first,
                PictureLines.pointsAtPicture(lines[title + 1].clean)
            else { continue }
            for index in (title + 1..<lines.count).prefix(longestColumn)
            where lines[index].clean.first == mark {
                items.insert(index)
            }
        }
        return items
    }

    /// In lines.
    private static let longestColumn = 80

    /// ①骑手在雨中送餐。: one of several numbered lines under each other.
    private func isNumbered(_ index: Int) -> Bool {
        func number(_ index: Int) -> UInt32? {
            guard let line = lines[safe: index], line.clean.count <= 60, let first = line.clean.first,
                0x2460...0x2468 ~= first.value
            else { return nil }
            return first.value
        }
        guard let own = number(index) else { return false }
        return number(index + 1) == own + 1 || number(index - 1) == own - 1
    }

    /// One sentence that tells what happened when, on a line of its own.
    func isSentence(_ run: Range<Int>) -> Bool {
        run.count == 1 && lines[run.lowerBound].clean.count <= 60
            && PictureLines.tellsWhen(lines[run.lowerBound].clean)
            && lines[run.lowerBound].clean.count { $0 == Punctuation.stop } <= 1
    }

    /// A block without a full stop that tells what happened when: no headline does.
    func tellsEvent(_ block: Range<Int>) -> Bool {
        block.count <= 3 && PictureLines.tellsWhen(lines[block.lowerBound].clean)
            && block.allSatisfy { !lines[$0].hasStop && !lines[$0].endsSentence && !lines[$0].opensStory }
    }
}
