package import ArchiveModel
import Languages
import Memo

/// Decides between records of one name by what an article says of the person: the office, the place, the company.
///
/// It decides only where one of the candidates alone fits; all others stay undecided.
package struct Namesakes: Sendable {
    private let entities: [EntityID: Entity]
    /// Whom articles name together with a record, by what is decided already.
    private let companions: [EntityID: Set<EntityID>]

    package init(_ entities: [Entity], _ issues: [Issue]) {
        self.entities = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        var companions: [EntityID: Set<EntityID>] = [:]
        let shared = Set(issues.flatMap { $0.articles.flatMap { $0.mentions.flatMap(\.candidates) } })
        for article in issues.flatMap(\.articles) where !shared.isEmpty {
            let known = article.mentions.compactMap(\.record)
            guard known.contains(where: shared.contains) else { continue }
            let named = Set(known)
            for id in named.intersection(shared) { companions[id, default: []].formUnion(named) }
        }
        self.companions = companions
    }

    /// The issue with those of its undecided names that its articles decide.
    package func decided(_ issue: Issue) -> Issue {
        var result = issue
        result.articles = result.articles.map(decided)
        return result
    }

    /// The article with those of its undecided names that it decides itself.
    private func decided(_ article: Article) -> Article {
        guard article.mentions.contains(where: { !$0.candidates.isEmpty }) else { return article }
        var mentions = Array(article.mentions)
        var names = NamesOfArticle(article, mentions)
        for index in mentions.indices {
            names.advance(to: mentions[index].position)
            if !mentions[index].candidates.isEmpty, let (id, why) = choice(for: mentions[index], names) {
                mentions[index].resolution = .record(id)
                mentions[index].evidence += [why]
                names.add(mentions[index])
            }
            if mentions[index].kind == .place, !names.isPart(mentions[index].position) {
                names.place = mentions[index].record
                names.lastPlace = mentions[index].position
            }
        }
        var article = article
        article.mentions = MentionList(mentions)
        return article
    }

    /// None where not all bearers of the name are known.
    private func choice(for mention: Mention, _ names: NamesOfArticle) -> (id: EntityID, why: String)? {
        guard mention.candidates.count < Mention.maximumCandidates else { return nil }
        let candidates = mention.candidates.compactMap { entities[$0] }
        if let one = only(candidates, where: { holds($0, mention.roles.titles) }) {
            return (one, "the office stated here is that of \(one)")
        }
        if let place = names.place, let one = only(candidates, where: { belongs($0, to: place) }) {
            return (one, "the place named here is that of \(one)")
        }
        let elsewhere = names.records[mention.name, default: []].filter(mention.candidates.contains)
        if elsewhere.count == 1, let one = elsewhere.first {
            return (one, "the article names \(one) elsewhere")
        }
        let company = candidates.map { companions[$0.id, default: []].intersection(names.named).count }
        guard let most = company.max(), most > 1, company.filter({ $0 > 0 }).count == 1,
            let index = company.firstIndex(of: most)
        else { return nil }
        return (candidates[index].id, "those named here are named with \(candidates[index].id) elsewhere")
    }

    private func only(_ candidates: [Entity], where fits: (Entity) -> Bool) -> EntityID? {
        let fitting = candidates.filter(fits)
        return fitting.count == 1 ? fitting.first?.id : nil
    }

    /// Whether a stated office is one that the record gives.
    private func holds(_ entity: Entity, _ stated: [String]) -> Bool {
        stated.contains { role in
            entity.roles.contains { role == $0.title || role.hasSuffix($0.title) && $0.title.count > 2 }
                || role.count > 2 && entity.qualifier?.contains(role) == true
        }
    }

    /// Whether the record says that it is of the place.
    private func belongs(_ entity: Entity, to place: EntityID) -> Bool {
        guard let names = entities[place].map({ [$0.name] + $0.aliases }) else { return false }
        let words = [entity.qualifier ?? ""] + entity.roles.map(\.title)
        return entity.within == place || names.contains { name in words.contains { $0.contains(name) } }
    }
}

/// What the names of an article say of one of them, from the first to the last.
private struct NamesOfArticle {
    private(set) var named: Set<EntityID> = []
    /// By the name that the article gives them.
    private(set) var records: [String: Set<EntityID>] = [:]
    /// The place named before a person in the same sentence, the last that says where a list begins:
    /// 东丰县3名（吕锐锋、李刚…）.
    var place: EntityID?
    var lastPlace: TextPosition?

    private let article: Article
    private var block = Int.min
    private var text: [Unicode.Scalar] = []
    private var offset = 0

    init(_ article: Article, _ mentions: [Mention]) {
        self.article = article
        for mention in mentions { add(mention) }
    }

    mutating func add(_ mention: Mention) {
        guard let id = mention.record else { return }
        named.insert(id)
        records[mention.name, default: []].insert(id)
    }

    /// Whether a place is a part of the address of the last one.
    func isPart(_ position: TextPosition) -> Bool { lastPlace?.strictlyContains(position) == true }

    /// Reads on to a name; the end of a sentence or clause ends the place.
    mutating func advance(to position: TextPosition) {
        if position.block != block {
            (block, offset, place) = (position.block, 0, nil)
            text = Array(article.text(ofBlock: block).unicodeScalars)
        }
        let end = min(position.offset, text.count)
        guard offset < end else { return }
        if text[offset..<end].contains(where: NamePunctuation.endsStatement) { place = nil }
        offset = end
    }
}

extension Mention {
    fileprivate var candidates: [EntityID] {
        if case .undecided(let ids) = resolution { ids } else { [] }
    }

    fileprivate var record: EntityID? {
        if case .record(let id) = resolution { id } else { nil }
    }
}
