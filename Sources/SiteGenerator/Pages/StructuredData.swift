import ArchiveModel
import Markup

/// What a page is about, in the words of schema.org, as JSON-LD.
struct StructuredData {
    let site: SiteContext

    /// Of the first page.
    var page: JSON {
        inContext(
            .members([
                "@type": .string("WebSite"), "name": .string(site.archive.settings.title),
                "url": url("index.html"), "inLanguage": .string(site.archive.settings.language),
                "about": newspaper,
            ]))
    }

    func page(of issue: Issue) -> JSON { inContext(self.issue(issue)) }

    /// `names` are the records that the article names.
    func page(of article: Article, in issue: Issue, names: [Int]) -> JSON {
        inContext(self.article(article, issue, names: names))
    }

    func page(of record: Entity) -> JSON { inContext(self.record(record)) }

    private func inContext(_ data: JSON) -> JSON {
        guard case .object(let members) = data else { return data }
        return .object([.init(key: "@context", value: .string("https://schema.org"))] + members)
    }

    private var newspaper: JSON {
        .members(["@type": .string("Newspaper"), "name": .string(site.archive.settings.paperName)])
    }

    private func issue(_ issue: Issue) -> JSON {
        .members([
            "@type": .string("PublicationIssue"),
            "issueNumber": issue.masthead.issueNumber.map { .integer($0) },
            "datePublished": .string(issue.id.date.description), "url": url(Address.path(of: issue.id)),
            "inLanguage": .string(issue.language.tag), "isPartOf": newspaper,
        ])
    }

    private func article(_ article: Article, _ issue: Issue, names: [Int]) -> JSON {
        let people = article.byline.map {
            JSON.members(["@type": .string("Person"), "name": .string($0.name)])
        }
        let about = names.map { reference(site.archive.entities[$0]) }
        return .members([
            "@type": .string(article.kind.schemaType), "headline": .string(article.shownTitle),
            "genre": .string(article.kind.rawValue),
            "datePublished": .string(issue.id.date.description),
            "inLanguage": .string(article.language.tag),
            "author": people.isEmpty ? nil : .array(people),
            "pagination": .string(issue.labels(of: article)),
            "url": url(Address.path(of: article.id)), "isPartOf": self.issue(issue),
            "mentions": about.isEmpty ? nil : .array(about),
            "keywords": article.topics.isEmpty ? nil : .strings(article.topics.map(\.name)),
        ])
    }

    private func record(_ entity: Entity) -> JSON {
        .members([
            "@type": .string(entity.id.kind.row.schemaType), "name": .string(entity.name),
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
            "@type": .string(entity.id.kind.row.schemaType), "name": .string(entity.name),
            "url": url(Address.path(of: entity.id)),
        ])
    }

    private func url(_ path: String) -> JSON? { site.url(of: path).map { .string($0) } }
}
