import ArchiveModel

/// Remarks in brackets that say who wrote, compiled or photographed.
extension Bylines {
    /// `（本报记者 某某 整理）`, `（某某 摘编）`, `（下转第三版）`: a story ends here.
    static func closesStory(_ line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        if JumpLine.ends(line, of: paper) { return true }
        guard Punctuation.closing.contains(line.last), Punctuation.opening.contains(line.first) else {
            return false
        }
        let dense = line.dense
        return isCredit(dense)
            && (words.compilers.occur(in: dense.suffix(4)) || words.authors.begin(dense.dropFirst()))
    }

    /// A whole line in brackets that names who wrote, compiled or photographed.
    static func isCredit(_ dense: [Unicode.Scalar]) -> Bool {
        Punctuation.opening.contains(dense.first) && Punctuation.closing.contains(dense.last)
            && dense.count <= 40 && words.credits.occur(in: dense)
    }

    /// `…。（本报记者 某某）`, `…。（某某 某某）`.
    static func endsWithCredit(_ line: [Unicode.Scalar]) -> Bool {
        guard Punctuation.closing.contains(line.last) else { return false }
        let end = line.suffix(40)
        guard let open = end.lastIndex(where: { Punctuation.opening.contains($0) }), open > end.startIndex,
            end[..<open].endsSentence
        else { return false }
        return isCredit(end[open...].dense) || PersonNames.areInBrackets(end[open...])
    }
}
