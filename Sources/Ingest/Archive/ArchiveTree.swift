package import ArchiveModel
package import Memo
package import Reading

/// The files of an archive folder, each in the place that its path gives it.
package struct ArchiveTree: Sendable {
    /// Where the matters stand that editors have accepted; no stage of a build reads it.
    package static let accepted = "accepted.tsv"

    /// Whether a table is called as one is that the tool or an editor keeps beside page texts.
    package static func isOwnTable(_ name: some StringProtocol) -> Bool {
        ["articles.tsv", "checked.tsv", "encodings.tsv", PagePieces.name, accepted].contains { $0 == name }
    }

    /// What the METS file of an issue is called in its folder.
    package static let mets = "mets.xml"

    package var settings: ArchiveFile?
    package var calendar: ArchiveFile?
    /// In order of id.
    package var issues: [IssueFolder] = []
    /// In order of id.
    package var records: [RecordFile] = []
    package var decisions: [ArchiveFile] = []
    /// Every free-standing page below `pages/`, by its path there without the ending.
    package var freePages: [(slug: String, file: ArchiveFile)] = []
    /// What is said on the first page.
    package var front: ArchiveFile?
    package var editions: [(number: Int, file: ArchiveFile)] = []

    /// What the settings say that the paper is written in.
    package private(set) var paperLanguage = PaperLanguage.simplifiedChinese

    package struct IssueFolder: Sendable {
        package var id: IssueID
        /// What the settings say that the paper is written in.
        package var paperLanguage: PaperLanguage
        /// By the number in the file name.
        package var pages: [PageFile] = []
        package var notes: [(page: Int, file: ArchiveFile)] = []
        package var ledger: ArchiveFile?
        package var checked: ArchiveFile?
        package var encodings: ArchiveFile?
        package var manifest: ArchiveFile?
        package var pieces: ArchiveFile?
        package var issueNotes: ArchiveFile?
        /// The METS file that the issue came with: kept, and not read again.
        package var mets: ArchiveFile?

        package init(id: IssueID, paperLanguage: PaperLanguage) {
            self.id = id
            self.paperLanguage = paperLanguage
        }
    }

    package struct RecordFile: Sendable {
        package var id: EntityID
        package var file: ArchiveFile
    }

    /// A file of page text with what reads it.
    package struct PageFile: Sendable {
        /// Of its first page.
        package var number: Int
        package var file: ArchiveFile
        package var reader: any PageReader

        package init(number: Int, file: ArchiveFile, reader: any PageReader) {
            self.number = number
            self.file = file
            self.reader = reader
        }

        func read(as origin: TextOrigin) -> Diagnosed<[PageSource]> { reader.read(file, as: origin) }
    }

    /// `readers` tell which files of an issue are page texts.
    package static func sort(
        _ files: [ArchiveFile], readers: PageReaders = .standard
    ) -> Diagnosed<ArchiveTree> {
        var tree = ArchiveTree()
        // By name; `nil` where that names no issue.
        var folders: [String: IssueFolder?] = [:]
        var diagnostics: [Diagnostic] = []
        let settings = files.first { $0.path == "archive.yml" }?.read(SettingsReader.settings).value
        tree.paperLanguage = settings?.paperLanguage ?? tree.paperLanguage
        let folder = { [language = tree.paperLanguage] (name: String) in
            IssueID(name).map { IssueFolder(id: $0, paperLanguage: language) }
        }
        for file in files.sorted(by: { $0.path < $1.path }) {
            let parts = file.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
            guard !parts.contains(where: { $0.hasPrefix(".") }), let name = parts.last else { continue }
            switch (parts.count, parts[0]) {
            case (1, "archive.yml"): tree.settings = file
            case (1, "calendar.yml"): tree.calendar = file
            case (1, "README.md"), (1, ArchiveTree.accepted), (_, "static"), (_, "Themes"): break
            case (2, "decisions") where name.hasSuffix(".tsv"): tree.decisions.append(file)
            case (2, EditionFile.folder) where EditionFile.number(name) != nil:
                tree.editions.append((EditionFile.number(name) ?? 0, file))
            case (2, "pages") where name == "front.md": tree.front = file
            case (2..., "pages") where name.hasSuffix(".md"):
                tree.freePages.append((String(file.path.dropFirst("pages/".count).dropLast(3)), file))
            case (3, "issues"):
                switch folders[parts[1], default: folder(parts[1])]?.take(
                    file, named: name, readers)
                {
                case nil: diagnostics.append(.issueFolderName(file.path, folder: parts[1]))
                case false: diagnostics.append(.unexpectedFile(file.path, name: name))
                default: break
                }
            default:
                guard parts.count == 2, name.hasSuffix(".md"), let kind = EntityKind(folder: parts[0])
                else {
                    diagnostics.append(.unexpectedFile(file.path, name: parts[0]))
                    continue
                }
                tree.records.append(RecordFile(id: EntityID(kind, String(name.dropLast(3))), file: file))
            }
        }
        tree.issues = folders.values.compactMap(\.self).sorted { $0.id < $1.id }
        tree.records.sort { $0.id < $1.id }
        return Diagnosed(tree, diagnostics)
    }
}

