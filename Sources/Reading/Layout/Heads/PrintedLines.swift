/// The lines of a head, by number, each as what it is.
struct PrintedLines: Hashable, Sendable {
    enum Part { case kicker, headline, deck }

    private(set) var kicker: [Int] = []
    private(set) var headline: [Int] = []
    private(set) var decks: [[Int]] = []

    var count: Int { kicker.count + headline.count + decks.reduce(0) { $0 + $1.count } }

    mutating func add(_ lines: [Int], as part: Part) {
        switch part {
        case .kicker: kicker += lines
        case .headline: headline += lines
        case .deck: decks.append(lines)
        }
    }
}

/// A head of which it is known what each line is.
struct KnownHead {
    let kicker: String?
    let headline: String?
    let decks: [String]

    /// `blocks`: the lines of the head that are there.
    init(_ known: PrintedLines, in blocks: [[PageLine]], _ divided: DividedWords) {
        let lines = Dictionary(
            blocks.flatMap { $0 }.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
        func joined(_ numbers: [Int]) -> String? {
            let found = numbers.compactMap { lines[$0] }
            return found.isEmpty ? nil : HeadReader.joined(found[...], divided)
        }
        kicker = joined(known.kicker)
        headline = joined(known.headline)
        decks = known.decks.compactMap(joined)
    }
}
