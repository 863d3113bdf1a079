import Glibc
import Memo

/// Changes to several files of a folder that take effect together: all written down first, then put in their places.
///
/// The new files stand in `.broadsheet-edit/`, numbered, and a journal says where each belongs and what was there. Before
/// the journal stands there, nothing has happened; from then on the edit is done, and whoever comes next completes it.
struct PendingEdit {
    struct Change {
        var path: String
        var former: [UInt8]?
        /// `nil`: the file goes.
        var bytes: [UInt8]?
    }

    /// What became of an edit that was left behind.
    enum Outcome: Equatable {
        case completed([String])
        case undone
    }

    enum Problem: Error, Equatable {
        /// The draft of a file that somebody else has changed since: both stand, and a person chooses.
        case changedSince(path: String, draft: String)
        /// The journal is none that this version reads.
        case unknown(String)
        case disk(FileError)
    }

    static let name = ".broadsheet-edit"

    private let folder: String
    private let drafts: String
    private var journal: String { Path.join(drafts, "journal") }

    init(in folder: String) {
        self.folder = folder
        drafts = Path.join(folder, Self.name)
    }

    var exists: Bool {
        get throws(FileError) { try Disk.statusIfPresent(drafts, followingLinks: false) != nil }
    }

    /// Writes down what shall change. When this returns, `settle` will bring it about; when it throws, nothing will.
    func prepare(_ changes: [Change]) throws(FileError) {
        do throws(FileError) {
            try Disk.makeFolder(drafts)
            var lines = [changes.allSatisfy { $0.bytes != nil } ? Self.header : Self.headerWithRemovals]
            for (number, change) in changes.enumerated() {
                if let bytes = change.bytes { _ = try Disk.create(draft(number), bytes) }
                let former = change.former.map { ContentHash(of: $0).description } ?? "-"
                lines.append((change.bytes == nil ? Self.removal : "") + "\(former) \(change.path)")
            }
            try Disk.synchroniseFileSystem(of: drafts)
            try Disk.replace(journal, Array((lines.joined(separator: "\n") + "\n").utf8))
            try Disk.synchronise(drafts)
        } catch {
            try? Disk.remove(journal)
            try? Disk.remove(drafts)
            throw error
        }
    }

    /// Completes what was written down whole, undoes the rest; `nil` when there was nothing.
    func settle() throws(Problem) -> Outcome? {
        do throws(FileError) {
            guard try exists else { return nil }
            guard try Disk.statusIfPresent(journal) != nil else {
                let isEmpty = try Disk.names(in: drafts).isEmpty
                try Disk.remove(drafts)
                return isEmpty ? nil : .undone
            }
        } catch {
            throw .disk(error)
        }
        let entries = try entries()
        for (number, entry) in entries.enumerated() {
            let isPut: Bool
            do throws(FileError) {
                isPut = try put(number, entry)
            } catch {
                throw .disk(error)
            }
            guard isPut else {
                throw .changedSince(path: entry.path, draft: "\(Self.name)/\(number)")
            }
        }
        do throws(FileError) {
            try Disk.synchroniseFileSystem(of: folder)
            try Disk.remove(journal)
            try Disk.remove(drafts)
        } catch {
            throw .disk(error)
        }
        return .completed(entries.map(\.path))
    }

    private struct Entry {
        var path: String
        var former: ContentHash?
        var isRemoval = false
    }

    private static let header = "broadsheet edit 1"
    /// What a version without removals does not take up.
    private static let headerWithRemovals = "broadsheet edit 2"
    private static let removal = "gone "

    private func draft(_ number: Int) -> String { Path.join(drafts, String(number)) }

    private func entries() throws(Problem) -> [Entry] {
        let text: String
        do throws(FileError) {
            text = String(decoding: try Disk.read(journal), as: UTF8.self)
        } catch {
            throw .disk(error)
        }
        var lines = text.split(separator: "\n")[...]
        let header = lines.popFirst().map(String.init)
        guard header == Self.header || header == Self.headerWithRemovals else { throw .unknown(Self.name) }
        var entries: [Entry] = []
        for var line in lines {
            let isRemoval = header == Self.headerWithRemovals && line.hasPrefix(Self.removal)
            if isRemoval { line = line.dropFirst(Self.removal.count) }
            let fields = line.split(separator: " ", maxSplits: 1)
            guard fields.count == 2, Path.isSafe(String(fields[1])) else { throw .unknown(Self.name) }
            entries.append(
                Entry(path: String(fields[1]), former: ContentHash(fields[0]), isRemoval: isRemoval))
        }
        return entries
    }

    /// Gives a draft its place; `false` when neither the old nor the new bytes stand there.
    private func put(_ number: Int, _ entry: Entry) throws(FileError) -> Bool {
        guard !entry.isRemoval else { return try remove(entry) }
        guard try Disk.statusIfPresent(draft(number), followingLinks: false) != nil else { return true }
        let target = Path.join(folder, entry.path)
        let present = try Disk.statusIfPresent(target) == nil ? nil : ContentHash(of: try Disk.read(target))
        guard present == entry.former else {
            guard present == ContentHash(of: try Disk.read(draft(number))) else { return false }
            try Disk.remove(draft(number))
            return true
        }
        try Disk.makeFolder(Path.parent(of: target) ?? ".")
        do throws(FileError) {
            try Disk.rename(draft(number), to: target)
        } catch {
            guard error.code == EXDEV else { throw error }
            // A disk is mounted within the archive.
            try Disk.replace(target, try Disk.read(draft(number)))
            try Disk.remove(draft(number))
        }
        return true
    }

    /// Takes a file away; `false` when it is not the one that was meant.
    private func remove(_ entry: Entry) throws(FileError) -> Bool {
        let target = Path.join(folder, entry.path)
        guard try Disk.statusIfPresent(target) != nil else { return true }
        guard ContentHash(of: try Disk.read(target)) == entry.former else { return false }
        try Disk.remove(target)
        return true
    }
}
