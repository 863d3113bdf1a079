/// Finds construction and investment projects, works and named programmes.
struct ProjectFinder: Sendable {
    func projects(in sentence: Sentence) -> [Finding] {
        var findings: [Finding] = []
        findings += quoted(in: sentence)
        for index in sentence.tokens.indices {
            let end = sentence.tokens[index].range.upperBound
            if ProjectWords.endings.length(in: sentence.units, endingAt: end) > 0 {
                findings += ended(by: index, sentence)
            } else if ProjectWords.works.length(in: sentence.units, endingAt: end) > 0 {
                findings += worked(by: index, sentence)
            }
            if sentence.isMark(index, Unit(of: "等"))
                || sentence.units.has("等", at: sentence.tokens[index].range.lowerBound)
            {
                findings += listed(before: index, sentence)
            }
        }
        return findings.outermost()
    }

    /// “三百工程”, “千万工程”, “六清”行动.
    private func quoted(in sentence: Sentence) -> [Finding] {
        var findings: [Finding] = []
        var open: Int?
        for index in sentence.units.indices {
            if sentence.units[index] == Mark.openingQuote { open = index }
            guard sentence.units[index] == Mark.closingQuote, let start = open else { continue }
            open = nil
            let after = ProjectWords.endings.length(in: sentence.units, at: index + 1)
            let inside = ProjectWords.endings.length(in: sentence.units, endingAt: index)
            guard after > 0 || inside > 0, index - start <= 16, index - start > 2 else { continue }
            if inside > 0, index - start - 1 - inside < 1 { continue }
            findings.append(
                Finding(
                    range: start..<(index + 1 + after), score: 0.8, evidence: "a quoted name of a programme"))
        }
        return findings
    }

    /// Words before 项目, 工程, 行动.
    private func ended(by index: Int, _ sentence: Sentence) -> [Finding] {
        let end = sentence.tokens[index].range.upperBound
        let length = ProjectWords.endings.length(in: sentence.units, endingAt: end)
        let stem = ProjectStem(sentence: sentence)
        guard let start = stem.start(before: end - length), stem.isSpecific(start..<(end - length)) else {
            return []
        }
        return stem.members(of: start..<end).map {
            Finding(range: $0, score: 0.7, evidence: "words before the word for a kind of project")
        }
    }

    /// Work that is done to a thing with a name.
    private func worked(by index: Int, _ sentence: Sentence) -> [Finding] {
        let end = sentence.tokens[index].range.upperBound
        let length = ProjectWords.works.length(in: sentence.units, endingAt: end)
        let stem = ProjectStem(sentence: sentence)
        guard let start = stem.start(before: end - length), stem.isNamed(start..<(end - length)) else {
            return []
        }
        return stem.members(of: start..<end).map {
            Finding(range: $0, score: 0.6, evidence: "work on a thing that has a name")
        }
    }

    /// The members of `A、B等N个项目`.
    private func listed(before index: Int, _ sentence: Sentence) -> [Finding] {
        let position = sentence.tokens[index].range.lowerBound
        guard namesProjects(after: position + 1, sentence) else { return [] }
        let stem = ProjectStem(sentence: sentence)
        guard let start = stem.start(before: position, acrossVerbs: true) else { return [] }
        return stem.members(of: start..<position).filter {
            $0.count >= 4 || sentence.place(at: $0.lowerBound) != nil
        }.map {
            Finding(range: $0, score: 0.75, evidence: "it stands in a list of projects")
        }
    }

    /// Whether what follows 等 says that the list is one of projects: 等71个…项目.
    private func namesProjects(after position: Int, _ sentence: Sentence) -> Bool {
        var index = position
        while index < sentence.units.count, index - position < 18 {
            if Mark.endsClause(sentence.units[index]) || sentence.units[index] == Mark.enumeration {
                return false
            }
            for word: StaticUnits in ["项目", "工程"] where sentence.units.has(word, at: index) { return true }
            index += 1
        }
        return false
    }

}

