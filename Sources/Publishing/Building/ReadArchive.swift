package import ArchiveModel
package import Ingest

/// An archive read from the disk, without what must not be published.
package struct ReadArchive: Sendable {
    package let folder: ArchiveFolder
    package let archive: Archive
    /// What the folder holds and no published byte may.
    package let withheld: WithheldWords

    package init(folder: ArchiveFolder, archive: Archive, withheld: WithheldWords) {
        self.folder = folder
        self.archive = archive
        self.withheld = withheld
    }

    /// Reads the folder `content`; `nil` when it is not there or its settings cannot be read.
    package static func read(_ content: String) async -> Diagnosed<ReadArchive?> {
        var diagnostics: [Diagnostic] = []
        guard let folder = ArchiveFolder.read(content).unwrap(into: &diagnostics) else {
            return Diagnosed(nil, diagnostics)
        }
        let read = await Ingest.reading(of: folder.sources, withheld: folder.withheld())
        diagnostics += read.diagnostics.map { $0.located(in: content) }
        let value = read.value.archive.map {
            ReadArchive(folder: folder, archive: $0, withheld: read.value.withheld)
        }
        return Diagnosed(value, diagnostics)
    }

    /// What a build tells of `diagnostics`: errors, and the warnings that `accepted.tsv` does not settle.
    package func open(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let settled = Set(AcceptanceReader.acceptances(in: folder.sources).value.map(\.id))
        return diagnostics.filter { diagnostic in
            diagnostic.severity == .error
                || diagnostic.severity == .warning
                    && !settled.contains(Matter(diagnostic, in: folder.name).id)
        }
    }
}
