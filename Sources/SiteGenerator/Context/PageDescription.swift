import ArchiveModel
import Markup

/// What a page says that it is, for whoever has only its address: search engines, messengers, feeds.
enum PageDescription {
    /// For a page that does not say it in words of its own: those with which its Markdown begins, or its name, what it
    /// counts, and what it belongs to.
    static func text(of page: TemplateObject, _ trail: Trail, in site: SiteContext) -> String? {
        if case .html(let body)? = page["body"], let opening = opening(of: body, in: site) { return opening }
        guard let title = page["page_title"]?.words else { return nil }
        let said = ["summary", "count", "seen"].lazy.compactMap { page[TemplateKey($0)]?.words }.first
        let above = trail.steps.dropFirst().last?.text
        return ([title, said, above, site.archive.settings.title] as [String?])
            .compactMap(\.self).joined(separator: site.locale.text("clause_separator"))
    }

    /// The first sentences of HTML that was made of Markdown; `nil` when it says nothing.
    private static func opening(of html: String, in site: SiteContext) -> String? {
        var words: [UInt8] = []
        var isTag = false
        for byte in html.utf8 {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">") where isTag: isTag = false
            case _ where !isTag: words.append(byte)
            default: break
            }
            if words.count > 4_000 { break }
        }
        let text = CharacterReferences.read(String(decoding: words, as: UTF8.self))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return nil }
        let paper = site.archive.settings.paperLanguage
        let language = PaperLanguage.ofWords(text, paper, or: site.interface) ?? site.interface
        return Opening(of: text, in: TextStyle.of(language), limit: 100).text
    }
}

extension TemplateValue {
    fileprivate var words: String? {
        switch self {
        case .text(let text): text.isEmpty ? nil : text
        default: nil
        }
    }
}
