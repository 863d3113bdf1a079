/// A person, project, place or organisation that an editor keeps a record of (`people/sun-hong.md`).
package struct Entity: Hashable, Sendable {
    package var id: EntityID
    package var name: String
    /// Shown wherever two names collide.
    package var qualifier: String?
    /// Pinyin with tone marks, overruling the automatic one: `Sūn Hóng`.
    package var reading: String?
    package var aliases: [String]
    /// `city`, `district`, `road`, `construction`, …
    package var type: String?
    package var within: EntityID?
    package var coordinates: Coordinates?
    package var roles: [Role]
    package var stages: [Stage]
    package var formerIDs: [EntityID]
    /// Absolute URLs of the same thing elsewhere (schema.org `sameAs`).
    package var sameAs: [String]
    package var topics: [Topic] = []
    package var body: MarkdownSource
    /// The record's file.
    package var location: SourceLocation

    package init(id: EntityID, name: String, body: MarkdownSource, location: SourceLocation) {
        self.id = id
        self.name = name
        self.body = body
        self.location = location
        qualifier = nil
        reading = nil
        aliases = []
        type = nil
        within = nil
        coordinates = nil
        roles = []
        stages = []
        formerIDs = []
        sameAs = []
    }
}

package struct Coordinates: Hashable, Sendable {
    /// Degrees north and east.
    package var latitude: Double
    package var longitude: Double
    package var datum: String

    package init(latitude: Double, longitude: Double, datum: String = "WGS84") {
        self.latitude = latitude
        self.longitude = longitude
        self.datum = datum
    }
}

/// Where a fact comes from.
package enum FactSource: Hashable, Sendable {
    case article(ArticleID)
    case url(String)
}

/// An office held: appointed (`from`/`to`) and attested (`seen`) are told apart.
package struct Role: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package var date: PartialDate?
        package var source: FactSource?
        /// 任命, 当选, 辞职, 免去 …
        package var by: String?

        package init(date: PartialDate? = nil, source: FactSource? = nil, by: String? = nil) {
            self.date = date
            self.source = source
            self.by = by
        }
    }

    package var title: String
    package var of: EntityID?
    package var from: Change?
    package var to: Change?
    package var seen: [ArticleID]

    package init(
        title: String, of: EntityID? = nil, from: Change? = nil, to: Change? = nil, seen: [ArticleID] = []
    ) {
        self.title = title
        self.of = of
        self.from = from
        self.to = to
        self.seen = seen
    }
}

/// What became of a project at some time, as one source reports it.
package struct Stage: Hashable, Sendable {
    /// As the source words it: 竣工, 开工, 推进, 计划.
    package var status: String
    /// When it happened; when it was reported follows from the source.
    package var when: PartialDate?
    package var source: FactSource?
    package var figures: [Figure]

    package init(status: String, when: PartialDate? = nil, source: FactSource? = nil, figures: [Figure] = [])
    {
        self.status = status
        self.when = when
        self.source = source
        self.figures = figures
    }
}

package struct Figure: Hashable, Sendable {
    package var name: String
    /// As printed: `36`, `30.66`.
    package var value: String
    package var unit: String?
    package var measure: Measure?

    package init(name: String, value: String, unit: String? = nil, measure: Measure? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
        self.measure = measure
    }
}

/// How a figure is meant.
package enum Measure: String, Hashable, Sendable, Codable, CaseIterable {
    /// Reached, promised or foreseen.
    case actual, target, forecast
    /// That with which another is compared: the first of 由4个增加到9个.
    case base
    /// Said not to be so, or withdrawn.
    case negated
    /// Nothing decides.
    case unsaid

    /// As what a record may give a figure.
    package enum Recorded: String, CaseIterable {
        case actual, target, forecast

        package var measure: Measure {
            switch self {
            case .actual: .actual
            case .target: .target
            case .forecast: .forecast
            }
        }
    }
}
