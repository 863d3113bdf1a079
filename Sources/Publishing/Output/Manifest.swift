import ArchiveModel
package import Memo

/// What a build wrote into its output folder, and how to tell whether somebody changed it since.
package struct Manifest: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        /// Relative to the output folder.
        package var path: String
        package var hash: ContentHash
        package var size: Int
        package var inode: UInt64
        package var changed: Int64
        package var modified: Int64

        private init(
            path: String, hash: ContentHash, size: Int, inode: UInt64, changed: Int64, modified: Int64
        ) {
            self.path = path
            self.hash = hash
            self.size = size
            self.inode = inode
            self.changed = changed
            self.modified = modified
        }

        package init(path: String, hash: ContentHash, status: FileStatus) {
            self.init(
                path: path, hash: hash, size: status.size, inode: status.inode, changed: status.changed,
                modified: status.modified)
        }

        /// Whether a file is, byte for byte by all signs, the one that this entry describes.
        package func matches(_ status: FileStatus) -> Bool {
            hasSameBytes(status) && changed == status.changed
        }

        /// Like `matches`, for a file that may have gained or lost a name, which moves its change time.
        package func hasSameBytes(_ status: FileStatus) -> Bool {
            status.kind == .file && size == status.size && inode == status.inode
                && modified == status.modified
        }
    }

    /// The inode of the folder itself: tells which of two manifests belongs to the folder that stands there.
    package var root: UInt64
    /// When the entries were last compared with the disk, in nanoseconds since 1970.
    package var saved: Int64
    /// In order of path.
    package private(set) var entries: [Entry]
    private let positions: [String: Int]

    package init(root: UInt64, saved: Int64 = 0, entries: [Entry] = []) {
        let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.root = root
        self.saved = saved
        self.entries = sorted
        positions = Dictionary(
            sorted.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(path: String) -> Entry? { positions[path].map { entries[$0] } }

    /// The same files, their status compared with the disk at `saved`; `entries` are in the same order.
    func renewed(_ entries: [Entry], saved: Int64) -> Manifest {
        var manifest = self
        manifest.entries = entries
        manifest.saved = saved
        return manifest
    }

    /// Whether `entry` was written so shortly before `saved` that a change in the same tick of the clock would
    /// leave no trace in its times.
    package func isRacy(_ entry: Entry) -> Bool { entry.changed >= saved - Self.clockTick }

    /// In nanoseconds; coarse file times move in steps of 1 to 10 ms.
    private static let clockTick: Int64 = 20_000_000
}

// MARK: On the disk

extension Manifest {
    /// What the manifests of all versions begin with; the number of the format follows.
    private static let name = "broadsheet output manifest "
    private static let header = Array("\(name)2\n".utf8)

    /// Whether another version of the tool wrote a manifest.
    static func isOfAnotherVersion(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: name.utf8) && !bytes.starts(with: header)
    }

    /// A line that names the format, a line with the hash of the rest, and the values.
    package var serialised: [UInt8] {
        let values = Recording.bytes(of: Values(root: root, saved: Int(saved), entries: entries))
        return Self.header + Array("\(ContentHash(of: values))\n".utf8) + values
    }

    /// `nil` when a byte is not as `serialised` wrote it: a manifest is trusted whole or not at all.
    package init?(_ bytes: [UInt8]) {
        let rest = bytes.dropFirst(Self.header.count)
        guard bytes.starts(with: Self.header), let end = rest.firstIndex(of: 0x0A),
            let hash = ContentHash(String(decoding: rest[..<end], as: UTF8.self))
        else { return nil }
        let values = Array(rest[(end + 1)...])
        guard ContentHash(of: values) == hash, let found: Values = Recording.value(from: values) else {
            return nil
        }
        self.init(root: found.root, saved: Int64(found.saved), entries: found.entries)
    }

    private struct Values: Recordable {
        var root: UInt64
        var saved: Int
        var entries: [Entry]

        static var blank: Values { Values(root: 0, saved: 0, entries: []) }

        mutating func record(in recording: inout Recording) {
            recording.item(&root)
            recording.item(&saved)
            recording.item(&entries)
        }
    }
}

extension Manifest.Entry: Recordable {
    package static var blank: Self {
        Self(path: "", hash: .blank, size: 0, inode: 0, changed: 0, modified: 0)
    }

    package mutating func record(in recording: inout Recording) {
        var (changed, modified) = (Int(changed), Int(modified))
        recording.item(&path)
        recording.item(&hash)
        recording.item(&size)
        recording.item(&inode)
        recording.item(&changed)
        recording.item(&modified)
        (self.changed, self.modified) = (Int64(changed), Int64(modified))
    }
}
