import ArchiveModel

/// Where an entity is named: one entry an article, with the first sentence that names it.
struct Appearance: Hashable, Sendable {
    /// Indices into the archive's issues and their articles.
    var issue: Int
    var article: Int
    var position: TextPosition
    /// Titles stated there.
    var roles: [String] = []
    /// For one who signs the article and is not named in it.
    var credit: Credit?
}

/// Indexes over the whole archive that pages are made from: computed once, when the site is planned.
struct ArchiveIndex: Sendable {
    /// By entity, newest first.
    private(set) var appearances: [EntityID: [Appearance]] = [:]
    private(set) var entities: [EntityID: Int] = [:]
    private(set) var pronunciations: [EntityID: Pronunciation] = [:]
    /// The records of each kind by the letter of their reading, in order of reading.
    private(set) var letters: [EntityKind: [String: [EntityID]]] = [:]
    private(set) var articles: [ArticleID: (issue: Int, article: Int)] = [:]
    /// Quantities that several articles give a value of.
    private(set) var indicators: [Indicator] = []
    /// What lies in a place.
    private(set) var contents: [EntityID: [EntityID]] = [:]
    /// Records and articles by what a `[[link]]` may call them; `nil` when several share the name.
    private(set) var names: [String: EntityID?] = [:]
    let forwarding: Forwarding

    init(_ archive: Archive) {
        forwarding = Forwarding(archive.redirects)
        for (number, entity) in archive.entities.enumerated() {
            entities[entity.id] = number
            pronunciations[entity.id] = Pronunciation(
                name: entity.name, given: entity.reading, isPerson: entity.id.kind == .person)
            if let within = entity.within { contents[within, default: []].append(entity.id) }
            for name in Set([entity.name] + entity.aliases) {
                names[name] = names.keys.contains(name) ? .some(nil) : entity.id
            }
        }
        let order = pronunciations.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        for (id, reading) in order { letters[id.kind, default: [:]][reading.initial, default: []].append(id) }
        for (number, issue) in archive.issues.enumerated() {
            for (place, article) in issue.articles.enumerated() {
                articles[article.id] = (number, place)
                guard !article.isUnlisted else { continue }
                var seen = Set<EntityID>()
                for mention in article.mentions {
                    guard case .record(let id) = mention.resolution, seen.insert(id).inserted else {
                        continue
                    }
                    appearances[id, default: []].append(
                        Appearance(
                            issue: number, article: place, position: mention.position, roles: mention.roles))
                }
                for credit in article.byline {
                    guard let id = signer(credit), seen.insert(id).inserted else { continue }
                    appearances[id, default: []].append(
                        Appearance(
                            issue: number, article: place,
                            position: TextPosition(block: -1, offset: 0, length: 0), credit: credit))
                }
            }
        }
        for id in appearances.keys { appearances[id]?.reverse() }
        indicators = Indicator.all(of: archive)
    }

    /// The one person whose record bears the name that signs an article.
    func signer(_ credit: Credit) -> EntityID? {
        guard let id = names[credit.name] ?? nil, id.kind == .person else { return nil }
        return id
    }

    func count(of id: EntityID) -> Int { appearances[id]?.count ?? 0 }
}
