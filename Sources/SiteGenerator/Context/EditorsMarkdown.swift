import ArchiveModel
import Markup

extension SiteContext {
    /// The HTML of an editor's Markdown, its `[[links]]` leading from `path`.
    func html(
        _ source: MarkdownSource, from path: String, idPrefix: String = "", headingOffset: Int = 0
    ) -> Diagnosed<String> {
        Markdown(headingOffset: headingOffset, idPrefix: idPrefix).html(source) { target in
            wikiLink(target, from: path)
        }
    }

    private func wikiLink(_ target: String, from path: String) -> WikiLink? {
        switch index.destination(of: target) {
        case .entity(let id) where entity(id) != nil:
            return WikiLink(
                href: Address.link(from: path, to: Address.path(of: id)), text: entity(id)?.name ?? target,
                cssClass: "name")
        case .article(let id) where article(id) != nil:
            return WikiLink(
                href: Address.link(from: path, to: Address.path(of: id)),
                text: article(id)?.shownTitle ?? target)
        case nil: return nil
        default:
            return Redirect.Source(link: target).map {
                WikiLink(href: Address.link(from: path, to: $0.path), text: target)
            }
        }
    }
}
