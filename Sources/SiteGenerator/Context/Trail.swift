import ArchiveModel
import Markup

/// The pages above a page, from the first page of the site down.
///
/// Addresses say where a page belongs, so no page has to: of each folder on the way that has a page, its name.
struct Trail {
    struct Step {
        var path: String
        var text: String
    }

    private(set) var steps: [Step] = []

    /// Of the page at `path`; `head` says more of it than its address.
    init(of path: String, _ head: PageHead, in site: SiteContext) {
        guard path != Self.first, !head.isAnywhere, head.isCanonical else { return }
        steps = [Step(path: Self.first, text: site.locale.text("home"))]
        let folders = path.split(separator: "/").dropLast().map(String.init)
        if let section = head.section { addSection(section, of: path, in: site) }
        for count in folders.indices.dropFirst() {
            add(folders[..<count], of: folders, head, in: site)
        }
        if folders.count == 1 { add(parentsOf: folders[0], in: site) }
    }

    private static let first = "index.html"

    private mutating func add(_ path: String, _ text: String) {
        guard !steps.contains(where: { $0.path == path }) else { return }
        steps.append(Step(path: path, text: text))
    }

    private mutating func addSection(_ section: String, of path: String, in site: SiteContext) {
        guard section != path, let text = site.navigation.text(of: section) else { return }
        add(section, text)
    }

    /// The page of the folder that is named by `part` of `folders`, and what is above it without standing in its address.
    private mutating func add(
        _ part: ArraySlice<String>, of folders: [String], _ head: PageHead, in site: SiteContext
    ) {
        let path = part.joined(separator: "/") + "/index.html"
        add(parentsOf: folders[0], in: site)
        if part.count == 1, let id = IssueID(folders[0]) {
            guard site.index.issues[id] != nil else { return }
            add(path, site.locale.date(id.date))
        } else if part.count == 2, let issue = IssueID(folders[0]) {
            let held = site.index.issues[issue].map { site.archive.issues[$0] }
            guard let page = held?.pages.first(where: { Address.path(of: $0.id) == path }) else { return }
            add(path, site.locale.text("page_label", held?.label(of: page.id) ?? "\(page.id.number)"))
        } else if let id = EntityID(part.joined(separator: "/")), let entity = site.entity(id) {
            add(path, entity.name)
        } else if folders[0] == "index" {
            addIndex(part, in: site)
        } else if path == "days/index.html" {
            add(path, site.locale.text("days"))
        } else if let text = site.navigation.text(of: path) ?? site.archive.freePages.title(of: path) {
            add(path, text)
        } else if let subject = head.subject, part.count + 1 == folders.count, folders[0] == "indicators" {
            add(path, subject.words)
        }
    }

    /// The index of a kind, and of a letter that has several pages its first one.
    private mutating func addIndex(_ part: ArraySlice<String>, in site: SiteContext) {
        let folders = Array(part)
        if folders.count == 2 { addSection("\(folders[1])/index.html", of: "", in: site) }
        guard folders.count == 3, folders[2].count == 1 else { return }
        add(folders.joined(separator: "/") + "/index.html", folders[2].uppercased())
    }

    /// What stands above an issue without standing in its address: the calendar, and its year in it.
    private mutating func add(parentsOf folder: String, in site: SiteContext) {
        guard let id = IssueID(folder), site.index.issues[id] != nil else { return }
        addSection("issues/index.html", of: "", in: site)
        add(Address.path(ofYear: id.date.year), site.locale.date(ofYear: id.date.year))
    }
}

extension [FreePage] {
    fileprivate func title(of path: String) -> String? {
        first { Address.path(ofFreePage: $0.slug) == path }?.title
    }
}

extension Trail {
    /// As links from the page at `path`, which is called `title`.
    func values(from path: String, to title: String, in site: SiteContext) -> TemplateObject {
        [
            "trail": .list(
                steps.map {
                    .object([
                        "href": .text(Address.link(from: path, to: $0.path)), "text": .text($0.text),
                        "lang": site.attributes(ofEditors: $0.text),
                    ])
                }), "has_trail": .flag(steps.count > 1), "trail_lang": site.attributes(ofEditors: title),
        ]
    }

    /// In the words of schema.org, down to the page itself, which is called `title`; `nil` for the first page.
    func data(_ title: String, _ path: String, in site: SiteContext) -> JSON? {
        guard !steps.isEmpty else { return nil }
        let all = steps + [Step(path: path, text: title)]
        let items = all.enumerated().map { index, step in
            JSON.members([
                "@type": .string("ListItem"), "position": .integer(index + 1), "name": .string(step.text),
                "item": site.url(of: step.path).map { .string($0) },
            ])
        }
        return .members([
            "@context": .string("https://schema.org"), "@type": .string("BreadcrumbList"),
            "itemListElement": .array(items),
        ])
    }
}
