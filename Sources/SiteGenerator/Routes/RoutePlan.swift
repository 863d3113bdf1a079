import ArchiveModel
import Memo

/// Lists every file of the site.
struct RoutePlan {
    let archive: Archive
    let theme: Theme
    let index: ArchiveIndex
    /// The paths of the files of the full-text index.
    let searchFiles: [String]
    let names: FoundNames

    /// A record's appearances stand on its own page up to this many; then each year has a page.
    static let appearancesOnOnePage = 60

    /// An index stands on one page up to this many records; then each letter has a page.
    static let recordsOnOnePage = 400

    /// A letter stands on one page up to this many records; then it is divided.
    static let recordsOfOneLetter = 1_000

    /// Two routes with one path are an error; the first is kept.
    func routes() -> Diagnosed<[Route]> {
        var taken: [String: Int] = [:]
        var kept: [Route] = []
        var diagnostics: [Diagnostic] = []
        for route in all() {
            if let other = taken[route.path] {
                if kept[other].content != route.content { diagnostics.append(.collision(route.path)) }
                continue
            }
            taken[route.path] = kept.count
            kept.append(route)
        }
        return Diagnosed(kept, diagnostics)
    }

    private func all() -> [Route] {
        var routes = [
            Route(path: "index.html", content: .front), Route(path: "issues/index.html", content: .calendar),
            Route(path: "days/index.html", content: .days),
            Route(path: "search/index.html", content: .search),
            Route(path: "404.html", content: .notFound), Route(path: "robots.txt", content: .robots),
        ]
        if archive.settings.baseURL != nil { routes += feeds() }
        routes += data()
        routes += theme.assets.keys.sorted().map { Route(path: "assets/\($0)", content: .asset($0)) }
        routes += archive.freePages.indices.map {
            Route(path: "\(archive.freePages[$0].slug)/index.html", content: .free($0))
        }
        routes += searchFiles.map { Route(path: $0, content: .searchFile($0)) }
        return routes + issues() + records() + foundNames() + indicators() + redirects() + checksums()
    }

    /// What needs absolute addresses.
    private func feeds() -> [Route] {
        var routes = [
            Route(path: "sitemap.xml", content: .sitemap),
            Route(path: Feed.path(of: nil), content: .feed(nil)),
        ]
        routes += Sitemap.parts(of: archive).map { Route(path: $0.path, content: .sitemapPart($0)) }
        for (number, entity) in archive.entities.enumerated() where index.count(of: entity.id) > 0 {
            routes.append(Route(path: Feed.path(of: entity), content: .feed(number)))
        }
        return routes
    }

    fileprivate func data() -> [Route] {
        [Route(path: "data/index.html", content: .data)]
            + dataFiles.filter { !$0.isChecksums }.map { Route(path: $0.path, content: .dataFile($0)) }
    }

    /// Last, when what they are of has been made.
    private func checksums() -> [Route] {
        dataFiles.filter(\.isChecksums).map { Route(path: $0.path, content: .dataFile($0)) }
    }

    private var dataFiles: [DataFile] {
        let years = Set(archive.issues.map(\.id.date.year)).sorted()
        return DataFile.general + years.flatMap { DataFile.files(of: $0, in: archive) }
    }

    private func issues() -> [Route] {
        var routes: [Route] = []
        for (number, issue) in archive.issues.enumerated() {
            let date = issue.id.date
            routes.append(Route(path: Address.path(ofYear: date.year), content: .year(date.year)))
            routes.append(
                Route(
                    path: Address.path(ofDay: date.day, month: date.month),
                    content: .day(month: date.month, day: date.day)))
            routes.append(Route(path: Address.path(of: issue.id), content: .issue(number)))
            routes += issue.pages.indices.map {
                Route(path: Address.path(of: issue.pages[$0].id), content: .page(issue: number, page: $0))
            }
            routes += issue.articles.indices.map {
                Route(
                    path: Address.path(of: issue.articles[$0].id),
                    content: .article(issue: number, article: $0))
            }
        }
        return routes
    }

