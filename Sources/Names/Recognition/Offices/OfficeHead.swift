import ArchiveModel
import Languages

/// The head of a list of people and what it says of them: 免去：, 补选的市人大代表名单, 主席团（37名）.
struct OfficeHead: Sendable {
    var position: TextPosition
    var standing: StatedRole.Standing
    /// That of all who stand under it: 主席团, 市人大代表.
    var title: String?

    /// `words` of a block, when they say how people stand to an office.
    init?(_ words: Range<Int>, of block: OfficeBlock) {
        guard !words.isEmpty, !block.people.contains(where: { $0.overlaps(words) }) else { return nil }
        let acts = block.acts.filter { words.contains($0.range.lowerBound) && $0.says.standing != nil }
        let standings = Set(acts.compactMap(\.says.standing)).subtracting([.attested])
        // 任免: both.
        guard standings.count < 2 || standings.contains(.sought) else { return nil }
        let end = Self.withoutRoll(words, block)
        if let act = acts.last(where: { $0.says.standing != .attested }) {
            standing = standings.contains(.sought) ? .sought : act.says.standing ?? .attested
            let start = act.range.upperBound < end ? act.range.upperBound : words.lowerBound
            title = Self.title(start..<end, block)
            let isWhole = title == nil && act.range.lowerBound > words.lowerBound + 12
            // Of a long clause the act alone.
            let shown = isWhole || words.count > 24 ? act.range : words
            position = TextPosition(block: block.number, offset: shown.lowerBound, length: shown.count)
            return
        }
        guard words.count <= 24, let title = Self.title(words.lowerBound..<end, block) else { return nil }
        standing = .attested
        self.title = title
        position = TextPosition(block: block.number, offset: words.lowerBound, length: words.count)
    }

    /// Before 名单 at the end.
    private static func withoutRoll(_ words: Range<Int>, _ block: OfficeBlock) -> Int {
        let end = words.upperBound
        return block.units.has(StandingWords.roll, endingAt: end)
            && end - StandingWords.roll.count >= words.lowerBound
            ? end - StandingWords.roll.count : end
    }

    private static func title(_ range: Range<Int>, _ block: OfficeBlock) -> String? {
        var start = range.lowerBound
        while start < range.upperBound, StandingWords.isFiller(block.units[start]) { start += 1 }
        return block.titles.title(from: start, endingAt: range.upperBound)
    }
}
