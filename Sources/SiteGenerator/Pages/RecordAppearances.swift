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
        let (years, wordings) = (years(all), wordings(all))
        var values: TemplateObject = [
            "seen": .text(summary), "has_appearances": .flag(!all.isEmpty), "years": .list(years),
            "has_wordings": .flag(wordings.count > 1), "wordings": .list(wordings),
            "frequency": frequency(all),
        ]
        values.merge(companions(all))
        values.merge(NamesInside(site: site).values(of: all, from: path))
        return values
    }

    /// `113 篇，2021—2025`.
    var summary: String {
        let all = all
        let count = site.locale.count("articles", all.count)
        guard let last = all.first.map(year), let first = all.last.map(year) else { return count }
        let separator = site.locale.text("clause_separator")
        return count + separator + site.locale.ranges([first...last])
    }

    private func year(_ appearance: Appearance) -> Int { site.archive.issues[appearance.issue].id.date.year }

    // MARK: By year

    private func years(_ all: [Appearance]) -> [TemplateValue] {
        let byYear = Dictionary(grouping: all, by: year)
        let isSplit = all.count > Paging.appearancesOnOnePage
        return byYear.keys.sorted(by: >).map { year in
            let appearances = byYear[year, default: []]
            let shown = isSplit ? appearances.prefix(3) : appearances[...]
            return .object([
                "anchor": .text("y\(year)"), "title": .text(site.locale.date(ofYear: year)),
                "count": .text(site.locale.count("articles", appearances.count)),
                "items": .object(["list": .list(shown.map(value))]),
                "more": isSplit
                    ? site.link(
                        to: Address.path(ofYear: year, of: entity.id),
                        site.locale.text("all_of", site.locale.date(ofYear: year)),
                        from: path)
                    : .missing,
            ])
        }
    }

    /// The page of one year of a long record.
    func values(of year: Int) -> TemplateObject {
        let appearances = all.filter { self.year($0) == year }
        let title = site.locale.date(ofYear: year)
        return [
            "page_title": .text("\(entity.name) \(title)"), "name": .text(entity.name), "title": .text(title),
            "record_href": .text(Address.link(from: path, to: Address.path(of: entity.id))),
            "count": .text(site.locale.count("articles", appearances.count)),
            "items": .object(["list": .list(appearances.map(value))]),
        ]
    }

    private func value(_ appearance: Appearance) -> TemplateValue {
        site.value(of: appearance, calledFirst: entity.name, from: path)
    }

    // MARK: How often and in which words

    /// A bar for each month from the first year to the last; missing for a single year.
    private func frequency(_ all: [Appearance]) -> TemplateValue {
        guard all.count > 3, let first = all.last.map(year), let last = all.first.map(year), first < last
        else {
            return .missing
        }
        var months = [Int](repeating: 0, count: (last - first + 1) * 12)
        for appearance in all {
            let date = site.archive.issues[appearance.issue].id.date
            months[(date.year - first) * 12 + date.month - 1] += 1
        }
        let most = months.max() ?? 1
        let bars = months.enumerated().filter { $0.element > 0 }.map { month, count -> TemplateValue in
            let height = max(3, count * 60 / max(1, most))
            return .object([
                "x": .number(month * 10 + 2), "y": .number(64 - height), "height": .number(height),
                "label": .text(
                    site.locale.month(month % 12 + 1, of: first + month / 12)
                        + site.locale.text("clause_separator")
                        + site.locale.count("articles", count)),
            ])
        }
        return .object([
            "width": .number(months.count * 10), "bars": .list(bars),
            "hint": .text(site.locale.text("frequency_hint", site.locale.count("articles", most))),
            "ticks": .list(
                (first...last).map {
                    .object(["x": .number(($0 - first) * 120), "year": .number($0)])
                }),
        ])
    }

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

    // MARK: Companions

    /// Who and what is named in the same articles, by number of articles.
    private func companions(_ all: [Appearance]) -> TemplateObject {
        var counts: [Int: Int] = [:]
        for appearance in all {
            for record in site.index.named[appearance.issue][appearance.article] {
                counts[record, default: 0] += 1
            }
        }
        site.index.entities[entity.id].map { counts[$0] = nil }
        let entities = site.archive.entities
        let groups = EntityKind.allCases.compactMap { kind -> TemplateValue? in
            let ofKind = counts.filter { entities[$0.key].id.kind == kind }
            let least = ofKind.values.sorted(by: >).prefix(8).last ?? 0
            let most = ofKind.filter { $0.value >= least }.map { (key: entities[$0.key].id, value: $0.value) }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
            guard !most.isEmpty else { return nil }
            return .object([
                "title": .text(site.locale.name(of: kind)),
                "items": .list(most.map { site.leader($0.key, count: $0.value, from: path) }),
            ])
        }
        return ["has_companions": .flag(!groups.isEmpty), "companions": .list(groups)]
    }
}
