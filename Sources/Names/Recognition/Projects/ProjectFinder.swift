import Languages

/// Finds construction and investment projects, works and named programmes.
struct ProjectFinder: Sendable {
    let sentence: Sentence
    let stem: ProjectStem

    init(sentence: Sentence) {
        self.sentence = sentence
        stem = ProjectStem(sentence: sentence)
    }

    var units: MarkedText { sentence.units }

    func projects() -> [Finding] {
        var lists: [Finding] = []
        var findings = quoted()
        for index in sentence.tokens.indices {
            let range = sentence.tokens[index].range
            let end = range.upperBound
            if units.ends(.endings, at: end) {
                findings += ended(by: index)
            } else if units.ends(.works, at: end) {
                findings += worked(by: index)
            } else if units.ends(.facilities, at: end) {
                findings += built(at: index)
            }
            if units[range.lowerBound] == Particle.andOthers { lists += listed(before: range.lowerBound) }
            if units.mayBe(.changing, range), ProjectWords.changing.contains(units[range]) {
                findings += changed(by: index)
            }
        }
        lists = lists.filter { sentence.weights.counts($0.feature) }
        return (lists + findings.filter { !isTorn($0, by: lists) }).compactMap(closed)
            .outermost(sentence.weights)
    }

    /// Whether a finding goes across the members of a list.
    private func isTorn(_ finding: Finding, by lists: [Finding]) -> Bool {
        lists.filter { $0.range.overlaps(finding.range) }.count > 1
            || lists.contains {
                $0.range.overlaps(finding.range) && $0.range.lowerBound > finding.range.lowerBound
            }
    }

    /// “三百工程”, “六清”行动.
    private func quoted() -> [Finding] {
        var findings: [Finding] = []
        var open: Int?
        for index in units.indices {
            if units[index] == NamePunctuation.openingQuote { open = index }
            guard units[index] == NamePunctuation.closingQuote, let start = open else { continue }
            open = nil
            let after = ProjectWords.endings.length(in: units, at: index + 1)
            let inside = ProjectWords.endings.length(in: units, endingAt: index)
            let length = index - start - 1 - inside
            guard after > 0 || inside > 0, (1...14).contains(length), !isCounted(start + 1) else { continue }
            // “三早”项目58个
            if after > 0, index + 1 + after < units.count, UnitShape.of(units[index + 1 + after]) == .digit {
                continue
            }
            findings.append(Finding(range: start..<(index + 1 + after), feature: .quotedProgramme))
        }
        return findings
    }

    /// “四项行动”: how many there are, not what they are called.
    private func isCounted(_ start: Int) -> Bool {
        start + 1 < units.count && ChineseNumber.isDigit(units[start])
            && ProjectWords.isCounter(units[start + 1])
    }

    /// Words before 项目, 工程, 行动.
    private func ended(by index: Int) -> [Finding] {
        let end = sentence.tokens[index].range.upperBound
        let length = ProjectWords.endings.length(in: units, endingAt: end)
        let stemEnd = end - length
        let isCampaign = ProjectWords.campaigns.contains(units[stemEnd..<end])
        if !isCampaign, ProjectWords.matters.length(in: units, at: end) > 0 || stem.isGotten(before: stemEnd)
        {
            return []
        }
        guard let start = stem.start(before: stemEnd, isCampaign ? .campaign : .plain) else { return [] }
        if isInOrganisation(end) { return [] }
        let isCounted = end < units.count && UnitShape.of(units[end]) == .digit
        guard isCampaign || !isKind(from: start, to: end) else { return [] }
        return stem.groups(of: start..<end).filter { group in
            group.upperBound < end
                ? stem.looksLikeProject(group)
                : isCampaign
                    ? stem.isCampaign(group.lowerBound..<stemEnd)
                    : stem.isSpecific(group.lowerBound..<stemEnd)
                        && (!isCounted || stem.isNamed(group))
        }.map {
            let whole = $0.upperBound == end ? $0.lowerBound..<withPhase(end) : $0
            return Finding(range: whole, feature: .projectBehind)
        }
    }

    /// The end with a phase in brackets: …项目(二期).
    private func withPhase(_ end: Int) -> Int {
        guard end < units.count, units[end] == NamePunctuation.opening,
            let close = units[end...].prefix(6).firstIndex(of: NamePunctuation.closing),
            units.has(ProjectWords.phase, endingAt: close)
        else { return end }
        return close + 1
    }

