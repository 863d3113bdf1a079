package import ArchiveModel
package import Ingest
package import Names

/// What an editor's answer writes: lines of decisions, and records.
package struct ReviewPlan: Sendable {
    package enum Answer: Hashable, Sendable {
        /// Opens a record.
        case accept(EntityID)
        /// The words are no name.
        case reject
        /// The name is meant to be this record.
        case merge(EntityID)
        /// Looked at and left open; not to be asked again.
        case leave
    }

    package enum Problem: Error, Hashable, CustomStringConvertible {
        case recordExists(EntityID)
        case noRecord(EntityID, near: String?)
        /// The name of a person for something else, or the other way round.
        case otherKind(EntityID, name: String, Mention.Kind)
        case decided(line: String, file: String)

        package var description: String {
            switch self {
            case .recordExists(let id):
                "There is a record '\(id)'; merge the name into it, or choose another id with --as"
            case .noRecord(let id, let near):
                "There is no record '\(id)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
            case .otherKind(let id, let name, let kind):
                "'\(name)' reads as the name of a \(kind.word), and '\(id)' is none; "
                    + "when it is meant all the same, write it among the aliases of \(id).md"
            case .decided(let line, let file): "\(file) says otherwise: '\(line)'; change that line by hand"
            }
        }
    }

    /// Who decides and when, as the last two fields of a decision.
    package var author: String
    package var date: CalendarDate
    /// Where decisions hold.
    package var scope: Decision.Scope

    package init(author: String, date: CalendarDate, scope: Decision.Scope = .everywhere) {
        self.author = author
        self.date = date
        self.scope = scope
    }

    /// What one answer about a name and its variants writes: a record with them as its aliases, or a decision about each
    /// of them, in each of `scopes`.
    package func edits(
        _ answer: Answer, about suggestion: Suggestion, in scopes: [Decision.Scope] = [], files: [ArchiveFile]
    ) throws(Problem) -> [ArchiveEdit] {
        var files = files
        var edits: [ArchiveEdit] = []
        var names = suggestion.names
        if case .accept = answer { names = [suggestion.name] }
        for scope in scopes.isEmpty ? [scope] : scopes {
            let plan = ReviewPlan(author: author, date: date, scope: scope)
            for name in names {
                guard let edit = try plan.write(answer, about: name, suggestion: suggestion, files: files)
                else {
                    continue
                }
                files = files.filter { $0.path != edit.path } + [edit.file]
                if let index = edits.firstIndex(where: { $0.path == edit.path }) {
                    edits[index].bytes = edit.bytes
                } else {
                    edits.append(edit)
                }
            }
        }
        return edits
    }

    /// The file to write, or `nil` when it says so already. `files` are those of the archive folder; `kind` is what the
    /// archive takes the name for when nothing is suggested about it.
    package func write(
        _ answer: Answer, about name: String, suggestion: Suggestion?, readAs kind: Mention.Kind? = nil,
        files: [ArchiveFile]
    ) throws(Problem) -> ArchiveEdit? {
        switch answer {
        case .accept(let id):
            let path = "\(id).md"
            guard !files.contains(where: { $0.path == path }) else { throw .recordExists(id) }
            return ArchiveEdit(path: path, former: nil, bytes: Array(record(of: name, suggestion).utf8))
        case .reject: return try decision("none", about: name, files)
        case .leave: return try decision("unknown", about: name, files)
        case .merge(let id):
            let path = "\(id).md"
            guard files.contains(where: { $0.path == path }) else {
                let known = files.map(\.path).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
                throw .noRecord(id, near: nearMiss(for: id.description, among: known))
            }
            if let kind = suggestion?.kind ?? kind, !id.kind.isCalledLike(kind) {
                throw .otherKind(id, name: name, kind)
            }
            return try decision(id.description, about: name, files)
        }
    }

    private func record(of name: String, _ suggestion: Suggestion?) -> String {
        var lines = ["---", "name: \(name)"]
        let aliases = (suggestion?.variants ?? []).map { Self.scalar($0.name) }
        if !aliases.isEmpty { lines.append("aliases: [\(aliases.joined(separator: ", "))]") }
        let left = suggestion?.left ?? []
        if let suggestion, !suggestion.roles.isEmpty || !left.isEmpty {
            lines.append("roles:")
            let seen = suggestion.articles.prefix(3).map(\.description).joined(separator: ", ")
            for role in suggestion.roles.prefix(4) {
                if left.contains(where: { $0.role.title == role }) { continue }
                lines += ["  - title: \(role)", "    seen: [\(seen)]"]
            }
            for office in left.prefix(4) {
                let date = office.role.date.map { "date: \($0), " } ?? ""
                lines += ["  - title: \(office.role.title)", "    to: {\(date)source: \(office.article)}"]
            }
        }
        return (lines + ["---", ""]).joined(separator: "\n")
    }

    /// A name as YAML reads it in a list.
    private static func scalar(_ name: String) -> String {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
        return isPlain
            ? name
            : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// A line that holds in `scope`, put where it sorts; lines that are there are never touched.
    private func decision(_ verdict: String, about name: String, _ files: [ArchiveFile]) throws(Problem)
        -> ArchiveEdit?
    {
        let path = "decisions/\(name).tsv"
        let former = files.first { $0.path == path }?.bytes
        let text = former.map { String(decoding: $0, as: UTF8.self) } ?? ""
        var lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let words = "\(scope)\t⟦\(name)⟧\t"
        if let other = lines.first(where: { $0.hasPrefix(words) }) {
            let said = other.dropFirst(words.count).split(separator: "\t").first.map(String.init)
            guard said == verdict else { throw .decided(line: other, file: path) }
            return nil
        }
        let line = words + "\(verdict)\t\(author)\t\(date)"
        lines.insert(line, at: lines.firstIndex { $0 > line } ?? lines.count)
        return ArchiveEdit(
            path: path, former: former, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
