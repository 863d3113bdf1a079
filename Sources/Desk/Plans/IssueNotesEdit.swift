import ArchiveModel
import Ingest
import Reading

/// Writes into `issue.md` what a delivery says of an issue, and nothing that an editor has said there.
enum IssueNotesEdit {
    /// The labels of `pages`, and the language of their tables where the issue is in another one. `nil`: nothing is new.
    static func edit(of folder: ArchiveTree.IssueFolder, _ pages: [ReceivedPage]) -> Diagnosed<ArchiveEdit?> {
        let notes = IssueFolderReader.notes(of: folder)
        guard !notes.diagnostics.hasErrors else { return Diagnosed(nil) }
        let said = notes.value
        let labels = pages.compactMap { page in page.label.map { (page.page, $0.description) } }
            .filter { said?.labels[$0.0] == nil && $0.1 != "\($0.0)" }
        let languages = Set(pages.compactMap(\.made.language))
        let language = languages.count == 1 ? languages.first : nil
        var lines: [String] = []
        if let language, said?.language == nil, language != IssueFolderReader.language(of: folder) {
            lines.append("language: \(language.tag)")
        }
        let entries = labels.map { "  \($0.0): \"\(escaped($0.1))\"" }
        guard !lines.isEmpty || !entries.isEmpty else { return Diagnosed(nil) }
        let former = folder.issueNotes?.bytes
        let text = former.map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard let written = written(text, lines, entries) else {
            return Diagnosed(nil, [.byHand(folder, entries)])
        }
        return Diagnosed(
            ArchiveEdit(path: "issues/\(folder.id)/issue.md", former: former, bytes: Array(written.utf8)))
    }

    private static func escaped(_ text: String) -> String {
        text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    }

    /// `text` with the lines in its front matter; `nil` when its labels are not written one a line.
    private static func written(_ text: String, _ lines: [String], _ labels: [String]) -> String? {
        let block = labels.isEmpty ? [] : ["labels:"] + labels
        var all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard all.first == "---", let end = all.dropFirst().firstIndex(of: "---") else {
            return (["---"] + lines + block + ["---"]).joined(separator: "\n") + "\n" + text
        }
        let key = all[..<end].firstIndex { $0.hasPrefix("labels:") }
        guard let key, !labels.isEmpty else {
            all.insert(contentsOf: lines + block, at: end)
            return all.joined(separator: "\n")
        }
        guard all[key].dropFirst("labels:".count).allSatisfy(\.isWhitespace) else { return nil }
        let indent = all[key + 1].prefix { $0 == " " }
        let entries = labels.map { indent + $0.drop { $0 == " " } }
        all.insert(contentsOf: lines, at: end)
        all.insert(contentsOf: entries.map(String.init), at: key + 1)
        return all.joined(separator: "\n")
    }
}

extension Diagnostic {
    fileprivate static func byHand(_ folder: ArchiveTree.IssueFolder, _ entries: [String]) -> Diagnostic {
        let labels = entries.map { $0.drop { $0 == " " } }.joined(separator: ", ")
        return Diagnostic(
            .pageOutOfOrder, "The labels of these pages belong into 'issue.md': \(labels)",
            at: SourceLocation("issues/\(folder.id)/issue.md"),
            fixes: ["add them to 'labels:'"])
    }
}
