/// What the words above a sentence say of it: where what it tells lies, and of when it speaks.
struct Setting: Hashable, Sendable {
    var outlook: Outlook?
    var period: Period?
    /// The words that say so; `nil` where they are no block of the article.
    var head: Head?

    struct Head: Hashable, Sendable {
        var block: Int
        var range: Range<Int>
    }

    var isEmpty: Bool { outlook == nil && period == nil }
}

/// Where a sentence stands in its article.
struct Surroundings: Sendable {
    /// Of the heads and openings above it, the nearest first.
    var section = Setting()
    /// What earlier sentences of its paragraph opened.
    var paragraph = Setting()
    /// Of when the article tells, where nothing in it says more.
    var article: Period?
    /// Whether its block tells what was done, and nothing that is wanted.
    var isTold = false
    /// Whether a part of the article is about what is to come.
    var plans = false
}
