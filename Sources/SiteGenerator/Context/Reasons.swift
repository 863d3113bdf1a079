import ArchiveModel
import Markup

/// Why the machine says something, in the words of the theme, and where an editor can decide otherwise.
extension SiteContext {
    /// Of a name, a figure or a role; missing where there is no reason.
    func why(_ mention: Mention, in article: Article) -> TemplateValue {
        guard !mention.evidence.isEmpty else { return .missing }
        let block = mention.position.block
        let page = article.paragraphs[safe: block]?.page ?? article.id.page.number
        // Of a figure the printed words are decided, whatever they measure.
        let words = mention.kind == .indicator ? mention.surface : mention.name
        return why(
            reasons(mention.evidence), "decisions/\(words).tsv \(PageID(article.id.page.issue, page))")
    }

    /// Of anything else.
    func why(_ reasons: String, _ address: String) -> TemplateValue {
        .object(["reasons": .text(reasons), "address": .text(address)])
    }

    func reasons(_ evidence: [String]) -> String {
        var seen = Set<String>()
        return evidence.map(reason).filter { seen.insert($0).inserted }
            .joined(separator: locale.text("reason_separator"))
    }

    /// In the words of the theme; as the machine says it where the theme has none.
    private func reason(_ evidence: String) -> String {
        if let known = locale.optional("evidence: \(evidence)") { return known }
        // A reason with a number at its end: the theme has the words before it.
        if let colon = evidence.lastIndex(of: ":"), let number = Int(evidence[colon...].dropFirst(2)) {
            let key = "evidence: \(evidence[..<colon])"
            if locale.optional(key) != nil { return locale.text(key, number) }
        }
        // A record or a number among the words.
        var words = evidence.split(separator: " ").map { String($0) }
        for (place, word) in words.enumerated() {
            let entity = EntityID(word)
            guard entity != nil || Int(word) != nil else { continue }
            words[place] = "{0}"
            let name = entity.map { self.entity($0)?.name ?? word } ?? word
            let key = "evidence: \(words.joined(separator: " "))"
            return locale.optional(key) == nil ? evidence : locale.text(key, name)
        }
        return evidence
    }
}
