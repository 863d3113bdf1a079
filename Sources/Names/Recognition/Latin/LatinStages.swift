import ArchiveModel

/// Works of which a sentence says what has become of them: a bridge that was opened, a school that will be built.
struct LatinStages: Sendable {
    struct Work: Sendable {
        /// In tokens.
        var name: Range<Int>
        var kind: StatedStage.Kind
        var words: Range<Int>
        var period: Period?
    }

    let block: LatinArticleFacts.Block
    let names: [LatinName]
    private var text: LatinFactText { block.text }

    init(_ block: LatinArticleFacts.Block, _ names: [LatinName]) {
        self.block = block
        self.names = names
    }

    func works() -> [Work] {
        var found: [Work] = []
        for sentence in text.sentences {
            for sign in text.signs(in: sentence) where !sign.signs.isDisjoint(with: .stages) {
                guard let kind = Self.kind(sign.signs), let name = subject(of: sign, in: sentence),
                    !found.contains(where: { $0.name == name })
                else { continue }
                found.append(
                    Work(
                        name: name, kind: kind, words: sign.range,
                        period: period(of: sign, kind, in: sentence)))
            }
        }
        return found
    }

    private static func kind(_ signs: LatinSigns) -> StatedStage.Kind? {
        if signs.contains(.stopped) { return .stopped }
        if signs.contains(.renamed) { return .renamed }
        if signs.contains(.promised) { return .promised }
        if signs.contains(.delivered) { return .delivered }
        if signs.contains(.begun) { return .begun }
        return signs.contains(.underway) ? .underway : nil
    }

    /// The nearest work before the words, or right behind them: to replace the Mill Street bridge.
    private func subject(of sign: LatinFactText.Sign, in sentence: Range<Int>) -> Range<Int>? {
        let works = text.signs(in: sentence).filter { isWork($0) && !$0.range.overlaps(sign.range) }
        let before = works.last { $0.range.upperBound <= sign.range.lowerBound }
        let behind = works.first {
            $0.range.lowerBound >= sign.range.upperBound && $0.range.lowerBound - sign.range.upperBound <= 8
        }
        let isClear = before.map { work in
            !(work.range.upperBound..<sign.range.lowerBound).contains { text.tokens[$0].mark == 0x3B }
        }
        return (isClear == true ? before : behind).map(extended)
    }

    private func isWork(_ sign: LatinFactText.Sign) -> Bool {
        guard sign.signs.contains(.work) else { return false }
        // The school board, a bridge table: the work is the last word.
        let next = sign.range.upperBound
        return text.signs(at: next).contains(.work) == false || text.mark(next) != 0
    }

    /// With the words before it that belong to its name: new, Mill Street.
    private func extended(_ sign: LatinFactText.Sign) -> Range<Int> {
        var first = sign.range.lowerBound
        while first > 0, sign.range.lowerBound - first < 4,
            text.tokens[first - 1].isText || text.tokens[first - 1].isPossessive,
            text.tokens[first - 1].isCapital
                && !(text.tokens[first - 1].opens && text.signs(at: first - 1).contains(.stop))
                || text.tokens[first - 1].isPossessive || text.signs(at: first - 1).contains(.work)
        {
            first -= 1
        }
        return first..<sign.range.upperBound
    }

    /// The time that its sentence names, or else the year of the issue for what is told as done.
    private func period(of sign: LatinFactText.Sign, _ kind: StatedStage.Kind, in sentence: Range<Int>)
        -> Period?
    {
        let times = block.facts.times.filter {
            sentence.contains($0.range.lowerBound) && !$0.isNear && !$0.isSince && !$0.isBefore
        }
        let behind = times.first { $0.range.lowerBound >= sign.range.upperBound }
        let before = times.last { $0.range.upperBound <= sign.range.lowerBound }
        guard let period = (behind ?? before)?.period else {
            return kind == .promised ? nil : block.facts.setting.now
        }
        return Period(years: period.first.year...period.last.year)
    }
}
