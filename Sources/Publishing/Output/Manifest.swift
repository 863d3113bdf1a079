package import ArchiveModel

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

        package init(path: String, hash: ContentHash, status: FileStatus) {
            self.path = path
            self.hash = hash
            size = status.size
            inode = status.inode
            changed = status.changed
            modified = status.modified
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

    /// Whether `entry` was written so shortly before `saved` that a change in the same tick of the clock would
    /// leave no trace in its times.
    package func isRacy(_ entry: Entry) -> Bool { entry.changed >= saved - Self.clockTick }

    /// In nanoseconds; coarse file times move in steps of 1 to 10 ms.
    private static let clockTick: Int64 = 20_000_000
}

// MARK: On the disk

extension Manifest {
    private static let header = "broadsheet output manifest 1"

    package var serialised: [UInt8] {
        var bytes = Array("\(Self.header)\t\(root)\t\(saved)\n".utf8)
        bytes.reserveCapacity(entries.count * 160)
        for entry in entries {
            bytes +=
                "\(entry.hash)\t\(entry.size)\t\(entry.inode)\t\(entry.changed)\t\(entry.modified)\t".utf8
            bytes += entry.path.utf8
            bytes.append(0x0A)
        }
        return bytes
    }

    /// `nil` when a line is not as `serialised` writes it: a manifest is trusted whole or not at all.
    package init?(_ bytes: [UInt8]) {
        guard bytes.last == 0x0A else { return nil }
        let lines = bytes.split(separator: 0x0A)
        let head = lines.first?.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) } ?? []
        guard head.count == 3, head[0] == Self.header, let root = UInt64(head[1]), let saved = Int64(head[2])
        else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(lines.count)
        for line in lines.dropFirst() {
            guard let entry = Entry(line) else { return nil }
            entries.append(entry)
        }
        self.init(root: root, saved: saved, entries: entries)
    }
}

extension Manifest.Entry {
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: 0x09, maxSplits: 5)
        guard fields.count == 6, let path = String(validating: fields[5], as: UTF8.self),
            let hash = ContentHash(String(decoding: fields[0], as: UTF8.self)),
            let size = Int(String(decoding: fields[1], as: UTF8.self)),
            let inode = UInt64(String(decoding: fields[2], as: UTF8.self)),
            let changed = Int64(String(decoding: fields[3], as: UTF8.self)),
            let modified = Int64(String(decoding: fields[4], as: UTF8.self))
        else { return nil }
        self.path = path
        self.hash = hash
        self.size = size
        self.inode = inode
        self.changed = changed
        self.modified = modified
    }
}
