import ArchiveModel
import Ingest
import Publishing

/// Brings planned writes to the disk, through the one place that writes into an archive.
enum ArchiveWriter {
    static func apply(_ writes: [ImportPlan.Write], in folder: String) throws {
        let edits = writes.map { write in
            Edit(
                path: write.path, expected: write.former.map { .bytes(ContentHash(of: $0)) } ?? .absent,
                bytes: write.bytes)
        }
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
