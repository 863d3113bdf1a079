import ArchiveModel
import ArgumentParser
import Ingest
import Publishing

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Checks a published site, from its files alone, for what makes it last.",
        discussion: """
            No query strings in addresses, no request to another host, no link to nothing; every page reached from \
            the front page, readable without scripts, stamped with its edition; checksums that hold; the same \
            articles and records in pages, data, search and sitemap. With --archive, also that no withheld word is \
            in any file, and that the page texts of the archive are, byte for byte, what was recorded when they were \
            taken in: a scrub that can run on a schedule. Writes nothing.

              broadsheet audit
              broadsheet audit /srv/www/paper --archive Content --strict
            """)

    @Argument(help: "The published folder.", completion: .directory)
    var site = "Public"

    @Option(
        help: ArgumentHelp(
            "The archive whose withheld words must be nowhere, and whose page texts must be sound.",
            valueName: "folder"),
        completion: .directory)
    var archive: String?

    @Option(
        help: ArgumentHelp(
            "How to write what was found: people, tools (one line each) or json.",
            discussion: "Without it: people on a terminal, tools elsewhere.", valueName: "format"))
    var format: DiagnosticFormat?

    @Flag(help: "Warnings count as errors for the exit code.")
    var strict = false

    func run() async throws {
        var report: SiteAudit.Report
        let sources = try await sources()
        do {
            report = try AuditedFolder.audit(site, withheld: sources.withheld)
        } catch {
            throw Failure("\(error).")
        }
        report.findings += sources.damage
        let printer = AuditPrinter(format)
        printer.show(report, of: site)
        Terminal.print(AuditPrinter.summary(report, withholdings: sources.inForce), to: .error)
        let isFailed =
            !sources.damage.isEmpty
            || report.findings.contains { $0.severity == .error || strict && $0.severity == .warning }
        if isFailed { throw ExitCode(1) }
    }

    private struct Sources {
        var withheld = WithheldWords()
        /// How many withholdings; `nil` when no archive is named.
        var inForce: Int?
        var damage: [Diagnostic] = []
    }

    /// The words that `archive` withholds, and which of its page texts are not what was recorded; an archive that cannot
    /// be read is an error, never an empty list.
    private func sources() async throws -> Sources {
        guard let archive else { return Sources() }
        let read = await ReadArchive.read(archive)
        let errors = read.diagnostics.filter { $0.severity == .error }
        guard let value = read.value, errors.isEmpty else {
            DiagnosticOutput(format).show(errors)
            throw ExitCode(1)
        }
        let damage = read.diagnostics.filter { [.sourceChanged, .sourceMissing].contains($0.kind) }
        return Sources(
            withheld: value.withheld, inForce: value.withholdings ?? 0, damage: damage)
    }
}
