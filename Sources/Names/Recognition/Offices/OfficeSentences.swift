import ArchiveModel
import Languages

/// What the sentences of a block say of the offices of the people in it.
struct OfficeSentences {
    struct Found {
        /// Places among the people of the block.
        var people: Range<Int>
        var standing: StatedRole.Standing
        var roles: [StatedRole] = []
        /// Whether what is said is of the titles that stand before the names: 副市长张三|辞职.
        var takesStated = false
        var date: String?
        var head: TextPosition?
        /// Whether a head over the list says it.
        var isCarried = false
    }

    let block: OfficeBlock
    /// The head over the block, where the block is an entry of its list.
    let above: OfficeHead?
    let dayOfArticle: String?
    /// Heads inside of the block, each with where what stands under it begins.
    var heads: [(head: OfficeHead, end: Int)] = []

    var units: [Unit] { block.units }

    /// An act or a head that speaks of a group.
    struct Governor {
        var standing: StatedRole.Standing?
        var position: TextPosition
        var title: String?
        var end: Int
        var isHead = false
        var isOfOffices = false
    }

    func read(_ group: Range<Int>) -> [Found] {
        let first = block.people[group.lowerBound].lowerBound
        let last = block.people[group.upperBound - 1].upperBound
        let sentence = block.sentence(at: first)
        let next =
            group.upperBound < block.people.count ? block.people[group.upperBound].lowerBound : units.count
        let bound = max(last, min(sentence.upperBound, next))
        let governor = governor(of: first, last, in: sentence)
        var found: [Found] = []
        let start = block.bridged(last)
        if let form = form(at: start, before: bound) {
            found += stated(form, group, governor, in: sentence, bound)
        }
        for act in acts(behind: last, before: bound) {
            found.append(stated(act, group, governor, hasForm: !found.isEmpty, in: sentence, bound))
        }
        if found.isEmpty, let governor, !governor.isOfOffices, let standing = governor.standing,
            governor.isHead ? isBare(first, last) : isDirect(governor, first) || isListed(first, last)
        {
            found = [named(group, standing, governor, sentence, first)]
        }
        return found
    }

    // MARK: What stands behind

    private enum Form {
        /// 张三|为局长, 张三|任局长.
        case link(Range<Int>)
        /// 张三|的局长职务.
        case office(Range<Int>)

        var titles: Range<Int> {
            switch self {
            case .link(let range), .office(let range): range
            }
        }
    }

    private func form(at start: Int, before bound: Int) -> Form? {
        guard start < bound else { return nil }
        let end = min(block.clauseEnd(start), bound)
        if StandingWords.links(units[start]), StandingWords.act(in: units, at: start) == nil {
            var close = self.officeEnd(in: (start + 1)..<end) ?? end
            while close > start + 1,
                units[close - 1] == NamePunctuation.enumeration || units[close - 1] == NamePunctuation.space
            {
                close -= 1
            }
            return start + 1 < close ? .link((start + 1)..<close) : nil
        }
        let first = units[start] == Particle.of ? start + 1 : start
        guard first < end, let close = officeEnd(in: first..<end) else { return nil }
        // 路向阳同志|副局长职务
        if first == start,
            block.titles.titles(in: first..<close).isEmpty || acts(behind: start, before: close).count > 0
        {
            return nil
        }
        return .office(first..<close)
    }

    /// Where 职务 or the like stands that ends the title of an office.
    private func officeEnd(in range: Range<Int>) -> Int? {
        range.first { StandingWords.ends.length(in: units, at: $0) > 0 }
    }

    private func stated(
        _ form: Form, _ group: Range<Int>, _ governor: Governor?, in sentence: Range<Int>, _ bound: Int
    ) -> [Found] {
        let titles =
            switch form {
            case .link(let range): block.titles.titles(in: range)
            case .office(let range): block.titles.titlesOfOffice(in: range)
            }
        guard !titles.isEmpty else { return [] }
        var standing = governor?.standing ?? .attested
        if case .office = form, governor?.standing == nil,
            let act = leaving(behind: form.titles.upperBound, in: sentence)
        {
            return [
                roles(
                    titles, group, .left, from: governor, at: act.range, in: sentence,
                    head: position(act.range))
            ]
        }
        if titles.allSatisfy({ $0.hasSuffix(StandingWords.candidate) }) { standing = .sought }
        return [
            roles(
                titles, group, standing, from: governor, at: form.titles, in: sentence,
                head: governor?.position)
        ]
    }

