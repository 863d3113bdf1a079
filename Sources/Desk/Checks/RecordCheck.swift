import ArchiveModel

/// Figures of one name, unit, measure and time that a record gives with different values.
enum FigureCheck {
    private struct Question: Hashable, Comparable {
        var name: String
        var unit: String
        var measure: String
        var time: String

        static func < (one: Self, other: Self) -> Bool {
            (one.name, one.unit, one.measure, one.time) < (other.name, other.unit, other.measure, other.time)
        }
    }

    static func matters(of entity: Entity) -> [Matter] {
        var answers: [Question: [(value: String, source: String)]] = [:]
        for stage in entity.stages {
            for figure in stage.figures {
                let question = Question(
                    name: figure.name, unit: figure.unit ?? "", measure: figure.measure?.rawValue ?? "",
                    time: stage.when?.description ?? "")
                answers[question, default: []].append((figure.value, text(of: stage.source)))
            }
        }
        return answers.keys.sorted().compactMap { question in
            let given = answers[question, default: []]
            guard Set(given.map(\.value)).count > 1 else { return nil }
            return Matter(
                .figures(entity, question.name, given.map { "\($0.value)\(question.unit) (\($0.source))" }),
                facts: ["\(entity.id)", question.name, question.time] + given.map { $0.value + $0.source })
        }
    }

    private static func text(of source: FactSource?) -> String {
        switch source {
        case .article(let id): id.description
        case .url(let address): address
        case nil: "no source"
        }
    }
}

/// Names that several records bear and nothing decides, and names without a record that come up often; not on pages
/// whose names editors found right.
enum NameCheck {
    /// In so many articles a name is worth a record.
    static let often = 5

    private struct Name: Hashable, Comparable {
        var kind: String
        var name: String

        static func < (one: Self, other: Self) -> Bool { (one.name, one.kind) < (other.name, other.kind) }
    }

    static func matters(of issues: [Issue]) -> [Matter] {
        var undecided: [Name: (count: Int, ids: [EntityID], first: ArticleID)] = [:]
        var unreviewed: [Name: (count: Int, first: ArticleID)] = [:]
        let open = issues.flatMap { issue in issue.articles.filter { !issue.hasChecked(.names, of: $0) } }
        for article in open {
            var seen = Set<Name>()
            for mention in article.mentions where mention.kind != .indicator && !mention.isReporter {
                let name = Name(kind: mention.kind.word, name: mention.name)
                guard seen.insert(name).inserted else { continue }
                switch mention.resolution {
                case .undecided(let ids): undecided[name, default: (0, ids, article.id)].count += 1
                case .unreviewed: unreviewed[name, default: (0, article.id)].count += 1
                case .record: break
                }
            }
        }
        let shared = undecided.keys.sorted().compactMap { name in
            undecided[name].map { found in
                Matter(
                    .undecided(name.name, found.count, found.ids, found.first),
                    facts: [name.kind, name.name] + found.ids.map(\.description),
                    weight: 1000 + Double(found.count))
            }
        }
        let common = unreviewed.keys.sorted().compactMap { name -> Matter? in
            guard let found = unreviewed[name], found.count >= often else { return nil }
            return Matter(
                .unreviewed(name.name, name.kind, found.count, found.first),
                facts: [name.kind, name.name], weight: Double(found.count))
        }
        return shared + common
    }
}

extension Diagnostic {
    fileprivate static func figures(_ entity: Entity, _ name: String, _ values: [String]) -> Diagnostic {
        Diagnostic(
            .figuresDisagree, "'\(name)' of \(entity.name) has several values", at: entity.location,
            notes: values,
            fixes: ["name the measure or the time of each", "or accept that the paper says both"])
    }

    fileprivate static func undecided(_ name: String, _ count: Int, _ ids: [EntityID], _ first: ArticleID)
        -> Diagnostic
    {
        Diagnostic(
            .undecidedName,
            "'\(name)' may be any of \(ids.count) records in \(count) \(count == 1 ? "article" : "articles")",
            at: SourceLocation("decisions/\(name).tsv"),
            notes: ids.map(\.description) + ["First in \(first)."],
            fixes: ["decide in decisions/\(name).tsv"])
    }

    fileprivate static func unreviewed(_ name: String, _ kind: String, _ count: Int, _ first: ArticleID)
        -> Diagnostic
    {
        Diagnostic(
            .unreviewedName, "'\(name)' (\(kind)) has no record and stands in \(count) articles",
            notes: ["First in \(first)."], fixes: ["write a record", "or decide that it is none"])
    }
}
