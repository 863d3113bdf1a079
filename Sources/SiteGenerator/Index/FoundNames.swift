import ArchiveModel
import Names

/// The machine-found names that get a page, as the settings choose (formats §7), and every name that is undecided
/// between records.
struct FoundNames: Sendable {
    fileprivate struct Key: Hashable, Comparable {
        let kind: Mention.Kind
        let name: String

        static func < (one: Self, other: Self) -> Bool {
            (one.kind.word, one.name) < (other.kind.word, other.name)
        }
    }

    /// In order of kind and name.
    private(set) var pages: [FoundName]
    private let numbers: [Key: Int]
    /// Names that no record bears and an editor decided to mean one: where they had a page, it leads on.
    private(set) var decided: [(kind: Mention.Kind, name: String, record: EntityID)] = []
    /// What may be a name, by kind, the most reported first.
    private(set) var doubted: [DoubtedName] = []
    /// By record: the pages of names that may mean it.
    private(set) var likely: [EntityID: [(page: Int, reason: String)]] = [:]

    /// From this score on, a name says by itself what it is.
    private static let clear = 0.8

    /// Names may be others of `entities` too, in a newspaper that is called `paper`.
    init(
        _ issues: [Issue], _ policy: ArchiveSettings.UnreviewedPolicy, _ entities: [Entity] = [],
        paper: String = ""
    ) {
        var found: [Key: FoundName] = [:]
        var statements: [Key: [RoleGroups.Statement]] = [:]
        var decided = DecidedNames(entities)
        for (number, issue) in issues.enumerated() {
            for (place, article) in issue.articles.enumerated() where !article.isUnlisted {
                var surest: [Key: Mention] = [:]
                for mention in article.mentions { decided.add(mention) }
                for index in article.mentions.indices where article.mentions[index].isFound {
                    let mention = article.mentions[index]
                    let key = Key(kind: mention.kind, name: mention.name)
                    found[key, default: FoundName(key.kind, key.name)].add(
                        mention, at: Appearance(issue: number, article: place, mention: index))
                    if mention.score > surest[key]?.score ?? -1 { surest[key] = mention }
                    guard mention.kind == .person, !mention.roles.isEmpty else { continue }
                    statements[key, default: []].append(
                        .init(mention, on: issue.id.date, article: found[key]?.lastArticle ?? 0))
                }
                for (key, mention) in surest { found[key]?.weigh(mention, in: article) }
            }
        }
        let shown = found.filter { Self.isShown($0.value, policy) }
            .sorted { $0.key < $1.key }
        let readings = FoundName.readings(of: shown.map { ($0.key.name, $0.key.kind) })
        pages = zip(shown, readings).map { found, reading in
            var name = found.value
            if name.roles.count > 1 { name.divide(statements[found.key, default: []]) }
            name.appearances.reverse()
            name.path = FoundName.path(of: name.name, name.kind, spoken: reading.key)
            name.reading = reading
            return name
        }
        doubted = DoubtedName.all(of: found.values.filter { !Self.isShown($0, policy) }, policy)
        numbers = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.key, $0) })
        self.decided = decided.sorted
        compare(with: entities, paper)
    }

    /// Notes which names may mean the same, on both sides.
    private mutating func compare(with entities: [Entity], _ paper: String) {
        let found = pages.map { page in
            VariantName(
                kind: page.kind.record ?? .person, name: page.candidates.isEmpty ? page.name : "",
                roles: page.roles, articles: page.appearances.reversed().map { $0.issue << 20 + $0.article })
        }
        let known = entities.flatMap { entity in
            ([entity.name] + entity.aliases).map {
                VariantName(
                    kind: entity.id.kind, name: $0, roles: entity.roles.map(\.title), record: entity.id)
            }
        }
        for variant in VariantFinder(found + known, paper: paper).variants where variant.one < pages.count {
            let (one, other, reason) = (variant.one, variant.other, variant.reason.rawValue)
            if other < pages.count {
                pages[one].likely.append(.init(target: .page(other), reason: reason))
                pages[other].likely.append(.init(target: .page(one), reason: reason))
            } else if let id = known[other - pages.count].record,
                !pages[one].likely.contains(where: { $0.target == .record(id) })
            {
                pages[one].likely.append(.init(target: .record(id), reason: reason))
                likely[id, default: []].append((one, reason))
            }
        }
    }

    /// The path of the page of what `mention` names, when it has one.
    func path(of mention: Mention) -> String? {
        guard mention.candidates != nil else { return nil }
        return numbers[Key(kind: mention.kind, name: mention.name)].map { pages[$0].path }
    }

    private static func isShown(_ name: FoundName, _ policy: ArchiveSettings.UnreviewedPolicy) -> Bool {
        if !name.candidates.isEmpty { return true }
        return switch name.kind.record.map({ policy[$0] }) {
        case .some(.none), nil: false
        case .withRole: !name.roles.isEmpty
        case .all: name.kind == .person || name.appearances.count > 1 || name.isSure
        case .confident(let least): name.confidence.value >= least
        }
    }

    static func isSure(_ mention: Mention) -> Bool { mention.score >= clear }
}

/// The names that are no record's own and mean one all the same.
private struct DecidedNames {
    private let own: [EntityID: Set<String>]
    private var records: [FoundNames.Key: EntityID] = [:]

    init(_ entities: [Entity]) {
        own = Dictionary(
            entities.map { ($0.id, Set([$0.name] + $0.aliases)) }, uniquingKeysWith: { one, _ in one })
    }

    mutating func add(_ mention: Mention) {
        guard case .record(let id) = mention.resolution, let names = own[id], !names.contains(mention.name)
        else {
            return
        }
        records[FoundNames.Key(kind: mention.kind, name: mention.name)] = id
    }

    var sorted: [(kind: Mention.Kind, name: String, record: EntityID)] {
        records.sorted { $0.key < $1.key }.map { ($0.key.kind, $0.key.name, $0.value) }
    }
}

extension Mention {
    /// Whether it may be shown as a name that is not decided.
    fileprivate var isFound: Bool {
        if case .record = resolution { return false }
        return kind != .indicator && !isReporter
    }

    /// The records that may be meant: none for a name that no record bears, `nil` when it is decided.
    var candidates: [EntityID]? {
        switch resolution {
        case .record: nil
        case .undecided(let ids): ids
        case .unreviewed: []
        }
    }
}
