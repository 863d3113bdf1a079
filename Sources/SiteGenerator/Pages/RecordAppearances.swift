import ArchiveModel
import Markup

/// Where the paper names a record: by year, each with its sentence; how often; in which words; beside whom.
struct RecordAppearances {
    let site: SiteContext
    let path: String
    let entity: Entity

    private var all: [Appearance] { site.index.appearances[entity.id, default: []] }

    var values: TemplateObject {
        let all = all
        let (years, wordings) = (lists.years, wordings(all))
        var values: TemplateObject = [
            "seen": .text(summary), "has_appearances": .flag(!all.isEmpty), "years": .list(years),
            "has_wordings": .flag(wordings.count > 1), "wordings": .list(wordings),
            "frequency": Frequency(site: site, appearances: all).value,
        ]
        let own = site.index.entities[entity.id]
        values.merge(Companions(site: site, path: path).values(of: all, but: own))
        values.merge(NamesInside(site: site).values(of: all, from: path))
        return values
    }

    var summary: String { site.summary(of: all) }

    // MARK: By year

    private var lists: YearLists<Appearance> {
        YearLists(
            site: site, path: path, owner: Address.path(of: entity.id), items: all, issue: { $0.issue },
            counted: "articles",
            value: { ["items": .object(["list": .list($0.map(value))])] })
    }

    /// A page of one year of a long record.
    func values(of page: YearPages.Page) -> TemplateObject {
        let lists = lists
        let title = site.locale.date(ofYear: page.year)
        return lists.values(of: page).merging([
            "page_title": .text("\(entity.name) \(title)"), "name": .text(entity.name),
            "record_href": .text(Address.link(from: path, to: Address.path(of: entity.id))),
            "noindex": .flag(false), "is_guess": .flag(false),
            "items": .object(["list": .list(lists.items(on: page).map(value))]),
        ])
    }

    private func value(_ appearance: Appearance) -> TemplateValue {
        site.value(of: appearance, calledFirst: entity.name, from: path)
    }

    // MARK: In which words

    /// The words by which the paper calls it, with the first date of each.
    private func wordings(_ all: [Appearance]) -> [TemplateValue] {
        var found: [String: (count: Int, first: CalendarDate)] = [:]
        for appearance in all.reversed() {
            guard let mention = appearance.mention(in: site.archive) else { continue }
            let words = Blanks.quoted(Array(mention.surface.unicodeScalars)).string
            let date = site.archive.issues[appearance.issue].id.date
            found[words, default: (0, date)].count += 1
        }
        return found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(12).map {
            words, seen in
            .object([
                "text": .text(words), "since": .text(site.locale.text("since", site.locale.date(seen.first))),
                "count": .text(site.locale.count("articles", seen.count)),
            ])
        }
    }
}
