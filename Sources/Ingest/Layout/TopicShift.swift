/// How much speaks for letting a headline's article begin with a paragraph: the headline's words come up with it and
/// soon behind it, and not before it; rare words count more.
struct TopicShift {
    private let words: SharedWords
    private let genres: HeadGenres
    /// By paragraph: the first paragraph of its body; topics do not go on in another.
    private let firsts: [Int]
    private let openings: [[Unicode.Scalar]]
    /// The cohesion of paragraphs that were asked for.
    private var known: [Int: Double] = [:]

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
        openings = paragraphs.map { $0.flatMap { lines[$0].clean } }
        words = SharedWords(heads: heads.map { $0.flatMap { lines[$0].clean } }, bodies: openings)
        genres = HeadGenres(lines: lines, heads: heads, paragraphs: paragraphs)
        self.firsts = firsts
    }

    /// The share of words that the texts before and behind a paragraph's beginning have in common: 0…1.
    mutating func cohesion(before paragraph: Int) -> Double {
        if let known = known[paragraph] { return known }
        var (behind, ahead) = (TopicWords(), TopicWords())
        var room = Self.reach
        for next in paragraph..<openings.count {
            guard room > 0, firsts[next] == firsts[paragraph] else { break }
            ahead.insert(openings[next].prefix(room))
            room -= openings[next].count
        }
        room = Self.reach
        for last in (firsts[paragraph]..<paragraph).reversed() {
            guard room > 0 else { break }
            behind.insert(openings[last].suffix(room))
            room -= openings[last].count
        }
        let cohesion = behind.share(of: ahead)
        known[paragraph] = cohesion
        return cohesion
    }

    /// The paragraphs of `window` that anything speaks for, in order.
    func values(ofHead head: Int, in window: Range<Int>) -> [Value] {
        var total = 0.0
        var values = [Double](repeating: 0, count: window.count)
        for places in words.places(ofHead: head, in: window) {
            let weight = 1 / Double(max(1, places.count))
            total += weight
            for (start, worth) in worth(of: places) where window.contains(start) {
                values[start - window.lowerBound] += worth * weight
            }
        }
        guard total > 0 else { return [] }
        return window.compactMap { paragraph in
            let value = values[paragraph - window.lowerBound] / total
            guard value > 0 else { return nil }
            return Value(paragraph: paragraph, value: value + genres.bonus(ofHead: head, paragraph))
        }
    }

    /// What a word that stands in `places` is worth to the paragraphs around them.
    private func worth(of places: [Int]) -> [Int: Double] {
        var best: [Int: Double] = [:]
        for place in places {
            best[firsts[place]] = max(best[firsts[place]] ?? 0, Self.worthToBody)
            for (offset, worth) in Self.worth.enumerated() {
                let start = place - offset + Self.before
                guard firsts[safe: start] == firsts[place] else { continue }
                let known = best[start] ?? 0
                best[start] = worth < 0 ? known + worth : max(known, worth)
            }
        }
        return best
    }
}

/// Words of a short text, told apart by their hash alone.
private struct TopicWords {
    private var bits = [UInt64](repeating: 0, count: 512)

    mutating func insert(_ text: ArraySlice<Unicode.Scalar>) {
        SharedWords.forEachWord(in: Array(text)) { word in
            let bit = Int((word &* 0x9E37_79B9_7F4A_7C15) >> 49)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// The words in common as a share of the words of the smaller set.
    func share(of other: TopicWords) -> Double {
        var (common, own, others) = (0, 0, 0)
        for index in bits.indices {
            common += (bits[index] & other.bits[index]).nonzeroBitCount
            own += bits[index].nonzeroBitCount
            others += other.bits[index].nonzeroBitCount
        }
        return Double(common) / Double(max(1, min(own, others)))
    }
}

/// Kinds of text that headline and opening tell alike: a notice, a decision, an appointment.
struct HeadGenres {
    private let heads: [Set<Int>]
    private let paragraphs: [Set<Int>]

    /// What a headline of the kind says, and what its text begins with or says early.
    private static let genres: [(head: Words, text: Words)] = [
        (["公告", "通告", "通报", "通知", "公示", "启事", "预告"], ["如下", "公告", "通告", "通报", "通知", "公示", "启事", "敬请"]),
        (["决定", "决议"], ["根据《", "会议决定", "决定如下"]),
        (["任免", "任命"], ["任命：", "免去：", "任命名单"]),
    ]
    private static let bonus = 0.2

    init(lines: [PageLine], heads: [Range<Int>], paragraphs: [Range<Int>]) {
        func kinds(_ text: [Unicode.Scalar], _ words: (Int) -> Words) -> Set<Int> {
            Set(Self.genres.indices.filter { words($0).occur(in: text) })
        }
        self.heads = heads.map { head in
            kinds(head.flatMap { lines[$0].clean }) { Self.genres[$0].head }
        }
        self.paragraphs = paragraphs.map { paragraph in
            kinds(paragraph.prefix(8).flatMap { lines[$0].clean.prefix(200) }) { Self.genres[$0].text }
        }
    }

    func bonus(ofHead head: Int, _ paragraph: Int) -> Double {
        heads[head].isDisjoint(with: paragraphs[paragraph]) ? 0 : Self.bonus
    }
}
