import ArchiveModel
import ArgumentParser
import FoundationEssentials
import Publishing

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Publishes an archive as a folder of static files.",
        discussion: """
            Writes nothing into the archive. The new site is made beside the old one and swapped in at the end: \
            visitors see one of them whole, also when the build is killed. With errors the old site stays, with \
            --strict also with warnings that nobody accepted.

              broadsheet build
              broadsheet build Content --output /srv/www/paper --strict
            """)

    @OptionGroup var site: SiteOptions

    @Option(help: "The folder to publish into; empty, new, or an earlier build.", completion: .directory)
    var output = "Public"

    @Option(help: "How many pages are rendered at once; any number gives the same bytes.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var options: DiagnosticOptions

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError("--threads is from 1 to 256.") }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let progress = ProgressLine(stream: .error)
        var chosen = site.buildOptions(output: output, threads: threads)
        chosen.isStrict = options.strict
        let build = Build(chosen) { progress.show($0) }
        let report: BuildReport
        do {
            report = try await build.run()
            progress.clear()
        } catch let error as FileError {
            progress.clear()
            throw Failure(error, output: output)
        }
        // The process ends here: taking the millions of values of a large site apart one by one would only delay that.
        _ = report.site.map(Unmanaged.passRetained)
        defer { Terminal.print(summary(report, ContinuousClock.now - start), to: .error) }
        try options.report(report.diagnostics)
    }

    private func summary(_ report: BuildReport, _ time: Duration) -> String {
        let found = DiagnosticOutput.summary(report.diagnostics)
        guard report.isPublished else {
            let why = report.diagnostics.hasErrors ? "" : ", for with --strict a warning is an error"
            return "Nothing was published\(why); '\(output)' is as it was. \(found)."
        }
        let counts = [
            Count.of(report.issues, "issue"), Count.of(report.articles, "article"),
            Count.of(report.files, "file"), Count.bytes(report.size),
        ].joined(separator: ", ")
        let changes = "\(report.changed) changed, \(report.removed) removed"
        let told = [Count.inForce(report.withholdings), found.isEmpty ? nil : found].compactMap(\.self)
        return
            (["Published \(counts) (\(changes)) in \(Count.seconds(time))"] + told).joined(separator: "; ")
            + "\n"
            + "Look at \(Path.join(output, "index.html")), or run: broadsheet serve \(Path.shellWord(site.content))"
    }
}
