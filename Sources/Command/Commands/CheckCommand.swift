import ArchiveModel
import ArgumentParser
import Ingest
import Publishing

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads an archive and lists everything that is wrong or doubtful in it.",
        discussion: """
            Writes nothing. Errors would keep 'build' from publishing; warnings are published and worth a look.

              broadsheet check
              broadsheet check Content --strict --diagnostics tools
            """)

    @Argument(help: "The archive folder.")
    var content = "Content"

    @OptionGroup var options: DiagnosticOptions

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        if let folder = ArchiveFolder.read(content).unwrap(into: &diagnostics) {
            let read = await Ingest.archive(from: folder.sources, withheld: folder.withheld())
            let findings = read.value.map(ArchiveChecks.findings) ?? []
            diagnostics += (read.diagnostics + findings).map { $0.located(in: content) }
        }
        defer {
            let summary = DiagnosticOutput.summary(diagnostics)
            Terminal.print(summary.isEmpty ? "Nothing to say: the archive is in order." : summary, to: .error)
        }
        try options.report(diagnostics)
    }
}
