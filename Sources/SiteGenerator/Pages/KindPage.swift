import ArchiveModel
import Markup

/// The index of one kind of record, by reading: on one page, or a page to a letter when there are many.
struct KindPage {
    let site: Site
    let path: String
    let kind: EntityKind

    var values: TemplateObject {
        let letters = site.index.letters[kind, default: [:]]
        let ids = site.archive.entities.map(\.id).filter { $0.kind == kind }
        let isSplit = ids.count > RoutePlan.recordsOnOnePage
        let title = site.locale.name(of: kind)
        let most = ids.count > 12 ? site.mostNamed(ids.filter { site.index.count(of: $0) > 1 }, 10) : []
        return [
            "page_title": .text(title), "title": .text(title),
            "count": .text(site.locale.count("records", ids.count)),
            "bar": .list(bar(letters, isSplit: isSplit)),
            "letters": .list(isSplit ? [] : letters.keys.sorted().map { section($0, letters) }),
            "has_most": .flag(!most.isEmpty),
            "most": .list(most.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
        ]
    }

    /// The page of one letter of a long index.
    func values(of letter: String) -> TemplateObject {
        let letters = site.index.letters[kind, default: [:]]
        let title = "\(site.locale.name(of: kind)) \(letter)"
        let count = letters[letter, default: []].count
        return [
            "page_title": .text(title), "title": .text(title),
            "count": .text(site.locale.count("records", count)), "bar": .list(bar(letters, isSplit: true)),
            "letters": .list([section(letter, letters)]), "has_most": .flag(false), "most": .list([]),
        ]
    }

    /// A to Z, and `#` when something needs it; letters without a record have no link.
    private func bar(_ letters: [String: [EntityID]], isSplit: Bool) -> [TemplateValue] {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) + (letters["#"] == nil ? [] : ["#"])
        return alphabet.map { letter in
            let href =
                isSplit
                ? Address.link(from: path, to: Address.path(ofLetter: letter, of: kind))
                : "#" + Self.anchor(of: letter)
            return .object([
                "letter": .text(letter), "href": TemplateValue(letters[letter] == nil ? nil : href),
            ])
        }
    }

    private func section(_ letter: String, _ letters: [String: [EntityID]]) -> TemplateValue {
        .object([
            "letter": .text(letter), "anchor": .text(Self.anchor(of: letter)),
            "items": .list(
                letters[letter, default: []].map {
                    site.leader($0, count: site.index.count(of: $0), from: path)
                }),
        ])
    }

    private static func anchor(of letter: String) -> String { letter == "#" ? "other" : letter }
}
