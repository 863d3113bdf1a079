import ArchiveModel

/// What is said of figures and projects of one block: how they are meant, and of when.
struct BlockFacts: Sendable {
    let text: FactText
    let standpoint: Standpoint?
    let surroundings: [Surroundings]

    struct Statement: Hashable, Sendable {
        var measure: Measure
        /// EDTF.
        var period: String?
        /// The words above, without which it would say something else.
        var head: TextPosition?
        /// Why, as readers are told.
        var reasons: [String]
    }

    func statement(of range: Range<Int>) -> Statement {
        let around = surroundings[min(text.sentence(at: range.lowerBound), surroundings.count - 1)]
        let mood = MoodJudge(text: text, standpoint: standpoint).decision(of: range, around)
        let time = TimeJudge(text: text, standpoint: standpoint).decision(of: range, mood.measure, around)
        return Statement(
            measure: mood.measure, period: time?.period.text, head: mood.head.map(position),
            reasons: [mood.feature?.reason, time?.feature.reason].compactMap(\.self))
    }

    private func position(_ head: Setting.Head) -> TextPosition {
        TextPosition(block: head.block, offset: head.range.lowerBound, length: head.range.count)
    }
}
