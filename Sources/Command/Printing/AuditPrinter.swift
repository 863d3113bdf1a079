import ArchiveModel
import FoundationEssentials
package import Publishing

/// Writes what an audit found.
package struct AuditPrinter {
    private let output: DiagnosticOutput

    /// `format` when the user chose one; else for people on a terminal and for tools elsewhere.
    package init(_ format: DiagnosticFormat?) { output = DiagnosticOutput(format, stream: .output) }

    func show(_ report: SiteAudit.Report, of site: String) {
        if output.format == .json {
            Terminal.print(json(report, of: site))
        } else {
            output.show(report.findings)
        }
    }

    /// `Nothing to say: 120 pages, 45 articles, 95 records and 402 files are in order.`
    /// `withholdings`: how many are in force, when an archive was named.
    package static func summary(_ report: SiteAudit.Report, withholdings: Int? = nil) -> String {
        let looked = [
            Count.of(report.pages, "page"), Count.of(report.articles, "article"),
            Count.of(report.records, "record"), Count.of(report.files, "file"),
        ].joined(separator: ", ")
        let found = DiagnosticOutput.summary(report.findings)
        let inForce = Count.inForce(withholdings).map { "; " + $0 } ?? ""
        return (found.isEmpty ? "In order: \(looked)" : "\(found) in \(looked)") + "\(inForce)."
    }

    private struct Output: Encodable {
        var site: String
        var pages: Int
        var articles: Int
        var records: Int
        var files: Int
        var findings: [Diagnostic]
    }

    package func json(_ report: SiteAudit.Report, of site: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let output = Output(
            site: site, pages: report.pages, articles: report.articles, records: report.records,
            files: report.files, findings: report.findings.sortedForDisplay())
        return (try? encoder.encode(output)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
