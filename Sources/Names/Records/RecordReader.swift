package import ArchiveModel
import Markup

/// A record as its file tells it: the `Entity` that the rest of the archive knows, and where it names other records and
/// articles, for checks that need the whole archive.
package struct Record: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
        case entity(EntityID)
        case article(ArticleID)
    }

    package struct Reference: Hashable, Sendable {
        package var target: Target
        /// The key that it stands under: `within`, `of`, `source`, `seen`.
        package var key: String
        package var location: SourceLocation
        package var excerpt: String?
    }

    package var entity: Entity
    package var references: [Reference]

    package init(entity: Entity, references: [Reference] = []) {
        self.entity = entity
        self.references = references
    }
}

/// Reads one record, Markdown with front matter (formats §3).
package enum RecordReader {
    /// `nil` when there is no name to call it by.
    package static func record(_ source: SourceText, id: EntityID) -> Diagnosed<Record?> {
        let document = FrontMatter.parse(source)
        var fields = RecordFields(source: source, diagnostics: document.diagnostics)
        let record = fields.record(document.value.fields, id: id, body: document.value.body)
        return Diagnosed(record, fields.diagnostics)
    }

    package static func entity(_ source: SourceText, id: EntityID) -> Diagnosed<Entity?> {
        record(source, id: id).map { $0?.entity }
    }
}

private struct RecordFields {
    let source: SourceText
    var diagnostics: [Diagnostic]
    var references: [Record.Reference] = []

    init(source: SourceText, diagnostics: [Diagnostic]) {
        self.source = source
        self.diagnostics = diagnostics
    }

    mutating func record(_ value: YAMLValue?, id: EntityID, body: MarkdownSource) -> Record? {
        if value == nil, !diagnostics.isEmpty { return nil }
        let keys = [
            "name", "qualifier", "reading", "aliases", "type", "within", "coordinates", "roles", "stages",
            "former_ids", "same_as", "topics",
        ]
        var reader = FieldReader(value, keys: keys, in: source)
        let name = reader.requiredString("name")
        var entity = Entity(id: id, name: name ?? "", body: body, location: SourceLocation(source.path))
        entity.qualifier = reader.string("qualifier")
        entity.reading = reader.string("reading")
        entity.aliases = reader.strings("aliases").filter { !$0.isEmpty }
        entity.type = reader.string("type")
        entity.within = reader.entity("within")
        if let within = entity.within { refer(.entity(within), "within", reader.location(of: "within")) }
        if let coordinates = reader.mapping("coordinates") {
            entity.coordinates = self.coordinates(coordinates)
        }
        entity.roles = reader.sequence("roles").compactMap { role($0) }
        entity.stages = reader.sequence("stages").compactMap { stage($0) }
        for item in reader.sequence("former_ids") {
            guard let text = reader.text(of: item, expected: "a record as people/sun-hong") else { continue }
            if let former = EntityID(text) {
                entity.formerIDs.append(former)
            } else {
                reader.report(.badID(text, "a record as people/sun-hong", item.location))
            }
        }
        for item in reader.sequence("same_as") {
            guard let text = reader.text(of: item, expected: "an address") else { continue }
            if text.isWebAddress {
                entity.sameAs.append(text)
            } else {
                reader.report(.badID(text, "an address that begins with https://", item.location))
            }
        }
        entity.topics = reader.topics()
        diagnostics += reader.diagnostics
        guard let name, !name.isEmpty else { return nil }
        return Record(entity: entity, references: references)
    }

    private mutating func coordinates(_ value: YAMLValue) -> Coordinates? {
        var reader = FieldReader(value, keys: ["latitude", "longitude", "datum"], in: source)
        defer { diagnostics += reader.diagnostics }
        for key in ["latitude", "longitude"] where !reader.has(key) { _ = reader.requiredString(key) }
        let datum = reader.string("datum")
        guard let latitude = reader.double("latitude"), let longitude = reader.double("longitude") else {
            return nil
        }
        guard (-90...90).contains(latitude) else {
            reader.report(.badID("\(latitude)", "a latitude from -90 to 90", reader.location(of: "latitude")))
            return nil
        }
        guard (-180...180).contains(longitude) else {
            reader.report(
                .badID("\(longitude)", "a longitude from -180 to 180", reader.location(of: "longitude")))
            return nil
        }
        return Coordinates(latitude: latitude, longitude: longitude, datum: datum ?? "WGS84")
    }

