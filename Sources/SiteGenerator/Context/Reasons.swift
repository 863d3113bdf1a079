import ArchiveModel
import Markup

/// Why the machine says something, in the words of the theme, and where an editor can decide otherwise.
extension SiteContext {
    /// Of a name, a figure or a role; missing where there is no reason.
    func why(_ mention: Mention, in article: Article) -> TemplateValue {
        guard !mention.evidence.isEmpty else { return .missing }
        // Of a figure the printed words are decided, whatever they measure.
        let words = mention.kind == .indicator ? mention.surface : mention.name
        return why(
            reasons(mention.evidence),
            "decisions/\(words).tsv \(article.page(ofBlock: mention.position.block))")
    }

    /// The first reason alone, without where to decide otherwise; missing where there is none.
    func reason(of mention: Mention) -> TemplateValue {
        guard let evidence = mention.evidence.first else { return .missing }
        let reason = reason(evidence)
        return .object([
            "before": .text(reason.before), "name": TemplateValue(reason.name), "after": .text(reason.after),
        ])
    }

    /// Of anything else.
    func why(_ reason: String, _ address: String) -> TemplateValue { why([Reason(before: reason)], address) }

    /// Of what words of the paper say: those in the place of `{0}` of the theme's.
    func why(_ key: String, naming words: String, _ address: String) -> TemplateValue {
        let phrase = locale.optional(key) ?? key
        let halves = phrase.split(separator: "{0}", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { return why(phrase, address) }
        return why([Reason(before: String(halves[0]), name: words, after: String(halves[1]))], address)
    }

    private func why(_ reasons: [Reason], _ address: String) -> TemplateValue {
        let separator = locale.text("reason_separator")
        return .object([
            "reasons": .list(
                reasons.enumerated().map { number, reason in
                    .object([
                        "before": .text((number == 0 ? "" : separator) + reason.before),
                        "name": TemplateValue(reason.name), "after": .text(reason.after),
                    ])
                }), "address": .text(address),
        ])
    }

    /// Each once.
    private func reasons(_ evidence: [String]) -> [Reason] {
        var seen = Set<Reason>()
        return evidence.map(reason).filter { seen.insert($0).inserted }
    }

    /// Why, with the words of the archive in it, which are of another language than the page where that is so.
    private struct Reason: Hashable {
        var before: String
        var name: String?
        var after = ""
    }

    /// In the words of the theme; as the machine says it where the theme has none.
    private func reason(_ evidence: String) -> Reason {
        if let known = locale.optional("evidence: \(evidence)") { return Reason(before: known) }
        // A reason with a number at its end: the theme has the words before it.
        if let colon = evidence.lastIndex(of: ":"), let number = Int(evidence[colon...].dropFirst(2)) {
            let key = "evidence: \(evidence[..<colon])"
            if locale.optional(key) != nil { return Reason(before: locale.text(key, number)) }
        }
        // A record or a number among the words.
        var words = evidence.split(separator: " ").map { String($0) }
        for (place, word) in words.enumerated() {
            let entity = EntityID(word)
            guard entity != nil || Int(word) != nil else { continue }
            words[place] = "{0}"
            let name = entity.map { self.entity($0)?.name ?? word } ?? word
            let key = "evidence: \(words.joined(separator: " "))"
            guard let phrase = locale.optional(key) else { break }
            let halves = phrase.split(separator: "{0}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { return Reason(before: phrase) }
            return Reason(before: String(halves[0]), name: name, after: String(halves[1]))
        }
        return Reason(before: evidence)
    }
}

extension Article {
    /// The page on which a paragraph is printed: of a report that goes on elsewhere not always its first.
    func page(ofBlock block: Int) -> PageID {
        PageID(id.page.issue, paragraphs[safe: block]?.page ?? id.page.number)
    }
}
