package import ArchiveModel

/// Reads the fields of a mapping by name and type, collecting a diagnostic for each that is unknown or ill-typed.
///
/// Our own mapping decides what a plain scalar means: `010` is a string or the integer 10 as the field wants it,
/// `no` is only ever text unless a boolean is asked for, and dates are EDTF.
package struct FieldReader {
    package private(set) var diagnostics: [Diagnostic] = []
    /// Where the mapping begins.
    package let location: SourceLocation
    private var fields: [String: YAMLField] = [:]
    private let source: SourceText

    /// `keys` are all keys that may stand here; another one is an error.
    package init(_ value: YAMLValue?, keys: [String], in source: SourceText) {
        self.source = source
        location = value?.location ?? SourceLocation(source.path, line: source.firstLine, column: 1)
        switch value?.content {
        case .mapping(let all):
            for field in all {
                guard keys.contains(field.key) else {
                    diagnostics.append(excerpted(.unknownKey(field, keys)))
                    continue
                }
                fields[field.key] = field
            }
        case .none: break
        default:
            if let value, !value.isNull {
                diagnostics.append(excerpted(.wrongType(value, "keys: \(keys.joined(separator: ", "))")))
            }
        }
    }

    package func has(_ key: String) -> Bool { fields[key].map { !$0.value.isNull } ?? false }

    package func location(of key: String) -> SourceLocation { fields[key]?.value.location ?? location }

    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(excerpted(diagnostic)) }

    // MARK: Single values

    package mutating func string(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        return text(of: value, expected: "text")
    }

    /// The text of a field that must be there.
    package mutating func requiredString(_ key: String) -> String? {
        guard has(key) else {
            report(.missingKey(key, location))
            return nil
        }
        return string(key)
    }

    package mutating func int(_ key: String) -> Int? { convert(key, "a whole number") { Int($0) } }

    package mutating func double(_ key: String) -> Double? {
        convert(key, "a number") { Double($0).flatMap { $0.isFinite ? $0 : nil } }
    }

    package mutating func bool(_ key: String) -> Bool? {
        convert(key, "'true' or 'false'") { ["true": true, "yes": true, "false": false, "no": false][$0] }
    }

    package mutating func date(_ key: String) -> CalendarDate? {
        convert(key, "a date as 2021-01-27") { CalendarDate($0) }
    }

    package mutating func partialDate(_ key: String) -> PartialDate? {
        convert(key, "a date as 2021, 2021-01 or 2021-01-27") { PartialDate($0) }
    }

    package mutating func entity(_ key: String) -> EntityID? {
        convert(key, "a record as people/sun-hong") { EntityID($0) }
    }

    /// The case of `Choice` that the field names; another word is an error with the nearest one.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of: Choice.Type)
        -> Choice?
    where Choice.RawValue == String {
        guard let value = value(key), let text = text(of: value, expected: "a word") else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(.unknownChoice(text, Choice.allCases.map(\.rawValue), value.location))
        return nil
    }

    // MARK: Groups

    /// `keys` are those that it may hold, to name them where something else stands.
    package mutating func mapping(_ key: String, of keys: [String] = []) -> YAMLValue? {
        guard let value = value(key) else { return nil }
        guard case .mapping = value.content else {
            let expected =
                keys.isEmpty ? "keys and values" : "{\(keys.map { "\($0): …" }.joined(separator: ", "))}"
            report(.wrongType(value, expected))
            return nil
        }
        return value
    }

    package mutating func sequence(_ key: String) -> [YAMLValue] {
        guard let value = value(key) else { return [] }
        guard case .sequence(let items) = value.content else {
            if case .scalar(let text, _) = value.content, text.contains("【") || text.contains("［") {
                report(.fullWidthPunctuation(text.contains("【") ? "【" : "［", "[", value.location))
            } else {
                report(.wrongType(value, "a list: [one, two]"))
            }
            return []
        }
        return items
    }

    package mutating func strings(_ key: String) -> [String] {
        sequence(key).compactMap { item in
            guard let text = text(of: item, expected: "text") else { return nil }
            if case .scalar(_, isQuoted: false) = item.content, text.contains("，") {
                report(.fullWidthPunctuation("，", ",", item.location))
            }
            return text
        }
    }

    /// The names under `topics`, a list or a single one, each once.
    package mutating func topics(_ key: String = "topics") -> [Topic] {
        guard let value = value(key) else { return [] }
        var items = [value]
        if case .sequence(let listed) = value.content { items = listed }
        var topics: [Topic] = []
        for item in items {
            guard let name = text(of: item, expected: "a list: [one, two]"), !name.isEmpty else { continue }
            let topic = Topic(name, at: item.location)
            if !topics.contains(where: { $0.key == topic.key }) { topics.append(topic) }
        }
        return topics
    }

    /// The text of a list item or a field's value; a list or a group of keys is an error.
    package mutating func text(of value: YAMLValue, expected: String) -> String? {
        guard case .scalar(let text, _) = value.content else {
            report(.wrongType(value, expected))
            return nil
        }
        return text
    }

    /// A field of any type; `nil` where it is not given, or empty.
    package func value(_ key: String) -> YAMLValue? {
        guard let field = fields[key], !field.value.isNull else { return nil }
        return field.value
    }

    private mutating func convert<Value>(_ key: String, _ expected: String, _ parse: (String) -> Value?)
        -> Value?
    {
        guard let value = value(key), let text = text(of: value, expected: expected) else { return nil }
        if let result = parse(text) { return result }
        report(.badValue(text, expected, value.location))
        return nil
    }

    private func excerpted(_ diagnostic: Diagnostic) -> Diagnostic {
        var result = diagnostic
        if let line = diagnostic.location?.line, diagnostic.excerpt == nil,
            source.lines.indices.contains(line - source.firstLine)
        {
            result.excerpt = source.excerpt(line)
        }
        return result
    }
}

extension Diagnostic {
    fileprivate static func unknownKey(_ field: YAMLField, _ keys: [String]) -> Diagnostic {
        Diagnostic(
            .unknownKey, "'\(field.key)' is not a key that may stand here", at: field.keyLocation,
            notes: ["Known keys: \(keys.joined(separator: ", "))."],
            fixes: nearMiss(for: field.key, among: keys).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func missingKey(_ key: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.missingKey, "'\(key)' is required", at: location, fixes: ["add '\(key): …'"])
    }

    fileprivate static func wrongType(_ value: YAMLValue, _ expected: String) -> Diagnostic {
        Diagnostic(
            .wrongType, "\(value.nounPhrase) stands where \(expected) should", at: value.location)
    }

    fileprivate static func badValue(_ text: String, _ expected: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(.badValue, "'\(text)' is not \(expected)", at: location)
    }

    fileprivate static func unknownChoice(
        _ text: String, _ choices: [String], _ location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .unknownValue, "'\(text)' is not one of \(choices.joined(separator: ", "))",
            at: location,
            fixes: nearMiss(for: text, among: choices).map { ["did you mean '\($0)'?"] } ?? [])
    }
}
