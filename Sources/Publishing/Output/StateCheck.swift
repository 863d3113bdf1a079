package import ArchiveModel

/// Whether anybody but the builder can read what the next build needs to know.
package enum StateCheck {
    /// A warning where the state stands below what looks like the root of a web server, and where the file system does not
    /// close it to others.
    package static func check(_ output: OutputFolder) throws(FileError) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let root = try servedFolder(above: output.hidden) {
            diagnostics.append(.served(output.hidden, root))
        }
        if try Disk.statusIfPresent(output.state)?.isOpenToOthers == true {
            diagnostics.append(.open(output.state))
        }
        return diagnostics
    }

    /// The nearest folder above `path` that has a front page, or a name that folders have which are handed out.
    private static func servedFolder(above path: String) throws(FileError) -> String? {
        var folder = Path.parent(of: path)
        while let current = folder, current != "/" {
            if names.contains(Path.name(of: current)) { return current }
            if try Disk.statusIfPresent(Path.join(current, "index.html"))?.kind == .file { return current }
            folder = Path.parent(of: current)
        }
        return nil
    }

    /// As web servers, their packages and their hosts call the folder that they hand out.
    private static let names: Set<String> = [
        "www", "htdocs", "httpdocs", "public_html", "webroot", "wwwroot", "www-root",
    ]
}

extension Diagnostic {
    fileprivate static func served(_ state: String, _ root: String) -> Diagnostic {
        Diagnostic(
            .stateServed, "What the next build needs to know stands where a web server may hand it out",
            at: SourceLocation(state),
            notes: ["'\(root)' looks like the root of a web server, and the folder stands in it."],
            fixes: [
                "publish into a folder whose parent is not served, and let the server hand out that folder only",
                "let the server refuse every name that begins with a dot",
            ])
    }

    fileprivate static func open(_ state: String) -> Diagnostic {
        Diagnostic(
            .stateOpen, "What the next build needs to know can be read by other users of this machine",
            at: SourceLocation(state), notes: ["This file system does not keep them out."],
            fixes: ["publish to a disk that knows permissions (ext4, xfs, btrfs)"])
    }
}