    /// What ends offices behind several of them: 张三的…职务，李四的…职务|相应终止.
    private func leaving(behind start: Int, in sentence: Range<Int>) -> OfficeBlock.Act? {
        block.acts.first {
            $0.says.standing == .left && !$0.says.isBefore && $0.range.lowerBound >= start
                && $0.range.upperBound <= sentence.upperBound
        }
    }

    /// What is said behind a group of those in it: in its clause, or in the next where nobody else is named.
    private func acts(behind last: Int, before bound: Int) -> [OfficeBlock.Act] {
        block.acts.filter { act in
            guard act.range.lowerBound >= last, act.range.upperBound <= bound, !act.says.isOfOffices else {
                return false
            }
            // 张三的|作品当选: said of what is theirs.
            let next = block.bridged(last)
            if units.has(Particle.of, at: next), act.range.lowerBound > next + 1 { return false }
            let isOfThem =
                !act.says.isBefore
                || StandingWords.pronouns.length(in: units, at: skipped(act.range.upperBound)) > 0
            guard isOfThem else { return false }
            let clause = block.clauseStart(act.range.lowerBound)
            // 辞职的|副市长: said of who is named next.
            if !act.says.isBefore, units.has(Particle.of, at: act.range.upperBound), clause > last {
                return false
            }
            if clause <= last { return act.range.lowerBound - last <= Self.farthest }
            return units[clause..<act.range.lowerBound].count {
                UnitShape.of($0) == .han && !DayWords.isNumeral($0)
            } <= 4
        }
    }

    /// In units: between a name and what is said of it in its clause.
    static let farthest = 24

    func skipped(_ start: Int) -> Int {
        var index = start
        while index < units.count, StandingWords.isFiller(units[index]) { index += 1 }
        return index
    }

    private func stated(
        _ act: OfficeBlock.Act, _ group: Range<Int>, _ governor: Governor?, hasForm: Bool,
        in sentence: Range<Int>,
        _ bound: Int
    ) -> Found {
        var start = skipped(act.range.upperBound)
        start = skipped(start + StandingWords.pronouns.length(in: units, at: start))
        let end = max(start, min(block.clauseEnd(act.range.upperBound), bound))
        let close = officeEnd(in: start..<end) ?? end
        let object = start..<max(start, close)
        let titles =
            close < end && !object.isEmpty
            ? block.titles.titlesOfOffice(in: object) : block.titles.titles(in: object)
        var standing = act.says.standing ?? .attested
        if standing == .attested, let given = governor?.standing, governor?.isHead == false {
            standing = given
        }
        if !titles.isEmpty, titles.allSatisfy({ $0.hasSuffix(StandingWords.candidate) }) {
            standing = .sought
        }
        let isHeaded =
            governor.map { governor in
                (governor.standing == nil || governor.standing == standing)
                    && (governor.isHead || isDirect(governor, block.people[group.lowerBound].lowerBound))
            } ?? false
        let given =
            titles.isEmpty && !hasForm ? giver(before: block.people[group.lowerBound].lowerBound) : nil
        var found = roles(
            given.map { [$0] } ?? titles, group, standing, from: nil, at: act.range, in: sentence,
            head: isHeaded ? governor?.position : nil)
        found.takesStated = object.isEmpty && given == nil && !hasForm
        return found
    }

    /// 县长由|张三|当选
    private func giver(before first: Int) -> String? {
        let giver = StandingWords.givers.length(in: units, endingAt: first)
        return giver > 0
            ? block.titles.title(from: block.clauseStart(first), endingAt: first - giver) : nil
    }

    // MARK: Roles

    func position(_ range: Range<Int>) -> TextPosition {
        TextPosition(block: block.number, offset: range.lowerBound, length: range.count)
    }

    func roles(
        _ titles: [String], _ group: Range<Int>, _ standing: StatedRole.Standing, from governor: Governor?,
        at act: Range<Int>, in sentence: Range<Int>, head: TextPosition?
    ) -> Found {
        let said = sentence.lowerBound..<max(sentence.lowerBound, act.lowerBound)
        let day =
            standing == .attested
            ? nil
            : block.days.last(in: said, near: block.clauseStart(act.lowerBound))
                ?? (block.isSince(before: act.lowerBound) ? nil : dayOfArticle)
        return Found(
            people: group, standing: standing, roles: titles.map { StatedRole($0, standing, date: day) },
            date: day, head: head, isCarried: governor?.isHead == true)
    }
}
