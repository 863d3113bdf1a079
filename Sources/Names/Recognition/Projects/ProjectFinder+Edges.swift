import Languages

/// What is no project, and where one begins and ends.
extension ProjectFinder {
    /// 等71个延链补链项目, 24个合作项目: words for the kind of what was listed or counted.
    func isKind(from start: Int, to end: Int) -> Bool {
        if units.has(Particle.andOthers, endingAt: start) { return true }
        if !stem.isNamed(start..<end), isCountedBefore(start) { return true }
        let first = sentence.tokens[sentence.tokenIndex(at: start)]
        guard first.range.lowerBound == start, first.classes.contains(.number) else { return false }
        return
            (QuantityWords.units.length(in: units, at: first.range.upperBound) > 0
            || units.indices.contains(first.range.upperBound)
                && ProjectWords.isCounter(units[first.range.upperBound]))
            && !stem.isNamed(start..<end)
            && !ProjectWords.extents.contains(units[first.range.upperBound...].prefix(1))
    }

    /// 生态农业工程|实验室: whether the name of an organisation goes on behind `end`.
    func isInOrganisation(_ end: Int) -> Bool {
        sentence.organisations.contains { $0.range.lowerBound < end && $0.range.contains(end) }
    }

    /// 26个省级以上科技攻关、平台建设、|人才培养项目: whether projects are counted, or said to be some, before words for their kinds.
    func isCountedBefore(_ start: Int) -> Bool {
        var index = sentence.tokenIndex(at: start) - 1
        var steps = 0
        while index >= 0, steps < 12 {
            let token = sentence.tokens[index]
            let first = units[token.range.lowerBound]
            if NamePunctuation.endsClause(first) || ProjectWords.nouns.contains(sentence.word(index)) {
                return false
            }
            if ProjectWords.several.contains(sentence.word(index)) { return true }
            if token.classes.contains(.number) {
                let behind = token.range.upperBound
                return units.indices.contains(behind) && ProjectWords.isCounter(units[behind])
            }
            index -= 1
            steps += 1
        }
        return false
    }

    /// A finding without what stands up to a bracket or a quote that opened before it; `nil` where one stays open.
    func closed(_ finding: Finding) -> Finding? {
        var (quotes, brackets) = (0, 0)
        var start = finding.range.lowerBound
        for index in finding.range {
            switch units[index] {
            case NamePunctuation.openingQuote: quotes += 1
            case NamePunctuation.closingQuote: quotes -= 1
            case NamePunctuation.opening: brackets += 1
            case NamePunctuation.closing: brackets -= 1
            default: continue
            }
            if quotes < 0 { return nil }
            if brackets < 0 { (start, quotes, brackets) = (index + 1, 0, 0) }
        }
        var end = finding.range.upperBound
        if brackets == 1, units.has(NamePunctuation.closing, at: end) { (brackets, end) = (0, end + 1) }
        guard quotes == 0, brackets == 0, end - start >= 4 || start == finding.range.lowerBound else {
            return nil
        }
        return Finding(range: start..<end, feature: finding.feature)
    }
}
