import ArchiveModel

/// A place in the archive where something is named, as small as can be: a large archive has millions.
struct Appearance: Hashable, Sendable {
    private let issueNumber: Int32
    private let articleNumber: Int32
    /// Of the mention; below 0, counted from -1, of the credit of one who signs the article and is not named in it.
    private let place: Int32

    /// Indices into the archive's issues and their articles.
    var issue: Int { Int(issueNumber) }
    var article: Int { Int(articleNumber) }

    init(issue: Int, article: Int, mention: Int) {
        issueNumber = Int32(issue)
        articleNumber = Int32(article)
        place = Int32(mention)
    }

    init(issue: Int, article: Int, credit: Int) {
        self.init(issue: issue, article: article, mention: -1 - credit)
    }

    func isInSameArticle(as other: Self) -> Bool {
        issueNumber == other.issueNumber && articleNumber == other.articleNumber
    }

    /// The place of what names it there among the mentions of the article; `nil` for one who signs.
    var mention: Int? { place < 0 ? nil : Int(place) }

    /// What names it there; `nil` for one who signs.
    func mention(in archive: Archive) -> Mention? {
        place < 0 ? nil : archive.issues[issue].articles[article].mentions[Int(place)]
    }

    /// The mentions that lie in what names it there.
    func inside(in archive: Archive) -> [Mention] {
        place < 0 ? [] : archive.issues[issue].articles[article].mentions.inside(Int(place))
    }

    func credit(in archive: Archive) -> Credit? {
        place < 0 ? archive.issues[issue].articles[article].byline[-1 - Int(place)] : nil
    }
}

extension Appearance: Comparable {
    /// In order of reading.
    static func < (one: Self, other: Self) -> Bool {
        (one.issueNumber, one.articleNumber, one.place) < (
            other.issueNumber, other.articleNumber, other.place
        )
    }
}
