/// Where a sentence that is too long may be cut: behind the mark of a clause, else between words; never inside a number,
/// between a number and what it counts, or in the middle of a name.
extension TextStyle {
    /// How good it is to cut before `place`: 0 behind the strongest mark of a clause, `ranks` between words; `nil` where
    /// a text is not cut.
    func rank(ofCut text: [Unicode.Scalar], at place: Int) -> Int? {
        guard text.indices.contains(place), place > 0, !text[place - 1].properties.isWhitespace,
            !closings.contains(text[place]), !clauseEnds.contains(text[place])
        else { return nil }
        let isBlank = text[place].properties.isWhitespace
        var mark = place - 1
        while mark > 0, place - mark < 4, closings.contains(text[mark]) { mark -= 1 }
        if let rank = clauseEnds.firstIndex(of: text[mark]) {
            let ends = !hasBlanks || isBlank || text[mark] == "—"
            return ends && !isBetweenDigits(text, mark, place) ? rank : nil
        }
        return isBlank && isWordEdge(text, place) ? ranks : nil
    }

    /// Of a cut between words.
    var ranks: Int { clauseEnds.count }

    /// `1,000`, `May 5, 1974`: the mark parts no clauses.
    private func isBetweenDigits(_ text: [Unicode.Scalar], _ mark: Int, _ place: Int) -> Bool {
        guard mark > 0, text[mark - 1].isDecimalDigit else { return false }
        return text[place...].first { !$0.properties.isWhitespace }?.isDecimalDigit ?? false
    }

    /// Whether the blank at `place` parts words that do not belong together: `22 miles`, `No. 4` and `Pier Street` do.
    private func isWordEdge(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        guard let next = text[place...].firstIndex(where: { !$0.properties.isWhitespace }) else {
            return false
        }
        let last = text[place - 1]
        guard !last.isDecimalDigit, !text[next].isDecimalDigit, last != "." else { return false }
        let start = text[..<place].lastIndex { $0.properties.isWhitespace } ?? -1
        if hasBlanks { return !(text[next].properties.isUppercase && text[start + 1].properties.isUppercase) }
        // A single letter between blanks is one of a word that is set wide.
        let end = text[next...].firstIndex { $0.properties.isWhitespace } ?? text.count
        return place - start > 2 && end - next > 1
    }

    /// Whether a text that has no better place is cut here: at the edge of a word, of a number, of other letters.
    func isEdge(_ text: [Unicode.Scalar], at place: Int, cutsWord: (Int) -> Bool) -> Bool {
        guard place > 0, place < text.count else { return true }
        let (last, next) = (text[place - 1].properties, text[place].properties)
        if text[place - 1].isDecimalDigit || text[place].isDecimalDigit { return false }
        guard last.isAlphabetic, next.isAlphabetic else { return next.generalCategory != .nonspacingMark }
        return last.isIdeographic && next.isIdeographic
            ? !cutsWord(place) : last.isIdeographic || next.isIdeographic
    }
}

extension Unicode.Scalar {
    fileprivate var isDecimalDigit: Bool {
        isASCII ? ("0"..."9").contains(self) : properties.numericType == .decimal
    }
}
