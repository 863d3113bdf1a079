/// What the words in the names of files say in one language. Words are compared whole, without case and marks.
struct DeliveryWords: Sendable {
    /// Before the number of a page, an article, an edition.
    var page: WholeWords = []
    var article: WholeWords = []
    var edition: WholeWords = []
    /// Pages that have a name instead of a number.
    var namedPages: WholeWords = []
    /// Editions of a day, and what their folders are called: `[("早刊", "morning")]`.
    var editions: [(word: String, slug: String)] = []

    /// What the columns of a table of articles are called, and by the names of the export: `("Titel", "headline")`.
    var columns: [(word: String, name: String)] = []
}
