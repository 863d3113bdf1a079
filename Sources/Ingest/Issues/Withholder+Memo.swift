import ArchiveModel
import Markup
import Memo

extension Withholder {
    /// Whether nothing that is withheld stands in an issue as it was read, or in the files that editors write of it.
    func leavesAsItIs(_ draft: IssueDraft, in folder: ArchiveTree.IssueFolder) -> Bool {
        guard !isEmpty else { return true }
        let hidden = withholdings.filter { $0.action != .unlist }
        let finder = NameFinder(hidden.compactMap(\.name), initials: hidden.flatMap(\.initials))
        let files =
            [folder.ledger, folder.checked, folder.encodings, folder.issueNotes].compactMap(\.self)
            + folder.notes.map(\.file)
        guard !files.contains(where: { finder.finds(String(decoding: $0.bytes, as: UTF8.self)) }) else {
            return false
        }
        let published = issue(draft.issue)
        return Recording.bytes(of: published) == Recording.bytes(of: draft.issue)
            && zip(published.pages, draft.issue.pages).allSatisfy { $0.source.bytes == $1.source.bytes }
    }
}
