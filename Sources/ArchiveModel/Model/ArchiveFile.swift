package import Memo

/// One file of an archive folder: its path relative to the folder, `/`-separated, and its bytes.
package struct ArchiveFile: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

extension ArchiveFile: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(path)
        key.add(bytes)
    }
}
