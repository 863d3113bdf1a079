import ArchiveModel

/// What speaks for giving a head to a body.
struct HeadEvidence {
    /// By head: what it shares with the bodies around it, in order of bodies.
    private let shares: [[SharedWords.Share]]
    /// By item of the page: its number among the bodies, if it is one.
    private let items: [Int?]
    private let heads: [(item: Int, lines: Range<Int>)]
    /// By head: how many letters of its beginning begin a body, and which one.
    private let openings: [(body: Int, letters: Int)?]

    /// How many bodies before and behind a head may bear it: more than any page has.
    private static let reach = 48

    init(
        lines: [PageLine], heads: [(item: Int, lines: Range<Int>)], bodies: [(item: Int, runs: [Range<Int>])]
    ) {
        self.heads = heads
        let words = SharedWords(heads: heads.map { [$0.lines] }, bodies: bodies.map(\.runs), of: lines)
        var before = 0
        shares = heads.indices.map { head in
            while before < bodies.count, bodies[before].item < heads[head].item { before += 1 }
            let window = max(0, before - Self.reach)..<min(bodies.count, before + Self.reach)
            return words.shares(ofHead: head, in: window)
        }
        var items = [Int?](repeating: nil, count: (bodies.last?.item ?? -1) + 1)
        for (number, body) in bodies.enumerated() { items[body.item] = number }
        self.items = items
        var beginnings: [[Unicode.Scalar]: Int] = [:]
        for (number, body) in bodies.enumerated() {
            guard let first = body.runs.first?.first else { continue }
            beginnings[HeadLabel.of(lines[first].clean)] = number
        }
        openings = heads.map { head in
            let label = HeadLabel.of(head.lines.flatMap { lines[$0].clean })
            return label.isEmpty ? nil : beginnings[label].map { ($0, label.count) }
        }
    }

    func body(atItem item: Int) -> Int? { items[safe: item] ?? nil }

    func share(_ head: Int, _ body: Int) -> Double {
        shares[head].first { $0.body == body }?.share ?? 0
    }

    /// The body that begins with the head's own first words.
    func announced(by head: Int) -> Int? { openings[head]?.body }

    /// The share, and more where the body begins with the headline's own first words.
    func score(ofHead head: Int, _ body: Int) -> Double {
        share(head, body) + (openings[head]?.body == body ? 0.5 : 0)
    }

    /// The body that shares most words with a head, and among equals the first.
    func best(ofHead head: Int) -> Int? {
        var best: SharedWords.Share?
        for share in shares[head] where share.share > best?.share ?? 0 { best = share }
        return best?.body
    }

    /// The bodies that may bear a group of heads as their headline, in order.
    func candidates(of group: [Int]) -> [Int] {
        var bodies = group.flatMap { shares[$0].map(\.body) }
        bodies += group.compactMap { openings[$0]?.body }
        for head in group {
            bodies += [body(atItem: heads[head].item - 1), body(atItem: heads[head].item + 1)].compactMap {
                $0
            }
        }
        bodies.sort()
        return bodies.indices.filter { $0 == 0 || bodies[$0 - 1] != bodies[$0] }.map { bodies[$0] }
    }
}

/// The first words of a headline or paragraph, by which one may announce the other: 过去五年, 2022年.
enum HeadLabel {
    /// The first four letters or digits, a number whole and with its unit; empty when there are fewer.
    static func of(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var label: [Unicode.Scalar] = []
        for scalar in text.prefix(24) where !scalar.isBlank {
            guard scalar.isHan || scalar.isLatinLetter || scalar.isDigit else { break }
            if label.count >= 4, !(label.last?.isDigit ?? false) { break }
            label.append(scalar)
        }
        return label.count >= 4 ? label : []
    }
}
