import ArchiveModel

/// How much speaks for letting a headline's article begin with a paragraph: the headline's words come up with it and
/// soon behind it, and not before it; rare words count more.
struct TopicShift {
    private let words: SharedWords
    private var genres: HeadGenres
    /// By paragraph: the first paragraph of its body; topics do not go on in another.
    private let firsts: [Int]
    /// The folded text of each.
    private let texts: [[Unicode.Scalar]]
    /// The cohesion of paragraphs that were asked for.
    private var known: [Double?]
    private var (behind, ahead) = (TopicWords(), TopicWords())
    /// By paragraph what a word is worth to it, while one word is looked at.
    private var worths: [Double]

    struct Value {
        var paragraph: Int
        var value: Double
    }

    /// What a word is worth by how many paragraphs behind the beginning it stands, from two before it on.
    private static let worth = [-0.2, -0.35, 1, 0.4, 0.4, 0.3, 0.2]
    private static let before = 2
    /// What it is worth to the first paragraph of a body that the word stands anywhere in it.
    private static let worthToBody = 0.3
    /// In characters: how much of the text on both sides of a cut is compared.
    private static let reach = 240

    init(lines: [PageLine], heads: [Range<Int>], paragraphs: [Range<Int>], firsts: [Int]) {
        texts = paragraphs.map { $0.flatMap { lines[$0].folded } }
        words = SharedWords(heads: heads.map { [$0] }, bodies: paragraphs.map { [$0] }, of: lines)
        genres = HeadGenres(lines: lines, heads: heads, paragraphs: paragraphs)
        known = [Double?](repeating: nil, count: paragraphs.count)
        worths = [Double](repeating: 0, count: paragraphs.count)
        self.firsts = firsts
    }

    /// The share of words that the texts before and behind a paragraph's beginning have in common: 0…1.
    mutating func cohesion(before paragraph: Int) -> Double {
        if let known = known[paragraph] { return known }
        var room = Self.reach
        for next in paragraph..<texts.count {
            guard room > 0, firsts[next] == firsts[paragraph] else { break }
            ahead.insert(texts[next].prefix(room))
            room -= texts[next].count
        }
        room = Self.reach
        for last in (firsts[paragraph]..<paragraph).reversed() {
            guard room > 0 else { break }
            behind.insert(texts[last].suffix(room))
            room -= texts[last].count
        }
        let cohesion = behind.share(of: ahead)
        behind.removeAll()
        ahead.removeAll()
        known[paragraph] = cohesion
        return cohesion
    }

    /// The paragraphs of `window` that anything speaks for, in order.
    mutating func values(ofHead head: Int, in window: Range<Int>) -> [Value] {
        var total = 0.0
        var values = [Double](repeating: 0, count: window.count)
        for places in words.places(ofHead: head, in: window) {
            let weight = 1 / Double(max(1, places.count))
            total += weight
            for start in weigh(places) {
                if window.contains(start) { values[start - window.lowerBound] += worths[start] * weight }
                worths[start] = 0
            }
        }
        guard total > 0 else { return [] }
        var result: [Value] = []
        for paragraph in window {
            let value = values[paragraph - window.lowerBound] / total
            guard value > 0 else { continue }
            result.append(Value(paragraph: paragraph, value: value + genres.bonus(ofHead: head, paragraph)))
        }
        return result
    }

    /// Writes what a word that stands in `places` is worth to the paragraphs around them, and says which those are.
    private mutating func weigh(_ places: [Int]) -> [Int] {
        var touched: [Int] = []
        func note(_ start: Int, _ worth: Double) {
            let known = worths[start]
            if known == 0 { touched.append(start) }
            worths[start] = worth < 0 ? known + worth : max(known, worth)
        }
        for place in places {
            note(firsts[place], Self.worthToBody)
            for (offset, worth) in Self.worth.enumerated() {
                let start = place - offset + Self.before
                if firsts[safe: start] == firsts[place] { note(start, worth) }
            }
        }
        return touched
    }
}

/// Words of a short text, told apart by their hash alone.
private struct TopicWords {
    private var bits = [UInt64](repeating: 0, count: 512)
    /// The bits that are set.
    private var all: [Int] = []

    mutating func insert(_ text: ArraySlice<Unicode.Scalar>) {
        var scanner = WordScanner()
        scanner.read(text) { note($0) }
        scanner.finish { note($0) }
    }

    private mutating func note(_ word: UInt64) {
        let bit = Int((word &* 0x9E37_79B9_7F4A_7C15) >> 49)
        guard !contains(bit) else { return }
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
        all.append(bit)
    }

    private func contains(_ bit: Int) -> Bool { bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0 }

    mutating func removeAll() {
        for bit in all { bits[bit >> 6] = 0 }
        all.removeAll(keepingCapacity: true)
    }

    /// The words in common as a share of the words of the smaller set.
    func share(of other: TopicWords) -> Double {
        Double(all.count { other.contains($0) }) / Double(max(1, min(all.count, other.all.count)))
    }
}

/// Kinds of text that headline and opening tell alike: a notice, a decision, an appointment.
struct HeadGenres {
    private let lines: [PageLine]
    private let paragraphs: [Range<Int>]
    private let heads: [Set<Int>]
    /// By paragraph, those that were asked for.
    private var known: [Set<Int>?]

    private static let genres = PaperWords.notices.kinds
    private static let bonus = 0.2

    init(lines: [PageLine], heads: [Range<Int>], paragraphs: [Range<Int>]) {
        self.lines = lines
        self.paragraphs = paragraphs
        known = [Set<Int>?](repeating: nil, count: paragraphs.count)
        self.heads = heads.map { head in
            Self.kinds(head.flatMap { lines[$0].folded }, \.head)
        }
    }

    mutating func bonus(ofHead head: Int, _ paragraph: Int) -> Double {
        guard !heads[head].isEmpty else { return 0 }
        return heads[head].isDisjoint(with: kinds(ofParagraph: paragraph)) ? 0 : Self.bonus
    }

    private mutating func kinds(ofParagraph paragraph: Int) -> Set<Int> {
        if let known = known[paragraph] { return known }
        let opening = paragraphs[paragraph].prefix(8).flatMap { lines[$0].folded.prefix(200) }
        let kinds = Self.kinds(opening, \.text)
        known[paragraph] = kinds
        return kinds
    }

    private static func kinds(_ text: [Unicode.Scalar], _ words: KeyPath<(head: Words, text: Words), Words>)
        -> Set<Int>
    {
        Set(genres.indices.filter { genres[$0][keyPath: words].occur(inFolded: text) })
    }
}
