import ArchiveModel
import Names
import Reading

/// Names of records that stand in articles and do not lead to them, because the machine reads a longer name there or one
/// that lies across; not on pages whose names editors found right.
enum HiddenNameCheck {
    private struct Key: Hashable {
        var record: EntityID
        var name: String
        var found: String
    }

    private struct Place {
        var count: Int
        var kind: Mention.Kind
        var article: ArticleID
        var location: SourceLocation?
    }

    static func matters(of archive: Archive) -> [Matter] {
        let lexicon = Lexicon.build(entities: archive.entities).value
        var places: [Key: Place] = [:]
        for issue in archive.issues {
            for article in issue.articles where !article.isUnlisted && !issue.hasChecked(.names, of: article)
            {
                var seen = Set<Key>()
                for hidden in lexicon.hidden(in: article) {
                    guard let id = hidden.known.resolution.first else { continue }
                    let key = Key(record: id, name: hidden.known.name, found: hidden.found.name)
                    guard seen.insert(key).inserted else { continue }
                    let first = Place(
                        count: 0, kind: hidden.found.kind, article: article.id,
                        location: issue.place(of: hidden.found.surface, in: article))
                    places[key, default: first].count += 1
                }
            }
        }
        return places.map { key, place in
            Matter(
                .hidden(
                    key.name, key.record, in: key.found, place.kind, place.count, place.article,
                    place.location),
                facts: ["\(key.record)", key.name, key.found], weight: Double(place.count))
        }.sorted { $0.id < $1.id }
    }
}

/// Names of people that have no record and of whom articles tell what hardly fits one.
enum NamesakeCheck {
    static func matters(of issues: [Issue]) -> [Matter] {
        NamesakeFinder(issues) { issue, article in !issue.hasChecked(.names, of: article) }.found
            .map { found in
                Matter(
                    .namesakes(found),
                    facts: [found.name] + found.groups.map { $0.roles.joined(separator: ", ") },
                    weight: Double(found.articles.count))
            }
    }
}

extension Mention.Resolution {
    fileprivate var first: EntityID? {
        switch self {
        case .record(let id): id
        case .undecided(let ids): ids.first
        case .unreviewed: nil
        }
    }
}

extension Issue {
    /// The first line of the article's source that holds `words`, or its first line.
    fileprivate func place(of words: String, in article: Article) -> SourceLocation? {
        for part in article.parts {
            guard let source = pages.first(where: { $0.id.number == part.page })?.source else { continue }
            let line = part.lines.first { number in
                source.lines[safe: number - source.firstLine].map { source.string($0).contains(words) }
                    == true
            }
            if let line { return source.location(ofLine: line) }
        }
        guard let part = article.parts.first else { return nil }
        return pages.first { $0.id.number == part.page }?.source.location(ofLine: part.lines.lowerBound)
    }
}

extension Diagnostic {
    fileprivate static func hidden(
        _ name: String, _ id: EntityID, in found: String, _ kind: Mention.Kind, _ count: Int,
        _ first: ArticleID,
        _ location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .hiddenName,
            "'\(name)' of \(id) is not linked where the words read as the \(kind.word) '\(found)', in \(count) "
                + (count == 1 ? "article" : "articles"),
            at: location, notes: ["First in \(first)."],
            fixes: [
                "if it is the same: broadsheet review --merge \(found) --as \(id)",
                "if '\(found)' is cut wrongly: broadsheet review --reject \(found)",
            ])
    }

    fileprivate static func namesakes(_ found: NamesakeFinder.Found) -> Diagnostic {
        Diagnostic(
            .perhapsNamesakes,
            "'\(found.name)' may be \(found.groups.count) people: what \(found.articles.count) articles say hardly fits one",
            notes: found.groups.map { group in
                group.roles.joined(separator: Punctuation.listSeparator) + ": "
                    + group.articles.prefix(3).map { "\(found.articles[$0])" }.joined(separator: ", ")
            },
            fixes: ["write a record for each and decide who is meant", "or accept that they are one"])
    }
}
