/// The new site while it grows beside the old one.
package struct Staging: Sendable {
    package let output: OutputFolder
    /// What stands in the output, for files that need no new copy.
    package let last: Manifest?

    /// An empty folder beside the output.
    package init(_ output: OutputFolder, last: Manifest?) throws(FileError) {
        self.output = output
        self.last = last
        try Disk.makeFolder(output.next)
    }

    /// Writes one file of the site, or gives the old one a second name when it holds the same bytes.
    ///
    /// `folders` are those known to exist; each worker keeps its own.
    package func write(
        _ path: String, _ bytes: [UInt8], folders: inout Set<String>
    ) throws(FileError) -> Manifest.Entry {
        let target = Path.join(output.next, path)
        if let folder = Path.parent(of: target), folders.insert(folder).inserted {
            try Disk.makeFolder(folder)
        }
        let hash = ContentHash(of: bytes)
        if let entry = linked(path, bytes, hash, to: target) { return entry }
        return Manifest.Entry(path: path, hash: hash, status: try Disk.create(target, bytes))
    }

    private func linked(_ path: String, _ bytes: [UInt8], _ hash: ContentHash, to target: String)
        -> Manifest.Entry?
    {
        let source = Path.join(output.path, path)
        guard let last, let entry = last[path], entry.hash == hash, entry.size == bytes.count,
            let status = try? Disk.status(source, followingLinks: false), entry.matches(status)
        else { return nil }
        if last.isRacy(entry) {
            guard let present = try? Disk.read(source), present == bytes else { return nil }
        }
        guard Disk.link(source, to: target) else { return nil }
        guard let result = try? Disk.status(target, followingLinks: false), entry.hasSameBytes(result) else {
            try? Disk.remove(target)
            return nil
        }
        return Manifest.Entry(path: path, hash: hash, status: result)
    }
}
