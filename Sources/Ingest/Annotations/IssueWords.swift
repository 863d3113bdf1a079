import ArchiveModel

/// The words of all articles of an issue as printed: how much of a phrase is its own, and where articles go on.
struct IssueWords: Sendable {
    let texts: [ArticleID: ArticleText]
    /// How many scalars they have, blanks left out.
    let count: Int
    private let parts: [ArticleID: [ArticlePart]]
    private let sources: [Int: SourceText]

    init(_ issue: Issue) {
        texts = Dictionary(
            issue.articles.map { ($0.id, ArticleText($0)) }, uniquingKeysWith: { first, _ in first })
        count = texts.values.reduce(0) { $0 + $1.dense.count }
        parts = Dictionary(
            issue.articles.map { ($0.id, $0.parts) }, uniquingKeysWith: { first, _ in first })
        sources = Dictionary(
            issue.pages.map { ($0.id.number, $0.source) }, uniquingKeysWith: { first, _ in first })
    }

    /// Into how few pieces `words` can be cut that each stand elsewhere in the issue; `range` of the dense text of
    /// `article` does not count.
    ///
    /// A phrase that many sentences have is one piece; a sentence that nothing else resembles has one for every two or
    /// three characters.
    func pieces(of words: [Unicode.Scalar], besides range: Range<Int>, of article: ArticleID) -> Int {
        let rest = texts.sorted { $0.key < $1.key }.flatMap { id, text in
            id == article
                ? [text.dense[..<range.lowerBound], text.dense[range.upperBound...]] : [text.dense[...]]
        }
        var pieces = 0
        var position = 0
        while position < words.count {
            position += max(1, rest.map { Self.longest(words[position...], in: $0) }.max() ?? 0)
            pieces += 1
        }
        return pieces
    }

    /// How many scalars of the beginning of `words` stand somewhere in `text`.
    private static func longest(_ words: ArraySlice<Unicode.Scalar>, in text: ArraySlice<Unicode.Scalar>)
        -> Int
    {
        guard let first = words.first else { return 0 }
        var longest = 0
        for start in text.indices where text[start] == first {
            longest = max(longest, zip(words, text[start...]).prefix { $0 == $1 }.count)
        }
        return longest
    }

    /// Whether `other` begins where a part of `article` ends, as when one article was divided.
    func goesOn(_ article: ArticleID, in other: ArticleID) -> Bool {
        parts[article, default: []].contains { part in
            parts[other, default: []].contains { next in
                guard part.page == next.page, part.range.upperBound <= next.range.lowerBound,
                    let bytes = sources[part.page]?.bytes, next.range.lowerBound <= bytes.count
                else { return false }
                return bytes[part.range.upperBound..<next.range.lowerBound].allSatisfy { $0 <= 0x20 }
            }
        }
    }
}
