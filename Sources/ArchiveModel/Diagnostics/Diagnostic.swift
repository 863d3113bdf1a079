/// A finding about the archive or the tool's input: returned data, never printed where it is raised.
package struct Diagnostic: Hashable, Sendable {
    /// The entry of the catalogue; the file that raises a diagnostic holds only the words of its message.
    package var kind: DiagnosticKind
    /// Headline style, specific first, the rule rather than the failure; no final full stop.
    package var message: String
    package var location: SourceLocation?
    /// The source line that `location` points into, for the excerpt; `nil` when there is none to show, or when it is
    /// longer than `longestExcerpt`: a line of a megabyte with thousands of findings would be repeated for each.
    package var excerpt: String?
    /// Further facts, each a sentence: both candidates of a contradiction, where the other one stands.
    package var notes: [String]
    /// What the user may do, most likely first: `did you mean 'aliases'?`.
    package var fixes: [String]

    /// In bytes.
    package static let longestExcerpt = 4_096

    package init(
        _ kind: DiagnosticKind, _ message: String, at location: SourceLocation? = nil,
        excerpt: String? = nil, notes: [String] = [], fixes: [String] = []
    ) {
        self.kind = kind
        self.message = message
        self.location = location
        self.excerpt = excerpt.flatMap { $0.utf8.count <= Self.longestExcerpt ? $0 : nil }
        self.notes = notes
        self.fixes = fixes
    }

    package var id: String { kind.id }
    package var severity: Severity { kind.severity }
}

extension Diagnostic: Encodable {
    private enum Key: CodingKey { case id, severity, message, location, excerpt, notes, fixes }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(severity, forKey: .severity)
        try fields.encode(message, forKey: .message)
        try fields.encodeIfPresent(location, forKey: .location)
        try fields.encodeIfPresent(excerpt, forKey: .excerpt)
        try fields.encode(notes, forKey: .notes)
        try fields.encode(fixes, forKey: .fixes)
    }
}

/// How much a diagnostic matters; an error keeps the old site in place.
package enum Severity: String, Comparable, Sendable, Codable, CaseIterable {
    case error, warning, note

    package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

/// A value together with what was found wrong or worth telling while it was made.
package struct Diagnosed<Value> {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Diagnosed<Other> {
        Diagnosed<Other>(try transform(value), diagnostics)
    }

    /// The value, with this one's diagnostics moved into `collection`.
    package func unwrap(into collection: inout [Diagnostic]) -> Value {
        collection += diagnostics
        return value
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}

extension Sequence where Element == Diagnostic {
    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// By file, line, column, then id: the one order in which diagnostics are shown. Repeats are dropped.
    package func sortedForDisplay() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        return filter { seen.insert($0).inserted }.sorted { $0.sortKey < $1.sortKey }
    }
}

extension Diagnostic {
    fileprivate var sortKey: SortKey {
        SortKey(
            path: location?.path ?? "", line: location?.line ?? 0, column: location?.column ?? 0, id: id,
            message: message)
    }

    fileprivate struct SortKey: Comparable {
        var path: String
        var line: Int
        var column: Int
        var id: String
        var message: String

        static func < (one: SortKey, other: SortKey) -> Bool {
            (one.path, one.line, one.column, one.id, one.message)
                < (other.path, other.line, other.column, other.id, other.message)
        }
    }
}

extension SourceText {
    /// The text of a line, by its number in the file, as a diagnostic shows it; `nil` when it is too long for that.
    package func excerpt(_ number: Int) -> String? {
        let line = lines[number - firstLine]
        return line.count <= Diagnostic.longestExcerpt ? string(line) : nil
    }
}
