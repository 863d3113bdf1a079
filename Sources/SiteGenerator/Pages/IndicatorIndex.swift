import ArchiveModel
import Markup
import Memo

/// The index of all quantities, by reading: on one page, or a page to a letter, or several, when there are many.
struct IndicatorIndex {
    let site: SiteContext
    let path: String

    private static let folder = "indicators"

    static func outputs(of site: SiteContext) -> [any Output] {
        let first = FixedPage(path: "\(folder)/index.html") {
            WebPage("indicators", IndicatorIndex(site: $0, path: $1).values)
        }
        let links = IndicatorIndex(site: site, path: first.path).links
        guard links.isSplit else { return [first] }
        return [first]
            + links.letters.flatMap { letter, parts in
                parts.indices.map { part in
                    FixedPage(path: Address.path(ofLetter: letter, part: part, of: folder)) {
                        WebPage(
                            "indicators", IndicatorIndex(site: $0, path: $1).values(of: letter, part: part),
                            head: PageHead(section: "\(folder)/index.html"))
                    }
                }
            }
    }

    private var byLetter: [(letter: String, quantities: ArraySlice<Indicator>)] {
        var rest = site.index.indicators[...]
        var letters: [(String, ArraySlice<Indicator>)] = []
        while let letter = rest.first?.letter {
            let same = rest.prefix { $0.letter == letter }
            letters.append((letter, same))
            rest = rest.dropFirst(same.count)
        }
        return letters.filter { $0.0 != SortingRule.others } + letters.filter { $0.0 == SortingRule.others }
    }

    private var links: LetterLinks {
        let limit = site.paging.quantitiesOnOnePage
        return LetterLinks(
            site: site, path: path, folder: Self.folder,
            letters: byLetter.map { letter, quantities in
                (letter, IndexPart.all(of: quantities.map(\.name), limit: limit))
            }, isSplit: site.index.indicators.count > limit)
    }

    private var values: TemplateObject {
        let links = links
        return common(links.isSplit ? [] : site.index.indicators[...]).merging(links.values)
    }

    private func values(of letter: String, part: Int) -> TemplateObject {
        let links = links
        let quantities = byLetter.first { $0.letter == letter }?.quantities ?? []
        let range = links.letters.first { $0.letter == letter }?.parts[safe: part]?.range ?? 0..<0
        return common(quantities.dropFirst(range.lowerBound).prefix(range.count))
            .merging(links.values(of: letter, part: part))
    }

    private func common(_ shown: ArraySlice<Indicator>) -> TemplateObject {
        [
            "title": .text(site.locale.text("indicators")), "is_split": .flag(links.isSplit),
            "count": .text(site.locale.count("names", site.index.indicators.count)),
            "items": .list(
                shown.map {
                    .object([
                        "href": .text(Address.link(from: path, to: $0.path)), "name": .text($0.name),
                        "qualifier": .missing,
                        "count": .text(site.locale.count("values", $0.appearances.count)),
                    ])
                }),
        ]
    }
}
