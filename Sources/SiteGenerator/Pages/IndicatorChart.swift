import ArchiveModel
import Markup
import Names

/// Values of one unit and one subject by date of report, as dots: nothing is joined, because the paper did not say what lies
/// between. What is only compared with, denied, or of which it is not known how it is meant, is not drawn.
struct IndicatorChart {
    /// Of the newest values; more would hide one another.
    private static let limit = 60
    private static let (width, height, edge) = (720, 220, 40)

    private struct Key: Hashable {
        var unit: String
        /// `nil` where it cannot be told.
        var series: FigureSubject.Series?
    }

    /// A chart for each unit and subject that has three values or more, the three commonest at most.
    static func all(of reports: [Indicator.Report], site: SiteContext, path: String) -> [TemplateValue] {
        let drawn = reports.filter { [.actual, .target, .forecast].contains($0.quantity.measure) }
        let subjects = subjects(of: drawn, site)
        let groups = Dictionary(grouping: drawn.indices) {
            Key(unit: drawn[$0].quantity.unit ?? "", series: subjects[$0]?.series)
        }
        let common = groups.sorted { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }
        return common.compactMap { key, numbers in
            chart(unit: key.unit, numbers.map { drawn[$0] }, site, path)
        }.prefix(3).map { $0 }
    }

    /// What each report is of.
    private static func subjects(of reports: [Indicator.Report], _ site: SiteContext) -> [FigureSubject?] {
        var (last, found) = (Appearance?.none, [Int: FigureSubject]())
        return reports.map { report in
            let place = Appearance(issue: report.issue, article: report.article, mention: 0)
            if last?.isInSameArticle(as: place) != true {
                let article = site.archive.issues[report.issue].articles[report.article]
                found = site.index.figures.reader?.subjects(of: article) ?? [:]
                last = place
            }
            return found[report.mention]
        }
    }

    private static func chart(
        unit: String, _ reports: [Indicator.Report], _ site: SiteContext, _ path: String
    ) -> TemplateValue? {
        let points = reports.compactMap { report -> (report: Indicator.Report, day: Int, value: Double)? in
            let issue = site.archive.issues[report.issue]
            guard let value = issue.style.number(report.quantity.value) else { return nil }
            return (report, issue.id.date.dayNumber, value)
        }.prefix(limit)
        guard points.count > 2, let first = points.map(\.day).min(), let last = points.map(\.day).max(),
            let most = points.map(\.value).max(), let least = points.map(\.value).min()
        else { return nil }
        let date = { (day: Int) in
            let report = points.first { $0.day == day }?.report ?? reports[0]
            return site.archive.issues[report.issue].id.date.description
        }
        let (low, high) = (Swift.min(0, least), Swift.max(0, most))
        let y = { (value: Double) -> Int in
            let share = high == low ? 0.5 : (value - low) / (high - low)
            return height - edge - Int((share * Double(height - 2 * edge)).rounded())
        }
        let span = Swift.max(1, last - first)
        let spots = points.map { (x: edge + ($0.day - first) * (width - 2 * edge) / span, y: y($0.value)) }
        let heights = LabelPlacement.heights(of: spots, width: 50)
        let dots = zip(points, zip(spots, heights)).map { point, place -> TemplateValue in
            let ((x, y), height) = place
            let issue = site.archive.issues[point.report.issue]
            let measure = site.locale.text(point.report.quantity.measure.rawValue)
            return .object([
                "x": .number(x), "y": .number(y), "date": .text(issue.id.date.description),
                "measure": .text(measure),
                "label_x": .number(x > width / 2 ? x - 10 : x + 10),
                "label_y": .number(height + 5), "at_end": .flag(x > width / 2),
                "value": .text(point.report.quantity.shownValue),
                "is_actual": .flag(point.report.quantity.measure == .actual),
                "label": .text("\(issue.id.date): \(measure) \(point.report.quantity.shownValue)\(unit)"),
                "href": .text(
                    Address.link(from: path, to: Address.path(of: issue.articles[point.report.article].id))),
            ])
        }
        return .object([
            "unit": .text(unit), "width": .number(width), "height": .number(height),
            "left": .number(edge), "right": .number(width - edge), "zero": .number(y(0)),
            "foot": .number(height - edge / 4),
            "dots": .list(dots),
            "first": .text(date(first)), "last": .text(date(last)),
        ])
    }
}
