/// A kind of diagnostic: its id, how much it matters, and what `docs/diagnostics.md` says about it.
///
/// The kinds are listed by area in the files beside this one. No other target can make one, and no diagnostic has none.
package struct DiagnosticKind: Sendable {
    /// A stable, kebab-case identifier that users may refer to, e.g. `unknown-key`.
    package let id: String
    package let severity: Severity
    package let urgency: Urgency
    /// What is wrong or worth telling, in one sentence.
    package let meaning: String
    /// What to do about it, most likely first.
    package let remedy: String

    /// Nothing is published before it is mended.
    static func error(_ id: String, _ meaning: String, do remedy: String) -> Self {
        Self(id: id, severity: .error, urgency: .error, meaning: meaning, remedy: remedy)
    }

    /// Published; an editor should look at it.
    static func warning(
        _ id: String, _ urgency: Urgency, _ meaning: String, do remedy: String
    ) -> Self {
        Self(id: id, severity: .warning, urgency: urgency, meaning: meaning, remedy: remedy)
    }

    /// Published; it may well be right.
    static func note(
        _ id: String, _ urgency: Urgency, _ meaning: String, do remedy: String
    ) -> Self {
        Self(id: id, severity: .note, urgency: urgency, meaning: meaning, remedy: remedy)
    }
}

extension DiagnosticKind: Hashable {
    /// One id may be raised with two severities; they are two kinds.
    package static func == (one: Self, other: Self) -> Bool {
        one.id == other.id && one.severity == other.severity
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(severity)
    }
}

extension DiagnosticKind {
    /// The whole catalogue.
    package static let all = DiagnosticArea.all.flatMap(\.kinds)

    private static let byID = Dictionary(grouping: all, by: \.id)

    /// The kind that a memo wrote down; `nil` when the catalogue has none such.
    package init?(id: String, severity: Severity) {
        guard let kind = Self.byID[id]?.first(where: { $0.severity == severity }) else { return nil }
        self = kind
    }
}

/// Diagnostics about one thing that editors or designers work on.
package struct DiagnosticArea: Sendable {
    package let title: String
    /// Where these are found, in one sentence.
    package let about: String
    package let kinds: [DiagnosticKind]

    init(_ title: String, _ about: String, _ kinds: [DiagnosticKind]) {
        self.title = title
        self.about = about
        self.kinds = kinds
    }

    /// In the order of the document.
    package static let all: [DiagnosticArea] = [
        .archive, .files, .fields, .editing, .importing, .pages, .division, .records, .decisions, .notes,
        .markdown,
        .checks, .withholding, .publishing, .templates, .theme, .audit,
    ]
}
