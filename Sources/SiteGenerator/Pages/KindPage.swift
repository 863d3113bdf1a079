import ArchiveModel
import Markup

/// The index of one kind, by reading, of records and of what the machine found: on one page, or a page to a letter, or
/// several, when there are many.
struct KindPage {
    let site: SiteContext
    let path: String
    let kind: EntityKind

    /// So many lead a long index.
    private static let leading = 12

    var names: NameIndex.Names { site.nameIndex[kind] }
    var headings: [String] { names.headings(site.locale.rules.sorting) }
    var entry: IndexEntry { IndexEntry(site: site, path: path, beats: YearBeats(site)) }

    // MARK: Which names

    /// All names, where they stand on one page.
    var all: [NameIndex.Entry] { headings.flatMap { names.letters[$0]?.entries ?? [] } }

    var most: [NameIndex.Entry] {
        guard names.count > Self.leading else { return [] }
        let entry = entry
        let counted = all.map { ($0, entry.appearances(of: $0).count) }.filter { $0.1 > 1 }
        return counted.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .prefix(Self.leading).map(\.element.0)
    }

    var links: LetterLinks {
        let (names, headings) = (names, headings)
        return LetterLinks(
            site: site, path: path, folder: kind.folder,
            letters: headings.map { letter in
                let parts = names.letters[letter]?.parts ?? []
                let isListed = names.isSplit || names.letters[letter]?.entries.isEmpty == false
                return (letter, isListed ? parts : [])
            }, isSplit: names.isSplit)
    }

    // MARK: Pages

    var values: TemplateObject {
        let isSplit = names.isSplit
        let most = isSplit ? most : []
        let typed = TypedKeys(of: (isSplit ? most : all).map(\.name))
        let sections =
            isSplit
            ? []
            : headings.compactMap { letter -> TemplateValue? in
                let entries = names.letters[letter]?.entries ?? []
                return entries.isEmpty
                    ? nil : section(letter, LetterLinks.anchor(of: letter), entries[...], typed)
            }
        return common(sample: isSplit ? most : all).merging(links.values).merging([
            "sections": .list(sections), "has_most": .flag(!most.isEmpty),
            "most": .list(most.map { entry.value(of: $0, typed) }),
        ]).merging(doubts(doubted))
    }

    /// All that may be names, where they stand on one page.
    var doubted: [Int] {
        names.isSplit ? [] : headings.flatMap { names.letters[$0]?.doubts ?? [] }
    }

    /// A page of one letter of a long index; `part` is counted from 0.
    func values(of letter: String, part number: Int) -> TemplateObject {
        guard let all = names.letters[letter], let part = all.parts[safe: number] else { return [:] }
        let shown = all.entries[part.range]
        let typed = TypedKeys(of: shown.map(\.name))
        var sections: [TemplateValue] = []
        var rest = shown
        while let family = rest.first?.family {
            let same = rest.prefix { $0.family == family }
            let heading = family.isEmpty ? letter : family
            sections.append(section(heading, "s\(sections.count + 1)", same, typed))
            rest = rest.dropFirst(same.count)
        }
        return common(sample: Array(shown)).merging(links.values(of: letter, part: number)).merging([
            "sections": .list(sections), "has_most": .flag(false), "most": .list([]),
        ]).merging(doubts(Array(all.doubts[part.doubts])))
    }

    private func common(sample: [NameIndex.Entry]) -> TemplateObject {
        let names = names
        let beats = YearBeats(site)
        let example = { (isRecord: Bool) in
            sample.first { entry in
                if case .record = entry.source { isRecord } else { !isRecord }
            }.map(\.name)
        }
        return [
            "title": .text(site.locale.name(of: kind)), "kind": .text(kind.folder),
            "noindex": .flag(names.isEmpty), "is_empty": .flag(names.isEmpty),
            "summary": .text(summary), "has_bar": .flag(headings.count > 1),
            "told_doubts": TemplateValue(
                names.doubts > 0 && names.count > 0 && !names.isSplit
                    ? site.locale.text("and_doubted", site.locale.count("names_told", names.doubts)) : nil),
            "holdings": .text(holdings), "held": TemplateValue(held),
            "example_found": TemplateValue(example(false)),
            "example_reviewed": TemplateValue(example(true)), "is_split": .flag(names.isSplit),
            "can_narrow": .flag(names.count > 0),
            "has_both": .flag(names.found > 0 && names.records > 0),
            "has_spans": .flag(beats.isOfSeveralYears),
            "spans": .list(
                beats.labels.enumerated().map { .object(["value": .number($0), "text": .text($1)]) }),
        ]
    }

    // MARK: Words

    private var summary: String {
        let (found, reviewed) = (names.found, names.records)
        let words = { (count: Int) in site.locale.count("names_told", count) }
        if found == 0, reviewed == 0 { return site.locale.text("kind_doubted") }
        if found == 0 { return site.locale.text("kind_reviewed", words(reviewed)) }
        if reviewed == 0 { return site.locale.text("kind_found", words(found)) }
        return site.locale.text("kind_found_and_reviewed", words(found), words(reviewed))
    }

    var holdings: String {
        let issues = site.archive.issues
        let counts = [
            site.locale.count("issues", issues.count),
            site.locale.count("articles", issues.reduce(0) { $0 + $1.articles.count }),
        ]
        return counts.joined(separator: site.locale.text("list_separator"))
    }

    var held: String? {
        guard let first = site.archive.issues.first, let last = site.archive.issues.last else { return nil }
        return site.locale.ranges([first.id.date.year...last.id.date.year])
    }

    // MARK: Lists

    private func section(
        _ heading: String, _ anchor: String, _ entries: ArraySlice<NameIndex.Entry>, _ typed: TypedKeys
    ) -> TemplateValue {
        let entry = entry
        return .object([
            "heading": .text(heading), "anchor": .text(anchor),
            "count": .text(site.locale.count("names_listed", entries.count)),
            "items": .list(entries.map { entry.value(of: $0, typed) }),
        ])
    }

    /// What may be names: each leads to what the search finds of it.
    private func doubts(_ numbers: [Int]) -> TemplateObject {
        let search = Address.link(from: path, to: "search/index.html")
        return [
            "has_doubts": .flag(!numbers.isEmpty),
            "doubts": .list(
                numbers.map { number in
                    let doubted = site.names.doubted[number]
                    return .object([
                        "name": .text(doubted.name),
                        "href": .text(search + "#q=" + PercentEncoding.encoded(doubted.name)),
                        "count": .text(site.locale.count("articles", doubted.articles)),
                    ])
                }),
        ]
    }
}
