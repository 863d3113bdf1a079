/// Where a text may end: behind a sentence, else at a clause, else between words; never inside a word of a language that
/// has blanks between them.
extension TextStyle {
    /// Whether the mark at `index` ends a sentence: of a full stop that depends on the words beside it.
    func endsSentence(_ text: [Unicode.Scalar], _ index: Int, in marks: [Unicode.Scalar]) -> Bool {
        guard marks.contains(text[index]) else { return false }
        guard hasBlanks, text[index].isASCII || text[index] == "…" else { return true }
        var next = index + 1
        while next < text.count, closings.contains(text[next]) || marks.contains(text[next]) { next += 1 }
        if next == text.count { return true }
        guard text[next].properties.isWhitespace else { return false }
        while next < text.count, text[next].properties.isWhitespace { next += 1 }
        if next < text.count, text[next].properties.isLowercase { return false }
        return text[index] != "." || !isAbbreviated(text, index)
    }

    /// `J. Bell`, `St. Mary's`, `MR. BELL`, `4. Mai`: the word before a full stop is cut short by it.
    private func isAbbreviated(_ text: [Unicode.Scalar], _ stop: Int) -> Bool {
        var start = stop
        while start > 0, text[start - 1].properties.isAlphabetic || text[start - 1] == "." { start -= 1 }
        guard start < stop else { return hasOrdinalStops && isOrdinal(text, stop) }
        if stop - start == 1 { return text[start].properties.isUppercase }
        let word = text[start..<stop].string
        if abbreviations.contains(word) { return true }
        return word == word.uppercased()
            && abbreviations.contains(word.prefix(1) + word.dropFirst().lowercased())
    }

    private func isOrdinal(_ text: [Unicode.Scalar], _ stop: Int) -> Bool {
        let digits = text[..<stop].reversed().prefix { ("0"..."9").contains($0) }.count
        return (1...2).contains(digits)
    }

    /// The last place at or before `limit` at which no word is cut; `limit` itself when there is none in the second half.
    func wordEdge(_ text: [Unicode.Scalar], before limit: Int) -> Int {
        guard hasBlanks, limit < text.count else { return min(limit, text.count) }
        var end = limit
        while end > limit / 2, !isEdge(text, end) { end -= 1 }
        guard isEdge(text, end) else { return limit }
        while end > 0, text[end - 1].properties.isWhitespace { end -= 1 }
        return end
    }

    /// The first place at or behind `start` at which a word begins; `start` itself when there is none near.
    func wordEdge(_ text: [Unicode.Scalar], after start: Int) -> Int {
        guard hasBlanks, start > 0 else { return max(0, start) }
        var begin = start
        while begin < min(text.count, start + 40), !isEdge(text, begin) { begin += 1 }
        guard begin < text.count, isEdge(text, begin) else { return start }
        while begin < text.count, text[begin].properties.isWhitespace { begin += 1 }
        return begin
    }

    private func isEdge(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        place == 0 || place == text.count || text[place].properties.isWhitespace
            || text[place - 1].properties.isWhitespace
    }

    /// How long a text is, as its readers count: in words, or else in scalars.
    func length(of texts: some Sequence<String>) -> Int {
        guard hasBlanks else { return texts.reduce(0) { $0 + $1.unicodeScalars.count } }
        var words = 0
        for text in texts {
            var isInWord = false
            for scalar in text.unicodeScalars {
                let isBlank = scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
                if !isBlank, !isInWord { words += 1 }
                isInWord = !isBlank
            }
        }
        return words
    }

    /// The first and last words of a text that is longer than `limit` characters of Chinese.
    func ends(of text: String, limit: Int, each: Int) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > limit * density else { return text }
        let head = wordEdge(scalars, before: each * density)
        let tail = wordEdge(scalars, after: scalars.count - each * density)
        return scalars[..<head].string + (hasBlanks ? " … " : "……") + scalars[tail...].string
    }
}

extension Sequence<Unicode.Scalar> {
    var string: String { String(String.UnicodeScalarView(self)) }
}
