import ArchiveModel
import Markup

/// The index of one kind of record, by reading: on one page, or a page to a letter when there are many.
struct KindPage {
    let site: SiteContext
    let path: String
    let kind: EntityKind

    var values: TemplateObject {
        let letters = site.index.letters[kind, default: [:]]
        let ids = site.archive.entities.map(\.id).filter { $0.kind == kind }
        let isSplit = ids.count > Paging.recordsOnOnePage
        let title = site.locale.name(of: kind)
        let most = ids.count > 12 ? site.index.mostNamed(ids.filter { site.index.count(of: $0) > 1 }, 10) : []
        return [
            "page_title": .text(title), "title": .text(title),
            "count": .text(site.locale.count("records", ids.count)),
            "is_empty": .flag(ids.isEmpty), "bar": .list(bar(letters, isSplit: isSplit)),
            "letters": .list(
                isSplit
                    ? [] : headings.compactMap { letter in letters[letter].map { section(letter, $0[...]) } }),
            "has_parts": .flag(false), "parts": .list([]), "has_most": .flag(!most.isEmpty),
            "most": .list(most.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
        ]
    }

    /// A page of one letter of a long index; `part` is counted from 0.
    func values(of letter: String, part: Int) -> TemplateObject {
        let letters = site.index.letters[kind, default: [:]]
        let ids = letters[letter, default: []]
        let parts = Paging.parts(of: ids)
        let number = parts > 1 ? " \(part + 1)" : ""
        let title = "\(site.locale.name(of: kind)) \(letter)\(number)"
        let shown = ids.dropFirst(part * Paging.recordsOfOneLetter).prefix(Paging.recordsOfOneLetter)
        return [
            "page_title": .text(title), "title": .text(title),
            "count": .text(site.locale.count("records", ids.count)), "is_empty": .flag(false),
            "bar": .list(bar(letters, isSplit: true)), "letters": .list([section(letter, shown)]),
            "has_parts": .flag(parts > 1),
            "parts": .list(
                (0..<parts).map {
                    let target = Address.path(ofLetter: letter, part: $0, of: kind)
                    return .object([
                        "number": .number($0 + 1), "current": .flag($0 == part),
                        "href": .text(Address.link(from: path, to: target)),
                    ])
                }),
            "has_most": .flag(false), "most": .list([]),
        ]
    }

    /// The letters of the interface's language, and what begins with none of them.
    private var headings: [String] { site.locale.rules.sorting.letters + [SortingRule.others] }

    /// All letters, and `#` when something needs it; letters without a record have no link.
    private func bar(_ letters: [String: [EntityID]], isSplit: Bool) -> [TemplateValue] {
        headings.filter { $0 != SortingRule.others || letters[$0] != nil }.map { letter in
            let href =
                isSplit
                ? Address.link(from: path, to: Address.path(ofLetter: letter, of: kind))
                : "#" + Self.anchor(of: letter)
            return .object([
                "letter": .text(letter), "href": TemplateValue(letters[letter] == nil ? nil : href),
            ])
        }
    }

    private func section(_ letter: String, _ ids: ArraySlice<EntityID>) -> TemplateValue {
        .object([
            "letter": .text(letter), "anchor": .text(Self.anchor(of: letter)),
            "items": .list(ids.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
        ])
    }

    private static func anchor(of letter: String) -> String { Address.name(ofLetter: letter) }
}
