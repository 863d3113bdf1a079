import ArchiveModel
package import Desk
import Ingest

/// An archive looked through for its editors.
package enum CheckedArchive {
    /// Everything that reading, planning, making every page and the checks have to say of the folder `content`, without
    /// what `accepted.tsv` settles: nothing that a build tells of is missing.
    package static func check(
        _ content: String, holding lock: FolderLock? = nil, themeFolder: String? = nil
    ) async -> MatterList {
        var diagnostics: [Diagnostic] = []
        guard let read = await ReadArchive.read(content, holding: lock).unwrap(into: &diagnostics) else {
            return MatterList(diagnostics.map { Matter($0, in: content) })
        }
        let settled = AcceptanceReader.acceptances(in: read.folder.sources)
        diagnostics += settled.diagnostics.map { $0.located(in: content) }
        diagnostics += pages(of: read, themeFolder: themeFolder)
        let matters = await Checks.matters(of: read.archive).map { matter in
            var matter = matter
            matter.diagnostic = matter.diagnostic.located(in: content)
            return matter
        }
        var list = MatterList(
            diagnostics.map { Matter($0, in: content) } + matters, acceptances: settled.value)
        list.withholdings = read.withholdings
        return list
    }

    /// What the pages have to say that `read` would be published as.
    private static func pages(of read: ReadArchive, themeFolder: String?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        guard let site = PreparedSite.plan(read, themeFolder: themeFolder).unwrap(into: &diagnostics) else {
            return diagnostics + PreparedSite.linkDiagnostics(of: read)
        }
        diagnostics += Addresses.check(site.renditions.map(\.path))
        do throws(FileError) {
            return diagnostics + (try site.renditionDiagnostics())
        } catch {
            return diagnostics + [.unreadable(error.path, error)]
        }
    }
}
