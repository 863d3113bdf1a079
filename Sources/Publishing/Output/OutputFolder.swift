package import ArchiveModel
import Glibc
import Memo

/// Where a site is published, and the hidden folder beside it that holds what the next build needs to know.
///
/// The state stands in `.broadsheet/<name>` next to the output, so on the same file system, closed to others: `manifest`, `memo`, `lock`,
/// while a build runs `next` (the new site) and `next.manifest`, after the swap `next` is the old site.
package struct OutputFolder: Sendable {
    /// As the user named it.
    package let name: String
    /// Absolute, without links.
    package let path: String
    package let state: String

    package var next: String { Path.join(state, "next") }
    package var manifest: String { Path.join(state, "manifest") }
    package var nextManifest: String { Path.join(state, "next.manifest") }
    /// The old site between the two renames, where the file system cannot swap in one step.
    package var old: String { Path.join(state, "old") }
    /// What stages made before, for the next build: safe to delete.
    package var memo: String { Path.join(state, "memo") }
    private var lockFile: String { Path.join(state, "lock") }
    /// Holds the states of all outputs in one folder.
    var hidden: String { Path.join(Path.parent(of: path) ?? "/", ".broadsheet") }

    /// The output folder `name`, which need not exist yet. Makes the folder above it.
    package init(_ name: String) throws(FileError) {
        self.name = name
        if try Disk.statusIfPresent(name) != nil {
            path = try Disk.resolved(name)
        } else {
            let parent = Path.parent(of: name) ?? "/"
            try Disk.makeFolder(parent)
            path = Path.join(try Disk.resolved(parent), Path.name(of: name))
        }
        let parent = Path.parent(of: path) ?? "/"
        state = Path.join(Path.join(parent, ".broadsheet"), Path.name(of: path))
    }

    /// Makes the state folder, which nobody else can enter and which version control is told to ignore.
    ///
    /// The files in it are closed, too: an older version left them open.
    package func makeState() throws(FileError) {
        try Disk.makePrivateFolder(hidden)
        try Disk.makePrivateFolder(state)
        let ignore = Path.join(hidden, ".gitignore")
        if try Disk.statusIfPresent(ignore) == nil {
            _ = try? Disk.create(ignore, Array("*\n".utf8), isPrivate: true)
        }
        for file in [ignore, manifest, nextManifest, memo, lockFile]
        where try Disk.statusIfPresent(file, followingLinks: false)?.kind == .file {
            Disk.makePrivate(file)
        }
    }

    /// The right to publish here, once nobody else does: held by one process at a time, freed even when it is killed.
    package func lock(limit: Duration) throws(FolderLock.Problem) -> FolderLock {
        do throws(FileError) {
            if try Disk.statusIfPresent(lockFile) == nil {
                _ = try Disk.create(lockFile, [], isPrivate: true)
            }
        } catch {
            // Another build made it just now.
            guard error.code == EEXIST else { throw .disk(error) }
        }
        return try FolderLock(lockFile, for: .writing, limit: limit)
    }

    func manifest(at path: String) throws(FileError) -> Manifest? {
        do {
            return Manifest(try Disk.read(path))
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// Which of the files in the output the last build wrote.
    package enum Known: Equatable, Sendable {
        /// No build was here.
        case nothing
        case files(Manifest)
        /// Another version of the tool published here, and only that reads what it wrote down.
        case otherVersion
        /// What was written down is damaged.
        case damaged

        package var manifest: Manifest? { if case .files(let manifest) = self { manifest } else { nil } }
    }

    package func known() throws(FileError) -> Known {
        guard try Disk.statusIfPresent(manifest) != nil else { return .nothing }
        let bytes = try Disk.read(manifest)
        if let manifest = Manifest(bytes) { return .files(manifest) }
        return Manifest.isOfAnotherVersion(bytes) ? .otherVersion : .damaged
    }

    /// Names at the top of the output that belong to its owner and outlive every build.
    package static let carriedOver = [".gitignore", ".git"]
}

/// What stands in an output folder that the manifest does not explain.
package struct OutputSurvey: Sendable {
    /// Files that no build wrote, in order of path.
    package private(set) var foreign: [String] = []
    /// Files that a build wrote and somebody changed, in order of path.
    package private(set) var edited: [String] = []

    /// Looks at every file of `output`. In a folder that took the place of the one that the manifest describes,
    /// only files with the manifest's very bytes count as the tool's own.
    package init(_ output: OutputFolder, manifest: Manifest?) throws(FileError) {
        guard let root = try Disk.statusIfPresent(output.path) else { return }
        guard root.kind == .folder else { throw FileError("publish into", output.name, code: 20) }
        let isSameFolder = manifest?.root == root.inode
        let found = try Concurrently.map(try Disk.names(in: output.path)) { (name) throws(FileError) in
            var found = OutputSurvey()
            let name = String(decoding: name, as: UTF8.self)
            if !OutputFolder.carriedOver.contains(name) {
                try found.visit(output.path, name, manifest, isSameFolder: isSameFolder)
            }
            return found
        }
        foreign = found.flatMap(\.foreign)
        edited = found.flatMap(\.edited)
    }

    private init() {}

    /// Looks at what stands at `path` in the output folder `root`, and at all that stands below it.
    private mutating func visit(
        _ root: String, _ path: String, _ manifest: Manifest?, isSameFolder: Bool
    ) throws(FileError) {
        guard Path.name(of: path) != ".DS_Store" else { return }
        let file = Path.join(root, path)
        guard let status = try Disk.statusIfPresent(file, followingLinks: false) else {
            foreign.append(path)
            return
        }
        if status.kind == .folder {
            for name in try Disk.names(in: file) {
                let inner = "\(path)/\(String(decoding: name, as: UTF8.self))"
                try visit(root, inner, manifest, isSameFolder: isSameFolder)
            }
        } else if let entry = manifest?[path], isSameFolder {
            if !entry.hasSameBytes(status) { edited.append(path) }
        } else if let entry = manifest?[path], status.kind == .file, status.size == entry.size,
            ContentHash(of: try Disk.read(file)) == entry.hash
        {
            return
        } else {
            foreign.append(path)
        }
    }
}

extension OutputSurvey {
    /// An error when publishing would destroy files, a warning about edits that it will undo.
    package func diagnostics(for output: OutputFolder, _ known: OutputFolder.Known) -> [Diagnostic] {
        var diagnostics = edited.map { Diagnostic.editedOutput(Path.join(output.name, $0)) }
        guard !foreign.isEmpty else { return diagnostics }
        switch known {
        case .nothing, .files: diagnostics.append(.foreignOutput(output.name, foreign))
        case .otherVersion: diagnostics.append(.unknownOutput(output.name, "was written by another version"))
        case .damaged: diagnostics.append(.unknownOutput(output.name, "is damaged"))
        }
        return diagnostics
    }
}

extension Diagnostic {
    fileprivate static func foreignOutput(_ name: String, _ files: [String]) -> Diagnostic {
        let shown = files.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        let rest = files.count > 5 ? " and \(files.count - 5) more" : ""
        return Diagnostic(
            .foreignOutput,
            "A site is published only into an empty folder or over an earlier build",
            at: SourceLocation(name),
            notes: ["'\(name)' holds files that no build wrote: \(shown)\(rest)"],
            fixes: [
                "choose another folder with --output", "move the files away",
                "put what should be published into static/ of the archive",
            ])
    }

    fileprivate static func unknownOutput(_ name: String, _ why: String) -> Diagnostic {
        Diagnostic(
            .unknownOutput,
            "A site is published over an earlier build only when it is known which files that build wrote",
            at: SourceLocation(name),
            notes: [
                "The list of the files that the last build wrote into '\(name)' \(why), so the site and what somebody "
                    + "else put there cannot be told apart."
            ],
            fixes: [
                "look for files of your own in '\(name)', move it away, and build again",
                "choose another folder with --output",
            ])
    }

    fileprivate static func editedOutput(_ path: String) -> Diagnostic {
        Diagnostic(
            .editedOutput, "This published file was changed by hand; the build restores its own",
            at: SourceLocation(path), fixes: ["change the archive or the theme instead"])
    }
}
