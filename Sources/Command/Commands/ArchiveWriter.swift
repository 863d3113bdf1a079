import ArchiveModel
import Desk
import Ingest
import Publishing
import Reading

/// Brings planned writes to the disk, through the one place that writes into an archive.
enum ArchiveWriter {
    /// Writes the line that takes a matter off the list of `check`.
    static func accept(_ acceptance: Acceptance, _ list: MatterList, in folder: String) throws {
        let known = list.open.map(\.id)
        guard let matter = list.open.first(where: { $0.id == acceptance.id }) else {
            let near = nearMiss(for: acceptance.id, among: known).map { ": did you mean '\($0)'?" } ?? ""
            throw Failure("'check' lists no matter '\(acceptance.id)'\(near)")
        }
        guard matter.urgency != .error else {
            throw Failure("An error cannot be accepted: nothing is published before it is put right")
        }
        do {
            let former = try Editing.present(Acceptance.path, in: folder)
            let edit = ArchiveEdit(
                path: Acceptance.path, former: former, bytes: acceptance.added(to: former ?? []))
            try Editing.apply([edit], in: folder)
        } catch let problem as Editing.Problem {
            throw Failure(problem.description)
        } catch {
            throw Failure("\(error)")
        }
        Terminal.print("Accepted: \(matter.diagnostic.message)", to: .error)
    }

    static func apply(_ edits: [ArchiveEdit], in folder: String) throws {
        do {
            try Editing.apply(edits, in: folder)
        } catch {
            throw Failure(error.description)
        }
    }
}

extension Redivision.Change {
    /// One line: a sign, the id, what became of it.
    var line: String {
        switch self {
        case .added(let id, let title): "+ \(id)  \(title)"
        case .changed(let id, let before, let after):
            "~ \(id)  \(Self.list(before))  →  \(Self.list(after))"
        case .moved(let id, let from, let to):
            "  \(id)  the same words, lines \(from.lines.lowerBound)-\(from.lines.upperBound)"
                + " → \(to.lines.lowerBound)-\(to.lines.upperBound)"
        case .reworded(let id, let before, let after): "≈ \(id)  other words inside: \(before)  →  \(after)"
        case .gone(let id, let heir?): "- \(id)  its words are in \(heir) now; its address leads there"
        case .gone(let id, nil): "- \(id)  its words are gone; its address says so"
        case .unfit(let id, let editor):
            "! \(id)  the row of \(editor) no longer fits the source and stays for \(editor) to put right"
        }
    }

    private static func list(_ parts: [Ledger.Part]) -> String {
        parts.map(\.description).joined(separator: " | ")
    }
}
