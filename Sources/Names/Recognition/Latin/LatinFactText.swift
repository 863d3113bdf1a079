/// A block as rules about facts read it: its sentences, and what its words say of figures, times and offices.
struct LatinFactText: Sendable {
    struct Sign: Sendable {
        var range: Range<Int>
        var entry: LatinFactWords.Entry
        var signs: LatinSigns { entry.signs }
    }

    let tokens: [LatinToken]
    let types: [LatinType]
    let words: LatinFactWords
    /// In order, not overlapping.
    private(set) var signs: [Sign] = []
    /// By token: the number of the sign that it belongs to, or -1.
    private var owners: [Int]
    private(set) var sentences: [Range<Int>] = []

    init(_ block: LatinArticle.Block, _ types: [LatinType], _ words: LatinFactWords) {
        tokens = block.tokens
        self.types = types
        self.words = words
        owners = [Int](repeating: -1, count: block.tokens.count)
        readSigns()
        readSentences()
    }

    private mutating func readSigns() {
        var index = 0
        while index < tokens.count {
            var found = words.longest(tokens, at: index)
            if found == nil, tokens[index].isText, let ending = words.ending(of: types[tokens[index].type]) {
                found = (ending, index + 1)
            }
            guard let (entry, end) = found else {
                index += 1
                continue
            }
            for place in index..<end { owners[place] = signs.count }
            signs.append(Sign(range: index..<end, entry: entry))
            index = end
        }
    }

    private mutating func readSentences() {
        var start = 0
        for index in tokens.indices.dropFirst()
        where Self.parts(tokens[index - 1].mark) || tokens[index].opens && tokens[index - 1].mark == 0x2022
            || tokens[index].opens && Self.quotes(tokens[index - 1].mark) && Self.parts(mark(index - 2))
        {
            let mark = tokens[index - 1].mark
            // Not behind a colon: what it announces belongs to it.
            guard mark != 0x3A, mark != 0x28, index > start, !goesOn(index) else { continue }
            sentences.append(start..<index)
            start = index
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
    }

    /// 4.2; 3s. 6d.; a small letter behind the stop of a shortened word.
    private func goesOn(_ index: Int) -> Bool {
        guard tokens[index - 1].mark == 0x2E else { return false }
        if touches(index - 1, index) || shape(index) == .small { return true }
        return index > 1 && shape(index) == .digits && shape(index - 2) == .digits
            && tokens[index - 2].end - tokens[index - 2].start <= 3
            && tokens[index].end - tokens[index].start <= 3
    }

    private static func parts(_ mark: UInt32) -> Bool { mark == 0x2E || mark == 0x21 || mark == 0x3F }

    private static func quotes(_ mark: UInt32) -> Bool {
        mark == 0x22 || mark == 0x201C || mark == 0x201D || mark == 0xAB || mark == 0xBB
    }

    func sign(at index: Int) -> Sign? {
        guard index >= 0, index < owners.count, owners[index] >= 0 else { return nil }
        return signs[owners[index]]
    }

    func signs(at index: Int) -> LatinSigns { sign(at: index)?.signs ?? [] }

    /// The signs that lie in `range`, in order.
    func signs(in range: Range<Int>) -> ArraySlice<Sign> {
        var first = 0
        var last = signs.count
        while first < last {
            let middle = (first + last) / 2
            if signs[middle].range.lowerBound < range.lowerBound { first = middle + 1 } else { last = middle }
        }
        var end = first
        while end < signs.count, signs[end].range.upperBound <= range.upperBound { end += 1 }
        return signs[first..<end]
    }

    func sentence(at index: Int) -> Range<Int> {
        sentences.first { $0.upperBound > index } ?? 0..<tokens.count
    }

    func mark(_ index: Int) -> UInt32 { tokens.indices.contains(index) ? tokens[index].mark : 0 }
    func shape(_ index: Int) -> LatinToken.Shape {
        tokens.indices.contains(index) ? tokens[index].shape : .edge
    }

    /// Whether nothing stands between two tokens.
    func touches(_ first: Int, _ second: Int) -> Bool {
        tokens.indices.contains(first) && tokens.indices.contains(second)
            && tokens[first].end == tokens[second].start
    }
}
