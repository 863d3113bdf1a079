import ArchiveModel

/// Which file of a site leads to which.
struct LinkGraph {
    private struct Link {
        var from: Int32
        var to: Int32
        /// The hash of a place in the target, as `places` holds it; 0 for the whole file.
        var place: Int
        var address: String
    }

    private let paths: [String]
    private let numbers: [String: Int32]
    private var targets: [[Int32]]
    /// Pages that a reader must be able to reach.
    private var shown: [Int32] = []
    private var places = Set<Int>()
    private var anchored: [Link] = []
    private var broken: [Diagnostic] = []

    init(_ paths: [String]) {
        self.paths = paths
        numbers = Dictionary(
            paths.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        targets = Array(repeating: [], count: paths.count)
    }

    mutating func add(
        _ page: PublishedPage, _ links: [(address: String, destination: SiteAddress.Destination)]
    ) {
        guard let number = numbers[page.path] else { return }
        if !page.isHidden { shown.append(number) }
        for anchor in page.anchors { places.insert(Self.place(number, anchor)) }
        var reached = Set<Int32>()
        for (address, destination) in links {
            guard case .inside(let path, let anchor) = destination else { continue }
            guard let target = numbers[path] else {
                broken.append(.brokenLink(page.path, address))
                continue
            }
            reached.insert(target)
            guard let anchor, !anchor.isEmpty, path.hasSuffix(".html"), !anchor.contains("=") else {
                continue
            }
            anchored.append(
                Link(from: number, to: target, place: Self.place(target, anchor), address: address))
        }
        targets[Int(number)] = reached.sorted()
    }

    /// Links that lead nowhere, and pages that no path of links from the front page reaches.
    var findings: [Diagnostic] {
        let lost = anchored.filter { !places.contains($0.place) }.map {
            Diagnostic.brokenLink(paths[Int($0.from)], $0.address)
        }
        let reached = reached
        return broken + lost
            + shown.filter { !reached[Int($0)] }.map { .unreachable(paths[Int($0)]) }
    }

    private var reached: [Bool] {
        var seen = Array(repeating: false, count: paths.count)
        var waiting = [numbers["index.html"]].compactMap(\.self)
        for start in waiting { seen[Int(start)] = true }
        while let page = waiting.popLast() {
            for target in targets[Int(page)] where !seen[Int(target)] {
                seen[Int(target)] = true
                waiting.append(target)
            }
        }
        return seen
    }

    private static func place(_ page: Int32, _ anchor: String) -> Int {
        var hasher = Hasher()
        hasher.combine(page)
        hasher.combine(anchor)
        return hasher.finalize()
    }
}

extension Diagnostic {
    fileprivate static func brokenLink(_ page: String, _ address: String) -> Diagnostic {
        Diagnostic(
            .brokenLink, "A link leads to a file of the site, and to a place that is in it",
            at: SourceLocation(page), notes: ["Nothing is at '\(address)'."])
    }

    fileprivate static func unreachable(_ page: String) -> Diagnostic {
        Diagnostic(
            .unreachablePage, "Every page can be reached by links from the front page",
            at: SourceLocation(page), fixes: ["link it from a page that can be reached, or mark it 'noindex'"]
        )
    }
}
