import ArchiveModel
package import Desk
import Ingest

/// An archive looked through for its editors.
package enum CheckedArchive {
    /// Everything that reading, planning and the checks have to say of the folder `content`, without what
    /// `accepted.tsv` settles. A theme that is not there is for `build` to miss.
    package static func check(_ content: String, themeFolder: String? = nil) async -> MatterList {
        var diagnostics: [Diagnostic] = []
        guard let read = await ReadArchive.read(content).unwrap(into: &diagnostics) else {
            return MatterList(diagnostics.map { Matter($0, in: content) })
        }
        let settled = AcceptanceReader.acceptances(in: read.folder.sources)
        diagnostics += settled.diagnostics.map { $0.located(in: content) }
        let planned = PreparedSite.plan(read, themeFolder: themeFolder)
        diagnostics += planned.diagnostics.filter { $0.kind != .noTheme }
        if let site = planned.value { diagnostics += Addresses.check(site.renditions.map(\.path)) }
        let matters = await Checks.matters(of: read.archive).map { matter in
            var matter = matter
            matter.diagnostic = matter.diagnostic.located(in: content)
            return matter
        }
        return MatterList(diagnostics.map { Matter($0, in: content) } + matters, acceptances: settled.value)
    }
}
