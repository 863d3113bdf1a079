import ArchiveModel

extension Article {
    /// The sentence in which something is named, with the head under which that stands.
    func sentence(of mention: Mention, with figures: [String] = [], share: Int = 1) -> Sentence {
        sentence(at: mention.position, under: mention.head, with: figures, share: share)
    }

    /// The same of the words at `position`.
    func sentence(
        at position: TextPosition, under head: TextPosition?, with figures: [String] = [], share: Int = 1
    ) -> Sentence {
        var sentence = sentence(at: position, with: figures, share: share)
        guard let head else { return sentence }
        let words = words(ofHead: head)
        if !words.isEmpty, head.block != position.block || !sentence.before.contains(words) {
            sentence.head = words
        }
        return sentence
    }

    /// Without the mark at its end; of a long one the first and last words.
    private func words(ofHead head: TextPosition) -> String {
        let text = Array(style.set(text(ofBlock: head.block)).unicodeScalars)
        let range = (head.offset..<head.end).clamped(to: 0..<text.count)
        let last = text[range].lastIndex {
            !$0.properties.isWhitespace && !style.clauseEnds.contains($0) && !style.sentenceEnds.contains($0)
        }
        guard let last else { return "" }
        return style.ends(of: text[range.lowerBound...last].string, limit: 40, each: 16)
    }

    /// The sentence around the words at `position`, cut in no name and no figure that the article has there; of the first
    /// of `figures` that the sentence has, the surroundings too.
    func sentence(at position: TextPosition, with figures: [String] = [], share: Int = 1) -> Sentence {
        let text = text(ofBlock: position.block)
        let words = position.offset..<position.end
        let figure =
            figures.isEmpty
            ? nil : Self.place(of: figures, near: words, in: Array(text.unicodeScalars), style)
        return Sentence(
            of: text, in: language, offset: position.offset, length: position.length,
            keeping: names(near: position),
            and: figure, share: share)
    }

    /// Where names and figures stand that an excerpt could reach.
    private func names(near position: TextPosition) -> [Range<Int>] {
        let least = position.offset - Self.reach
        var (low, high) = (mentions.startIndex, mentions.endIndex)
        while low < high {
            let middle = (low + high) / 2
            let place = mentions.position(at: middle)
            if (place.block, place.offset) < (position.block, least) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return (low..<mentions.endIndex).lazy.map(mentions.position).prefix {
            $0.block == position.block && $0.offset < position.end + Self.reach
        }.map { $0.offset..<$0.end }
    }

    /// More than what is shown on one side of some words, in letters of any language.
    private static let reach = 1_000

    /// The first of `figures` in the sentence that holds `words`, as a number of its own.
    private static func place(
        of figures: [String], near words: Range<Int>, in text: [Unicode.Scalar], _ style: TextStyle
    ) -> Range<Int>? {
        let words = words.clamped(to: 0..<text.count)
        let isEnd = { (place: Int) in style.endsSentence(text, place, in: style.allSentenceEnds) }
        let near = max(0, words.lowerBound - reach)..<min(text.count, words.upperBound + reach)
        let first = (near.lowerBound..<words.lowerBound).last(where: isEnd).map { $0 + 1 } ?? near.lowerBound
        let last = (words.upperBound..<near.upperBound).first(where: isEnd) ?? near.upperBound
        for figure in figures.lazy.map({ Array($0.unicodeScalars) }) where !figure.isEmpty {
            for start in first..<max(first, last - figure.count + 1)
            where text[start] == figure[0] && text[start..<start + figure.count].elementsEqual(figure) {
                let end = start + figure.count
                let isWhole = !(start > 0 && text[start - 1].isDigit && figure[0].isDigit)
                if isWhole, !(end < text.count && text[end].isDigit) { return start..<end }
            }
        }
        return nil
    }
}
