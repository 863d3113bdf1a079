import ArchiveModel
import Markup
import Memo

/// Indexes over the whole archive that pages are made from: computed once, when the site is planned.
struct ArchiveIndex: Sendable {
    /// By entity, newest first: one an article, where that first names it.
    private(set) var appearances: [EntityID: [Appearance]] = [:]
    private(set) var entities: [EntityID: Int] = [:]
    /// By issue and article: the records that an article names, each once, in the order in which it names them.
    private(set) var named: [[[Int]]] = []
    private(set) var pronunciations: [EntityID: Pronunciation] = [:]
    private(set) var articles: [ArticleID: (issue: Int, article: Int)] = [:]
    private(set) var issues: [IssueID: Int] = [:]
    /// Quantities that several articles give a value of.
    private(set) var indicators: [Indicator] = []
    /// Figures that articles give differently.
    let figures: FigureDisagreements
    /// By disagreement: among the indicators that whose page shows it.
    private var indicatorOf: [Int: Int] = [:]
    /// What lies in a place.
    private(set) var contents: [EntityID: [EntityID]] = [:]
    /// Of that, the places with coordinates.
    private(set) var mapped: [EntityID: [EntityID]] = [:]
    /// Records and articles by what a `[[link]]` may call them; `nil` when several share the name.
    private(set) var names: [String: EntityID?] = [:]
    /// By office.
    let tenures: [String: [Tenure]]
    let forwarding: Forwarding

    /// `sorting` is that of the interface's language.
    init(_ archive: Archive, sorting: SortingRule = .latin, figures: FigureDisagreements? = nil) {
        self.figures = figures ?? FigureDisagreements(archive)
        forwarding = Forwarding(archive.redirects)
        let readings = Pronunciation.all(
            archive.entities.map { ($0.name, given: $0.reading, isPerson: $0.id.kind == .person) })
        pronunciations = Dictionary(
            zip(archive.entities.map(\.id), readings), uniquingKeysWith: { _, last in last })
        tenures = Dictionary(grouping: Tenure.all(in: archive.entities), by: \.role.title)
        for (number, entity) in archive.entities.enumerated() {
            entities[entity.id] = number
            if let within = entity.within {
                contents[within, default: []].append(entity.id)
                let isMapped = entity.id.kind == .place && entity.coordinates != nil
                if isMapped { mapped[within, default: []].append(entity.id) }
            }
            for name in Set([entity.name] + entity.aliases) {
                names[name] = names.keys.contains(name) ? .some(nil) : entity.id
            }
        }
        findAppearances(in: archive)
        indicators = Indicator.all(of: archive, sorting: sorting, self.figures)
        for (number, indicator) in indicators.enumerated() {
            for disagreement in indicator.disagreements { indicatorOf[disagreement] = number }
        }
    }

    private mutating func findAppearances(in archive: Archive) {
        var found = [[Appearance]](repeating: [], count: archive.entities.count)
        /// By record: the last article that was seen to name it.
        var last = [Int](repeating: -1, count: archive.entities.count)
        var count = 0
        for (number, issue) in archive.issues.enumerated() {
            issues[issue.id] = number
            var namedInIssue: [[Int]] = []
            for (place, article) in issue.articles.enumerated() {
                articles[article.id] = (number, place)
                var records: [Int] = []
                for index in article.mentions.indices {
                    guard case .record(let id) = article.mentions[index].resolution,
                        let record = entities[id], last[record] != count
                    else { continue }
                    last[record] = count
                    records.append(record)
                    guard !article.isUnlisted else { continue }
                    found[record].append(Appearance(issue: number, article: place, mention: index))
                }
                for (index, credit) in article.byline.enumerated() where !article.isUnlisted {
                    guard let record = signer(credit).flatMap({ entities[$0] }), last[record] != count else {
                        continue
                    }
                    last[record] = count
                    found[record].append(Appearance(issue: number, article: place, credit: index))
                }
                namedInIssue.append(records)
                count += 1
            }
            named.append(namedInIssue)
        }
        for (record, appearances) in found.enumerated() where !appearances.isEmpty {
            self.appearances[archive.entities[record].id] = appearances.reversed()
        }
    }

    /// The one person whose record bears the name that signs an article.
    func signer(_ credit: Credit) -> EntityID? {
        guard let id = names[credit.name] ?? nil, id.kind == .person else { return nil }
        return id
    }

    /// The quantity whose page shows a disagreement.
    func indicator(showing disagreement: Int) -> Indicator? {
        indicatorOf[disagreement].map { indicators[$0] }
    }

    func count(of id: EntityID) -> Int { appearances[id]?.count ?? 0 }

    /// Of `ids` the `limit` that most articles name, those first.
    func mostNamed(_ ids: [EntityID], _ limit: Int) -> [EntityID] {
        Array(ids.sorted { (count(of: $1), $0) < (count(of: $0), $1) }.prefix(limit))
    }

    /// The two halves of a `[[link]]` to a place of a page: `2021-01-27-p1-a6#p2`.
    static func place(in link: String) -> (name: String, place: String)? {
        guard let mark = link.lastIndex(of: "#") else { return nil }
        return (
            String(link[..<mark]).trimmingBlanks, String(link[link.index(after: mark)...]).trimmingBlanks
        )
    }

    /// What a `[[link]]` means, also by an id that it had before: a record, an article, or the tombstone of one.
    func destination(of link: String) -> Redirect.Target? {
        if let id = EntityID(link) ?? (names[link] ?? nil), entities[id] != nil { return .entity(id) }
        if let id = ArticleID(link), articles[id] != nil { return .article(id) }
        return Redirect.Source(link: link).flatMap { forwarding.target(of: $0) }
    }
}
