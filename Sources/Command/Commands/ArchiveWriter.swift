import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing

/// Brings planned writes to the disk, through the one place that writes into an archive.
enum ArchiveWriter {
    /// Takes the archive for one command: alone when it writes. Waits for others, and tells what an interrupted one left.
    static func open(
        _ folder: String, for use: FolderLock.Use = .writing, _ format: DiagnosticFormat? = nil
    ) throws -> FolderLock {
        let taken = ArchiveFolder.lock(folder, for: use)
        DiagnosticOutput(format).show(taken.diagnostics)
        guard let lock = taken.value else { throw ExitCode(1) }
        return lock
    }

    /// Writes the lines that take matters off the list of `check`: all, or none when one cannot be accepted.
    static func accept(_ acceptances: [Acceptance], _ list: MatterList, in folder: String) throws {
        let matters = try acceptances.map { try matter($0.id, in: list) }
        do {
            let former = try Editing.present(Acceptance.path, in: folder)
            let bytes = acceptances.reduce(former ?? []) { $1.added(to: $0) }
            try Editing.apply([ArchiveEdit(path: Acceptance.path, former: former, bytes: bytes)], in: folder)
        } catch let problem as Editing.Problem {
            throw Failure(problem.description)
        } catch {
            throw Failure("\(error)")
        }
        for matter in matters { Terminal.print("Accepted: \(matter.diagnostic.message)", to: .error) }
    }

    private static func matter(_ id: String, in list: MatterList) throws -> Matter {
        guard let matter = list.open.first(where: { $0.id == id }) else {
            let near = nearMiss(for: id, among: list.open.map(\.id)).map { ": did you mean '\($0)'?" } ?? ""
            throw Failure("'check' lists no matter '\(id)'\(near)")
        }
        guard matter.urgency != .error else {
            throw Failure("An error cannot be accepted: nothing is published before it is put right")
        }
        return matter
    }

    static func apply(_ edits: [ArchiveEdit], in folder: String) throws {
        do {
            try Editing.apply(edits, in: folder)
        } catch {
            throw Failure(error.description)
        }
    }
}