extension ArchiveTree.IssueFolder {
    /// Whether `file` has a meaning in an issue folder; if so it now has its place.
    fileprivate mutating func take(
        _ file: ArchiveFile, named name: String, _ readers: PageReaders
    ) -> Bool {
        switch name {
        case "articles.tsv": ledger = file
        case "checked.tsv": checked = file
        case "encodings.tsv": encodings = file
        case SourceManifest.name: manifest = file
        case PagePieces.name: pieces = file
        case "issue.md": issueNotes = file
        case ArchiveTree.mets: mets = file
        default:
            if let suffix = readers.suffixes.first(where: name.hasSuffix),
                let page = pageNumber(name, suffix: suffix), let reader = readers.reader(of: file)
            {
                pages.append(ArchiveTree.PageFile(number: page, file: file, reader: reader))
                pages.sort { $0.number < $1.number }
            } else if let page = pageNumber(name, suffix: ".notes.md") {
                notes.append((page, file))
                notes.sort { $0.page < $1.page }
            } else {
                return false
            }
        }
        return true
    }

    /// Everything that was found in the folder.
    var files: [ArchiveFile] {
        pages.map(\.file) + notes.map(\.file)
            + [ledger, checked, encodings, manifest, pieces, issueNotes, mets].compactMap(\.self)
    }

    private func pageNumber(_ name: String, suffix: String) -> Int? {
        guard name.hasSuffix(suffix) else { return nil }
        let digits = name.dropLast(suffix.count)
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.first != "0"
        else { return nil }
        return Int(digits)
    }
}

// What is made of a folder or a record depends on its files; their names say which is which.

extension ArchiveTree.IssueFolder: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(paperLanguage.tag)
        for file in files { key.add(file) }
    }
}

extension ArchiveTree.RecordFile: Keyable {
    package func add(to key: inout KeyedHash) { key.add(file) }
}

extension Diagnostic {
    fileprivate static func issueFolderName(_ path: String, folder: String) -> Diagnostic {
        Diagnostic(
            .issueFolderName, "'\(folder)' is not the name of an issue", at: SourceLocation(path),
            fixes: ["name the folder by its date, '2021-01-27', or date and edition, '2022-01-14-special'"])
    }

    fileprivate static func unexpectedFile(_ path: String, name: String) -> Diagnostic {
        let known =
            [
                "archive.yml", "calendar.yml", "accepted.tsv", "articles.tsv", "checked.tsv", "encodings.tsv",
                "issue.md", ArchiveTree.mets, SourceManifest.name, PagePieces.name, "issues", "decisions",
                "pages", "static", EditionFile.folder,
            ] + EntityKind.allCases.map(\.folder)
        return Diagnostic(
            .unexpectedFile, "This file has no meaning here and is left out",
            at: SourceLocation(path),
            fixes: nearMiss(for: name, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }
}
