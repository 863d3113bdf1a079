import ArchiveModel

extension ExtractReport {
    /// What is named, or measured, at one place, as `extract --json` prints it.
    package struct MentionFacts: Encodable, Sendable {
        /// An office, how it is borne, and since or until when.
        struct Role: Encodable {
            var title: String
            var standing: String
            var date: String?
        }

        struct Stage: Encodable {
            var kind: String
            var words: String
            var period: String?
        }

        /// The words of the article under which it stands.
        struct Head: Encodable {
            var paragraph: Int
            var offset: Int
            var text: String
        }

        var kind: String
        var name: String
        var surface: String
        var article: String
        var paragraph: Int
        var offset: Int
        var length: Int
        /// Left out where it is not.
        var nested: Bool?
        var roles: [String]?
        var standings: [Role]?
        var reporter: Bool?
        @Nullable var entity: String?
        var status: String?
        var stage: Stage?
        var figures: [String]?
        var value: String?
        var upper: String?
        var unit: String?
        var measure: String?
        var bound: String?
        var period: String?
        var scope: [String]?
        var head: Head?
        var evidence: [String]
    }
}

extension ExtractReport.MentionFacts {
    init(_ mention: Mention, of article: Article, id: String) {
        self.init(
            kind: mention.kind.word, name: mention.name, surface: mention.surface, article: id,
            paragraph: mention.position.block, offset: mention.position.offset,
            length: mention.position.length, evidence: mention.evidence)
        switch mention.kind {
        case .person:
            roles = mention.roles.titles
            standings = mention.roles.map {
                Role(title: $0.title, standing: $0.standing.rawValue, date: $0.date)
            }
            reporter = mention.isReporter
        case .project:
            status = mention.stage?.words
            stage = mention.stage.map { Stage(kind: $0.kind.rawValue, words: $0.words, period: $0.period) }
            figures = mention.figures
        case .indicator: state(mention.quantity)
        default: break
        }
        if case .record(let id) = mention.resolution { entity = id.description }
        head = mention.head.map { head in
            let words = article.text(ofBlock: head.block).unicodeScalars.dropFirst(head.offset)
            return Head(
                paragraph: head.block, offset: head.offset, text: String(words.prefix(head.length)))
        }
    }

    private mutating func state(_ quantity: Mention.Quantity?) {
        guard let quantity else { return }
        value = quantity.value
        upper = quantity.upper
        unit = quantity.unit
        measure = quantity.measure.rawValue
        bound = quantity.bound == .exact ? nil : quantity.bound.rawValue
        period = quantity.period
        scope = quantity.scope.isEmpty ? nil : quantity.scope
    }
}
