import ArchiveModel

/// What an editor says of an article's kicker and decks.
struct DecidedHead {
    let kicker: DividedArticle.Headline
    let deck: DividedArticle.Headline

    /// `nil` when nothing is said of either.
    init?(_ article: DividedArticle) {
        guard article.kicker != .fromText || article.deck != .fromText else { return nil }
        (kicker, deck) = (article.kicker, article.deck)
    }

    /// What stands between several decks in a row of the ledger.
    private static let separator = "|"

    private var kickers: [String] { if case .given(let text) = kicker { [text] } else { [] } }

    private var decks: [String] {
        guard case .given(let text) = deck else { return [] }
        return text.split(separator: Self.separator).map {
            Blanks.quoted(Array($0.unicodeScalars)).string
        }.filter { !$0.isEmpty }
    }

    /// The words that it gives.
    var texts: [String] { kickers + decks }

    /// The lines of a head without those that say what is given: the rest is read as if they were not there.
    func leaving(of blocks: [[PageLine]]) -> [[PageLine]] {
        texts.reduce(blocks) { blocks, text in
            guard let place = PrintedHead.place(of: text, in: blocks.flatMap(\.self)) else { return blocks }
            var start = 0
            return blocks.map { block in
                let first = start
                start += block.count
                return block.indices.filter { !place.contains(first + $0) }.map { block[$0] }
            }.filter { !$0.isEmpty }
        }
    }

    /// Puts what is said in the place of what was found, and returns what then belongs to the text.
    func decide(_ kicker: inout String?, _ decks: inout [String]) -> [String] {
        if self.kicker != .fromText {
            decks.insert(contentsOf: [kicker].compactMap(\.self), at: 0)
            kicker = kickers.first
        }
        guard deck != .fromText else { return [] }
        let rest = decks
        decks = self.decks
        return rest
    }
}
