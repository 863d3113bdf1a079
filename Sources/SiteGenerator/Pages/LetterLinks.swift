import ArchiveModel
import Markup

/// The links between the pages of an index that has a page to a letter, or several.
struct LetterLinks {
    let site: SiteContext
    let path: String
    /// What the index lists: `people`, `indicators`.
    let folder: String
    /// The letters that head anything, in order, each with its pages.
    let letters: [(letter: String, parts: [IndexPart])]
    /// Without it every letter stands on one page, and links lead to places on it.
    let isSplit: Bool

    private func parts(of letter: String) -> [IndexPart] {
        letters.first { $0.letter == letter }?.parts ?? []
    }

    /// All letters of the interface's language, and `#` when something needs it; those without a name have no link.
    func bar(current: String?) -> TemplateValue {
        let held = Set(letters.lazy.filter { !$0.parts.isEmpty }.map(\.letter))
        let all = site.locale.rules.sorting.letters + [SortingRule.others]
        return .list(
            all.filter { $0 != SortingRule.others || held.contains($0) }.map { letter in
                let href =
                    isSplit
                    ? Address.link(from: path, to: Address.path(ofLetter: letter, of: folder))
                    : "#" + Self.anchor(of: letter)
                let leads = held.contains(letter) && letter != current
                return .object([
                    "letter": .text(letter), "href": TemplateValue(leads ? href : nil),
                    "current": .flag(letter == current),
                ])
            })
    }

    /// The pages of a letter, by the first name and the last of each.
    func parts(of letter: String, current: Int?) -> TemplateValue {
        let parts = parts(of: letter)
        return .list(
            parts.indices.map { number in
                .object([
                    "text": .text(words(letter, number, isAlone: false)),
                    "count": .number(parts[number].range.count),
                    "current": .flag(number == current),
                    "href": .text(
                        Address.link(
                            from: path, to: Address.path(ofLetter: letter, part: number, of: folder))),
                ])
            })
    }

    /// All letters with their pages, for the first page of the index.
    var contents: TemplateObject {
        [
            "has_contents": .flag(isSplit),
            "contents": .list(
                isSplit
                    ? letters.map {
                        .object([
                            "letter": .text($0.letter), "parts": parts(of: $0.letter, current: nil),
                        ])
                    } : []),
        ]
    }

    /// What a page of a letter is given: what it is called, its neighbours, the other pages of the letter.
    func values(of letter: String, part: Int) -> TemplateObject {
        let pages = letters.flatMap { letter, parts in parts.indices.map { (letter: letter, part: $0) } }
        let here = pages.firstIndex { $0 == (letter, part) } ?? 0
        let link = { (place: Int) -> TemplateValue in
            guard let page = pages[safe: place] else { return .missing }
            return site.link(
                to: Address.path(ofLetter: page.letter, part: page.part, of: folder),
                words(page.letter, page.part), from: path)
        }
        return [
            "part": .text(words(letter, part)), "bar": bar(current: letter),
            "page_title": .text(site.locale.text("kind_part", site.locale.text(folder), words(letter, part))),
            "has_parts": .flag(parts(of: letter).count > 1), "parts": parts(of: letter, current: part),
            "previous": link(here - 1), "next": link(here + 1), "has_contents": .flag(false),
            "contents": .list([]),
        ]
    }

    /// What a page that is none of a letter is given.
    var values: TemplateObject {
        let values: TemplateObject = [
            "part": .missing, "bar": bar(current: nil), "page_title": .text(site.locale.text(folder)),
            "has_parts": .flag(false), "parts": .list([]), "previous": .missing, "next": .missing,
        ]
        return values.merging(contents)
    }

    /// `雷…李`; the letter itself where it stands alone and has one page.
    private func words(_ letter: String, _ part: Int, isAlone: Bool = true) -> String {
        let parts = parts(of: letter)
        guard parts.count > 1 || !isAlone, let part = parts[safe: part], !part.first.isEmpty else {
            return letter
        }
        return part.first == part.last ? part.first : site.locale.text("part_range", part.first, part.last)
    }

    static func anchor(of letter: String) -> String { Address.name(ofLetter: letter) }
}

extension OutputKey {
    /// Adds which pages there are and what they are called.
    mutating func add(_ links: LetterLinks) {
        for (letter, parts) in links.letters {
            add(letter)
            for part in parts {
                add(part.first)
                add(part.last)
                add(part.range.count)
            }
        }
    }
}
