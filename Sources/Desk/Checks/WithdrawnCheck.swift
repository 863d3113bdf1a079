import ArchiveModel

/// Records and facts that only an article tells which was withdrawn.
enum WithdrawnCheck {
    static func matters(of archive: Archive) -> [Matter] {
        let held = Set(archive.issues.flatMap { $0.articles.map(\.id) })
        let withdrawn = Set(archive.redirects.compactMap(\.goneArticle)).subtracting(held)
        guard !withdrawn.isEmpty else { return [] }
        return archive.entities.flatMap { entity -> [Matter] in
            if entity.sources.restOnly(on: withdrawn) {
                return [matter(entity, "The record \(entity.id) rests", entity.sources)]
            }
            let roles = entity.roles.filter { $0.sources.restOnly(on: withdrawn) }.map { role in
                matter(entity, "The office '\(role.title)' of \(entity.id) rests", role.sources)
            }
            let stages = entity.stages.filter { [$0.source].compactMap(\.self).restOnly(on: withdrawn) }
            return roles
                + stages.map { stage in
                    let figures = stage.figures.map { "\($0.name) \($0.value)\($0.unit ?? "")" }
                    let told = ([stage.status] + figures).joined(separator: ", ")
                    return matter(
                        entity, "What \(entity.id) tells (\(told)) rests", [stage.source].compactMap(\.self))
                }
        }
    }

    private static func matter(_ entity: Entity, _ what: String, _ sources: [FactSource]) -> Matter {
        let articles = sources.compactMap { if case .article(let id) = $0 { "\(id)" } else { nil } }
        let named = Set(articles).sorted().joined(separator: ", ")
        return Matter(
            .restsOnWithdrawn("\(what) on nothing but what was withdrawn", named, entity.location),
            facts: [what, named], weight: 1)
    }
}

extension Redirect {
    /// The article that was here and is not published.
    fileprivate var goneArticle: ArticleID? {
        if case .gone = to, case .article(let id) = from { id } else { nil }
    }
}

extension Diagnostic {
    fileprivate static func restsOnWithdrawn(_ message: String, _ articles: String, _ place: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .restsOnWithdrawn, message, at: place, notes: ["Withdrawn: \(articles)."],
            fixes: [
                "write 'with_records: true' into the withholding, and it goes with the article",
                "name another source, or take it out of the record",
            ])
    }
}
