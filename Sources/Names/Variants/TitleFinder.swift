package import ArchiveModel
import Languages

/// Finds meetings, reports and plans that recur, which no recogniser takes for a name: 市委七届十次全会, 政府工作报告.
package struct TitleFinder: Sendable {
    /// One place where such a thing is named.
    package struct Title: Sendable {
        /// The same for every wording of it.
        package var key: String
        /// As printed, without blanks.
        package var name: String
        package var position: TextPosition
    }

    private let areas: KnownAreas

    /// `places`: the names of places in the archive; `paper`: what the newspaper is called.
    package init(places: [VariantName], paper: String) { areas = KnownAreas(places, paper: paper) }

    package func titles(in article: Article) -> [Title] {
        (-1..<article.paragraphs.count).flatMap { block in
            NameText(article.text(ofBlock: block), block: block).parts.flatMap(titles)
        }
    }

    private func titles(in text: NameText) -> [Title] {
        // Letter-spacing, 第 六 次 会 议, says nothing.
        let places = text.units.indices.filter { text.units[$0] != NamePunctuation.space }
        let units = places.map { text.units[$0] }
        var found: [(range: Range<Int>, key: [String])] = []
        for index in units.indices {
            let one = meeting(units, at: index) ?? report(units, at: index) ?? quoted(units, at: index)
            if let one, one.range.lowerBound >= found.last?.range.upperBound ?? 0 { found.append(one) }
        }
        return found.map { range, key in
            let printed = places[range.lowerBound]..<(places[range.upperBound - 1] + 1)
            return Title(
                key: key.joined(separator: "/"), name: String(units[range]),
                position: TextPosition(
                    block: text.block, offset: text.start + printed.lowerBound, length: printed.count))
        }
    }

    // MARK: Meetings

    /// A meeting with its numbers, told at what they count: 市|人大|九届|四|次|会议.
    private func meeting(_ units: [Unit], at index: Int) -> (range: Range<Int>, key: [String])? {
        let isPlenary = units[index] == VariantWords.plenary
        guard isPlenary || units[index] == VariantWords.session else { return nil }
        let length = VariantWords.meetings.length(in: units, at: index + 1)
        guard length > 0, let session = number(in: units, before: index) else { return nil }
        var start = session.start
        let inner = assembly(in: units, before: &start)
        guard start > 1, units[start - 1] == VariantWords.term,
            let term = number(in: units, before: start - 1)
        else { return nil }
        start = term.start
        let outer = assembly(in: units, before: &start)
        let place = place(in: units, before: &start)
        guard isPlenary || !inner.isEmpty || !outer.isEmpty else { return nil }
        let body = isPlenary ? "" : String(shortened(outer + inner))
        return (start..<(index + 1 + length), ["meeting", place, body, term.text, session.text])
    }

    /// The number before `end`, where it or its 第 begins.
    private func number(in units: [Unit], before end: Int) -> (start: Int, text: String)? {
        let first = units[..<end].lastIndex { !NameForm.isNumeral($0) }.map { $0 + 1 } ?? 0
        guard first < end, end - first < 5 else { return nil }
        let start = units.has(VariantWords.ordinal, endingAt: first) ? first - 1 : first
        return (start, String(units[first..<end]))
    }

    private func assembly(in units: [Unit], before start: inout Int) -> [Unit] {
        let length = VariantWords.assemblies.length(in: units, endingAt: start)
        start -= length
        return Array(units[start..<(start + length)])
    }

    private func shortened(_ body: [Unit]) -> [Unit] {
        VariantWords.offices.first { $0.long == body }?.short ?? body
    }

    /// The area before a body, by its stem; a level is that of the paper.
    private func place(in units: [Unit], before start: inout Int) -> String {
        guard start > 0, VariantWords.levels.contains(units[start - 1]) else { return "" }
        let level = units[start - 1]
        for length in stride(from: min(8, start), to: 2, by: -1) {
            guard let area = areas.area(in: units, at: start - length), area.length == length else {
                continue
            }
            start -= length
            return String(area.stem)
        }
        start -= 1
        return String(areas.home(level) ?? [level])
    }

    // MARK: Reports, plans, documents

    /// 辽源市人民政府|工作报告, told at its last words.
    private func report(_ units: [Unit], at index: Int) -> (range: Range<Int>, key: [String])? {
        guard units.has(VariantWords.report, at: index) else { return nil }
        let length = VariantWords.reporters.length(in: units, endingAt: index)
        guard length > 0 else { return nil }
        var start = index - length
        let body = shortened(Array(units[start..<index]))
        let place = place(in: units, before: &start)
        return (start..<(index + VariantWords.report.count), ["report", place, String(body)])
    }

    /// 《国土空间规划》, “十四五”规划, told at the closing mark.
    private func quoted(_ units: [Unit], at index: Int) -> (range: Range<Int>, key: [String])? {
        let isTitle = units[index] == NamePunctuation.closingTitle
        guard isTitle || units[index] == NamePunctuation.closingQuote else { return nil }
        let opening = isTitle ? NamePunctuation.openingTitle : NamePunctuation.openingQuote
        guard let start = units[..<index].suffix(42).lastIndex(of: opening) else { return nil }
        let inside = units[(start + 1)..<index]
        let plan = isTitle ? 0 : VariantWords.plans.length(in: units, at: index + 1)
        guard isTitle ? inside.count > 3 : plan > 0 && inside.count > 1,
            inside.allSatisfy({ $0 != NamePunctuation.comma && $0 != NamePunctuation.enumeration })
        else { return nil }
        let key = String(inside) + String(units[(index + 1)..<(index + 1 + plan)])
        return (start..<(index + 1 + plan), ["title", key])
    }
}
