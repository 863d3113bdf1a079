package import ArchiveModel
package import Ingest
package import Memo

/// An archive read from the disk, without what must not be published.
package struct ReadArchive: Sendable {
    package let folder: ArchiveFolder
    package let archive: Archive
    /// What the folder holds and no published byte may.
    package let withheld: WithheldWords
    /// How many withholdings are in force; `nil` when the archive names no folder of them.
    package let withholdings: Int?

    /// `nil` for an archive that was changed after it was read.
    let keys: ArchiveKeys?

    /// The same folder, had it held `archive`.
    package func replacing(_ archive: Archive) -> ReadArchive {
        ReadArchive(
            folder: folder, archive: archive, withheld: withheld, withholdings: withholdings, keys: nil)
    }

    /// The same without the texts of the pages, which stand in the articles: what a site is made of, in less memory.
    func withoutPageTexts() -> ReadArchive {
        var (folder, archive) = (folder, archive)
        folder.sources.removeAll { $0.path.hasPrefix("issues/") }
        for index in archive.issues.indices {
            archive.issues[index].pages = archive.issues[index].pages.map(\.withFurnitureOnly)
        }
        return ReadArchive(
            folder: folder, archive: archive, withheld: withheld, withholdings: withholdings, keys: keys)
    }

    /// Reads the folder `content`; `nil` when it is not there or its settings cannot be read. What `memo` knows is not
    /// made again.
    package static func read(
        _ content: String, holding lock: FolderLock? = nil, memo: Memo = Memo()
    ) async -> Diagnosed<ReadArchive?> {
        var diagnostics: [Diagnostic] = []
        let files = ArchiveFolder.read(content, holding: lock) { (file, read) throws(FileError) in
            try memo.value(of: "file", on: file, make: read)
        }
        guard let folder = files.unwrap(into: &diagnostics) else {
            return Diagnosed(nil, diagnostics)
        }
        let read = await Ingest.reading(of: folder.sources, withheld: folder.withheld(), memo: memo)
        diagnostics += read.diagnostics.map { $0.located(in: content) }
        let value = read.value.archive.map { archive in
            var archive = archive
            archive.files = folder.staticFiles.map { ArchiveFolder.published($0.path) }
            archive.pictures = folder.staticFiles.map(\.path).filter { $0.hasPrefix("pages/") }
                .map(ArchiveFolder.published)
            return ReadArchive(
                folder: folder, archive: archive, withheld: read.value.withheld,
                withholdings: read.value.withholdings, keys: read.value.keys)
        }
        return Diagnosed(value, diagnostics)
    }

}
