import ArchiveModel
import Markup
import Memo

/// Quantities that the paper gives more than once: their index, and a page for each, with one for each year of a long
/// one.
enum IndicatorOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard !site.index.indicators.isEmpty else { return [] }
        var outputs: [any Output] = IndicatorIndex.outputs(of: site)
        for (number, indicator) in site.index.indicators.enumerated() {
            outputs.append(IndicatorOutput(path: indicator.path, indicator: number, year: nil))
            outputs += YearPages(of: indicator.appearances, in: site).all.map {
                IndicatorOutput(
                    path: Address.path(ofYear: $0.year, part: $0.part, below: indicator.path),
                    indicator: number, year: $0)
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
    let year: YearPages.Page?

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
        return .page(WebPage("indicator", year.map { page.values(of: $0) } ?? page.values, head: head))
    }
}
