import ArchiveModel

extension BidirectionalCollection<Unicode.Scalar> {
    /// Whether it ends as a sentence or clause does: 。！？：；… or a closing mark behind one of them.
    var endsSentence: Bool {
        var rest = self[...]
        var remarks = 0
        while let last = rest.popLast() {
            if Punctuation.endsSentence.contains(last) { return true }
            if Punctuation.closesQuoteOrBracket.contains(last) {
                guard let before = rest.last else { return false }
                if Punctuation.endsInside.contains(before)
                    || last == "”" && before == Punctuation.closesBracket
                {
                    return true
                }
                // …。（记者 某某）: a remark in brackets behind a finished sentence, or a few.
                remarks += 1
                let near = rest.suffix(400)
                guard Punctuation.closing.contains(last), remarks <= 8,
                    let open = near.lastIndex(where: { Punctuation.opening.contains($0) })
                else { return false }
                rest = rest[..<open]
            } else if last == "." {
                return rest.last.map { $0.isLatinLetter || $0.isDigit || $0 == "”" || $0 == "\"" } ?? false
            } else if last != " ", last != "\u{3000}" {
                return false
            }
        }
        return false
    }
}
