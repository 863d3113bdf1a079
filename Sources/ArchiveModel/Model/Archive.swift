/// Everything the archive holds, read, settled and resolved: what `Ingest` makes and `SiteGenerator` shows.
package struct Archive: Sendable {
    package var settings: ArchiveSettings
    /// In order of date and edition.
    package var issues: [Issue]
    /// In order of id.
    package var entities: [Entity]
    /// Free-standing pages (`pages/about.md`), in order of slug.
    package var freePages: [FreePage]
    /// What its editors say on the first page (`pages/front.md`).
    package var front: FrontText?
    package var calendar: PublicationCalendar
    /// Old addresses of records and articles, each with the address that took its place or the reason it went.
    package var redirects: [Redirect]
    /// What draws its cards; `nil`: it has none.
    package var drawer: String?
    /// What each edition brought, in their order; none where nothing was written down.
    package var editions: [EditionRecord] = []
    /// Files that are copied to the site as they are: their paths there.
    package var files: [String] = []
    /// Of those, the ones that lie beside free-standing pages.
    package var pictures: [String] = []

    package init(
        settings: ArchiveSettings, issues: [Issue] = [], entities: [Entity] = [], freePages: [FreePage] = [],
        front: FrontText? = nil, calendar: PublicationCalendar = PublicationCalendar(),
        redirects: [Redirect] = []
    ) {
        self.settings = settings
        self.issues = issues
        self.entities = entities
        self.freePages = freePages
        self.front = front
        self.calendar = calendar
        self.redirects = redirects
    }
}

/// `archive.yml`.
package struct ArchiveSettings: Hashable, Sendable {
    package var format = 1
    package var title: String
    /// BCP 47 tag of the interface: the name of a locale file of the theme; empty for the one nearest to the paper's.
    package var language = "zh-Hans"
    /// Where the site will stand, with a final `/`; `nil`: no canonical links, feeds or sitemap.
    package var baseURL: String?
    package var paperName: String
    /// What the paper is written in, where an issue does not say otherwise.
    package var paperLanguage = PaperLanguage.simplifiedChinese
    package var paperPlace: EntityID?
    package var theme = "reading-room"
    /// Printed on every page; `nil` shows as a draft.
    package var edition: Edition?
    package var unreviewed = UnreviewedPolicy()
    /// Where readers tell of mistakes; `nil`: nowhere.
    package var mistakes: MistakeAddress?
    /// A folder of withholdings outside the published repository, relative to the archive.
    package var withheld: String?
    /// Also write `.js` twins of the search shards, for `file://`.
    package var offline = false
    /// Free-standing pages that stand in the menu, in this order, before those that say so themselves.
    package var menu: [Named] = []
    /// Draw a card for each issue, article and record.
    package var cards = false

    package init(title: String, paperName: String) {
        self.title = title
        self.paperName = paperName
    }

    /// A name that a setting gives, and where.
    package struct Named: Hashable, Sendable {
        package var name: String
        package var location: SourceLocation

        package init(_ name: String, at location: SourceLocation) {
            self.name = name
            self.location = location
        }
    }

    package struct Edition: Hashable, Sendable {
        package var id: String
        package var date: CalendarDate

        package init(id: String, date: CalendarDate) {
            self.id = id
            self.date = date
        }
    }
}

/// `calendar.yml`: days without a paper, and days whose paper the archive does not hold.
package struct PublicationCalendar: Hashable, Sendable {
    package struct Span: Hashable, Sendable {
        package var dates: ClosedRange<CalendarDate>
        package var reason: String?

        package init(_ dates: ClosedRange<CalendarDate>, reason: String? = nil) {
            self.dates = dates
            self.reason = reason
        }
    }

    package var notPublished: [Span] = []
    package var notHeld: [Span] = []

    package init() {}
}

/// Markdown as an editor wrote it, with the place where it begins.
package struct MarkdownSource: Hashable, Sendable {
    package var text: String
    package var location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

/// An address that once was promised.
package struct Redirect: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
        case article(ArticleID)
        case entity(EntityID)
        /// A tombstone: nothing took its place; the reason, for readers.
        case gone(String)
    }

    package enum Source: Hashable, Sendable {
        case article(ArticleID)
        case entity(EntityID)
    }

    package var from: Source
    package var to: Target

    package init(from: Source, to: Target) {
        self.from = from
        self.to = to
    }
}
