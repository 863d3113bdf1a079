import ArchiveModel
package import Desk
import FoundationEssentials
import Ingest
import Publishing

/// Writes the list of matters that `check` found.
package struct MatterPrinter {
    /// What one looks through in one go; the rest is counted.
    package static let usualLength = 40

    private let format: DiagnosticFormat
    private let limit: Int?

    /// `format` when the user chose one; else for people on a terminal and for tools elsewhere. JSON is never cut.
    package init(_ format: DiagnosticFormat?, limit: Int?) {
        self.format = format ?? (Terminal.Stream.output.isTerminal ? .people : .tools)
        self.limit = self.format == .json ? nil : limit
    }

    func show(_ list: MatterList, of archive: String) {
        let text = text(list, of: archive, usesColour: Terminal.usesColour(.output))
        if !text.isEmpty { Terminal.print(text) }
        let rest = rest(list)
        if !rest.isEmpty { Terminal.print(rest, to: .error) }
    }

    package func text(_ list: MatterList, of archive: String, usesColour: Bool = false) -> String {
        let shown = list.open.prefix(limit ?? .max)
        switch format {
        case .tools:
            return shown.map { ToolPrinter.line($0.diagnostic, named: $0.name) }.joined(separator: "\n")
        case .people:
            let printer = PeoplePrinter(usesColour: usesColour, line: SourceExcerpts().line)
            return shown.map { printer.text($0.diagnostic, named: $0.name) + "\n" }.joined(separator: "\n")
        case .json: return json(list, of: archive)
        }
    }

    /// `12 matters: 1 error, 3 warnings, 8 notes; 28 more with --all; 2 accepted`.
    package static func summary(_ list: MatterList) -> String {
        var parts: [String] = []
        if list.open.isEmpty {
            parts.append("Nothing to say: the archive is in order")
        } else {
            let severities = DiagnosticOutput.summary(list.open.map(\.diagnostic))
            parts.append("\(Count.of(list.open.count, "matter")): \(severities)")
        }
        if list.accepted > 0 { parts.append("\(list.accepted) accepted") }
        if !list.idle.isEmpty {
            parts.append(
                "\(Count.of(list.idle.count, "line")) of \(Acceptance.path) can go: nothing asks for it")
        }
        parts += [Count.inForce(list.withholdings)].compactMap(\.self)
        return parts.joined(separator: "; ") + "."
    }

    /// How many of each urgency the limit leaves out; empty when it leaves out none.
    package func rest(_ list: MatterList) -> String {
        guard let limit, list.open.count > limit else { return "" }
        let left = list.open.dropFirst(limit)
        let kinds = Urgency.allCases.compactMap { urgency in
            let count = left.count { $0.urgency == urgency }
            return count == 0 ? nil : "\(count) \(urgency.rawValue)"
        }
        return "And \(left.count) more (\(kinds.joined(separator: ", "))): --all shows them."
    }

    // MARK: JSON

    private struct Report: Encodable {
        var archive: String
        var accepted: Int
        var matters: [Entry]
    }

    private struct Entry: Encodable {
        var id: String
        var urgency: String
        var kind: String
        var severity: Severity
        var message: String
        var location: SourceLocation?
        var notes: [String]
        var fixes: [String]

        init(_ matter: Matter) {
            id = matter.id
            urgency = matter.urgency.rawValue
            kind = matter.diagnostic.id
            severity = matter.diagnostic.severity
            message = matter.diagnostic.message
            location = matter.diagnostic.location
            notes = matter.diagnostic.notes
            fixes = matter.diagnostic.fixes
        }
    }

    private func json(_ list: MatterList, of archive: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let report = Report(archive: archive, accepted: list.accepted, matters: list.open.map(Entry.init))
        return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

extension Matter {
    /// The id by which the matter can be accepted; an error cannot.
    fileprivate var name: String { urgency == .error ? diagnostic.id : id }
}