    private mutating func role(_ value: YAMLValue) -> Role? {
        var reader = FieldReader(value, keys: ["title", "of", "from", "to", "seen"], in: source)
        let title = reader.requiredString("title")
        var role = Role(title: title ?? "", of: reader.entity("of"))
        if let of = role.of { refer(.entity(of), "of", reader.location(of: "of")) }
        if let from = reader.mapping("from", of: Self.changeKeys) { role.from = change(from) }
        if let to = reader.mapping("to", of: Self.changeKeys) { role.to = change(to) }
        for item in reader.sequence("seen") {
            guard let text = reader.text(of: item, expected: "an article") else { continue }
            if let article = ArticleID(text) {
                role.seen.append(article)
                refer(.article(article), "seen", item.location)
            } else {
                reader.report(.badID(text, "an article as 2021-01-27-p1-a7", item.location))
            }
        }
        if let from = role.from?.date, let to = role.to?.date, to.isBefore(from) {
            reader.report(.backwards(from: from, to: to, reader.location(of: "to")))
        }
        diagnostics += reader.diagnostics
        return title == nil ? nil : role
    }

    private static let changeKeys = ["date", "source", "by"]

    private mutating func change(_ value: YAMLValue) -> Role.Change {
        var reader = FieldReader(value, keys: Self.changeKeys, in: source)
        let change = Role.Change(
            date: reader.partialDate("date"), source: factSource(&reader), by: reader.string("by"))
        diagnostics += reader.diagnostics
        return change
    }

    private mutating func stage(_ value: YAMLValue) -> Stage? {
        var reader = FieldReader(value, keys: ["status", "when", "source", "figures"], in: source)
        let status = reader.requiredString("status")
        var stage = Stage(
            status: status ?? "", when: reader.partialDate("when"), source: factSource(&reader))
        stage.figures = reader.sequence("figures").compactMap { figure($0) }
        diagnostics += reader.diagnostics
        return status == nil ? nil : stage
    }

    private mutating func figure(_ value: YAMLValue) -> Figure? {
        var reader = FieldReader(value, keys: ["name", "value", "unit", "measure"], in: source)
        let name = reader.requiredString("name")
        let amount = reader.requiredString("value")
        let unit = reader.string("unit")
        let measure = reader.choice("measure", of: Measure.Recorded.self)?.measure
        diagnostics += reader.diagnostics
        guard let name, let amount else { return nil }
        return Figure(name: name, value: amount, unit: unit, measure: measure)
    }

    private mutating func factSource(_ reader: inout FieldReader) -> FactSource? {
        guard let text = reader.string("source") else { return nil }
        let place = reader.location(of: "source")
        if let article = ArticleID(text) {
            refer(.article(article), "source", place)
            return .article(article)
        }
        if text.isWebAddress { return .url(text) }
        reader.report(.badID(text, "an article as 2021-01-27-p1-a7 or an address", place))
        return nil
    }

    private mutating func refer(_ target: Record.Target, _ key: String, _ location: SourceLocation) {
        let excerpt = location.line >= source.firstLine ? source.excerpt(location.line) : nil
        references.append(.init(target: target, key: key, location: location, excerpt: excerpt))
    }
}

extension String {
    fileprivate var isWebAddress: Bool {
        (hasPrefix("https://") || hasPrefix("http://")) && !contains(where: \.isWhitespace)
    }
}

extension PartialDate {
    /// Whether it certainly lies before `other`: 2021 is not before 2021-03.
    fileprivate func isBefore(_ other: PartialDate) -> Bool {
        if year != other.year { return year < other.year }
        guard let month, let otherMonth = other.month else { return false }
        if month != otherMonth { return month < otherMonth }
        guard let day, let otherDay = other.day else { return false }
        return day < otherDay
    }
}

extension Diagnostic {
    fileprivate static func badID(_ text: String, _ expected: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(.badValue, "'\(text)' is not \(expected)", at: location)
    }

    fileprivate static func backwards(from: PartialDate, to: PartialDate, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .datesBackwards, "A role ends after it begins, not \(to) after a start in \(from)",
            at: location)
    }
}
