/// What tells a compound from a word that a line end divides: both stand there with a hyphen.
struct DivisionWords: Sendable {
    /// Words that keep their hyphen before one of others: twenty-two.
    let pairs: [Pair]
    /// Keep it before whatever follows: self-made.
    let prefixes: Set<String>
    /// Go on a compound where another hyphen follows: brother- before in-law.
    let links: Set<String>
    /// Stand behind a hyphen that waits for another word: Vor- und Nachteile.
    let waiting: Set<String>
    /// The same, but they end words as well: only before a word with a hyphen (two- and three-year terms).
    let waitingBeforeHyphen: Set<String>
    /// Keep no blank behind their apostrophe, besides single letters: qu'il.
    let elisions: Set<String>

    struct Pair: Sendable {
        let before: Set<String>
        let after: Set<String>
    }

    init(
        pairs: [(String, String)] = [], prefixes: String = "", links: String = "", waiting: String = "",
        waitingBeforeHyphen: String = "", elisions: String = ""
    ) {
        self.pairs = pairs.map { Pair(before: Self.words($0.0), after: Self.words($0.1)) }
        self.prefixes = Self.words(prefixes)
        self.links = Self.words(links)
        self.waiting = Self.words(waiting)
        self.waitingBeforeHyphen = Self.words(waitingBeforeHyphen)
        self.elisions = Self.words(elisions)
    }

    /// Whether a hyphen between two words, in lower case, is one of the language.
    func join(_ before: String, _ after: String) -> Bool {
        prefixes.contains(before)
            || pairs.contains { $0.before.contains(before) && $0.after.contains(after) }
    }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(separator: " ").map(String.init))
    }
}
