import ArchiveModel
import ArgumentParser

/// What every command that reads an archive lets its user choose about diagnostics.
struct DiagnosticOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to write errors and warnings: people, tools (one line each) or json.",
            discussion: "Without it: people on a terminal, tools elsewhere.", valueName: "format"))
    var diagnostics: DiagnosticFormat?

    @Flag(help: "Warnings count as errors.")
    var strict = false

    /// Shows them all and throws the exit code that they call for.
    func report(_ found: [Diagnostic]) throws {
        DiagnosticOutput(diagnostics).show(found)
        let fails = found.hasErrors || (strict && found.contains { $0.severity == .warning })
        if fails { throw ExitCode(1) }
    }
}
