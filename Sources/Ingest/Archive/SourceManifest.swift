package import ArchiveModel

/// What the files of page text were when somebody stood for them, `manifest-sha256.txt` of an issue: a payload manifest of
/// BagIt (RFC 8493 §2.1.3), which `sha256sum -c` reads.
package struct SourceManifest: Hashable, Sendable {
    package static let name = "manifest-sha256.txt"

    /// In hexadecimal, by the name of the file.
    package var hashes: [String: String]

    package init(_ hashes: [String: String] = [:]) { self.hashes = hashes }

    package static func read(_ source: SourceText) -> Diagnosed<SourceManifest> {
        var diagnostics: [Diagnostic] = []
        var result = SourceManifest()
        for range in source.lines {
            let line = source.string(range)
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            let location = source.location(of: range)
            // One blank or several, and `*` for a file that was read as bytes.
            let fields = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            let name = fields.last.map { String($0.drop { $0 == " " || $0 == "*" }) } ?? ""
            guard fields.count == 2, !name.isEmpty, fields[0].utf8.count == 64,
                fields[0].allSatisfy(\.isHexDigit)
            else {
                diagnostics.append(.badLine(line, location))
                continue
            }
            let hash = fields[0].lowercased()
            if let other = result.hashes.updateValue(hash, forKey: name), other != hash {
                diagnostics.append(.secondLine(name, location, line))
            }
        }
        return Diagnosed(result, diagnostics)
    }

    /// The file: a line for each name, in order of length and then of letters, so that page 10 follows page 9.
    package var written: String {
        hashes.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
            .map { "\($0.value)  \($0.key)\n" }.joined()
    }

    /// Records `file` as it is now.
    package mutating func record(_ file: ArchiveFile) {
        hashes[file.name] = SHA256.hex(of: file.bytes)
    }

    /// A warning for each page of `folder` that is not what was recorded, and for each that is away.
    func diagnostics(of folder: ArchiveTree.IssueFolder) -> [Diagnostic] {
        guard let manifest = folder.manifest else { return [] }
        var left = hashes
        var diagnostics: [Diagnostic] = []
        for page in folder.pages {
            guard let recorded = left.removeValue(forKey: page.file.name) else { continue }
            let hash = SHA256.hex(of: page.file.bytes)
            let id = PageID(folder.id, page.number)
            if hash != recorded { diagnostics.append(.changed(page.file, hash, recorded, id)) }
        }
        if let mets = folder.mets, let recorded = left.removeValue(forKey: mets.name) {
            let hash = SHA256.hex(of: mets.bytes)
            if hash != recorded { diagnostics.append(.changed(mets, hash, recorded, nil)) }
        }
        return diagnostics + left.keys.sorted().map { .missing($0, manifest.path) }
    }
}

extension ArchiveEdit {
    /// `manifest` as the file of `folder`; `nil` when that is what stands there.
    package init?(_ manifest: SourceManifest, in folder: ArchiveTree.IssueFolder) {
        self.init(
            path: "issues/\(folder.id)/\(SourceManifest.name)", former: folder.manifest?.bytes,
            bytes: Array(manifest.written.utf8))
        if bytes == former { return nil }
    }
}

extension ArchiveFile {
    /// The last part of the path.
    fileprivate var name: String { String(path.split(separator: "/").last ?? "") }
}

extension Diagnostic {
    fileprivate static func badLine(_ line: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badManifest, "A line is a SHA-256 of 64 digits, two blanks and the name of a file", at: location,
            excerpt: line, fixes: ["write it as 'sha256sum' prints it"])
    }

    fileprivate static func secondLine(_ name: String, _ location: SourceLocation, _ line: String)
        -> Diagnostic
    {
        Diagnostic(
            .badManifest, "\(name) has one SHA-256", at: location, excerpt: line,
            notes: ["A line above has another one."],
            fixes: ["leave the line that 'sha256sum \(name)' prints"])
    }

    fileprivate static func changed(
        _ file: ArchiveFile, _ hash: String, _ recorded: String, _ page: PageID?
    ) -> Diagnostic {
        Diagnostic(
            .sourceChanged, "The bytes of this source are not those that were recorded",
            at: SourceLocation(file.path),
            notes: ["SHA-256 recorded: \(recorded)", "SHA-256 now: \(hash)"],
            fixes: [
                "if nobody edited it, it is damaged: bring it back from a copy",
                page.map {
                    "if it was edited, record that: broadsheet check --checked \($0.issue)/p\($0.number) --aspect text"
                } ?? "if it was edited, write its SHA-256 into \(SourceManifest.name)",
            ])
    }

    fileprivate static func missing(_ name: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .sourceMissing, "'\(name)' was recorded and is not here", at: SourceLocation(path),
            fixes: ["bring it back from a copy", "or take its line out of \(SourceManifest.name)"])
    }
}
