import Names

/// What is shown of a paragraph around some words: their sentence, and of a long one as many whole clauses as there is
/// room for.
struct Excerpt {
    /// Scalars of the text.
    private(set) var shown: Range<Int>
    /// Whether words of the sentence stand before and after what is shown.
    private(set) var isCut = (before: false, after: false)

    private let text: [Unicode.Scalar]
    private let style: TextStyle
    /// The places that are looked at, and those of them that lie in a name, a figure or a title.
    private let window: Range<Int>
    private var isKept: [Bool]

    /// How many characters of Chinese, or what says as much, are shown before and after the words.
    static let limit = 80

    /// `kept`: what is not cut. `share` of the usual room is used.
    init(
        of words: Range<Int>, in text: [Unicode.Scalar], _ style: TextStyle, keeping kept: [Range<Int>] = [],
        share: Int = 1
    ) {
        let room = Self.limit * style.density / share
        self.text = text
        self.style = style
        window = max(0, words.lowerBound - 3 * room)..<min(text.count, words.upperBound + 3 * room)
        isKept = Array(repeating: false, count: window.count + 1)
        shown = words
        for range in kept + titles { keep(range) }
        show(words, room)
    }

    private mutating func keep(_ range: Range<Int>) {
        let inside = (range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound)).clamped(to: window)
        for place in inside { isKept[place - window.lowerBound] = true }
    }

    private func isKept(_ place: Int) -> Bool { window.contains(place) && isKept[place - window.lowerBound] }

    /// What stands between the marks of titles and remarks, when it is short.
    private var titles: [Range<Int>] {
        [style.title, style.remark].flatMap { pair -> [Range<Int>] in
            guard let open = pair.open.unicodeScalars.first, let close = pair.close.unicodeScalars.first
            else {
                return []
            }
            var ranges: [Range<Int>] = []
            var start: Int?
            for place in window {
                if text[place] == open { start = start ?? place }
                guard text[place] == close, let first = start else { continue }
                if place - first < 60 { ranges.append(first..<place + 1) }
                start = nil
            }
            return ranges
        }
    }

    // MARK: The sentence

    private mutating func show(_ words: Range<Int>, _ room: Int) {
        let sentence = sentence(of: words)
        let (before, after) = (
            words.lowerBound - sentence.lowerBound, sentence.upperBound - words.upperBound
        )
        let slack = room / 8
        var (start, end) = (sentence.lowerBound, sentence.upperBound)
        let roomBefore = max(room, 2 * room - after)
        if before > roomBefore + slack { start = beginning(words.lowerBound, sentence, roomBefore) }
        let roomAfter = max(room, 2 * room - (words.lowerBound - start))
        if after > roomAfter + slack { end = ending(words.upperBound, sentence, roomAfter) }
        isCut = (start > sentence.lowerBound, end < sentence.upperBound)
        while isCut.before, start < words.lowerBound, text[start].properties.isWhitespace { start += 1 }
        while isCut.after, end > words.upperBound, text[end - 1].properties.isWhitespace { end -= 1 }
        shown = start..<end
    }

    /// As much of the sentence as the window has.
    private func sentence(of words: Range<Int>) -> Range<Int> {
        let ends = style.allSentenceEnds
        let isEnd = { (place: Int) in !isKept(place + 1) && style.endsSentence(text, place, in: ends) }
        var first = window.lowerBound
        if let stop = (window.lowerBound..<words.lowerBound).last(where: isEnd) { first = stop + 1 }
        while first < words.lowerBound,
            style.closings.contains(text[first]) || text[first].properties.isWhitespace
        {
            first += 1
        }
        var last = window.upperBound
        if let stop = (words.upperBound..<window.upperBound).first(where: isEnd) { last = stop + 1 }
        if last < text.count, style.closings.contains(text[last]) { last += 1 }
        return first..<max(last, words.upperBound)
    }

    // MARK: Cuts

    /// The best place to begin so that at most `room` stands before `start`; when there is none, the nearest before it.
    private func beginning(_ start: Int, _ sentence: Range<Int>, _ room: Int) -> Int {
        let least = max(sentence.lowerBound, start - room)
        if let place = best(in: least...start, room, { start - $0 }, isEnd: false) { return place }
        if let place = (sentence.lowerBound..<least).last(where: { rank($0) != nil }) { return place }
        if sentence.lowerBound == 0 || sentence.lowerBound > window.lowerBound { return sentence.lowerBound }
        return (least..<start).first(where: isEdge) ?? start
    }

    private func ending(_ end: Int, _ sentence: Range<Int>, _ room: Int) -> Int {
        let most = min(sentence.upperBound, end + room)
        if let place = best(in: end...most, room, { $0 - end }, isEnd: true) { return place }
        if let place = (most..<sentence.upperBound).first(where: { rank($0) != nil }) { return place }
        if sentence.upperBound == text.count || sentence.upperBound < window.upperBound {
            return sentence.upperBound
        }
        return (end..<most).last(where: isEdge) ?? end
    }

    private func rank(_ place: Int) -> Int? { isKept(place) ? nil : style.rank(ofCut: text, at: place) }

    private func isEdge(_ place: Int) -> Bool {
        !isKept(place) && style.isEdge(text, at: place) { KnownWords.cross($0, in: text) }
    }

    /// The place that leaves most, where a stronger mark makes up for less, and the next word hardly for a clause.
    private func best(
        in places: ClosedRange<Int>, _ room: Int, _ length: (Int) -> Int, isEnd: Bool
    ) -> Int? {
        var best: (place: Int, worth: Int)?
        for place in places where length(place) > 0 {
            guard let rank = rank(place) else { continue }
            let announces = isEnd && style.announcing.unicodeScalars.contains(text[place - 1])
            let bonus = announces || rank == style.ranks ? -2 * room / 3 : rank == 0 ? room / 3 : 0
            let worth = length(place) + bonus
            if worth > best?.worth ?? .min { best = (place, worth) }
        }
        return best?.place
    }
}
