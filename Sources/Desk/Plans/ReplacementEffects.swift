package import ArchiveModel
import Ingest
package import Names
import Reading

/// What another text of a page does to the notes and decisions that editors made about it.
package struct ReplacementEffects: Sendable {
    /// A note that stands otherwise than before.
    package struct NoteChange: Hashable, Sendable {
        package var note: NoteID
        package var quote: String
        package var from: TextAnchor.State
        /// `nil` when no article takes the note any more.
        package var to: TextAnchor.State?
    }

    /// In order of id.
    package private(set) var notes: [NoteChange] = []
    /// Decisions about words that the page no longer has.
    package private(set) var decisions: [Decision] = []

    init(
        from former: ArchiveTree.IssueFolder, to new: ArchiveTree.IssueFolder, decisions files: [ArchiveFile]
    ) {
        let before = Self.anchors(in: former)
        let after = Self.anchors(in: new)
        notes = before.keys.sorted().compactMap { id in
            guard let old = before[id], old.state != after[id]?.state else { return nil }
            return NoteChange(note: id, quote: old.quote, from: old.state, to: after[id]?.state)
        }
        let held = (former: Self.texts(of: former), new: Self.texts(of: new))
        decisions = files.flatMap(Self.decisions).filter { decision in
            guard case .page(let page) = decision.scope, page.issue == new.id,
                let old = held.former[page.number], let text = held.new[page.number]
            else { return false }
            let words = DenseText(decision.before + decision.name + decision.after).scalars
            return !old.occurrences(of: words).isEmpty && text.occurrences(of: words).isEmpty
        }
    }

    package var isEmpty: Bool { notes.isEmpty && decisions.isEmpty }

    private static func anchors(in folder: ArchiveTree.IssueFolder) -> [NoteID: TextAnchor] {
        let issue = IssueFolderReader.issue(in: folder).value.issue
        let notes = issue.pages.flatMap(\.annotations) + issue.articles.flatMap(\.annotations)
        return Dictionary(
            notes.filter { !$0.isMachineMade }.compactMap { note in note.anchor.map { (note.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func texts(of folder: ArchiveTree.IssueFolder) -> [Int: [Unicode.Scalar]] {
        IssueFolderReader.pages(of: folder).value.mapValues { DenseText(source: $0).scalars }
    }

    private static func decisions(in file: ArchiveFile) -> [Decision] {
        TextDecoder.decode(file.bytes, path: file.path).value.map { DecisionReader.decisions($0).value } ?? []
    }
}
