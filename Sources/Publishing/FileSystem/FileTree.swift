package import ArchiveModel
import Glibc

/// The files below one folder, in the order of their paths, and what could not be reached.
///
/// Links are followed while they stay inside the folder, so nothing from outside is ever published.
package struct FileTree: Sendable {
    package struct File: Hashable, Sendable {
        /// Relative to the folder, `/`-separated.
        package var path: String
        package var status: FileStatus
    }

    package var root: String
    package var files: [File] = []

    /// Everything in `root` but what `isSkipped` names by its path; `display` stands before paths in diagnostics.
    package static func scan(
        _ root: String, display: String = "",
        isSkipped: (String) -> Bool = { Path.name(of: $0).hasPrefix(".") }
    ) throws(FileError) -> Diagnosed<FileTree> {
        let base = try Disk.resolved(root)
        guard try Disk.status(base).kind == .folder else {
            throw FileError("list", root, code: ENOTDIR)
        }
        var walk = Walk(base: base, display: display)
        walk.visit("", above: [], isSkipped: isSkipped)
        let files = walk.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return Diagnosed(FileTree(root: base, files: files), walk.diagnostics)
    }
}

/// One walk through a folder.
private struct Walk {
    struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    let base: String
    let display: String
    var files: [FileTree.File] = []
    var diagnostics: [Diagnostic] = []

    mutating func visit(_ folder: String, above: Set<Identity>, isSkipped: (String) -> Bool) {
        let absolute = folder.isEmpty ? base : Path.join(base, folder)
        do throws(FileError) {
            let status = try Disk.status(absolute)
            let identity = Identity(device: status.device, inode: status.inode)
            guard !above.contains(identity) else {
                diagnostics.append(.linkLoop(shown(folder)))
                return
            }
            let above = above.union([identity])
            for bytes in try Disk.names(in: absolute) {
                guard let name = acceptable(bytes, in: folder) else { continue }
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                if !isSkipped(path) { take(path, above: above, isSkipped: isSkipped) }
            }
        } catch {
            diagnostics.append(.unreadable(shown(folder), error))
        }
    }

    private mutating func take(_ path: String, above: Set<Identity>, isSkipped: (String) -> Bool) {
        let absolute = Path.join(base, path)
        do throws(FileError) {
            var status = try Disk.status(absolute, followingLinks: false)
            if status.kind == .link {
                guard let target = try target(of: path) else { return }
                status = target
            }
            switch status.kind {
            case .folder: visit(path, above: above, isSkipped: isSkipped)
            case .file: files.append(FileTree.File(path: path, status: status))
            case .link, .other: diagnostics.append(.notAFile(shown(path)))
            }
        } catch {
            diagnostics.append(.unreadable(shown(path), error))
        }
    }

    /// What a link leads to, when that lies inside the folder.
    private mutating func target(of path: String) throws(FileError) -> FileStatus? {
        do {
            let target = try Disk.resolved(Path.join(base, path))
            guard Path.contains(base, target) else {
                diagnostics.append(.linkLeaves(shown(path)))
                return nil
            }
            return try Disk.status(target)
        } catch {
            switch error.code {
            case ELOOP: diagnostics.append(.linkLoop(shown(path)))
            case ENOENT: diagnostics.append(.linkToNothing(shown(path)))
            default: throw error
            }
            return nil
        }
    }

    private mutating func acceptable(_ bytes: [UInt8], in folder: String) -> String? {
        let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }
        if isPlain, let name = String(validating: bytes, as: UTF8.self) { return name }
        diagnostics.append(.fileName(shown(folder), bytes))
        return nil
    }

    private func shown(_ path: String) -> String {
        path.isEmpty ? (display.isEmpty ? "." : display) : Path.join(display, path)
    }
}

extension Diagnostic {
    /// A file that is there and cannot be read.
    package static func unreadable(_ path: String, _ error: FileError) -> Diagnostic {
        Diagnostic(
            .unreadableFile, "This cannot be read: \(error.reason)", at: SourceLocation(path),
            fixes: error.code == EILSEQ ? [] : ["check its permissions"])
    }

    fileprivate static func linkLoop(_ path: String) -> Diagnostic {
        Diagnostic(
            .linkLoop, "A symbolic link must not lead back to a folder above it",
            at: SourceLocation(path), fixes: ["remove the link"])
    }

    fileprivate static func linkToNothing(_ path: String) -> Diagnostic {
        Diagnostic(
            .linkToNothing, "This symbolic link leads to nothing", at: SourceLocation(path),
            fixes: ["remove the link, or bring its target back"])
    }

    fileprivate static func linkLeaves(_ path: String) -> Diagnostic {
        Diagnostic(
            .linkLeavesFolder, "A symbolic link must not lead out of the archive folder",
            at: SourceLocation(path), fixes: ["copy what it leads to into the archive"])
    }

    fileprivate static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .notAFile,
            "Only files and folders belong in an archive; this is a device, pipe or socket",
            at: SourceLocation(path))
    }

    fileprivate static func fileName(_ folder: String, _ bytes: [UInt8]) -> Diagnostic {
        let name = bytes.map { byte in
            (0x21...0x7E).contains(byte) && byte != 0x5C
                ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        return Diagnostic(
            .fileName, "A file name is UTF-8 without control characters and backslashes: '\(name)'",
            at: SourceLocation(folder), fixes: ["rename it"])
    }
}
