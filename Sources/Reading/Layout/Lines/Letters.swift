/// Whom lines of letters and speeches address.
enum Letters {
    private static let words = PaperWords.letters

    /// 编辑同志：, To the Editor: a reader's letter begins.
    static func addressesEditor(folded line: [Unicode.Scalar]) -> Bool {
        words.toEditor.begin(folded: line) && line.prefix(24).contains(":")
    }

    /// 同志们：, 全市广大职工朋友们：: whom a speech or open letter addresses.
    static func isSalutation(folded line: [Unicode.Scalar]) -> Bool {
        guard line.last == ":", line.count <= 24 else { return false }
        return words.addressed.end(line.dropLast()) || addressesEditor(folded: line)
    }
}