    /// Work that is done to a thing with a name.
    private func worked(by index: Int) -> [Finding] {
        let end = sentence.tokens[index].range.upperBound
        let length = ProjectWords.works.length(in: units, endingAt: end)
        guard let start = stem.start(before: end - length), end - length - start >= 2,
            !isInOrganisation(end)
        else { return [] }
        return stem.groups(of: start..<end, sharesWork: true).filter { group in
            group.upperBound < end
                ? stem.looksLikeProject(group)
                : (stem.isNamed(group) || stem.isThing(group.lowerBound..<(end - length)))
                    && group.upperBound - length > group.lowerBound
                    && !stem.endsAbstractly(before: end - length)
        }.map { Finding(range: $0, feature: .workOnThing) }
    }

    /// 打造中草药种植基地: a facility that somebody builds.
    private func built(at index: Int) -> [Finding] {
        let end = sentence.tokens[index].range.upperBound
        let length = ProjectWords.facilities.length(in: units, endingAt: end)
        guard let start = stem.start(before: end - length) else { return [] }
        let last = stem.groups(of: start..<end).last ?? start..<end
        let group = stem.behindVerb(last.lowerBound)..<last.upperBound
        guard group.upperBound == end, !isInQuotes(group.lowerBound),
            stem.isSpecific(group.lowerBound..<(end - length))
                || isSite(group, before: end - length),
            stem.isNamed(group)
                || !isCountedBefore(group.lowerBound) && !isKind(from: group.lowerBound, to: end)
        else { return [] }
        let before = max(0, group.lowerBound - 10)..<group.lowerBound
        let after = end..<min(units.count, end + 12)
        let isBuilt =
            stem.holds(ProjectWords.building, in: before) || stem.holds(ProjectWords.opening, in: after)
        return isBuilt ? [Finding(range: group, feature: .facilityBuilt)] : []
    }

    /// 启动建设|静脉|产业园: a site of its own that is built, however short what it is called by.
    private func isSite(_ group: Range<Int>, before ending: Int) -> Bool {
        ProjectWords.sites.contains(units[ending..<group.upperBound])
            && ProjectWords.building.length(in: units, endingAt: group.lowerBound) > 0
            && stem.hasContent(group.lowerBound..<ending)
    }

    private func isInQuotes(_ position: Int) -> Bool {
        units[..<position].last { $0 == NamePunctuation.openingQuote || $0 == NamePunctuation.closingQuote }
            == NamePunctuation.openingQuote
    }

    /// 改造老旧小区13万平方米: work with its extent.
    private func changed(by index: Int) -> [Finding] {
        let start = sentence.tokens[index].range.lowerBound
        guard
            start == 0 || !stem.isNameCharacter(start - 1)
                || ProjectWords.changing.contains(sentence.word(index - 1))
        else {
            return []
        }
        var cursor = index + 1
        var end = sentence.tokens[index].range.upperBound
        while cursor < sentence.tokens.count, end - start < 20,
            sentence.tokens[cursor].classes.isDisjoint(with: [.punctuation, .number]),
            sentence.tokens[cursor].classes != .function
        {
            end = sentence.tokens[cursor].range.upperBound
            cursor += 1
        }
        guard end - sentence.tokens[index].range.upperBound >= 3, cursor < sentence.tokens.count,
            sentence.tokens[cursor].classes.contains(.number)
        else { return [] }
        let number = sentence.tokens[cursor].range.upperBound
        let scale = QuantityWords.multipliers.length(in: units, at: number)
        let isDwelling = PlaceWords.dwellings.length(in: units, endingAt: end) > 0
        let measure =
            isDwelling && units.has(QuantityWords.piece, at: number)
            ? 1 : ProjectWords.extents.length(in: units, at: number + scale)
        guard measure > 0 else { return [] }
        return [Finding(range: start..<(number + scale + measure), feature: .workWithExtent)]
    }

    /// The members of `A、B等N个项目`.
    private func listed(before position: Int) -> [Finding] {
        guard namesProjects(after: position + 1), let start = stem.start(before: position, .list) else {
            return []
        }
        return stem.members(of: stem.behindVerb(start)..<position).filter(stem.mayBeListed)
            .map { Finding(range: $0, feature: .listedProject) }
    }

    /// Whether what follows 等 says that the list is one of projects: 等71个…项目.
    private func namesProjects(after position: Int) -> Bool {
        var index = position
        while index < units.count, index - position < 18 {
            if NamePunctuation.endsClause(units[index]) || units[index] == NamePunctuation.enumeration {
                return false
            }
            if ProjectWords.bodies.length(in: units, at: index) > 0 { return false }
            if ProjectWords.nouns.length(in: units, at: index) > 0 { return true }
            index += 1
        }
        return false
    }
}
