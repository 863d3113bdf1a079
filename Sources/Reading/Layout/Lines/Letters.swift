/// Whom lines of letters and speeches address.
enum Letters {
    /// 编辑同志：, To the Editor: a reader's letter begins.
    static func addressesEditor(folded line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        paper.letters.toEditor.begin(folded: line) && line.prefix(24).contains(":")
    }

    /// 同志们：, 全市广大职工朋友们：: whom a speech or open letter addresses.
    static func isSalutation(folded line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        guard line.last == ":", line.count <= 24 else { return false }
        return paper.letters.addressed.end(line.dropLast()) || addressesEditor(folded: line, in: paper)
    }
}
