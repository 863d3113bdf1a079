import ArchiveModel
import Names

/// A name that the machine found and no record knows, or that several bear and nothing decides, with everywhere it
/// stands.
struct FoundName: Hashable, Sendable {
    let kind: Mention.Kind
    let name: String
    /// `names/<pinyin>-<hash>/index.html`; not promised.
    fileprivate(set) var path = ""
    /// Newest first.
    fileprivate(set) var appearances: [Appearance] = []
    /// The offices stated, in the order in which they were first seen: that they were taken or left, and when.
    fileprivate(set) var stated: [StatedRole] = []
    var roles: [String] { stated.titles }
    /// The records that bear it, when nothing decides which of them is meant.
    fileprivate(set) var candidates: [EntityID] = []
    /// Whether more records may bear it than are given.
    var hasManyCandidates: Bool { candidates.count >= Mention.maximumCandidates }
    /// The articles of each whom the stated roles tell apart; none where nothing speaks of two.
    fileprivate(set) var groups: [Group] = []
    /// What may be the same under another name, the most reported first.
    fileprivate(set) var likely: [Likely] = []
    fileprivate var isSure = false
    /// How sure it is that this is a name, by all articles.
    fileprivate(set) var confidence = NameConfidence()
    /// The sentences that made it so sure, so that copies of one text count once.
    private var sentences: Set<[Unicode.Scalar]> = []

    struct Group: Hashable, Sendable {
        var roles: [String]
        /// Newest first.
        var appearances: [Appearance]
    }

    /// How many articles name it.
    var articles: Int { Set(appearances.map { [$0.issue, $0.article] }).count }

    /// The articles that tell of none of the groups.
    var others: [Appearance] {
        let divided = Set(groups.flatMap(\.appearances))
        return divided.isEmpty ? appearances : appearances.filter { !divided.contains($0) }
    }

    /// Another name that may mean the same: a machine-found one, or a record.
    struct Likely: Hashable, Sendable {
        enum Target: Hashable, Sendable {
            /// Among the pages of found names.
            case page(Int)
            case record(EntityID)
        }

        var target: Target
        /// The end of its key in the theme: `variant_area`.
        var reason: String
    }

    fileprivate init(_ key: FoundNames.Key) {
        kind = key.kind
        name = key.name
    }

    /// One for each of `names`.
    static func paths(of names: [(name: String, kind: Mention.Kind)]) -> [String] {
        let readings = Pronunciation.all(names.map { ($0.name, given: nil, isPerson: $0.kind == .person) })
        return zip(names, readings).map { path(of: $0.name, $0.kind, spoken: $1.key) }
    }

    private static func path(of name: String, _ kind: Mention.Kind, spoken: String) -> String {
        let letters = spoken.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.prefix(8)
        let tail = StableHash(of: "\(kind.word) \(name)").hex.suffix(8)
        return "names/" + (letters.map(String.init) + [String(tail)]).joined(separator: "-") + "/index.html"
    }
}

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
                    found[key, default: FoundName(key)].add(
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
        pages = zip(shown, FoundName.paths(of: shown.map { ($0.key.name, $0.key.kind) })).map { found, path in
            var name = found.value
            if name.roles.count > 1 { name.divide(statements[found.key, default: []]) }
            name.appearances.reverse()
            name.path = path
            return name
        }
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

    fileprivate static func isSure(_ mention: Mention) -> Bool { mention.score >= clear }
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

extension FoundName {
    fileprivate mutating func add(_ mention: Mention, at appearance: Appearance) {
        if let ids = mention.candidates, !ids.isEmpty { candidates = ids }
        for role in mention.roles { stated.state(role) }
        isSure = isSure || FoundNames.isSure(mention)
        guard appearances.last?.isInSameArticle(as: appearance) != true else { return }
        appearances.append(appearance)
    }

    /// Takes account of an article by the surest of its mentions.
    fileprivate mutating func weigh(_ mention: Mention, in article: Article) {
        guard confidence.value < NameConfidence.most else { return }
        let text = article.text(ofBlock: mention.position.block).unicodeScalars
        let start = max(0, mention.position.offset - Self.context)
        let end = mention.position.offset + mention.position.length + Self.context
        let isNew = sentences.insert(Array(text.dropFirst(start).prefix(end - start))).inserted
        if isNew { confidence.add(mention.score) }
        if confidence.value >= NameConfidence.most { sentences = [] }
    }

    /// In so many scalars before and behind a name copies of one text are the same.
    private static let context = 8

    fileprivate var lastArticle: Int { appearances.count - 1 }

    /// Sets the articles apart of those whom `statements` tell apart; before they are turned to newest first.
    fileprivate mutating func divide(_ statements: [RoleGroups.Statement]) {
        groups = RoleGroups(statements).groups.map { group in
            Group(roles: group.roles, appearances: group.articles.reversed().map { appearances[$0] })
        }
    }
}

extension Mention {
    /// Whether it may be shown as a name that is not decided.
    fileprivate var isFound: Bool {
        if case .record = resolution { return false }
        return kind != .indicator && !isReporter
    }

    /// The records that may be meant: none for a name that no record bears, `nil` when it is decided.
    fileprivate var candidates: [EntityID]? {
        switch resolution {
        case .record: nil
        case .undecided(let ids): ids
        case .unreviewed: []
        }
    }
}
