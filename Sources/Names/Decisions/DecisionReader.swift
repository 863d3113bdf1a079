package import ArchiveModel

/// Reads `decisions/<name>.tsv` (formats §5): scope, words with ⟦…⟧, verdict, author, date.
package enum DecisionReader {
    package static func decisions(_ source: SourceText) -> Diagnosed<[Decision]> {
        var decisions: [Decision] = []
        var diagnostics: [Diagnostic] = []
        for range in source.lines {
            let line = source.string(range)
            guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { continue }
            let row = Row(line: line, location: source.location(of: range))
            guard let decision = row.decision(&diagnostics) else { continue }
            decisions.append(decision)
        }
        if let name = fileName(source.path),
            let stray = decisions.first(where: { LetterFolder.string($0.name) != LetterFolder.string(name) })
        {
            diagnostics.append(.strayName(stray, file: name))
        }
        return Diagnosed(decisions, diagnostics)
    }

    /// One error for each pair of lines that say different things about the same words in the same scope.
    package static func contradictions(_ decisions: [Decision]) -> [Diagnostic] {
        var first: [Question: Decision] = [:]
        return decisions.compactMap { decision in
            let question = Question(decision)
            guard let other = first[question] else {
                first[question] = decision
                return nil
            }
            return other.verdict == decision.verdict ? nil : .contradiction(decision, other)
        }
    }

    private struct Question: Hashable {
        let scope: Decision.Scope
        let words: [String]

        init(_ decision: Decision) {
            scope = decision.scope
            words = [decision.before, decision.name, decision.after].map { LetterFolder.string($0) }
        }
    }

    private static func fileName(_ path: String) -> String? {
        path.split(separator: "/").last.flatMap { $0.hasSuffix(".tsv") ? String($0.dropLast(4)) : nil }
    }

    private struct Row {
        let line: String
        let location: SourceLocation

        func decision(_ diagnostics: inout [Diagnostic]) -> Decision? {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard (3...5).contains(fields.count) else {
                diagnostics.append(.fieldCount(fields.count, location, line))
                return nil
            }
            guard let scope = Decision.Scope(fields[0]) else {
                diagnostics.append(.badScope(fields[0], place(of: 0, in: fields), line))
                return nil
            }
            guard let words = markedWords(fields[1]) else {
                diagnostics.append(.badMarks(place(of: 1, in: fields), line))
                return nil
            }
            guard let verdict = verdict(fields[2]) else {
                diagnostics.append(.badVerdict(fields[2], place(of: 2, in: fields), line))
                return nil
            }
            let date = fields.count > 4 && !fields[4].isEmpty ? CalendarDate(fields[4]) : nil
            if fields.count > 4, !fields[4].isEmpty, date == nil {
                diagnostics.append(.badDate(fields[4], place(of: 4, in: fields), line))
            }
            return Decision(
                scope: scope, name: words.name, before: words.before, after: words.after, verdict: verdict,
                author: fields.count > 3 && !fields[3].isEmpty ? fields[3] : nil, date: date,
                location: location)
        }

        private func place(of field: Int, in fields: [String]) -> SourceLocation {
            var result = location
            result.column += fields[..<field].reduce(0) { $0 + $1.utf8.count + 1 }
            result.length = fields[field].utf8.count
            return result
        }

        private func verdict(_ text: String) -> Decision.Verdict? {
            switch text {
            case "none": .notAName
            case "unknown": .leftOpen
            default: EntityID(text).map { .record($0) }
            }
        }

        private func markedWords(_ text: String) -> (before: String, name: String, after: String)? {
            let opening = text.split(separator: "⟦", omittingEmptySubsequences: false)
            guard opening.count == 2 else { return nil }
            let closing = opening[1].split(separator: "⟧", omittingEmptySubsequences: false)
            guard closing.count == 2, !closing[0].isEmpty, !opening[0].contains("⟧") else { return nil }
            return (String(opening[0]), String(closing[0]), String(closing[1]))
        }
    }
}

extension Diagnostic {
    fileprivate static func fieldCount(_ count: Int, _ location: SourceLocation, _ line: String) -> Diagnostic
    {
        Diagnostic(
            .decisionFields, "A decision has three to five fields separated by tabs, not \(count)",
            at: location, excerpt: line, fixes: ["write 'scope⇥words⇥verdict⇥author⇥date'"])
    }

    fileprivate static func badScope(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic
    {
        Diagnostic(
            .decisionScope, "'\(text)' is not a page, an issue or '*'", at: location, excerpt: line,
            fixes: ["write '2021-01-05-p1', '2021-01-05' or '*'"])
    }

    fileprivate static func badMarks(_ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .decisionMarks, "The name stands between one '⟦' and one '⟧'", at: location,
            excerpt: line)
    }

    fileprivate static func badVerdict(_ text: String, _ location: SourceLocation, _ line: String)
        -> Diagnostic
    {
        Diagnostic(
            .decisionVerdict, "'\(text)' is not a record, 'none' or 'unknown'", at: location,
            excerpt: line,
            fixes: nearMiss(for: text, among: ["none", "unknown"]).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func badDate(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic
    {
        Diagnostic(.badValue, "'\(text)' is not a date as 2021-01-27", at: location, excerpt: line)
    }

    fileprivate static func strayName(_ decision: Decision, file: String) -> Diagnostic {
        Diagnostic(
            .decisionFile, "'\(decision.name)' is decided in the file of '\(file)'",
            at: decision.location, fixes: ["move the line to 'decisions/\(decision.name).tsv'"])
    }

    fileprivate static func contradiction(_ decision: Decision, _ other: Decision) -> Diagnostic {
        let who = { (one: Decision) in
            "\(one.verdict.text) by \(one.author ?? "somebody") "
                + "(\(one.location.path):\(one.location.line)\(one.date.map { ", \($0)" } ?? ""))"
        }
        return Diagnostic(
            .contradictoryDecisions,
            "Decisions about '\(decision.before)⟦\(decision.name)⟧\(decision.after)' contradict each other",
            at: decision.location, notes: [who(other), who(decision)], fixes: ["delete one of the two lines"])
    }
}

extension Decision.Verdict {
    fileprivate var text: String {
        switch self {
        case .record(let id): "'\(id)'"
        case .notAName: "'none'"
        case .leftOpen: "'unknown'"
        }
    }
}
