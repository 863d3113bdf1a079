import ArchiveModel
import Markup

/// Reads `unreviewed` of `archive.yml`: a choice for all kinds, or one for each.
enum UnreviewedReader {
    private typealias Choice = ArchiveSettings.UnreviewedPolicy.Choice

    static func policy(_ settings: inout FieldReader, in source: SourceText)
        -> Diagnosed<ArchiveSettings.UnreviewedPolicy>
    {
        var policy = ArchiveSettings.UnreviewedPolicy()
        guard let value = settings.value("unreviewed") else { return Diagnosed(policy) }
        if case .scalar = value.content {
            if let choice = choice("unreviewed", &settings) {
                for kind in EntityKind.allCases { policy[kind] = choice }
            }
            return Diagnosed(policy)
        }
        var fields = FieldReader(value, keys: EntityKind.allCases.map(\.folder).sorted(), in: source)
        for kind in EntityKind.allCases {
            if let choice = choice(kind.folder, &fields) { policy[kind] = choice }
        }
        return Diagnosed(policy, fields.diagnostics)
    }

    private static func choice(_ key: String, _ fields: inout FieldReader) -> Choice? {
        guard let text = fields.string(key) else { return nil }
        if let choice = Choice(text) { return choice }
        fields.report(.noChoice(text, Choice.words.map(\.word), fields.location(of: key)))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func noChoice(_ text: String, _ words: [String], _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .unknownValue,
            "'\(text)' is not one of \(words.joined(separator: ", ")), nor a confidence from 0 to 1",
            at: location,
            fixes: (share(of: text) ?? nearMiss(for: text, among: words)).map { ["did you mean '\($0)'?"] }
                ?? [])
    }

    /// 97 and 97% as a part of one.
    private static func share(of text: String) -> String? {
        let number = Double(text.hasSuffix("%") ? String(text.dropLast()) : text)
        guard let number, number.isFinite else { return nil }
        return number < 0 ? "0" : number > 100 ? "1" : "\(number / 100)"
    }
}
