import ArchiveModel
import Markup

/// What the paper reported of one quantity: a chart for each unit, and behind it every value with its sentence.
struct IndicatorPage {
    let site: SiteContext
    let path: String
    let indicator: Indicator

    var values: TemplateObject {
        let reports = site.archive.reports(of: indicator)
        let years = lists(reports).years
        let charts = IndicatorChart.all(of: reports, site: site, path: path)
        let (rows, more) = IndicatorTable(site: site, path: path, reports: reports).rows
        let values: TemplateObject = [
            "has_table": .flag(!rows.isEmpty), "rows": .list(rows),
            "more_rows": TemplateValue(more > 0 ? site.locale.counted("more_rows", more) : nil),
            "has_parts": .flag(false), "parts": .list([]), "previous": .missing, "next": .missing,
            "page_title": .text(indicator.name), "name": .text(indicator.name),
            "count": .text(site.locale.count("values", reports.count)), "years": .list(years),
            "indicators_href": .text(Address.link(from: path, to: "indicators/index.html")),
            "has_charts": .flag(!charts.isEmpty), "charts": .list(charts),
        ]
        return values.merging(
            DisagreementValues(site: site, path: path).values(of: indicator.disagreements))
    }

    private func lists(_ reports: [Indicator.Report]) -> YearLists<Indicator.Report> {
        YearLists(
            site: site, path: path, owner: indicator.path, items: reports, issue: { $0.issue },
            counted: "values", value: { ["reports": .list($0.map(report))] })
    }

    /// A page of one year of a long list.
    func values(of page: YearPages.Page) -> TemplateObject {
        let lists = lists(site.archive.reports(of: indicator))
        let title = site.locale.date(ofYear: page.year)
        let reports = lists.items(on: page)
        let values: TemplateObject = [
            "more_rows": .missing, "more_disagreements": .missing,
            "has_table": .flag(false), "rows": .list([]),
            "has_disagreements": .flag(false), "disagreements": .list([]),
            "page_title": .text("\(indicator.name) \(title)"), "name": .text("\(indicator.name) \(title)"),
            "years": .list([
                .object([
                    "anchor": .text("y\(page.year)"), "title": .text(title),
                    "count": .text(site.locale.count("values", reports.count)), "shown": .missing,
                    "reports": .list(reports.map(report)), "more": .missing,
                ])
            ]),
            "indicators_href": .text(Address.link(from: path, to: indicator.path)),
            "has_charts": .flag(false), "charts": .list([]),
        ]
        return lists.values(of: page).merging(values)
    }

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
