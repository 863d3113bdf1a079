extension Article {
    /// What kind of text an article is. The list is open: an editor may write any word.
    package struct Kind: RawRepresentable, Hashable, Sendable, Codable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension Article.Kind {
    package static let news = Self(rawValue: "news")
    package static let report = Self(rawValue: "report")
    package static let feature = Self(rawValue: "feature")
    package static let interview = Self(rawValue: "interview")
    package static let notice = Self(rawValue: "notice")
    package static let decision = Self(rawValue: "decision")
    package static let appointments = Self(rawValue: "appointments")
    package static let photo = Self(rawValue: "photo")
    package static let opinion = Self(rawValue: "opinion")
    package static let poem = Self(rawValue: "poem")
    package static let advertisement = Self(rawValue: "advertisement")
    package static let list = Self(rawValue: "list")
    package static let other = Self(rawValue: "other")
    package static let editorial = Self(rawValue: "editorial")
    package static let letter = Self(rawValue: "letter")
    package static let obituary = Self(rawValue: "obituary")
    package static let review = Self(rawValue: "review")
    package static let serial = Self(rawValue: "serial")
    package static let table = Self(rawValue: "table")
    package static let cartoon = Self(rawValue: "cartoon")
    package static let weather = Self(rawValue: "weather")

    /// Those that the interface has a word for, in the order in which the search numbers them.
    package static let known: [Self] = [
        .news, .report, .feature, .interview, .notice, .decision, .appointments, .photo, .opinion, .poem,
        .advertisement, .list, .other, .editorial, .letter, .obituary, .review, .serial, .table, .cartoon,
        .weather,
    ]

    private static let names = Set(known)

    package var isKnown: Bool { Self.names.contains(self) }

    /// Its type among the articles of schema.org.
    package var schemaType: String {
        switch self {
        case .editorial, .letter, .opinion: "OpinionNewsArticle"
        case .review: "ReviewNewsArticle"
        case .advertisement: "AdvertiserContentArticle"
        case .report: "Report"
        case .poem, .serial, .other: "Article"
        default: isKnown ? "NewsArticle" : "Article"
        }
    }
}
