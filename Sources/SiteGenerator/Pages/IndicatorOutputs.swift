import ArchiveModel
import Markup
import Memo

/// Quantities that the paper gives more than once: their index, and a page for each, with one for each year of a long
/// one.
enum IndicatorOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard !site.index.indicators.isEmpty else { return [] }
        var outputs: [any Output] = [
            FixedPage(path: "indicators/index.html") { WebPage("indicators", IndicatorPage.index($0, $1)) }
        ]
        for (number, indicator) in site.index.indicators.enumerated() {
            outputs.append(IndicatorOutput(path: indicator.path, indicator: number, year: nil))
            guard indicator.appearances.count > Paging.appearancesOnOnePage else { continue }
            let years = indicator.appearances.map { site.archive.issues[$0.issue].id.date.year }
            outputs += Set(years).sorted().map {
                IndicatorOutput(path: indicator.path(of: $0), indicator: number, year: $0)
            }
        }
        return outputs
    }
}

struct IndicatorOutput: Output {
    let path: String
    /// By its place in the index.
    let indicator: Int
    /// `nil` for all years.
    let year: Int?

    var isGeneral: Bool { true }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            let indicator = site.index.indicators[indicator]
            key.add(indicator.name)
            key.add(textsOf: indicator.appearances)
            key.add(disagreements: indicator.disagreements)
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let page = IndicatorPage(site: site, path: path, indicator: site.index.indicators[indicator])
        let name = site.index.indicators[indicator].name
        let head = PageHead(subject: .init(name: name, words: name))
        return .page(WebPage("indicator", year.map(page.values) ?? page.values, head: head))
    }
}
