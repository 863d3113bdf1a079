import ArchiveModel
package import Ingest

/// The one place that writes into an archive folder.
package enum Editing {
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case unsafePath(String)
        /// Somebody changed, made or removed these since they were read; nothing was written.
        case conflicts([String])
        /// The disk refused in the middle: `done` hold their new bytes, `failed` and what follows their old ones.
        case interrupted(done: [String], failed: FileError)

        package var description: String {
            switch self {
            case .unsafePath(let path): "'\(path)' does not stay inside the archive folder"
            case .conflicts(let paths):
                "Nothing was written: changed by somebody else in the meantime: \(paths.joined(separator: ", "))"
            case .interrupted(let done, let failed):
                done.isEmpty
                    ? "Nothing was written: \(failed)"
                    : "\(failed); written before: \(done.joined(separator: ", "))"
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

    /// Applies all edits, or none when one does not find what it expects.
    ///
    /// Every new file stands beside its target, safe on the disk, before the first takes its name.
    package static func apply(_ edits: [ArchiveEdit], in folder: String) throws(Problem) {
        for edit in edits where !Path.isSafe(edit.path) { throw .unsafePath(edit.path) }
        let conflicts = try unexpected(edits, in: folder)
        guard conflicts.isEmpty else { throw .conflicts(conflicts) }
        var drafts: [String] = []
        defer { for draft in drafts { try? Disk.remove(draft) } }
        do throws(FileError) {
            for edit in edits { drafts.append(try draft(edit, in: folder)) }
        } catch {
            throw .interrupted(done: [], failed: error)
        }
        var done: [String] = []
        for (edit, draft) in zip(edits, drafts) {
            do throws(FileError) {
                try put(draft, in: Path.join(folder, edit.path), isNew: edit.former == nil)
                done.append(edit.path)
            } catch {
                throw .interrupted(done: done, failed: error)
            }
        }
    }

    private static func unexpected(_ edits: [ArchiveEdit], in folder: String) throws(Problem) -> [String] {
        do throws(FileError) {
            var paths: [String] = []
            for edit in edits where try present(edit.path, in: folder) != edit.former {
                paths.append(edit.path)
            }
            return paths
        } catch {
            throw .interrupted(done: [], failed: error)
        }
    }

    private static func draft(_ edit: ArchiveEdit, in folder: String) throws(FileError) -> String {
        let target = Path.join(folder, edit.path)
        let parent = Path.parent(of: target) ?? "."
        try Disk.makeFolder(parent)
        guard Path.contains(try Disk.resolved(folder), try Disk.resolved(parent)) else {
            throw FileError("write outside the archive folder", edit.path, code: 1)
        }
        let draft = Path.join(parent, ".\(Path.name(of: target)).draft")
        try Disk.remove(draft)
        _ = try Disk.create(draft, edit.bytes, isDurable: true)
        return draft
    }

    /// Gives `draft` its name; a new file never takes the place of one that appeared meanwhile.
    private static func put(_ draft: String, in target: String, isNew: Bool) throws(FileError) {
        if isNew {
            guard Disk.link(draft, to: target) else { throw FileError("write", target) }
        } else {
            try Disk.rename(draft, to: target)
        }
        try Disk.synchronise(Path.parent(of: target) ?? ".")
    }
}
