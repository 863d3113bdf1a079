import ArchiveModel

/// Tells kicker, headline, deck and byline apart in the lines of a head.
struct HeadReader {
    private(set) var kicker: String?
    private(set) var headline: String?
    private(set) var decks: [String] = []
    private(set) var byline: [Credit] = []

    /// `blocks`: the lines of the head, in runs that stand together.
    init(_ blocks: [[PageLine]]) {
        var mains: [String] = []
        for block in blocks {
            var main: [[Unicode.Scalar]] = []
            for line in block {
                if let people = LineRules.byline(line.text) {
                    byline += people.map { Credit(name: $0.name, role: $0.role) }
                } else if LineRules.isDeck(line.clean) {
                    decks.append(LineJoining.spaced(line.clean).string)
                } else {
                    main.append(LineJoining.spaced(line.clean))
                }
            }
            guard !main.isEmpty else { continue }
            if !mains.isEmpty, !decks.isEmpty {
                mains[mains.count - 1] += decks.joined()
                decks = []
            }
            mains.append(Self.joined(main))
        }
        headline = mains.popLast()
        kicker = mains.isEmpty ? nil : mains.joined(separator: " ")
    }

    /// Lines that run on are joined; lines that are clauses of their own keep a blank between them.
    private static func joined(_ lines: [[Unicode.Scalar]]) -> String {
        let areClauses = lines.allSatisfy { $0.contains(where: \.isBlank) }
        return lines.map(\.string).joined(separator: areClauses ? " " : "")
    }
}
