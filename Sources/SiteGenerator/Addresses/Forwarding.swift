import ArchiveModel

/// Where old addresses lead.
struct Forwarding: Sendable {
    private let targets: [Redirect.Source: Redirect.Target]

    init(_ redirects: [Redirect]) {
        targets = Dictionary(redirects.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    }

    /// The end of the chain that begins at `source`, so that readers are sent on once; `nil` when nothing is known of
    /// it. A chain that comes back to itself ends where it does so.
    func target(of source: Redirect.Source) -> Redirect.Target? {
        guard var target = targets[source] else { return nil }
        var seen: Set<Redirect.Source> = [source]
        while let next = target.source, seen.insert(next).inserted, let further = targets[next] {
            guard case .gone = further else {
                target = further
                continue
            }
            break
        }
        return target
    }
}

extension Redirect.Target {
    /// The address as one that may itself have moved; `nil` for a tombstone.
    var source: Redirect.Source? {
        switch self {
        case .article(let id): .article(id)
        case .entity(let id): .entity(id)
        case .gone: nil
        }
    }
}

extension Redirect.Source {
    /// What a `[[link]]` calls it; `nil` for other text.
    init?(link: String) {
        if let id = EntityID(link) {
            self = .entity(id)
        } else if let id = ArticleID(link) {
            self = .article(id)
        } else {
            return nil
        }
    }

    var path: String {
        switch self {
        case .article(let id): Address.path(of: id)
        case .entity(let id): Address.path(of: id)
        }
    }
}
