import ArchiveModel
import Languages

/// A block of an article with the people and the acts of office in it: 任命, 免去, 当选, 辞去.
struct OfficeBlock: Sendable {
    struct Act: Sendable {
        var range: Range<Int>
        var says: StandingWords.Act
    }

    let number: Int
    let text: [Unicode.Scalar]
    let units: [Unit]
    /// Where people are named, in order; nobody twice.
    let people: [Range<Int>]
    /// In order.
    private(set) var acts: [Act] = []
    let days: StatedDays

    init(_ text: String, block: Int, people: [Range<Int>], issue: CalendarDate?) {
        number = block
        self.text = Array(text.unicodeScalars)
        units = self.text.map { NamePunctuation.named(Unit(of: Fold.scalar($0))) }
        self.people = people
        days = StatedDays(units, issue: issue)
        var index = 0
        var next = 0
        while index < units.count {
            while next < people.count, people[next].upperBound <= index { next += 1 }
            if next < people.count, people[next].contains(index) {
                index = people[next].upperBound
            } else if let (length, act) = StandingWords.act(in: units, at: index) {
                if let act = act.flatMap({ said($0, at: index, length) }) {
                    acts.append(Act(range: index..<(index + length), says: act))
                }
                index += length
            } else {
                index += 1
            }
        }
    }

    var titles: OfficeTitles { OfficeTitles(units: units, text: text) }

    /// What an act says given the word before it: 未当选 nothing, 将出任 that somebody is to take an office.
    private func said(_ act: StandingWords.Act, at start: Int, _ length: Int) -> StandingWords.Act? {
        if StandingWords.negating.length(in: units, endingAt: start) > 0 { return nil }
        // 将于2月1日|就任
        var before = start
        while before > 0, DayWords.isPart(units[before - 1]) { before -= 1 }
        guard StandingWords.coming.length(in: units, endingAt: before) > 0 else { return act }
        switch act.standing {
        case .appointed, .elected: return StandingWords.Act(standing: .sought, isBefore: act.isBefore)
        case .left: return nil
        default: return act
        }
    }

    // MARK: Sentences and clauses

    /// The sentence around `position`: between full stops and line ends.
    func sentence(at position: Int) -> Range<Int> {
        let start = units[..<position].lastIndex(where: endsSentence).map { $0 + 1 } ?? 0
        return start..<(units[position...].firstIndex(where: endsSentence) ?? units.count)
    }

    private func endsSentence(_ unit: Unit) -> Bool {
        unit == NamePunctuation.stop || unit == Unit(of: "!") || unit == Unit(of: "?")
            || unit == Unit(of: "\n")
    }

    /// Where the clause ends in which `position` stands: before a comma, a semicolon, a colon or a full stop.
    func clauseEnd(_ position: Int) -> Int {
        var index = position
        while index < units.count, !NamePunctuation.endsClause(units[index]) { index += 1 }
        return index
    }

    func clauseStart(_ position: Int) -> Int {
        var index = position
        while index > 0, !NamePunctuation.endsClause(units[index - 1]) { index -= 1 }
        return index
    }

    /// The bracket that is open at `position`, in its sentence.
    func openBracket(at position: Int) -> Int? {
        var index = position - 1
        while index >= 0, !endsSentence(units[index]) {
            if units[index] == NamePunctuation.closing { return nil }
            if units[index] == NamePunctuation.opening { return index }
            index -= 1
        }
        return nil
    }

    /// Whether what is told at `position` has happened since some time before, 上次会议以来, and not on the day of a decision.
    func isSince(before position: Int) -> Bool {
        let start = days.days.last { $0.isWhole && $0.range.upperBound <= position }?.range.upperBound ?? 0
        return (start..<max(start, position)).contains { DayWords.since.length(in: units, at: $0) > 0 }
    }

    // MARK: People

    /// Runs of people named one after another, 张三、李四和王五, as indices into `people`.
    var groups: [Range<Int>] {
        var groups: [Range<Int>] = []
        for index in people.indices {
            if let last = groups.last, joins(people[index - 1].upperBound, people[index].lowerBound) {
                groups[groups.count - 1] = last.lowerBound..<(index + 1)
            } else {
                groups.append(index..<(index + 1))
            }
        }
        return groups
    }

    /// Whether nothing but a mark of enumeration, 和, blanks and a remark in brackets stand between two names.
    private func joins(_ start: Int, _ end: Int) -> Bool {
        var index = remarkEnd(start)
        guard index < end else { return false }
        while index < end,
            units[index] == NamePunctuation.enumeration || units[index] == NamePunctuation.space
                || Particle.joins(units[index]) || units[index] == Particle.asWellAs
        {
            index += 1
        }
        return index == end
    }

    /// Behind a remark in brackets that begins at `start` and names nobody: （女，满族）.
    func remarkEnd(_ start: Int) -> Int {
        guard units.has(NamePunctuation.opening, at: start),
            let close = units[start...].prefix(24).firstIndex(of: NamePunctuation.closing),
            !people.contains(where: { start < $0.lowerBound && $0.lowerBound < close })
        else { return start }
        return close + 1
    }

    /// Behind what leads from a name to what is said of it: 同志, 等3人, 已.
    func bridged(_ start: Int) -> Int {
        var index = remarkEnd(start)
        while index < units.count {
            let length = StandingWords.bridges.length(in: units, at: index)
            if length > 0 {
                index += length
            } else if units[index] == NamePunctuation.space {
                index += 1
            } else if index > start, DayWords.isNumeral(units[index]), let end = countEnd(index) {
                index = end
            } else {
                break
            }
        }
        return index
    }

    private func countEnd(_ start: Int) -> Int? {
        var index = start
        while index < units.count, DayWords.isNumeral(units[index]) { index += 1 }
        return index < units.count && PersonWords.countsPeople(units[index]) ? index + 1 : nil
    }

    /// Whether the block is short and ends with 职务 or a mark behind which its list goes on.
    private var endsOffice: Bool {
        guard units.count <= 80, let last = units.lastIndex(where: { UnitShape.of($0) != .punctuation })
        else {
            return false
        }
        return StandingWords.ends.length(in: units, endingAt: last + 1) > 0
            || units[units.count - 1] == NamePunctuation.semicolon
    }

    /// Whether a list goes on behind the block although nobody is named in it: an entry whose name is not known for one, or
    /// a short line that says of which part of the list the next entries are.
    var isInsideList: Bool {
        endsOffice || units.count <= 16 && !units.contains(where: NamePunctuation.endsClause)
    }

    /// Whether the block is a list of people, or begins with one behind its number: an entry of the list above it.
    var isEntry: Bool {
        guard let first = people.first else { return false }
        let before = units[..<first.lowerBound].drop { UnitShape.of($0) != .han || DayWords.isNumeral($0) }
        if before.isEmpty || endsOffice { return true }
        let named = people.reduce(0) { $0 + $1.count }
        return named * 5 >= units.count(where: { UnitShape.of($0) == .han }) * 2
    }
}
