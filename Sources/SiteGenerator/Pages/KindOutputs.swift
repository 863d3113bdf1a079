import ArchiveModel
import Markup
import Memo

/// The indexes of people, projects, places and organisations, whole or by letter.
enum KindOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        EntityKind.allCases.flatMap { kind -> [any Output] in
            let names = site.nameIndex[kind]
            let first = KindOutput(kind: kind, isGeneral: !names.isEmpty)
            guard names.isSplit else { return [first] }
            return [first]
                + names.headings(site.locale.rules.sorting).flatMap { letter in
                    (names.letters[letter]?.parts.indices ?? 0..<0).map {
                        LetterOutput(kind: kind, letter: letter, part: $0)
                    }
                }
        }
    }
}

/// The first page of an index. Of a kind of which there is nothing it says so, and no page leads there.
struct KindOutput: Output {
    let kind: EntityKind
    let isGeneral: Bool

    var path: String { "\(kind.folder)/index.html" }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { KindPage(site: site, path: path, kind: kind).add(to: &$0, letter: nil, part: 0) }
    }

    func content(in site: SiteContext) -> OutputContent {
        .page(WebPage("kind", KindPage(site: site, path: path, kind: kind).values))
    }
}

struct LetterOutput: Output {
    let kind: EntityKind
    let letter: String
    /// Of the names of the letter, counted from 0.
    let part: Int

    var path: String { Address.path(ofLetter: letter, part: part, of: kind.folder) }
    var isGeneral: Bool { true }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) {
            KindPage(site: site, path: path, kind: kind).add(to: &$0, letter: letter, part: part)
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let page = KindPage(site: site, path: path, kind: kind)
        let head = PageHead(section: "\(kind.folder)/index.html")
        return .page(WebPage("kind", page.values(of: letter, part: part), head: head))
    }
}

extension KindPage {
    /// Adds all that the page shows; `letter` is `nil` for the first page of the index.
    func add(to key: inout OutputKey, letter: String?, part: Int) {
        let names = names
        for count in [names.records, names.found, names.doubts, site.archive.issues.count] { key.add(count) }
        key.add(holdings)
        key.add(held ?? "")
        key.add(links)
        let shown: [NameIndex.Entry]
        let doubts: [Int]
        if let letter {
            let all = names.letters[letter] ?? NameIndex.Letter()
            let part = all.parts[safe: part] ?? IndexPart()
            (shown, doubts) = (Array(all.entries[part.range]), Array(all.doubts[part.doubts]))
        } else {
            (shown, doubts) = (names.isSplit ? most : all, doubted)
        }
        let entry = entry
        for one in shown { key.add(one, entry) }
        for number in doubts {
            key.add(site.names.doubted[number].name)
            key.add(site.names.doubted[number].articles)
        }
    }
}
