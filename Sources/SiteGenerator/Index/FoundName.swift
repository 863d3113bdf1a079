import ArchiveModel
import Names

/// A name that the machine found and no record knows, or that several bear and nothing decides, with everywhere it
/// stands.
struct FoundName: Hashable, Sendable {
    let kind: Mention.Kind
    let name: String
    /// `names/<pinyin>-<hash>/index.html`; not promised.
    var path = ""
    /// As it is read.
    var reading: Pronunciation?
    /// Newest first.
    var appearances: [Appearance] = []
    /// Where the most speaks for it.
    private(set) var strongest: Appearance?
    private var strength = -1.0
    /// The offices stated, in the order in which they were first seen: that they were taken or left, and when.
    var stated: [StatedRole] = []
    var roles: [String] { stated.titles }
    /// The records that bear it, when nothing decides which of them is meant.
    var candidates: [EntityID] = []
    /// Whether more records may bear it than are given.
    var hasManyCandidates: Bool { candidates.count >= Mention.maximumCandidates }
    /// The articles of each whom the stated roles tell apart; none where nothing speaks of two.
    var groups: [Group] = []
    /// What may be the same under another name, the most reported first.
    var likely: [Likely] = []
    var isSure = false
    /// How sure it is that this is a name, by all articles.
    var confidence = NameConfidence()
    /// The sentences that made it so sure, so that copies of one text count once.
    private var sentences: Set<[Unicode.Scalar]> = []

    struct Group: Hashable, Sendable {
        var roles: [String]
        /// Newest first.
        var appearances: [Appearance]
    }

    /// How many articles name it.
    var articles: Int { appearances.count }

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

    init(_ kind: Mention.Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// Names as they are read, for paths and for the index.
    static func readings(of names: [(name: String, kind: Mention.Kind)]) -> [Pronunciation] {
        Pronunciation.all(names.map { ($0.name, given: nil, isPerson: $0.kind == .person) })
    }

    /// One for each of `names`.
    static func paths(of names: [(name: String, kind: Mention.Kind)]) -> [String] {
        zip(names, readings(of: names)).map { path(of: $0.name, $0.kind, spoken: $1.key) }
    }

    static func path(of name: String, _ kind: Mention.Kind, spoken: String) -> String {
        let letters = spoken.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.prefix(8)
        let tail = StableHash(of: "\(kind.word) \(name)").hex.suffix(8)
        return "names/" + (letters.map(String.init) + [String(tail)]).joined(separator: "-") + "/index.html"
    }
}

extension FoundName {
    mutating func add(_ mention: Mention, at appearance: Appearance) {
        if let ids = mention.candidates, !ids.isEmpty { candidates = ids }
        for role in mention.roles { stated.state(role) }
        isSure = isSure || FoundNames.isSure(mention)
        let strength = mention.score + (mention.roles.isEmpty ? 0 : Self.ofRole)
        if strength > self.strength { (self.strength, strongest) = (strength, appearance) }
        guard appearances.last?.isInSameArticle(as: appearance) != true else { return }
        appearances.append(appearance)
    }

    /// Takes account of an article by the surest of its mentions.
    mutating func weigh(_ mention: Mention, in article: Article) {
        guard confidence.value < NameConfidence.most else { return }
        let text = article.text(ofBlock: mention.position.block).unicodeScalars
        let start = max(0, mention.position.offset - Self.context)
        let end = mention.position.offset + mention.position.length + Self.context
        let isNew = sentences.insert(Array(text.dropFirst(start).prefix(end - start))).inserted
        if isNew { confidence.add(mention.score) }
        if confidence.value >= NameConfidence.most { sentences = [] }
    }

    /// Of two places that are equally sure the one that tells who it is is shown.
    private static let ofRole = 0.01

    /// In so many scalars before and behind a name copies of one text are the same.
    private static let context = 8

    var lastArticle: Int { appearances.count - 1 }

    /// Sets the articles apart of those whom `statements` tell apart; before they are turned to newest first.
    mutating func divide(_ statements: [RoleGroups.Statement]) {
        groups = RoleGroups(statements).groups.map { group in
            Group(roles: group.roles, appearances: group.articles.reversed().map { appearances[$0] })
        }
    }
}
