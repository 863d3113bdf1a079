package import ArchiveModel

/// One change to an archive folder, as a value: which file, what it must hold now, what it shall hold.
///
/// Every plan for editors is made of these, and `Editing` brings them to the disk.
package struct ArchiveEdit: Hashable, Sendable {
    /// Relative to the archive folder.
    package var path: String
    /// What the file held when the change was planned; `nil` when it was not there.
    package var former: [UInt8]?
    package var bytes: [UInt8]
    /// Whether the file goes: what was made anew is taken back.
    package private(set) var isRemoval = false

    package init(path: String, former: [UInt8]?, bytes: [UInt8]) {
        self.path = path
        self.former = former
        self.bytes = bytes
    }
}

extension ArchiveEdit {
    /// Takes this change back: the file holds again what it held before, or is gone.
    package var inverse: ArchiveEdit {
        var edit = ArchiveEdit(path: path, former: bytes, bytes: former ?? [])
        edit.isRemoval = former == nil
        return edit
    }

    /// The file as it is after the change.
    package var file: ArchiveFile { ArchiveFile(path: path, bytes: bytes) }
}
