import ArchiveModel
import Markup

/// How often something is named, by month.
struct Frequency {
    let site: SiteContext
    /// Newest first.
    let appearances: [Appearance]

    private func year(_ appearance: Appearance) -> Int { site.archive.issues[appearance.issue].id.date.year }

    /// A bar for each month from the first year to the last; missing for a single year.
    var value: TemplateValue {
        let all = appearances
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
}

extension SiteContext {
    /// In how many articles of which years, the newest first: `113 篇，2021—2025`.
    func summary(of appearances: [Appearance]) -> String {
        let count = locale.count("articles", appearances.count)
        guard let last = appearances.first, let first = appearances.last else { return count }
        let years = archive.issues[first.issue].id.date.year...archive.issues[last.issue].id.date.year
        return count + locale.text("clause_separator") + locale.ranges([years])
    }
}
