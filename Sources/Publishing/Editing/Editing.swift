import ArchiveModel
package import Ingest

/// The one place that writes into an archive folder.
package enum Editing {
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case unsafePath(String)
        /// Somebody changed, made or removed these since they were read; nothing was written.
        case conflicts([String])
        /// The disk refused, and nothing was written.
        case refused(FileError)
        /// The disk refused in the middle: all is written down, and the next command completes it.
        case interrupted(String)

        package var description: String {
            switch self {
            case .unsafePath(let path): "'\(path)' does not stay inside the archive folder"
            case .conflicts(let paths):
                "Nothing was written: changed by somebody else in the meantime: \(paths.joined(separator: ", "))"
            case .refused(let error): "Nothing was written: \(error)"
            case .interrupted(let reason):
                "\(reason); what was to be written is kept, and the next command completes it"
            }
        }
    }

    /// What `path` holds now, as an edit that follows expects it; `nil` when it is not there.
    package static func present(_ path: String, in folder: String) throws(FileError) -> [UInt8]? {
        do {
            return try Disk.read(Path.join(folder, path))
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// Applies all edits, or none when one does not find what it expects; whoever calls holds the folder's lock.
    ///
    /// Killed at any point, the next command that takes the lock completes them all, or undoes what was begun.
    package static func apply(_ edits: [ArchiveEdit], in folder: String) throws(Problem) {
        for edit in edits where !Path.isSafe(edit.path) || !edit.path.utf8.allSatisfy({ $0 >= 0x20 }) {
            throw .unsafePath(edit.path)
        }
        let pending = PendingEdit(in: folder)
        try settle(pending)
        let conflicts = try unexpected(edits, in: folder)
        guard conflicts.isEmpty else { throw .conflicts(conflicts) }
        guard !edits.isEmpty else { return }
        do throws(FileError) {
            try pending.prepare(
                edits.map { .init(path: $0.path, former: $0.former, bytes: $0.isRemoval ? nil : $0.bytes) })
        } catch {
            throw .refused(error)
        }
        try settle(pending)
    }

    private static func settle(_ pending: PendingEdit) throws(Problem) {
        do throws(PendingEdit.Problem) {
            _ = try pending.settle()
        } catch {
            switch error {
            case .changedSince(let path, _):
                throw .interrupted("'\(path)' was changed by somebody else just now")
            case .unknown(let name): throw .interrupted("Another version of the tool left '\(name)'")
            case .disk(let error): throw .interrupted("\(error)")
            }
        }
    }

    private static func unexpected(_ edits: [ArchiveEdit], in folder: String) throws(Problem) -> [String] {
        do throws(FileError) {
            var paths: [String] = []
            for edit in edits {
                try checkPlace(of: edit, in: folder)
                if try present(edit.path, in: folder) != edit.former { paths.append(edit.path) }
            }
            return paths
        } catch {
            throw .refused(error)
        }
    }

    /// Throws when a link would lead the file out of the archive folder.
    private static func checkPlace(of edit: ArchiveEdit, in folder: String) throws(FileError) {
        var parent = Path.parent(of: Path.join(folder, edit.path)) ?? "."
        while try Disk.statusIfPresent(parent) == nil, let above = Path.parent(of: parent), above != parent {
            parent = above
        }
        guard Path.contains(try Disk.resolved(folder), try Disk.resolved(parent)) else {
            throw FileError("write outside the archive folder", edit.path, code: 1)
        }
    }
}
