import ArchiveModel
import Markup

/// What the paper reported of one quantity: a chart for each unit, and behind it every value with its sentence.
struct IndicatorPage {
    let site: SiteContext
    let path: String
    let indicator: Indicator

    var values: TemplateObject {
        let reports = site.archive.reports(of: indicator)
        let byYear = Dictionary(grouping: reports, by: year)
        let isSplit = reports.count > Paging.appearancesOnOnePage
        let years = byYear.keys.sorted(by: >).map { year -> TemplateValue in
            let reports = byYear[year, default: []]
            return .object([
                "anchor": .text("y\(year)"), "title": .text(site.locale.date(ofYear: year)),
                "count": .text(site.locale.count("values", reports.count)),
                "reports": .list((isSplit ? reports.prefix(3) : reports[...]).map(report)),
                "more": isSplit
                    ? site.link(
                        to: indicator.path(of: year),
                        site.locale.text("all_of", site.locale.date(ofYear: year)), from: path)
                    : .missing,
            ])
        }
        let charts = IndicatorChart.all(of: reports, site: site, path: path)
        let rows = IndicatorTable(site: site, path: path, reports: reports).rows
        let values: TemplateObject = [
            "has_table": .flag(!rows.isEmpty), "rows": .list(rows),
            "page_title": .text(indicator.name), "name": .text(indicator.name),
            "count": .text(site.locale.count("values", reports.count)), "years": .list(years),
            "indicators_href": .text(Address.link(from: path, to: "indicators/index.html")),
            "has_charts": .flag(!charts.isEmpty), "charts": .list(charts),
        ]
        return values.merging(
            DisagreementValues(site: site, path: path).values(of: indicator.disagreements))
    }

    /// The page of one year of a long list.
    func values(of year: Int) -> TemplateObject {
        let reports = site.archive.reports(of: indicator).filter { self.year($0) == year }
        let title = site.locale.date(ofYear: year)
        return [
            "has_table": .flag(false), "rows": .list([]),
            "has_disagreements": .flag(false), "disagreements": .list([]),
            "page_title": .text("\(indicator.name) \(title)"), "name": .text("\(indicator.name) \(title)"),
            "count": .text(site.locale.count("values", reports.count)),
            "years": .list([
                .object([
                    "anchor": .text("y\(year)"), "title": .text(title),
                    "count": .text(site.locale.count("values", reports.count)),
                    "reports": .list(reports.map(report)), "more": .missing,
                ])
            ]),
            "indicators_href": .text(Address.link(from: path, to: indicator.path)),
            "has_charts": .flag(false), "charts": .list([]),
        ]
    }

    /// The index of all indicators.
    static func index(_ site: SiteContext, _ path: String) -> TemplateObject {
        let title = site.locale.text("indicators")
        return [
            "page_title": .text(title), "title": .text(title),
            "count": .text(site.locale.count("names", site.index.indicators.count)),
            "items": .list(
                site.index.indicators.map {
                    .object([
                        "href": .text(Address.link(from: path, to: $0.path)), "name": .text($0.name),
                        "qualifier": .missing,
                        "count": .text(site.locale.count("values", $0.appearances.count)),
                    ])
                }),
        ]
    }

    private func year(_ report: Indicator.Report) -> Int { site.archive.issues[report.issue].id.date.year }

    private func report(_ report: Indicator.Report) -> TemplateValue {
        let issue = site.archive.issues[report.issue]
        let article = issue.articles[report.article]
        let mention = article.mentions[report.mention]
        let sentence = article.sentence(of: mention)
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id),
                    anchor: report.position.block < 0 ? nil : "p\(report.position.block + 1)")),
            "date": .text(issue.id.date.description),
            "date_text": .text(site.locale.date(issue.id.date)),
            "page": .text(
                site.locale.text("page_label", issue.label(of: article.page(ofBlock: report.position.block)))),
            "value": .text(report.quantity.shownValue), "unit": .text(report.quantity.unit ?? ""),
            "measure": .text(site.locale.text(report.quantity.measure.rawValue)),
            "period": TemplateValue(report.quantity.period.map(site.locale.period)),
            "why": site.why(mention, in: article),
            "sentence": sentence.value(on: site), "title": .text(article.shownTitle),
            "text_lang": site.attributes(of: article.language),
        ])
    }
}
