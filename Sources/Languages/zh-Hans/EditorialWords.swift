/// What editors write in their notes, and newspapers where an article goes on elsewhere.
package enum EditorialWords {
    /// In the place of text that is lost.
    package static let lost = "〔缺〕"
    /// TEI `sic`: the newspaper itself prints it so.
    package static let misprint = ["原报误", "原报误植"]
    /// TEI `unclear`
    package static let doubtful = ["存疑"]
    /// (下转第三版), (上接第一版): how a reference from page to page begins, folded.
    package static let continuations = ["(下转", "(上接"]
}
