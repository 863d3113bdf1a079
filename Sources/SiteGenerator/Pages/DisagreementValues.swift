import ArchiveModel
import Markup
import Names

/// Figures that articles give differently, side by side: each with its sentence, page and date, and why the machine takes
/// them for the same.
struct DisagreementValues {
    let site: SiteContext
    let path: String

    func values(of numbers: [Int]) -> TemplateObject {
        var room = Self.figuresShown
        let shown = list(
            of: numbers.prefix { number in
                room -= min(Self.figuresOfOne, site.index.figures.all[number].figures.count)
                return room >= 0
            })
        let more = numbers.count - shown.count
        return [
            "has_disagreements": .flag(!shown.isEmpty), "disagreements": .list(shown),
            "more_disagreements": TemplateValue(
                more > 0 ? site.locale.counted("more_disagreements", more) : nil),
        ]
    }

    /// Of one disagreement, and on one page.
    private static let (figuresOfOne, figuresShown) = (10, 24)

    func list(of numbers: some Sequence<Int>) -> [TemplateValue] {
        numbers.map { value(of: site.index.figures.all[$0]) }
    }

    private func value(of disagreement: Disagreement) -> TemplateValue {
        .object([
            "reason": .text(
                site.locale.text(
                    "taken_for_same", disagreement.name, site.locale.period(disagreement.period),
                    site.locale.text(disagreement.measure.rawValue), words(of: disagreement.owner))),
            "more": TemplateValue(
                disagreement.figures.count > Self.figuresOfOne
                    ? site.locale.counted(
                        "more_values", disagreement.figures.count - Self.figuresOfOne) : nil),
            "figures": .list(
                disagreement.figures.prefix(Self.figuresOfOne).enumerated().map {
                    figure($1, of: disagreement, isOther: $0 > 0)
                }),
        ])
    }

    /// Of whom the figures are.
    func words(of owner: FigureOwner) -> String {
        switch owner {
        case .paper, .unclear: site.locale.text("own_area")
        case .name(_, let name): name
        case .names(let names): site.archive.settings.paperStyle.list(names) ?? ""
        }
    }

    private func figure(
        _ place: Disagreement.Place, of disagreement: Disagreement, isOther: Bool
    ) -> TemplateValue {
        let article = site.archive.issues[place.issue].articles[place.article]
        let mention = article.mentions[place.mention]
        let block = mention.position.block
        let sentence = Sentence(
            of: article.text(ofBlock: block), in: article.language, offset: mention.position.offset,
            length: mention.position.length)
        return .object([
            "other": .flag(isOther),
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id),
                    anchor: block < 0 ? nil : "p\(block + 1)")),
            "source": .text(SourceLinks(site: site, path: path).label(.article(article.id))),
            "measure": .text(site.locale.text(disagreement.measure.rawValue)),
            "name": .text(disagreement.name),
            "when": .text(site.locale.text("said_of", site.locale.period(disagreement.period))),
            "value": .text(mention.quantity?.shownValue ?? ""),
            "unit": .text(site.unit(mention.quantity?.unit)), "sentence": sentence.value(on: site),
        ])
    }
}

extension Mention.Quantity {
    /// The value as printed, with a sign for the words that bound it.
    var shownValue: String {
        let sign =
            switch bound {
            case .exact: ""
            case .about: "≈"
            case .atLeast: "≥"
            case .atMost: "≤"
            case .more: ">"
            case .less: "<"
            }
        return sign + value + (upper.map { "–" + $0 } ?? "")
    }
}

extension SiteContext {
    /// A unit as it stands behind a number: apart where it is a word of a language that has blanks.
    func unit(_ unit: String?) -> String {
        guard let unit, let first = unit.unicodeScalars.first else { return "" }
        return (archive.settings.paperStyle.hasBlanks && first.properties.isAlphabetic ? " " : "") + unit
    }
}
