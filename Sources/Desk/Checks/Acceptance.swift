package import ArchiveModel
import Ingest
import Reading

/// One line of `accepted.tsv`: a matter that an editor looked at and leaves as it is (formats §5).
package struct Acceptance: Hashable, Sendable {
    package var id: String
    package var author: String
    package var date: CalendarDate
    package var reason: String

    package init(id: String, author: String, date: CalendarDate, reason: String) {
        self.id = id
        self.author = author
        self.date = date
        self.reason = reason
    }

    package static let path = ArchiveTree.accepted

    /// The line, without its end. Tabs and line ends in the fields become spaces.
    package var written: String {
        [id, author, date.description, reason].map { field in
            field.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
        }.joined(separator: "\t")
    }

    /// `file` with this line in its place.
    package func added(to file: [UInt8]) -> [UInt8] { SortedLines.adding(written, to: file) }
}

package enum AcceptanceReader {
    package static func acceptances(in files: [ArchiveFile]) -> Diagnosed<[Acceptance]> {
        var diagnostics: [Diagnostic] = []
        guard let file = files.first(where: { $0.path == Acceptance.path }),
            let source = TextDecoder.decode(file.bytes, path: file.path).unwrap(into: &diagnostics)
        else { return Diagnosed([], diagnostics) }
        let read = acceptances(source)
        return Diagnosed(read.value, diagnostics + read.diagnostics)
    }

    package static func acceptances(_ source: SourceText) -> Diagnosed<[Acceptance]> {
        var diagnostics: [Diagnostic] = []
        let acceptances = source.lines.compactMap { range -> Acceptance? in
            let line = source.string(range)
            guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { return nil }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, let date = CalendarDate(fields[2]), !fields[0].isEmpty else {
                diagnostics.append(.badAcceptance(source.location(of: range), line))
                return nil
            }
            return Acceptance(id: fields[0], author: fields[1], date: date, reason: fields[3])
        }
        return Diagnosed(acceptances, diagnostics)
    }
}

extension Diagnostic {
    fileprivate static func badAcceptance(_ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .badAcceptance,
            "A line has a matter, an editor, a date and a reason, with tabs between",
            at: location, excerpt: line,
            fixes: ["write it with: broadsheet check --accept ID --because \"…\""])
    }
}
