/// The heads and openings of an article, and what stands under each.
///
/// A head holds until the next of its rank or above. What a sentence opens holds until another opens something, and a
/// sentence in the middle of a paragraph opens nothing but the rest of it.
struct Sections: Sendable {
    private let standpoint: Standpoint?
    /// By rank: the headline, heads by their numbering, openings.
    private var open: [(rank: Int, setting: Setting)] = []
    /// Whether the words of the last opening are those of its paragraph alone: 主要预期目标是.
    private var isOfParagraph = false
    private var paragraph = Setting()

    /// The headline is 0, heads are 1 and below, an opening sentence is `opening`.
    static let headline = 0
    static let head = 1
    static let opening = 9

    init(standpoint: Standpoint?) { self.standpoint = standpoint }

    /// What holds now.
    var surroundings: Surroundings {
        var section = Setting()
        for (_, setting) in open.reversed() {
            if section.outlook == nil, let outlook = setting.outlook {
                section.outlook = outlook
                section.head = setting.head
            } else if section.head == nil, setting.outlook == section.outlook {
                section.head = setting.head
            }
            if section.period == nil,
                section.outlook == nil || setting.outlook == nil
                    || section.outlook == setting.outlook
            {
                section.period = setting.period
            }
        }
        return Surroundings(section: section, paragraph: paragraph)
    }

    mutating func beginParagraph() {
        paragraph = Setting()
        guard isOfParagraph, open.last?.rank == Self.opening else { return }
        open[open.count - 1].setting.head = nil
        isOfParagraph = false
    }

    /// A head of the article, or of a part of it: words without a sentence.
    mutating func enterHead(_ text: FactText, rank: Int, isBlock: Bool) {
        closeHeads(from: rank)
        paragraph = Setting()
        let whole = 0..<text.count
        let setting = HeadReader(text: text, standpoint: standpoint).setting(of: whole)
        guard !setting.isEmpty else {
            if rank > Self.headline { open.append((rank, Setting())) }
            return
        }
        var placed = setting
        if isBlock { placed.head = Setting.Head(block: text.block, range: shifted(whole, text)) }
        open.append((rank, placed))
    }

    /// A sentence, once it has been read itself. `isFirst` in its paragraph.
    mutating func pass(_ sentence: Range<Int>, of text: FactText, isFirst: Bool, persists: Bool) {
        let opening = HeadReader(text: text, standpoint: standpoint).opening(of: sentence)
        // What is told as done ends what was asked for.
        if opening.isDone, paragraph.period == nil { paragraph = Setting() }
        guard var setting = opening.setting else { return }
        let section = surroundings.section
        // What is wanted, told of the past, opens no plan.
        if !opening.isTimed, !opening.announces, section.outlook == .past { return }
        setting.head = Setting.Head(block: text.block, range: shifted(opening.words, text))
        // 2021年是开局之年。主要预期目标是：…
        if setting.period == nil, paragraph.outlook == nil || paragraph.outlook == setting.outlook {
            setting.period = paragraph.period
        }
        let announces = opening.announces && setting.outlook == .coming
        let goesOn = setting.outlook == .coming ? persists : opening.isStretch || setting.outlook == nil
        if isFirst && goesOn || announces {
            if setting.outlook == nil { setting.outlook = section.outlook }
            closeOpening()
            open.append((Self.opening, setting))
            isOfParagraph = opening.isAim
            paragraph = Setting()
        } else {
            // What was reached before, told among plans, says nothing of the plans behind it.
            let plans = (paragraph.outlook ?? section.outlook) == .coming
            if plans, setting.outlook != .coming, !opening.isStretch { return }
            if setting.outlook == nil { setting.outlook = paragraph.outlook }
            paragraph = setting
        }
    }

    /// What stood under the last head of the rank ends; what opened before the first still holds.
    private mutating func closeHeads(from rank: Int) {
        guard rank > Self.headline else { return }
        if let first = open.firstIndex(where: { $0.rank >= rank && $0.rank < Self.opening }) {
            open.removeSubrange(first...)
        }
    }

    private mutating func closeOpening() {
        while open.last?.rank == Self.opening { open.removeLast() }
    }

    private func shifted(_ range: Range<Int>, _ text: FactText) -> Range<Int> {
        (range.lowerBound + text.start)..<(range.upperBound + text.start)
    }
}

/// Reads what heads and the openings of sentences say of what stands under them.
struct HeadReader: Sendable {
    let text: FactText
    let standpoint: Standpoint?

    struct Opening {
        var setting: Setting?
        var words: Range<Int>
        /// Whether a time is named, and not only what is wanted.
        var isTimed = false
        /// Whether the time is one that is looked back at: 过去一年.
        var isStretch = false
        /// Whether it tells what is done, and not what is wanted.
        var isDone = false
        /// 抓好四项重点工作, 主要预期目标是: others follow.
        var announces = false
        /// 主要预期目标是: what is aimed at is told in the paragraph, and what is done for it behind it.
        var isAim = false
    }

