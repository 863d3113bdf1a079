import ArchiveModel

/// What the index of each kind lists: records, and what the machine found, in one order.
struct NameIndex: Sendable {
    enum Source: Hashable, Sendable {
        /// Into the archive's entities.
        case record(Int)
        /// Into the pages of found names.
        case found(Int)
    }

    struct Entry: Sendable {
        let source: Source
        let name: String
        /// Of a person; empty for everything else.
        let family: String
    }

    /// The names of one letter.
    struct Letter: Sendable {
        fileprivate(set) var entries: [Entry] = []
        /// What may be a name, by its place among `FoundNames.doubted`.
        fileprivate(set) var doubts: [Int] = []
        fileprivate(set) var parts: [IndexPart] = []
    }

    /// All names of one kind.
    struct Names: Sendable {
        fileprivate(set) var letters: [String: Letter] = [:]
        fileprivate(set) var records = 0
        /// Names that the machine found and that are no record's.
        fileprivate(set) var found = 0
        fileprivate(set) var doubts = 0
        /// Whether each letter has pages of its own.
        fileprivate(set) var isSplit = false

        var isEmpty: Bool { letters.isEmpty }
        /// How many names are listed, without those that are doubted.
        var count: Int { letters.values.reduce(0) { $0 + $1.entries.count } }
        /// The letters that head anything, in order.
        func headings(_ sorting: SortingRule) -> [String] {
            (sorting.letters + [SortingRule.others]).filter { letters[$0] != nil }
        }
    }

    private let kinds: [EntityKind: Names]

    subscript(kind: EntityKind) -> Names { kinds[kind] ?? Names() }

    /// The kinds of which there is anything.
    var held: [EntityKind] { EntityKind.allCases.filter { !self[$0].isEmpty } }

    /// `sorting` is that of the interface's language.
    init(
        _ archive: Archive, _ index: ArchiveIndex, _ names: FoundNames, sorting: SortingRule,
        paging: Paging = Paging()
    ) {
        var all = archive.entities.enumerated().map { number, entity in
            Placed(
                .record(number), entity.name, entity.id.kind, index.pronunciations[entity.id],
                isSortedAsGiven: entity.reading != nil, archive, sorting)
        }
        all += names.pages.enumerated().compactMap { number, page in
            page.kind.record.map {
                Placed(.found(number), page.name, $0, page.reading, archive, sorting)
            }
        }
        let doubts = names.doubted.enumerated().map { number, name in
            (number, Placed(nil, name.name, name.kind, name.reading, archive, sorting))
        }
        var kinds: [EntityKind: Names] = [:]
        for one in all.sorted() {
            guard let source = one.source else { continue }
            let entry = Entry(source: source, name: one.name, family: one.family)
            kinds[one.kind, default: Names()].letters[one.heading, default: Letter()].entries.append(entry)
            switch source {
            case .record: kinds[one.kind]?.records += 1
            case .found(let page):
                if names.pages[page].candidates.isEmpty { kinds[one.kind]?.found += 1 }
            }
        }
        for (number, one) in doubts.sorted(by: { $0.1 < $1.1 }) {
            kinds[one.kind, default: Names()].letters[one.heading, default: Letter()].doubts.append(number)
            kinds[one.kind]?.doubts += 1
        }
        let doubted = names.doubted
        self.kinds = kinds.mapValues { names in
            var names = names
            names.isSplit =
                names.count > paging.namesOnOnePage || names.doubts > paging.doubtsOnOnePage
            names.letters = names.letters.mapValues { letter in
                var letter = letter
                letter.parts = IndexPart.all(
                    of: letter.entries, letter.doubts.map { doubted[$0].name },
                    limit: paging.namesOfOneLetter, doubtLimit: paging.doubtsOnOnePage)
                return letter
            }
            return names
        }
    }
}

/// A name where it stands in an index.
private struct Placed: Comparable {
    let source: NameIndex.Source?
    let name: String
    let kind: EntityKind
    let family: String
    private let place: SortingRule.Place

    var heading: String { place.heading }

    init(
        _ source: NameIndex.Source?, _ name: String, _ kind: EntityKind, _ reading: Pronunciation?,
        isSortedAsGiven: Bool = false, _ archive: Archive, _ sorting: SortingRule
    ) {
        self.source = source
        self.name = name
        self.kind = kind
        let parts = kind == .person ? FamilyName(of: name, in: archive.settings.paperLanguage) : nil
        family = parts?.family ?? ""
        if let parts, reading?.isOfHan == false, !isSortedAsGiven {
            place = sorting.place(of: parts.sorted)
        } else if let reading {
            place = sorting.place(of: name, reading)
        } else {
            place = sorting.place(of: name)
        }
    }

    /// People of one family name stand together, also where another is read alike.
    static func < (one: Self, other: Self) -> Bool {
        let (first, second) = (one.place.firstWord, other.place.firstWord)
        if first != second { return first.lexicographicallyPrecedes(second) }
        if one.family != other.family { return one.family < other.family }
        if one.place != other.place { return one.place < other.place }
        return (one.name, one.rank) < (other.name, other.rank)
    }

    static func == (one: Self, other: Self) -> Bool { !(one < other) && !(other < one) }

    /// Of one name the records first.
    private var rank: Int {
        switch source {
        case .record(let number): number
        case .found(let number): Int(Int32.max) + number
        case nil: 0
        }
    }
}
