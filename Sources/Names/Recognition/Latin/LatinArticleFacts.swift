import ArchiveModel

/// What an article in Latin letters states: figures, works, offices; each block read under the heads above it.
struct LatinArticleFacts: Sendable {
    struct Block: Sendable {
        let number: Int
        let text: LatinFactText
        let surface: LatinSurface
        let facts: LatinFacts
    }

    let standpoint: Standpoint?
    private(set) var blocks: [Block] = []

    init(_ finder: LatinFinder, _ words: LatinFactWords, _ standpoint: Standpoint?) {
        self.standpoint = standpoint
        var setting = LatinSetting()
        if let year = standpoint?.year { setting.now = Period(years: year...year) }
        for (index, block) in finder.article.blocks.enumerated() {
            let text = LatinFactText(block, finder.article.types, words)
            let surface = LatinSurface(block.text)
            let times = LatinTimes(text: text, surface: surface, standpoint: standpoint).times()
            let isHead = Self.isHead(text)
            if isHead || index < 3 || standpoint?.isEarly == true {
                Self.enter(text, times, block.number, isHead, &setting, standpoint)
            }
            var own = setting
            // What stands in a head itself is not under it.
            if block.number < 0 { own.outlook = nil }
            let figures = LatinFigures(
                text: text, surface: surface, names: finder.names[index], isHeadline: block.number < 0
            ).figures()
            blocks.append(
                Block(
                    number: block.number, text: text, surface: surface,
                    facts: LatinFacts(
                        text: text, figures: figures, times: times, standpoint: standpoint, setting: own,
                        isHeadline: block.number < 0)))
        }
    }

    /// All words of a block, by its number.
    func position(ofBlock number: Int) -> TextPosition? {
        guard let block = blocks.first(where: { $0.number == number }), let first = block.text.tokens.first,
            let last = block.text.tokens.last
        else { return nil }
        return TextPosition(block: number, offset: first.start, length: last.end - first.start)
    }

    /// A short block that is no sentence.
    private static func isHead(_ text: LatinFactText) -> Bool {
        guard let last = text.tokens.last, text.tokens.count <= 12 else { return false }
        return last.mark == 0
            && (last.isShouted || last.hasCapital || last.shape == .digits || text.tokens.count <= 4)
            || text.tokens[0].isShouted
    }

    private static func enter(
        _ text: LatinFactText, _ times: [LatinTime], _ number: Int, _ isHead: Bool,
        _ setting: inout LatinSetting, _ standpoint: Standpoint?
    ) {
        var signs = LatinSigns()
        for sign in text.signs { signs.formUnion(sign.signs) }
        let period = times.first { !$0.isNear && !$0.isBefore }?.period
        if isHead, number >= 0 {
            setting.outlook = signs.contains(.coming) ? .coming : signs.contains(.past) ? .past : nil
            setting.period = period
            if let shift = times.first(where: { $0.shift != nil })?.shift, shift >= 0,
                let told = setting.told, told.year == nil
            {
                setting.period = Period(years: (told.first.year + 1)...(told.last.year + 1))
            }
            setting.head = number
            return
        }
        if setting.plan == nil { setting.plan = times.first { $0.isFiscal }?.period }
        // For the year ended March 31; the annual report of January is of the year behind.
        if let time = times.first(where: { text.signs(at: $0.range.lowerBound).contains(.ended) }) {
            setting.told = time.period
        } else if setting.told == nil, signs.contains(.annual), let standpoint, standpoint.isEarly {
            setting.told = Period(years: (standpoint.year - 1)...(standpoint.year - 1))
        } else if setting.told == nil, let standpoint, standpoint.isEarly {
            // What papers of January tell of the year behind.
            let year = Period(years: (standpoint.year - 1)...(standpoint.year - 1))
            if times.contains(where: { $0.period == year && !$0.isCompared && !$0.isSince }) {
                setting.told = year
            }
        }
    }
}
