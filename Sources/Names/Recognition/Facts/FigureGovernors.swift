import ArchiveModel
import Languages

/// Of whom the figures of an article are whose own sentence does not say: of what somebody speaks for, 东丰县县长, or else
/// of the area that a sentence before them begins with, until another is named.
struct FigureGovernors {
    private let article: Article
    private let mentions: [Mention]
    /// Of each block, indices into `mentions`.
    private let blocks: [Int: [Int]]
    /// What each of those who speak speaks for, as printed.
    private let seats: [String: String]

    /// What is said from a place of a block on.
    private struct Governor {
        let place: Int
        /// `nil`: of no part.
        let words: String?
        let isSpeaker: Bool
    }

    private init(_ article: Article, _ mentions: [Mention]) {
        self.article = article
        self.mentions = mentions
        blocks = Dictionary(grouping: mentions.indices) { mentions[$0].position.block }
        seats = Self.seats(mentions)
    }

    /// `mentions` of an article, with the scope of its figures.
    static func scoped(_ mentions: [Mention], in article: Article) -> [Mention] {
        guard mentions.contains(where: { $0.kind == .indicator }) else { return mentions }
        return FigureGovernors(article, mentions).scoped()
    }

    private func scoped() -> [Mention] {
        var scoped = mentions
        // A paragraph goes on with who spoke in the one before, where only one place or body is spoken for.
        let isOne = Set(seats.values).count == 1
        var carried: String?
        for block in 0..<max(0, article.paragraphs.count) {
            guard let here = blocks[block] else { continue }
            let governors = governors(in: block, here)
            for index in here where mentions[index].kind == .indicator {
                let place = mentions[index].position.offset
                let last = governors.last { $0.place <= place }
                guard let words = last.map({ $0.words }) ?? carried,
                    let scope = mentions[index].quantity?.scope,
                    !scope.contains(where: Self.isArea), !scope.contains(words)
                else { continue }
                scoped[index].quantity?.scope.insert(words, at: 0)
                scoped[index].evidence.append(FactFeature.governed.reason)
            }
            if let last = governors.last { carried = isOne && last.isSpeaker ? last.words : nil }
        }
        return scoped
    }

    /// 东丰县, 全市: a word that says by itself of which area a figure is.
    private static func isArea(_ word: String) -> Bool {
        PlaceWords.level(of: word) != nil
            || word.unicodeScalars.first.map { StatementWords.isWhole(Unit(of: Fold.scalar($0))) } ?? false
    }

    // MARK: What governs

    private func governors(in block: Int, _ here: [Int]) -> [Governor] {
        let text = article.text(ofBlock: block).unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        var found: [Governor] = []
        for index in here {
            let mention = mentions[index]
            let (start, end) = (mention.position.offset, min(mention.position.end, text.count))
            if mention.kind == .person, says(behind: end, text) {
                found.append(Governor(place: end, words: seats[mention.name], isSpeaker: true))
            } else if mention.kind == .place, begins(start, text), PlaceWords.level(of: mention.name) != nil,
                !isPart(mention, of: here), tells(behind: end, text)
            {
                found.append(Governor(place: end, words: mention.name, isSpeaker: false))
            }
        }
        for place in text.indices where StatementWords.isWhole(text[place]) && begins(place, text) {
            let length = StatementWords.parts.length(in: text, at: place)
            if length > 0 { found.append(Governor(place: place + length, words: nil, isSpeaker: false)) }
        }
        return found.sorted { $0.place < $1.place }
    }

    /// 王东|接受记者采访时说
    private func says(behind end: Int, _ text: [Unit]) -> Bool {
        let clause = text[end...].prefix(Self.nearSaying).prefix { !NamePunctuation.endsReport($0) }
        return clause.indices.contains { StatementWords.saying.length(in: text, at: $0) > 0 }
    }

    /// In units: from who speaks to the word that says so.
    private static let nearSaying = 14

    private func begins(_ place: Int, _ text: [Unit]) -> Bool {
        place == 0 || NamePunctuation.endsClause(text[place - 1])
            || text[place - 1] == NamePunctuation.openingQuote
            || text[place - 1] == NamePunctuation.space
    }

    /// Not 东丰县的, 东丰县、东辽县, nor 东丰县县长王东.
    private func tells(behind end: Int, _ text: [Unit]) -> Bool {
        guard end < text.count else { return false }
        let next = text[end]
        if next == Particle.of || next == NamePunctuation.enumeration || Particle.joins(next)
            || NamePunctuation.endsClause(next)
        {
            return false
        }
        let near = text[end...].prefix(12).prefix { !NamePunctuation.endsClause($0) }
        return !near.indices.contains { PersonWords.titles.length(in: text, at: $0) > 0 }
    }

    private func isPart(_ place: Mention, of here: [Int]) -> Bool {
        here.contains { index in
            let other = mentions[index]
            return other.kind != .indicator && other.position.length > place.position.length
                && other.position.offset <= place.position.offset
                && place.position.end <= other.position.end
        }
    }

    // MARK: Who speaks

    private static func seats(_ mentions: [Mention]) -> [String: String] {
        let areas = Set(mentions.lazy.filter { $0.kind == .place }.map(\.name))
        let bodies = Set(mentions.lazy.filter { $0.kind == .organisation && isHouse($0.name) }.map(\.name))
        var seats: [String: String] = [:]
        for mention in mentions where mention.kind == .person {
            for role in mention.roles where role.standing != .left && seats[mention.name] == nil {
                let inside = { (names: Set<String>) in
                    names.filter { role.title.hasPrefix($0) && $0 != role.title }
                        .max { $0.utf8.count < $1.utf8.count }
                }
                seats[mention.name] = inside(areas) ?? inside(bodies)
                let title = role.title.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
                guard seats[mention.name] == nil,
                    StandingWords.houses.length(in: title, endingAt: title.count) > 0
                else { continue }
                // 公司董事长: of the one that was named last.
                seats[mention.name] =
                    mentions.filter { bodies.contains($0.name) && $0.position < mention.position }
                    .max { $0.position < $1.position }?.name
            }
        }
        return seats
    }

    /// A firm, a school, a hospital; not an organ, whose figures are those of its area.
    private static func isHouse(_ name: String) -> Bool {
        let units = name.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        return OrganisationWords.bodies.length(in: units, endingAt: units.count) > 0
            || OrganisationWords.trades.length(in: units, endingAt: units.count) > 0
    }
}
