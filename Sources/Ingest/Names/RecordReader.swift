package import ArchiveModel
import Markup

/// Reads a record: a Markdown file with front matter (formats §3).
package enum RecordReader {
    package static func entity(_ source: SourceText, id: EntityID) -> Diagnosed<Entity?> {
        let document = FrontMatter.parse(source)
        guard !document.diagnostics.hasErrors else { return Diagnosed(nil, document.diagnostics) }
        var fields = FieldReader(document.value.fields, keys: keys, in: source)
        guard let name = fields.requiredString("name") else {
            return Diagnosed(nil, document.diagnostics + fields.diagnostics)
        }
        var entity = Entity(
            id: id, name: name, body: document.value.body,
            location: SourceLocation(source.path, line: 1, column: 1))
        entity.qualifier = fields.string("qualifier")
        entity.reading = fields.string("reading")
        entity.aliases = fields.strings("aliases")
        entity.type = fields.string("type")
        entity.within = fields.entity("within")
        entity.sameAs = fields.strings("same_as")
        entity.formerIDs = fields.strings("former_ids").compactMap { text in
            if let id = EntityID(text) { return id }
            fields.report(.badReference(text, fields.location(of: "former_ids")))
            return nil
        }
        var diagnostics = document.diagnostics
        if let place = fields.mapping("coordinates") {
            var inner = FieldReader(place, keys: ["latitude", "longitude", "datum"], in: source)
            if let latitude = inner.double("latitude"), let longitude = inner.double("longitude") {
                entity.coordinates = Coordinates(
                    latitude: latitude, longitude: longitude, datum: inner.string("datum") ?? "WGS84")
            }
            diagnostics += inner.diagnostics
        }
        var facts = FactReader(source: source)
        entity.roles = fields.sequence("roles").compactMap { facts.role($0) }
        entity.stages = fields.sequence("stages").compactMap { facts.stage($0) }
        diagnostics += facts.diagnostics + fields.diagnostics
        return Diagnosed(diagnostics.hasErrors ? nil : entity, diagnostics)
    }

    private static let keys = [
        "name", "qualifier", "reading", "aliases", "type", "within", "coordinates", "roles", "stages",
        "former_ids",
        "same_as",
    ]
}

/// Reads roles and stages, each with its source.
private struct FactReader {
    let source: SourceText
    var diagnostics: [Diagnostic] = []

    init(source: SourceText) { self.source = source }

    mutating func role(_ value: YAMLValue) -> Role? {
        var fields = FieldReader(value, keys: ["title", "of", "from", "to", "seen"], in: source)
        defer { diagnostics += fields.diagnostics }
        guard let title = fields.requiredString("title") else { return nil }
        var role = Role(title: title, of: fields.entity("of"))
        role.from = fields.mapping("from").map { change($0) }
        role.to = fields.mapping("to").map { change($0) }
        for text in fields.strings("seen") {
            guard let id = ArticleID(text) else {
                fields.report(.badReference(text, fields.location(of: "seen")))
                continue
            }
            role.seen.append(id)
        }
        if let from = role.from?.date, let to = role.to?.date, to < from {
            fields.report(.backwards(from, to, value.location))
        }
        return role
    }

    private mutating func change(_ value: YAMLValue) -> Role.Change {
        var fields = FieldReader(value, keys: ["date", "source", "by"], in: source)
        let change = Role.Change(
            date: fields.partialDate("date"), source: factSource(&fields), by: fields.string("by"))
        diagnostics += fields.diagnostics
        return change
    }

    mutating func stage(_ value: YAMLValue) -> Stage? {
        var fields = FieldReader(value, keys: ["status", "when", "source", "figures"], in: source)
        defer { diagnostics += fields.diagnostics }
        guard let status = fields.requiredString("status") else { return nil }
        var stage = Stage(status: status, when: fields.partialDate("when"), source: factSource(&fields))
        for item in fields.sequence("figures") {
            var inner = FieldReader(item, keys: ["name", "value", "unit", "measure"], in: source)
            if let name = inner.requiredString("name"), let value = inner.requiredString("value") {
                stage.figures.append(
                    Figure(
                        name: name, value: value, unit: inner.string("unit"),
                        measure: inner.choice("measure", of: Measure.self)))
            }
            diagnostics += inner.diagnostics
        }
        return stage
    }

    private func factSource(_ fields: inout FieldReader) -> FactSource? {
        guard let text = fields.string("source") else { return nil }
        if let id = ArticleID(text) { return .article(id) }
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return .url(text) }
        fields.report(.badReference(text, fields.location(of: "source")))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func badReference(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "bad-reference", .error, "'\(text)' names nothing", at: location,
            fixes: [
                "name an article as 2021-01-27-p1-a7, a record as people/sun-hong, or give an https:// address"
            ])
    }

    fileprivate static func backwards(_ from: PartialDate, _ to: PartialDate, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic("dates-backwards", .error, "A role ends (\(to)) after it begins (\(from))", at: location)
    }
}
