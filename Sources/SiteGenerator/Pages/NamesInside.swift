import ArchiveModel
import Markup

/// What stands in the names by which the paper calls something: the road of a project, the town of a body.
struct NamesInside {
    let site: SiteContext

    struct Link: Hashable {
        var name: String
        var path: String
    }

    /// So many of the articles that name a thing are looked at, the newest.
    private static let articlesRead = 50

    /// Each once, in the order of the newest article; only what has a page.
    func links(of appearances: [Appearance]) -> [Link] {
        var seen = Set<String>()
        return appearances.prefix(Self.articlesRead).flatMap { $0.inside(in: site.archive) }
            .compactMap(link).filter { seen.insert($0.path).inserted }
    }

    private func link(to mention: Mention) -> Link? {
        if case .record(let id) = mention.resolution {
            return site.entity(id).map { Link(name: $0.name, path: Address.path(of: id)) }
        }
        return site.names.path(of: mention).map { Link(name: mention.name, path: $0) }
    }

    /// For the templates of what is named in `appearances`.
    func values(of appearances: [Appearance], from path: String) -> TemplateObject {
        let links = links(of: appearances).filter { $0.path != path }
        return [
            "has_inside": .flag(!links.isEmpty),
            "inside": .list(links.map { site.link(to: $0.path, $0.name, from: path) }),
        ]
    }
}

extension OutputKey {
    /// Adds what stands in the names by which `appearances` name something.
    mutating func add(namesInside appearances: [Appearance]) {
        for link in NamesInside(site: site).links(of: appearances) {
            add(link.name)
            add(link.path)
        }
    }
}
