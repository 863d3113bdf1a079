import ArchiveModel

extension Article {
    /// The sentence around the words at `position`, cut in no name and no figure that the article has there; of the first
    /// of `figures` that the sentence has, the surroundings too.
    func sentence(at position: TextPosition, with figures: [String] = []) -> Sentence {
        let text = text(ofBlock: position.block)
        let words = position.offset..<position.end
        let figure =
            figures.isEmpty
            ? nil : Self.place(of: figures, near: words, in: Array(text.unicodeScalars), style)
        return Sentence(
            of: text, in: language, offset: position.offset, length: position.length, keeping: names(near: position),
            and: figure)
    }

    /// Where names and figures stand that an excerpt could reach.
    private func names(near position: TextPosition) -> [Range<Int>] {
        let least = position.offset - Self.reach
        var (low, high) = (mentions.startIndex, mentions.endIndex)
        while low < high {
            let middle = (low + high) / 2
            let place = mentions[middle].position
            if (place.block, place.offset) < (position.block, least) { low = middle + 1 } else { high = middle }
        }
        return mentions[low...].lazy.map(\.position).prefix {
            $0.block == position.block && $0.offset < position.end + Self.reach
        }.map { $0.offset..<$0.end }
    }

    /// More than what is shown on one side of some words, in letters of any language.
    private static let reach = 1_000

    /// The first of `figures` in the sentence that holds `words`, as a number of its own.
    private static func place(
        of figures: [String], near words: Range<Int>, in text: [Unicode.Scalar], _ style: TextStyle
    ) -> Range<Int>? {
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