    /// 2022年工作展望, 二、2020年工作回顾.
    func setting(of head: Range<Int>) -> Setting {
        var setting = Setting()
        var signs = FactSigns()
        for sign in text.signs(in: head) { signs.formUnion(sign.signs) }
        let times = text.times(in: head).filter { !$0.isBase }
        let outlooks = Set(times.compactMap(outlook))
        if outlooks.count == 1 { setting.outlook = outlooks.first }
        // 会议确定四季度任务：
        let opens = text.announced.contains(head.upperBound) && signs.isDisjoint(with: [.done, .past])
        if opens, !signs.isDisjoint(with: [.wanted, .aim]) { setting.outlook = .coming }
        if times.count == 1, let time = times.first {
            let part = opens ? time.part : nil
            setting.period =
                time.period
                ?? part.flatMap { standpoint?.period(of: $0, isPast: setting.outlook != .coming) }
        }
        let said: FactSigns = signs.intersection([.coming, .past])
        if said == .coming { setting.outlook = .coming }
        if said == .past { setting.outlook = .past }
        return setting
    }

    /// What a sentence opens for those behind it.
    func opening(of sentence: Range<Int>) -> Opening {
        let end = text.firstFigure(in: sentence)?.lowerBound ?? sentence.upperBound
        let time = leadingTime(of: sentence, before: end)
        let signs = text.signs(in: sentence)
        let wanted = signs.first { !$0.signs.isDisjoint(with: [.wanted, .striving, .aim]) && isMeant($0) }
        let done = signs.first { $0.signs.contains(.done) }
        let place = wanted?.range.lowerBound ?? time?.range.lowerBound ?? sentence.lowerBound
        var opening = Opening(
            setting: nil,
            words: sentence.lowerBound..<min(text.clause(at: place).upperBound, sentence.upperBound))
        opening.isTimed = time != nil
        opening.isStretch = time?.outlook != nil
        opening.isDone = done != nil && wanted == nil
        var setting = Setting(outlook: time.flatMap(outlook), period: time.flatMap(period(of:)))
        // A day is when something happened, not what the article is about.
        if setting.period?.first.day != nil { setting.outlook = nil }
        if time?.isReached == true { setting.outlook = .past }
        let isOpen = setting.outlook == nil || isThisYear(time)
        let isWanted = wanted.map { wanted in
            (time != nil || isImperative(wanted))
                && done.map { wanted.range.lowerBound < $0.range.lowerBound } ?? true
        }
        if isOpen, isWanted == true {
            setting.outlook = .coming
        } else if isOpen, done != nil, time != nil {
            setting.outlook = .past
        }
        guard !setting.isEmpty else { return opening }
        opening.setting = setting
        opening.isAim = wanted?.signs.contains(.aim) == true
        opening.announces = announces(wanted, signs, before: end, in: sentence, isTimed: time != nil)
        return opening
    }

    /// 要抓好四项重点工作, 主要预期目标是: what follows is what is wanted.
    private func announces(
        _ wanted: FactSign?, _ signs: ArraySlice<FactSign>, before end: Int, in sentence: Range<Int>,
        isTimed: Bool
    ) -> Bool {
        guard let wanted else { return false }
        if wanted.signs.contains(.aim) { return wanted.range.lowerBound < end }
        let clause = text.clause(at: wanted.range.lowerBound)
        return (isTimed || isImperative(wanted))
            && signs.contains {
                $0.signs.contains(.announcing) && clause.contains($0.range.lowerBound)
                    && $0.range.lowerBound < end
            }
    }

    /// 要…, 会议要求: nobody stands between the beginning of the clause and what is wanted.
    private func isImperative(_ sign: FactSign) -> Bool {
        if sign.signs.contains(.aim) { return true }
        guard sign.signs.contains(.wanted) else { return false }
        let clause = text.clause(at: sign.range.lowerBound)
        guard sign.range.lowerBound - clause.lowerBound <= 2 else { return false }
        // 县长强调，要…
        let sentence = text.wholeSentence(at: clause.lowerBound)
        return clause.lowerBound == sentence.lowerBound
            || text.signs(in: sentence.lowerBound..<clause.lowerBound).contains { $0.signs.contains(.saying) }
    }

    private func isThisYear(_ time: TimeSign?) -> Bool {
        guard let standpoint, let period = time?.period else { return false }
        return period.last.year == standpoint.year
    }

    /// The time that a sentence begins with, behind who says it.
    private func leadingTime(of sentence: Range<Int>, before end: Int) -> TimeSign? {
        let leading = text.times(in: sentence).filter { time in
            guard !time.isBase, time.range.lowerBound < end, time.range.lowerBound - sentence.lowerBound < 40
            else {
                return false
            }
            let clause = text.clause(at: time.range.lowerBound)
            let lead =
                time.range.lowerBound - max(clause.lowerBound, text.bracket(before: time.range.lowerBound))
            return lead <= 5 || time.isJustPast
        }
        // 2021年…，做好全年工作: of the year that is named.
        return leading.last { !$0.isWholeYear } ?? leading.last
    }

    /// Whether an aim is one that is set, not one that was reached: 完成年度目标.
    private func isMeant(_ sign: FactSign) -> Bool {
        guard sign.signs.contains(.aim) else { return true }
        return !text.isFulfilled(sign)
    }

    private func period(of time: TimeSign) -> Period? {
        if let period = time.period { return period }
        if time.isWholeYear { return standpoint?.wholeYear(isPast: true) }
        guard let standpoint, let part = time.part else { return nil }
        return standpoint.period(of: part, isPast: true)
    }

    private func outlook(_ time: TimeSign) -> Outlook? {
        if let outlook = time.outlook { return outlook }
        guard let standpoint, let period = time.period else { return nil }
        return standpoint.outlook(of: period)
    }

}
