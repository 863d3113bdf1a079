import ArchiveModel
import Memo
import Names

/// The key of an output in the making.
///
/// It holds the keys of all parts of the archive that the output is made from, whole issues and whole records rather
/// than what it shows of them: a page that comes to show more of an article needs no new key.
struct OutputKey {
    let site: SiteContext
    let keys: SiteKeys
    private var hash: KeyedHash

    fileprivate init(_ site: SiteContext, _ keys: SiteKeys, _ hash: KeyedHash) {
        self.site = site
        self.keys = keys
        self.hash = hash
    }

    fileprivate func finish() -> ContentHash { hash.finish() }

    mutating func add(_ key: ContentHash) { hash.add(key) }
    mutating func add(_ text: String) { hash.add(text) }
    mutating func add(_ number: Int) { hash.add(number) }

    /// Adds an issue with all that editors noted on it.
    mutating func add(issue: Int) { hash.add(keys.sources.issues[issue]) }

    /// Adds the texts of the issues in which something stands.
    mutating func add(textsOf appearances: [Appearance]) {
        for appearance in appearances { hash.add(keys.sources.texts[appearance.issue]) }
    }

    /// Adds what is shown of figures that disagree.
    mutating func add(disagreements numbers: [Int]) {
        for number in numbers {
            let disagreement = site.index.figures.all[number]
            hash.add(disagreement.name)
            hash.add(disagreement.period)
            hash.add(disagreement.figures.count)
            for place in disagreement.figures {
                hash.add(keys.sources.texts[place.issue])
                hash.add(place.article)
                hash.add(place.mention)
            }
        }
    }

    /// Adds the id of a record, and the record if there is one.
    mutating func add(_ id: EntityID) {
        hash.add(id.kind.folder)
        hash.add(id.slug)
        if let number = site.index.entities[id] { hash.add(keys.sources.entities[number]) }
    }

    /// Adds the issues whose notes link to `target`.
    mutating func add(backlinksOf target: Redirect.Source) {
        let origins = site.backlinks.origins(of: target)
        hash.add(origins.count)
        for origin in origins {
            add(issue: origin.issue)
            hash.add(origin.note.id.description)
        }
    }

    /// Adds a record, how often each record is named, and everything that its page tells of it.
    mutating func add(record: Entity) {
        add(record.id)
        hash.add(keys.records)
        var last: Int?
        for appearance in site.index.appearances[record.id, default: []] where appearance.issue != last {
            hash.add(keys.sources.texts[appearance.issue])
            last = appearance.issue
        }
        let sources =
            record.stages.map(\.source)
            + record.roles.flatMap { [$0.from?.source, $0.to?.source] + $0.seen.map { .article($0) } }
        for case .article(let id)? in sources {
            hash.add(site.index.articles[id].map { keys.sources.texts[$0.issue] } ?? .blank)
        }
        add(disagreements: site.index.figures.of(record.id.kind, called: [record.name] + record.aliases))
        add(backlinksOf: .entity(record.id))
        add(linksIn: [record.body])
    }

    /// Adds what `[[links]]` lead to, if `bodies` hold any.
    mutating func add(linksIn bodies: some Sequence<MarkdownSource>) {
        if bodies.contains(where: { $0.text.contains("[[") }) { hash.add(keys.links) }
    }
}

extension Output {
    /// A key of what every page shows, the path, and what `add` adds; `nil` when the context has no keys.
    func pageKey(in site: SiteContext, _ add: (inout OutputKey) -> Void = { _ in }) -> ContentHash? {
        key(site, \.page, add)
    }

    /// The same for a file that no template makes.
    func fileKey(in site: SiteContext, _ add: (inout OutputKey) -> Void) -> ContentHash? {
        key(site, \.file, add)
    }

    private func key(
        _ site: SiteContext, _ start: KeyPath<SiteKeys, KeyedHash>, _ add: (inout OutputKey) -> Void
    ) -> ContentHash? {
        guard let keys = site.keys else { return nil }
        var key = OutputKey(site, keys, keys[keyPath: start])
        key.add(path)
        add(&key)
        return key.finish()
    }
}
