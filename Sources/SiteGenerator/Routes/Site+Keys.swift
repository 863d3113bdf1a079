import ArchiveModel
package import Memo

/// Which bytes a route leads to, told without making them: two routes with one key have the same.
///
/// A key holds the keys of all parts of the archive that the page is made from, whole issues and whole records rather
/// than what it shows of them: a page that comes to show more of an article needs no new key.
extension Site {
    /// `nil` for files that are quickly made, and for those of a site that was planned without keys.
    package func key(of route: Route) -> ContentHash? {
        guard let keys else { return nil }
        var key = route.content.isThemed ? keys.page : keys.file
        key.add(route.path)
        switch route.content {
        case .asset: break
        case .issue(let issue): add(issue: issue, to: &key, keys)
        case .page(let issue, let page): add(page: page, of: issue, to: &key, keys)
        case .article(let issue, let article): add(article: article, of: issue, to: &key, keys)
        case .record(let record), .recordYear(let record, _), .feed(.some(let record)):
            add(record: archive.entities[record], to: &key, keys)
        case .name(let number):
            let found = names.pages[number]
            key.add(found.kind.rawValue)
            key.add(found.name)
            for appearance in found.appearances { key.add(keys.sources.texts[appearance.issue]) }
            if found.hasManyCandidates { key.add(keys.records) }
            for id in found.candidates {
                add(id, to: &key, keys)
                key.add(index.count(of: id))
            }
        case .indicator(let number), .indicatorYear(let number, _):
            let indicator = index.indicators[number]
            key.add(indicator.name)
            for appearance in indicator.appearances { key.add(keys.sources.texts[appearance.issue]) }
        case .day(let month, let day):
            key.add(keys.calendar)
            for (issue, source) in zip(archive.issues, keys.sources.issues)
            where issue.id.date.month == month && issue.id.date.day == day { key.add(source) }
        case .searchFile: key.add(keys.search)
        case .dataFile(let file): guard add(file, to: &key, keys) else { return nil }
        default: return nil
        }
        return key.finish()
    }

    private func add(issue number: Int, to key: inout KeyedHash, _ keys: SiteKeys) {
        key.add(keys.sources.issues[number])
        for neighbour in [number - 1, number + 1] {
            key.add(archive.issues[safe: neighbour]?.id.description ?? "")
        }
        if archive.issues[number].introduction != nil { key.add(keys.links) }
    }

    private func add(page: Int, of issue: Int, to key: inout KeyedHash, _ keys: SiteKeys) {
        key.add(keys.sources.issues[issue])
        if archive.issues[issue].pages[page].annotations.contains(where: \.hasLink) { key.add(keys.links) }
    }

    private func add(article number: Int, of issue: Int, to key: inout KeyedHash, _ keys: SiteKeys) {
        key.add(keys.sources.issues[issue])
        let article = archive.issues[issue].articles[number]
        for index in article.mentions.indices {
            switch article.mentions[index].resolution {
            case .record(let id): add(id, to: &key, keys)
            case .undecided(let ids): for id in ids { add(id, to: &key, keys) }
            case .unreviewed: break
            }
            key.add(names.path(of: article.mentions[index]) ?? "")
        }
        for credit in article.byline {
            if let id = index.signer(credit) { add(id, to: &key, keys) } else { key.add(0) }
        }
        add(backlinks.origins(of: .article(article.id)), to: &key, keys)
        if article.annotations.contains(where: \.hasLink) { key.add(keys.links) }
    }

    private func add(record: Entity, to key: inout KeyedHash, _ keys: SiteKeys) {
        add(record.id, to: &key, keys)
        key.add(keys.records)
        var last: Int?
        for appearance in index.appearances[record.id, default: []] where appearance.issue != last {
            key.add(keys.sources.texts[appearance.issue])
            last = appearance.issue
        }
        let sources =
            record.stages.map(\.source)
            + record.roles.flatMap { [$0.from?.source, $0.to?.source] + $0.seen.map { .article($0) } }
        for case .article(let id)? in sources {
            key.add(index.articles[id].map { keys.sources.texts[$0.issue] } ?? .blank)
        }
        add(backlinks.origins(of: .entity(record.id)), to: &key, keys)
        if record.body.text.contains("[[") { key.add(keys.links) }
    }

    private func add(_ origins: [Backlinks.Origin], to key: inout KeyedHash, _ keys: SiteKeys) {
        key.add(origins.count)
        for origin in origins {
            key.add(keys.sources.issues[origin.issue])
            key.add(origin.note.id.description)
        }
    }

    private func add(_ id: EntityID, to key: inout KeyedHash, _ keys: SiteKeys) {
        key.add(id.kind.rawValue)
        key.add(id.slug)
        if let number = index.entities[id] { key.add(keys.sources.entities[number]) }
    }

    private func add(_ file: DataFile, to key: inout KeyedHash, _ keys: SiteKeys) -> Bool {
        switch file {
        case .articles(let year), .texts(let year), .mentions(let year):
            add(keys.sources.texts, of: year, to: &key)
        case .notes(let year), .checksums(let year): add(keys.sources.issues, of: year, to: &key)
        case .entities, .roles, .stages, .recordChecksums: key.add(keys.records)
        case .package: return false
        }
        return true
    }

    private func add(_ sources: [ContentHash], of year: Int, to key: inout KeyedHash) {
        for (issue, source) in zip(archive.issues, sources) where issue.id.date.year == year {
            key.add(source)
        }
    }
}

extension Annotation {
    fileprivate var hasLink: Bool { body.text.contains("[[") }
}
