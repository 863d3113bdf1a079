import ArchiveModel
package import Ingest

/// A published folder on the disk, audited.
package enum AuditedFolder {
    /// What stands against `folder`; with `withheld`, also where it holds such words. Throws when the disk refuses.
    package static func audit(
        _ folder: String, withheld: WithheldWords = WithheldWords()
    ) throws(FileError) -> SiteAudit.Report {
        let scan = try FileTree.scan(folder, display: folder)
        let (root, paths) = (scan.value.root, scan.value.files.map(\.path))
        guard paths.contains("index.html") else {
            var report = SiteAudit.Report()
            report.findings = [.notASite(folder)]
            return report
        }
        func read(_ path: String) throws(FileError) -> [UInt8]? {
            paths.contains(path) ? try Disk.read(Path.join(root, path)) : nil
        }
        var audit = SiteAudit(
            paths: paths, front: try read("index.html") ?? [], package: try read("data/datapackage.json"))
        audit.begin(search: try read("search/data/manifest.json") ?? [])
        let scanner = LeakScan(withheld)
        var leaks: [Diagnostic] = []
        for path in scanner.isEmpty ? [] : try hiddenFiles(in: folder) {
            leaks += scanner.leaks(in: try Disk.read(Path.join(root, path)), path: path)
        }
        var year = Substring()
        for path in paths {
            let pathYear = path.prefix(4)
            if pathYear != year, Int(pathYear) != nil {
                year = pathYear
                audit.begin(texts: try read("data/articles-\(year).jsonl") ?? [])
            }
            let bytes = try Disk.read(Path.join(root, path))
            audit.add(path, bytes)
            if !scanner.isEmpty { leaks += scanner.leaks(in: bytes, path: path) }
        }
        var report = audit.finish()
        if !scanner.isEmpty { report.findings += try indexLeaks(withheld, paths, root) }
        report.findings += PortableNames.check(paths)
        report.findings += leaks
        report.findings = report.findings.map { $0.located(in: folder) } + scan.diagnostics
        return report
    }

    /// Files of the site whose names begin with a dot, or that lie in such a folder; what version control keeps is not
    /// handed out.
    private static func hiddenFiles(in folder: String) throws(FileError) -> [String] {
        let scan = try FileTree.scan(folder, display: folder) {
            $0 == ".git" || Path.name(of: $0) == ".DS_Store"
        }
        return scan.value.files.map(\.path).filter { path in
            path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
    }

    /// Names that no file holds in one piece and the full-text index still finds.
    private static func indexLeaks(
        _ withheld: WithheldWords, _ paths: [String], _ root: String
    ) throws(FileError) -> [Diagnostic] {
        let folder = "search/data/"
        var files: [String: [UInt8]] = [:]
        for path in paths where path.hasPrefix(folder) && path.hasSuffix(".json") {
            files[String(path.dropFirst(folder.count))] = try Disk.read(Path.join(root, path))
        }
        let index = PublishedIndex(files)
        return withheld.names.filter { $0.article == nil && index.holds($0.text) }.map { .indexed($0.file) }
    }
}

extension Diagnostic {
    fileprivate static func notASite(_ folder: String) -> Diagnostic {
        Diagnostic(
            .notASite, "A published folder has a front page, index.html",
            at: SourceLocation(folder),
            fixes: ["name the folder that 'broadsheet build' wrote"])
    }

    fileprivate static func indexed(_ file: String) -> Diagnostic {
        Diagnostic(
            .withheldLeak, "The search finds a name that is withheld",
            at: SourceLocation("search/data/manifest.json"), notes: ["It is withheld by \(file)."],
            fixes: ["publish the whole site again"])
    }
}
