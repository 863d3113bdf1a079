import ArchiveModel
import Markup

/// What machines read in the head of a page: schema.org as JSON-LD, Open Graph, citation metadata, feeds.
struct StructuredData {
    let site: Site
    let route: Route

    /// Names that every page is given.
    var values: TemplateObject {
        let data = data
        var entity: Entity?
        if case .record(let record) = route.content { entity = site.archive.entities[record] }
        let hasFeed = site.archive.settings.baseURL != nil && (entity == nil || hasFeed(entity))
        let feed = Address.link(from: route.path, to: Feed.path(of: hasFeed ? entity : nil))
        return [
            "json_ld": data.map { .html($0.text) } ?? .missing, "og_type": .text(openGraphType),
            "published": TemplateValue(published), "citation_meta": .list(citation),
            "feed_href": TemplateValue(
                site.archive.settings.baseURL == nil || route.content == .notFound ? nil : feed),
            "has_own_feed": .flag(hasFeed && entity != nil),
        ]
    }

    private func hasFeed(_ entity: Entity?) -> Bool {
        entity.map { site.index.count(of: $0.id) > 0 } ?? false
    }

    private var openGraphType: String {
        switch route.content {
        case .article: "article"
        case .record(let record): site.archive.entities[record].id.kind == .person ? "profile" : "website"
        default: "website"
        }
    }

    private var published: String? {
        guard case .article(let issue, _) = route.content else { return nil }
        return site.archive.issues[issue].id.date.description
    }

    private var citation: [TemplateValue] {
        guard case .article(let issue, let article) = route.content else { return [] }
        let held = site.archive.issues[issue]
        return Citation(site: site, issue: held, article: held.articles[article]).metadata.map {
            .object(["name": .text($0.name), "content": .text($0.content)])
        }
    }

    // MARK: schema.org

    private var data: JSON? {
        switch route.content {
        case .front: website
        case .issue(let issue): inContext(self.issue(site.archive.issues[issue]))
        case .article(let issue, let article):
            inContext(
                self.article(
                    site.archive.issues[issue].articles[article], site.archive.issues[issue],
                    names: site.index.named[issue][article]))
        case .record(let record): inContext(self.record(site.archive.entities[record]))
        default: nil
        }
    }

    private func inContext(_ data: JSON) -> JSON {
        guard case .object(let members) = data else { return data }
        return .object([.init(key: "@context", value: .string("https://schema.org"))] + members)
    }

    private var website: JSON {
        inContext(
            .members([
                "@type": .string("WebSite"), "name": .string(site.archive.settings.title),
                "url": url("index.html"), "inLanguage": .string(site.archive.settings.language),
                "about": newspaper,
            ]))
    }

    private var newspaper: JSON {
        .members(["@type": .string("Newspaper"), "name": .string(site.archive.settings.paperName)])
    }

    private func issue(_ issue: Issue) -> JSON {
        .members([
            "@type": .string("PublicationIssue"),
            "issueNumber": issue.masthead.issueNumber.map { .integer($0) },
            "datePublished": .string(issue.id.date.description), "url": url(Address.path(of: issue.id)),
            "isPartOf": newspaper,
        ])
    }

    private func article(_ article: Article, _ issue: Issue, names: [Int]) -> JSON {
        let people = article.byline.map {
            JSON.members(["@type": .string("Person"), "name": .string($0.name)])
        }
        let about = names.map { reference(site.archive.entities[$0]) }
        return .members([
            "@type": .string("NewsArticle"), "headline": .string(site.title(of: article)),
            "datePublished": .string(issue.id.date.description), "inLanguage": .string("zh-Hans"),
            "author": people.isEmpty ? nil : .array(people),
            "pagination": .string(site.label(of: article.id.page, in: issue)),
            "url": url(Address.path(of: article.id)), "isPartOf": self.issue(issue),
            "mentions": about.isEmpty ? nil : .array(about),
        ])
    }

    private func record(_ entity: Entity) -> JSON {
        .members([
            "@type": .string(type(of: entity)), "name": .string(entity.name),
            "alternateName": entity.aliases.isEmpty ? nil : .strings(entity.aliases),
            "description": entity.qualifier.map { .string($0) }, "url": url(Address.path(of: entity.id)),
            "jobTitle": entity.roles.isEmpty || entity.id.kind != .person
                ? nil : .strings(entity.roles.map(\.title)),
            "geo": entity.coordinates.map {
                .members([
                    "@type": .string("GeoCoordinates"), "latitude": .number($0.latitude),
                    "longitude": .number($0.longitude),
                ])
            },
            "containedInPlace": entity.id.kind == .place
                ? entity.within.flatMap { site.entity($0) }.map { reference($0) } : nil,
            "sameAs": entity.sameAs.isEmpty ? nil : .strings(entity.sameAs),
        ])
    }

    private func reference(_ entity: Entity) -> JSON {
        .members([
            "@type": .string(type(of: entity)), "name": .string(entity.name),
            "url": url(Address.path(of: entity.id)),
        ])
    }

    private func type(of entity: Entity) -> String {
        switch entity.id.kind {
        case .person: "Person"
        case .place: "Place"
        case .organisation: "Organization"
        case .project: "Project"
        }
    }

    private func url(_ path: String) -> JSON? { site.url(of: path).map { .string($0) } }
}
