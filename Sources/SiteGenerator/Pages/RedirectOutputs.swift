import ArchiveModel
import Markup

/// Addresses that moved, and tombstones.
enum RedirectOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        var seen = Set<Redirect.Source>()
        return site.archive.redirects.enumerated().filter { seen.insert($1.from).inserted }.map {
            RedirectOutput(path: $1.from.path, to: .redirect($0))
        }
    }
}

/// A page that says where another went.
struct RedirectOutput: Output {
    enum Target {
        /// Into the archive's entities.
        case entity(Int)
        /// Into the archive's redirects.
        case redirect(Int)
    }

    let path: String
    /// Below 0, counted from -1, into the redirects.
    private let place: Int

    init(path: String, to target: Target) {
        self.path = path
        place =
            switch target {
            case .entity(let number): number
            case .redirect(let number): -1 - number
            }
    }

    func content(in site: SiteContext) -> OutputContent {
        .page(WebPage("redirect", values(in: site), head: PageHead(isCanonical: false)))
    }

    private func target(in site: SiteContext) -> Redirect.Target {
        guard place < 0 else { return .entity(site.archive.entities[place].id) }
        let redirect = site.archive.redirects[-1 - place]
        return site.index.forwarding.target(of: redirect.from) ?? redirect.to
    }

    private func values(in site: SiteContext) -> TemplateObject {
        var values: TemplateObject = [
            "page_title": .text(site.locale.text("moved")), "noindex": .flag(true), "target": .missing,
            "text": .missing,
        ]
        switch target(in: site) {
        case .gone(let reason): values["text"] = .text(reason)
        case .article(let id):
            values["target"] = .text(Address.link(from: path, to: Address.path(of: id)))
            values["text"] = .text(site.article(id)?.shownTitle ?? id.description)
        case .entity(let id):
            values["target"] = .text(Address.link(from: path, to: Address.path(of: id)))
            values["text"] = .text(site.entity(id)?.name ?? id.description)
        }
        return values
    }
}
