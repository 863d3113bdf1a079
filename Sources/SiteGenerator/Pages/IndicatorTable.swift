import ArchiveModel
import Markup

/// A row for each time and unit of which the paper gave a value: what was promised, foreseen and reached, and what it does
/// not say how it is meant. What is only compared with, denied or withdrawn is no value of that time.
struct IndicatorTable {
    let site: SiteContext
    let path: String
    let reports: [Indicator.Report]

    private struct Key: Hashable, Comparable {
        var period: String
        var unit: String

        static func < (one: Self, other: Self) -> Bool { (one.period, one.unit) < (other.period, other.unit) }
    }

    /// Newest time first: as many as a page bears, and how many are left out.
    var rows: (shown: [TemplateValue], more: Int) {
        var groups: [Key: [Indicator.Report]] = [:]
        for report in reports.reversed() {
            guard let period = report.quantity.period, Self.columns.contains(report.quantity.measure) else {
                continue
            }
            groups[Key(period: period, unit: report.quantity.unit ?? ""), default: []].append(report)
        }
        var (rows, count) = ([TemplateValue](), 0)
        for (key, reports) in groups.sorted(by: { $1.key < $0.key }) {
            count += min(reports.count, 4 * Self.valuesInCell)
            guard rows.count < site.paging.rowsOfOneTable, count < Self.valuesShown else { break }
            rows.append(
                .object([
                    "period": .text(site.locale.period(key.period)), "unit": .text(key.unit),
                    "target": values(.target, reports), "forecast": values(.forecast, reports),
                    "actual": values(.actual, reports), "unsaid": values(.unsaid, reports),
                ]))
        }
        return (rows, groups.count - rows.count)
    }

    /// More of one time and measure are those of many things; and so many values a page bears.
    private static let (valuesInCell, valuesShown) = (12, 300)

    private static let columns: Set<Measure> = [.target, .forecast, .actual, .unsaid]

    /// Each value once, linked to where the paper gave it first. Those of one thing are marked as different: another may be
    /// of another part of it, another area.
    private func values(_ measure: Measure, _ reports: [Indicator.Report]) -> TemplateValue {
        var seen = Set<String>()
        let all = reports.filter {
            $0.quantity.measure == measure && seen.insert($0.quantity.shownValue).inserted
        }
        let given = all.prefix(Self.valuesInCell)
        let more = all.count - given.count
        let disagreements = given.map(disagreement)
        return .list(
            given.enumerated().map { number, report in
                let article = site.archive.issues[report.issue].articles[report.article]
                let block = report.position.block
                return .object([
                    "other": .flag(number > 0),
                    "more": TemplateValue(
                        more > 0 && number == given.count - 1 ? site.locale.counted("more_values", more) : nil
                    ),
                    "differs": .flag(
                        disagreements[number] != nil
                            && disagreements[..<number].contains(disagreements[number])),
                    "value": .text(report.quantity.shownValue),
                    "href": .text(
                        Address.link(
                            from: path, to: Address.path(of: article.id),
                            anchor: block < 0 ? nil : "p\(block + 1)")),
                ])
            })
    }

    private func disagreement(_ report: Indicator.Report) -> Int? {
        site.index.figures.figures(ofArticle: report.article, in: report.issue)[report.mention]
    }
}