/// The words before the ending of a project's name.
struct ProjectStem {
    let sentence: Sentence

    /// Where the name, or the list of names, that ends before `end` begins.
    func start(before end: Int, acrossVerbs: Bool = false) -> Int? {
        guard end > 0 else { return nil }
        var index = sentence.tokenIndex(at: end - 1)
        var start = end
        while index >= 0 {
            let token = sentence.tokens[index]
            guard accepts(index, acrossVerbs), end - token.range.lowerBound <= 60 else { break }
            start = token.range.lowerBound
            index -= 1
        }
        while start < end, sentence.units[start] == Mark.enumeration || sentence.units[start] == Mark.space {
            start += 1
        }
        return start < end ? start : nil
    }

    private func accepts(_ index: Int, _ acrossVerbs: Bool) -> Bool {
        let token = sentence.tokens[index]
        if token.isPerson { return false }
        if token.classes.contains(.punctuation) {
            let mark = sentence.units[token.range.lowerBound]
            return mark == Mark.enumeration || mark == Mark.opening || mark == Mark.closing
                || mark == Mark.openingQuote || mark == Mark.closingQuote || mark == Mark.dot
                || mark == Unit(of: "—") || mark == Unit(of: "-")
                || mark == Unit(of: "+")
        }
        if token.classes.contains(.number) { return !sentence.units.has("年", at: token.range.upperBound) }
        if ProjectWords.breaking.contains(sentence.word(index)) {
            // 和 joins the last member of a list, 新 may begin a name.
            return acrossVerbs && sentence.units.has("和", at: token.range.lowerBound)
        }
        if sentence.isInsidePlace(token.range.lowerBound) || sentence.place(at: token.range.lowerBound) != nil
        {
            return true
        }
        if sentence.organisation(at: token.range.lowerBound) != nil { return true }
        if token.classes == .verb || token.classes == .function { return token.range.count == 1 && index > 0 }
        return true
    }

    /// `range` cut at 、 and 和 into the names that it lists.
    func members(of range: Range<Int>) -> [Range<Int>] {
        var members: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let unit = sentence.units[index]
            if unit == Mark.openingQuote || unit == Mark.opening { depth += 1 }
            if unit == Mark.closingQuote || unit == Mark.closing { depth -= 1 }
            guard depth <= 0, unit == Mark.enumeration || isJoint(index) else { continue }
            if start < index { members.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { members.append(start..<range.upperBound) }
        return members
    }

    private func isJoint(_ index: Int) -> Bool {
        let unit = sentence.units[index]
        guard unit == Unit(of: "和") || unit == Unit(of: "及") else { return false }
        return sentence.tokens[sentence.tokenIndex(at: index)].range == index..<(index + 1)
    }

    /// Whether the words say which project it is, not only of what kind.
    func isSpecific(_ range: Range<Int>) -> Bool {
        var content = 0
        var isProper = false
        for index in sentence.tokenIndex(at: range.lowerBound)..<sentence.tokens.count {
            let token = sentence.tokens[index]
            guard token.range.upperBound <= range.upperBound else { break }
            if token.classes.contains(.unknown) || token.classes.contains(.place)
                || sentence.isMark(index, Mark.openingQuote)
                || sentence.organisation(at: token.range.lowerBound) != nil
                || sentence.place(at: token.range.lowerBound) != nil
            {
                isProper = true
            }
            if token.classes.isDisjoint(with: [.punctuation, .number]),
                !ProjectWords.generic.contains(sentence.word(index))
            {
                content += token.range.count
            }
        }
        return isProper && content >= 2 || content >= 4
    }

    /// Whether the words hold the name of a place or an organisation, or one in quotes.
    func isNamed(_ range: Range<Int>) -> Bool {
        sentence.places.contains { range.contains($0.range.lowerBound) }
            || sentence.organisations.contains { range.contains($0.range.lowerBound) }
            || sentence.units[range].contains(Mark.openingQuote)
    }
}
