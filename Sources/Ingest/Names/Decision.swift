package import ArchiveModel
import Markup

/// An editor's word on who or what some words mean (formats §5).
package struct Decision: Hashable, Sendable {
    package enum Scope: Hashable, Sendable {
        case everywhere
        case issue(IssueID)
        case page(PageID)
    }

    package enum Verdict: Hashable, Sendable {
        case entity(EntityID)
        /// Not a name.
        case none
        /// Undecided, and not to be asked again.
        case unknown
    }

    package var scope: Scope
    package var name: String
    /// The words around the name, as far as the editor quoted them; blanks left out.
    package var before: String
    package var after: String
    package var verdict: Verdict
    package var author: String
    package var location: SourceLocation
}

/// Reads `decisions/<name>.tsv`.
package enum DecisionReader {
    package static func decisions(_ source: SourceText) -> Diagnosed<[Decision]> {
        var decisions: [Decision] = []
        var diagnostics: [Diagnostic] = []
        for range in source.lines where !range.isEmpty {
            let line = source.string(range)
            guard !line.hasPrefix("#") else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 3, let scope = scope(fields[0]), let quote = quote(fields[1]),
                let verdict = verdict(fields[2])
            else {
                diagnostics.append(.badDecision(source.location(of: range), line))
                continue
            }
            decisions.append(
                Decision(
                    scope: scope, name: quote.name, before: quote.before, after: quote.after,
                    verdict: verdict,
                    author: fields.count > 3 ? fields[3] : "", location: source.location(of: range)))
        }
        return Diagnosed(decisions, diagnostics)
    }

    /// Lines that decide the same words differently.
    package static func contradictions(_ decisions: [Decision]) -> [Diagnostic] {
        struct Key: Hashable {
            var scope: Decision.Scope
            var words: [String]
        }
        var first: [Key: Decision] = [:]
        var diagnostics: [Diagnostic] = []
        for decision in decisions {
            let key = Key(scope: decision.scope, words: [decision.before, decision.name, decision.after])
            if let other = first[key], other.verdict != decision.verdict {
                diagnostics.append(.contradiction(decision, other))
            }
            first[key] = first[key] ?? decision
        }
        return diagnostics
    }

    private static func scope(_ text: String) -> Decision.Scope? {
        if text == "*" { return .everywhere }
        if let issue = IssueID(text) { return .issue(issue) }
        guard let mark = text.ranges(of: "-p").last else { return nil }
        guard let issue = IssueID(text[..<mark.lowerBound]), let page = Int(text[mark.upperBound...]) else {
            return nil
        }
        return .page(PageID(issue, page))
    }

    private static func quote(_ text: String) -> (before: String, name: String, after: String)? {
        guard let open = text.firstIndex(of: "⟦"), let close = text.firstIndex(of: "⟧"), open < close else {
            return nil
        }
        let name = text[text.index(after: open)..<close]
        guard !name.isEmpty else { return nil }
        let dense = { (part: Substring) in String(part.filter { !$0.isWhitespace }) }
        return (dense(text[..<open]), String(name), dense(text[text.index(after: close)...]))
    }

    private static func verdict(_ text: String) -> Decision.Verdict? {
        switch text {
        case "none": .some(.none)
        case "unknown": .some(.unknown)
        default: EntityID(text).map { .entity($0) }
        }
    }
}

extension Diagnostic {
    fileprivate static func badDecision(_ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            "bad-decision", .error,
            "A decision is 'scope, words with ⟦name⟧, record, author, date', tabs between",
            at: location, excerpt: line,
            fixes: [
                "scope is a page (2021-01-05-p1), an issue (2021-01-05) or *; record is an id, none or unknown"
            ])
    }

    fileprivate static func contradiction(_ one: Decision, _ other: Decision) -> Diagnostic {
        Diagnostic(
            "contradictory-decisions", .error,
            "\(other.author) and \(one.author) decided '\(one.name)' differently", at: one.location,
            notes: ["The other decision is in \(other.location.path), line \(other.location.line)."],
            fixes: ["keep one of the two lines"])
    }
}
