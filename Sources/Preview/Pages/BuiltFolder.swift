import Publishing

/// A published site, shown as it stands on the disk.
package struct BuiltFolder: FileSource {
    /// As the user named it: looked up anew for each request, since a build swaps the folder.
    package var name: String

    package init(_ name: String) { self.name = name }

    package func file(_ path: String) async -> FoundFile? {
        guard let root = try? Disk.resolved(name), let file = try? Disk.resolved(Path.join(root, path)),
            Path.contains(root, file), !Self.isHidden(file.dropFirst(root.count)),
            let found = try? OpenFile(file)
        else { return nil }
        return .stored(found)
    }

    /// Whether a link led into a folder such as `.git`.
    private static func isHidden(_ path: Substring) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".well-known" }
    }
}
