import ArchiveModel
import Markup

/// A row for each time and unit of which the paper gave a value: what was promised, foreseen and reached.
struct IndicatorTable {
    let site: SiteContext
    let path: String
    let reports: [Indicator.Report]

    private struct Key: Hashable, Comparable {
        var period: String
        var unit: String

        static func < (one: Self, other: Self) -> Bool { (one.period, one.unit) < (other.period, other.unit) }
    }

    /// Newest time first.
    var rows: [TemplateValue] {
        var groups: [Key: [Indicator.Report]] = [:]
        for report in reports.reversed() {
            guard let period = report.quantity.period else { continue }
            groups[Key(period: period, unit: report.quantity.unit ?? ""), default: []].append(report)
        }
        return groups.sorted { $1.key < $0.key }.map { key, reports in
            .object([
                "period": .text(site.locale.period(key.period)), "unit": .text(key.unit),
                "target": values(.target, reports), "forecast": values(.forecast, reports),
                "actual": values(.actual, reports),
            ])
        }
    }

    /// Each value once, linked to where the paper gave it first; several values are marked as different.
    private func values(_ measure: Measure, _ reports: [Indicator.Report]) -> TemplateValue {
        var seen = Set<String>()
        let given = reports.filter {
            $0.quantity.measure == measure && seen.insert($0.quantity.value).inserted
        }
        return .list(
            given.enumerated().map { number, report in
                let article = site.archive.issues[report.issue].articles[report.article]
                let block = report.position.block
                return .object([
                    "other": .flag(number > 0), "value": .text(report.quantity.value),
                    "href": .text(
                        Address.link(
                            from: path, to: Address.path(of: article.id),
                            anchor: block < 0 ? nil : "p\(block + 1)")),
                ])
            })
    }
}
