/// Captions that say so by their own words: who took the picture.
struct PhotoLines {
    let lines: [PageLine]
    let regime: PageRegime

    /// In lines of a column.
    private static let longest = 6
    /// In characters, where a line is a whole column.
    private static let most = 160

    /// The caption that begins with line `index`: a whole column, or a block between blank lines; `nil` without one.
    func caption(from index: Int) -> Range<Int>? {
        guard let first = lines[safe: index], !first.opensStory else { return nil }
        if !regime.hasColumnLines || first.width > PageRegime.widestColumn {
            return first.clean.count <= Self.most && LineRules.endsWithPhotographer(first.clean)
                ? index..<index + 1 : nil
        }
        guard index == 0 || first.blanksBefore > 0 && lines.endsText(at: index - 1) else { return nil }
        let block = lines[index...].prefix(Self.longest + 1)
        let end = block.dropFirst().firstIndex { $0.blanksBefore > 0 } ?? block.endIndex
        guard end - index <= Self.longest, LineRules.endsWithPhotographer(lines[end - 1].clean) else {
            return nil
        }
        return lines[index..<end].contains(where: { $0.hasComma || $0.hasStop }) ? index..<end : nil
    }

    /// One sentence that tells what happened when, on a line of its own.
    func isSentence(_ run: Range<Int>) -> Bool {
        run.count == 1 && lines[run.lowerBound].clean.count <= 60
            && LineRules.tellsWhen(lines[run.lowerBound].clean)
            && lines[run.lowerBound].clean.count { $0 == "。" } <= 1
    }

    /// A block without a full stop that tells what happened when: no headline does.
    func tellsEvent(_ block: Range<Int>) -> Bool {
        block.count <= 3 && LineRules.tellsWhen(lines[block.lowerBound].clean)
            && block.allSatisfy { !lines[$0].hasStop && !lines[$0].endsSentence && !lines[$0].opensStory }
    }
}
