import ArchiveModel
import Languages

/// What stands before people and speaks of them: an act of their sentence, or the head of their list.
extension OfficeSentences {
    /// The act before a group in its sentence, or the head that the group stands under.
    func governor(of first: Int, _ last: Int, in sentence: Range<Int>) -> Governor? {
        let head = heads.last { $0.end <= first }
        let from = max(sentence.lowerBound, head?.end ?? 0)
        let bracket = block.openBracket(at: first)
        let act = block.acts.last { act in
            guard act.range.lowerBound >= from, act.range.upperBound <= first else { return false }
            if act.says.isBefore {
                return StandingWords.pronouns.length(in: units, at: skipped(act.range.upperBound)) == 0
            }
            let close = act.range.upperBound
            if bracket.map({ close <= $0 && $0 - close <= Self.nearBracket }) == true { return true }
            // 辞职的|副市长张三
            return act.says.standing != .attested && units.has(Particle.of, at: close)
                && block.clauseEnd(close) >= first && first - close <= Self.farthest
                && !block.people.contains { close <= $0.lowerBound && $0.lowerBound < first }
        }
        if let act {
            if let standing = act.says.standing {
                return Governor(
                    standing: standing, position: position(act.range), title: title(of: act, before: first),
                    end: bracket.map { act.range.upperBound <= $0 ? $0 + 1 : act.range.upperBound }
                        ?? act.range.upperBound, isOfOffices: act.says.isOfOffices)
            }
            return Governor(standing: nil, position: position(act.range), end: act.range.upperBound)
        }
        guard let head = head?.head ?? above else { return nil }
        return Governor(
            standing: head.standing, position: head.position, title: head.title, end: 0, isHead: true)
    }

    /// In units: between an act and the bracket with those of whom it is said: 辞职（…）, 补选了3名（…）.
    private static let nearBracket = 8

    /// Of all of whom an act is said, or an act like it before: 4名|代表|辞职, 补选了11名|市人大代表。其中….
    private func title(of act: OfficeBlock.Act, before first: Int) -> String? {
        block.acts.reversed().lazy.filter { other in
            other.says == act.says && other.range.lowerBound <= act.range.lowerBound
        }.compactMap { other in
            let start = other.range.upperBound
            guard other.says.isBefore else {
                return block.titles.title(
                    from: block.clauseStart(other.range.lowerBound), endingAt: other.range.lowerBound)
            }
            let clause = block.clauseEnd(start)
            let bracket = units[start..<max(start, min(clause, first))].firstIndex(
                of: NamePunctuation.opening)
            let end = bracket ?? clause
            return end <= first ? block.titles.title(from: start, endingAt: end) : nil
        }.first
    }

    /// Whether a group stands in the clause of its act, or in the bracket behind it.
    func isDirect(_ governor: Governor, _ first: Int) -> Bool {
        guard !governor.isHead else { return false }
        if block.clauseEnd(governor.end) >= first { return true }
        return block.openBracket(at: first).map { $0 + 1 == governor.end } ?? false
    }

    /// Whether nothing but a title stands with the names in their clause: ，副主任李四、王五，.
    func isListed(_ first: Int, _ last: Int) -> Bool {
        let end = block.bridged(last)
        guard
            end >= units.count || NamePunctuation.endsClause(units[end])
                || units[end] == NamePunctuation.closing
        else { return false }
        let start = block.clauseStart(first)
        return start < first && block.titles.title(from: start, endingAt: first) != nil && first - start <= 24
    }

    /// Whether a group stands by itself, as the entries of a list of names do.
    func isBare(_ first: Int, _ last: Int) -> Bool {
        let before = first == 0 ? nil : units[first - 1]
        let end = block.remarkEnd(last)
        let behind = end < units.count ? units[end] : nil
        let isApart = { (unit: Unit?) in
            unit.map { UnitShape.of($0) != .han && UnitShape.of($0) != .latin } ?? true
        }
        return (isApart(before) || isListed(first, last)) && isApart(behind)
    }

    func named(
        _ group: Range<Int>, _ standing: StatedRole.Standing, _ governor: Governor, _ sentence: Range<Int>,
        _ first: Int
    ) -> Found {
        let start = block.clauseStart(first)
        let isTitled = PersonWords.titles.length(in: units, endingAt: first) > 0 && start < first
        var found = roles(
            isTitled ? [] : governor.title.map { [$0] } ?? [], group, standing, from: governor,
            at: first..<first, in: sentence, head: governor.position)
        found.takesStated = isTitled && standing != .attested
        return found
    }
}
