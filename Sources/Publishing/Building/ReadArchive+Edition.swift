import ArchiveModel
package import Desk
import Ingest
import Memo

extension ReadArchive {
    /// What the edition that the settings name brings, and the file that is to say so.
    package func editionPlan() async throws(EditionPlan.Problem) -> EditionPlan {
        var whole = archive
        if withholdings ?? 0 > 0 {
            let reading = await Ingest.reading(of: folder.sources, withheld: [], memo: Memo())
            whole = reading.value.archive ?? archive
        }
        return try EditionPlan(published: archive, whole: whole, files: folder.sources)
    }
}
