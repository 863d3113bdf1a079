import ArchiveModel
import Desk
import Publishing
import Reading

/// METS files among those that somebody named, each with the pages that it names: those that were named too, or those that
/// stand where it says.
enum MetsDelivery {
    struct Deliveries {
        var issues: [DeliveredIssue] = []
        /// What belongs to no METS file.
        var rest: [ArchiveFile] = []
    }

    static func deliveries(in files: [ArchiveFile], as origin: TextOrigin) -> Diagnosed<Deliveries> {
        var result = Deliveries()
        var diagnostics: [Diagnostic] = []
        let mets = files.filter(MetsDocument.isMets)
        var rest = files.filter { !MetsDocument.isMets($0) }
        for file in mets {
            guard let document = MetsDocument.read(file).unwrap(into: &diagnostics) else { continue }
            let folder = Path.parent(of: file.path) ?? ""
            var pages: [Int: ArchiveFile] = [:]
            for page in document.pages {
                if let found = find(page, in: folder, &rest) {
                    pages[page.number] = found
                } else {
                    diagnostics.append(.pageMissing(page, file.path, folder))
                }
            }
            let issue = document.issue(of: pages, as: origin).unwrap(into: &diagnostics)
            result.issues.append(DeliveredIssue(file: file, issue: issue))
        }
        result.rest = rest
        return Diagnosed(result, diagnostics)
    }

    /// The file of a page: of those that were named, the one whose path ends most alike; it is taken from them.
    private static func find(
        _ page: MetsDocument.Page, in folder: String, _ named: inout [ArchiveFile]
    ) -> ArchiveFile? {
        for path in page.paths {
            let parts = path.split(separator: "/")
            let likeness = { (file: ArchiveFile) in
                zip(file.path.split(separator: "/").reversed(), parts.reversed()).prefix { $0 == $1 }.count
            }
            if let best = named.indices.max(by: { (likeness(named[$0]), $1) < (likeness(named[$1]), $0) }),
                likeness(named[best]) > 0
            {
                return named.remove(at: best)
            }
            // What a METS file names outside of its folder is not opened.
            guard !parts.isEmpty, !parts.contains("..") else { continue }
            for place in [path, String(parts[parts.count - 1])] {
                let place = Path.join(folder, place)
                if let bytes = try? Disk.read(place) { return ArchiveFile(path: place, bytes: bytes) }
            }
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func pageMissing(_ page: MetsDocument.Page, _ path: String, _ folder: String)
        -> Diagnostic
    {
        Diagnostic(
            .metsPageMissing,
            "Page \(page.number) of a METS file is where it says: \(page.paths.first ?? "")",
            at: SourceLocation(path),
            notes: [
                "It was looked for in \(folder.isEmpty ? "this folder" : folder), under its name alone, too."
            ],
            fixes: ["put it there", "name it on the command line, beside the METS file"])
    }
}
