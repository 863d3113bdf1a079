import ArchiveModel
package import Memo

/// The new site while it grows beside the old one.
package struct Staging: Sendable {
    package let output: OutputFolder
    /// What stands in the output, for files that need no new copy.
    package let last: Manifest?
    private let rendered: [String: RenderedFiles.File]

    /// An empty folder beside the output; `memo` may know what the last build rendered.
    package init(_ output: OutputFolder, last: Manifest?, memo: Memo = Memo()) throws(FileError) {
        self.output = output
        self.last = last
        rendered = last == nil ? [:] : memo.renderedFiles.byPath
        try Disk.makeFolder(output.next)
    }

    /// Gives the old file a second name when it was made from the same; `nil` when it is to be made anew.
    func keep(
        _ path: String, madeFrom key: ContentHash?, folders: inout Set<String>
    ) throws(FileError) -> Manifest.Entry? {
        guard let key, let known = rendered[path], known.key == key,
            let entry = last?[path], entry.hash == known.hash
        else { return nil }
        let target = try target(path, &folders)
        return linked(entry, to: target) { ContentHash(of: $0) == known.hash }
    }

    /// Writes one file of the site, or gives the old one a second name when it holds the same bytes.
    ///
    /// `folders` are those known to exist; each worker keeps its own.
    package func write(
        _ path: String, _ bytes: [UInt8], folders: inout Set<String>
    ) throws(FileError) -> Manifest.Entry {
        let target = try target(path, &folders)
        let hash = ContentHash(of: bytes)
        if let entry = last?[path], entry.hash == hash, entry.size == bytes.count,
            let linked = linked(entry, to: target, isRight: { $0 == bytes })
        {
            return linked
        }
        return Manifest.Entry(path: path, hash: hash, status: try Disk.create(target, bytes))
    }

    private func target(_ path: String, _ folders: inout Set<String>) throws(FileError) -> String {
        let target = Path.join(output.next, path)
        if let folder = Path.parent(of: target), folders.insert(folder).inserted {
            try Disk.makeFolder(folder)
        }
        return target
    }

    /// `isRight` looks at the bytes of a file that may have changed without a trace.
    private func linked(_ entry: Manifest.Entry, to target: String, isRight: ([UInt8]) -> Bool)
        -> Manifest.Entry?
    {
        let source = Path.join(output.path, entry.path)
        guard let last, let status = try? Disk.status(source, followingLinks: false), entry.matches(status)
        else { return nil }
        if last.isRacy(entry) {
            guard let present = try? Disk.read(source), isRight(present) else { return nil }
        }
        guard Disk.link(source, to: target) else { return nil }
        guard let result = try? Disk.status(target, followingLinks: false), entry.hasSameBytes(result) else {
            try? Disk.remove(target)
            return nil
        }
        return Manifest.Entry(path: entry.path, hash: entry.hash, status: result)
    }
}
