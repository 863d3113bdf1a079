import ArchiveModel

/// The head of a story in Latin script: its kicker, headline and decks stand in letters of their own each.
struct LatinHead {
    private(set) var kicker: String?
    private(set) var headline: String?
    private(set) var decks: [String] = []

    private typealias Group = (words: [Unicode.Scalar], isCapitals: Bool, block: Int)

    /// `nil` where a line is in another script.
    init?(_ blocks: [[PageLine]], _ divided: DividedWords) {
        var groups: [Group] = []
        for (number, block) in blocks.enumerated() {
            for line in block where !line.isByline {
                guard LatinText.isLatin(line.clean) || groups.last?.block == number else { return nil }
                let isCapitals = LatinText.isInCapitals(line.clean)
                if let last = groups.last, last.block == number, last.isCapitals == isCapitals {
                    LineJoining.append(line.clean, to: &groups[groups.count - 1].words, divided)
                } else {
                    groups.append((LineJoining.spaced(line), isCapitals, number))
                }
            }
        }
        guard !groups.isEmpty else { return nil }
        let place = Self.headline(in: groups)
        headline = Self.text(groups[place])
        kicker = place == 0 ? nil : groups[..<place].map(Self.text).joined(separator: " ")
        decks = groups[(place + 1)...].map(Self.text)
    }

    private static func text(_ group: Group) -> String { group.words.withoutOpenDivision.string }

    /// The first lines in capitals under others are the headline. Capitals at the top are one too, but for a few words
    /// between blank lines over others: those name a column.
    private static func headline(in groups: [Group]) -> Int {
        if let first = groups.first, !first.isCapitals { return groups.firstIndex(where: \.isCapitals) ?? 0 }
        guard groups.count > 1, groups[0].block != groups[1].block, !groups[1].isCapitals,
            groups[0].words.split(whereSeparator: \.isBlank).count <= mostWordsOfColumn
        else { return 0 }
        return 1
    }

    private static let mostWordsOfColumn = 5
}