    private func records() -> [Route] {
        var routes = EntityKind.allCases.map { Route(path: "\($0.rawValue)/index.html", content: .kind($0)) }
        for kind in EntityKind.allCases {
            let letters = index.letters[kind, default: [:]]
            guard letters.values.reduce(0, { $0 + $1.count }) > Self.recordsOnOnePage else { continue }
            for (letter, ids) in letters.sorted(by: { $0.key < $1.key }) {
                routes += (0..<Self.parts(of: ids)).map {
                    Route(
                        path: Address.path(ofLetter: letter, part: $0, of: kind),
                        content: .letter(kind, letter, part: $0))
                }
            }
        }
        for (number, entity) in archive.entities.enumerated() {
            let path = Address.path(of: entity.id)
            routes.append(Route(path: path, content: .record(number)))
            guard index.count(of: entity.id) > Self.appearancesOnOnePage else { continue }
            let years = Set(
                index.appearances[entity.id, default: []].map { archive.issues[$0.issue].id.date.year })
            routes += years.sorted().map {
                Route(path: path.dropLast(10) + "\($0)/index.html", content: .recordYear(number, year: $0))
            }
        }
        return routes
    }

    /// How many pages the records of one letter fill.
    static func parts(of ids: [EntityID]) -> Int {
        (ids.count + recordsOfOneLetter - 1) / recordsOfOneLetter
    }

    /// Quantities, when the paper gives any twice.
    private func indicators() -> [Route] {
        guard !index.indicators.isEmpty else { return [] }
        var routes = [Route(path: "indicators/index.html", content: .indicators)]
        for (number, indicator) in index.indicators.enumerated() {
            routes.append(Route(path: indicator.path, content: .indicator(number)))
            guard indicator.appearances.count > Self.appearancesOnOnePage else { continue }
            let years = Set(indicator.appearances.map { archive.issues[$0.issue].id.date.year }).sorted()
            routes += years.map {
                Route(path: indicator.path(of: $0), content: .indicatorYear(number, year: $0))
            }
        }
        return routes
    }

    /// Machine-found names, and where they went that now have a record.
    private func foundNames() -> [Route] {
        let pages = names.pages.enumerated().map { Route(path: $1.path, content: .name($0)) }
        let taken = Set(pages.map(\.path))
        var bearers: [String: Set<EntityID>] = [:]
        for entity in archive.entities {
            for name in [entity.name] + entity.aliases { bearers[name, default: []].insert(entity.id) }
        }
        let known = bearers.sorted { $0.key < $1.key }.compactMap { name, ids in
            ids.count == 1 ? ids.first.map { (name: name, id: $0) } : nil
        }
        let paths = FoundName.paths(of: known.map { ($0.name, $0.id.kind.mentionKind) })
        let moved = zip(known, paths).map { Route(path: $1, content: .redirect(.entity($0.id))) }
        var seen = taken
        return pages + moved.filter { seen.insert($0.path).inserted }
    }

    private func redirects() -> [Route] {
        archive.redirects.map { redirect in
            Route(
                path: redirect.from.path,
                content: .redirect(index.forwarding.target(of: redirect.from) ?? redirect.to))
        }
    }
}

extension Memo {
    /// The routes of a plan whose archive and theme have `keys`.
    func routes(of plan: RoutePlan, _ keys: ArchiveKeys?) -> Diagnosed<[Route]> {
        guard let keys else { return plan.routes() }
        var key = key(of: "routes")
        for part in [keys.settings, keys.theme, keys.freePages, keys.redirects] { key.add(part) }
        key.add(keys.entities.count)
        for part in keys.entities + keys.names { key.add(part) }
        for issue in plan.archive.issues {
            key.add(issue.id.description)
            key.add(issue.pages.count)
            for page in issue.pages { key.add(page.id.number) }
        }
        for path in plan.data().map(\.path) + plan.searchFiles { key.add(path) }
        return value(for: key.finish()) { plan.routes() }
    }
}

extension EntityKind {
    fileprivate var mentionKind: Mention.Kind {
        switch self {
        case .person: .person
        case .place: .place
        case .project: .project
        case .organisation: .organisation
        }
    }
}

extension Diagnostic {
    fileprivate static func collision(_ path: String) -> Diagnostic {
        Diagnostic(
            "address-collision", .error, "Two pages claim the address /\(path)", fixes: ["rename one of them"]
        )
    }
}
