import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing

/// The options by which an editor says that a page was looked at and found right.
struct CheckedPages: ParsableArguments {
    @Option(
        name: .customLong("checked"),
        help: ArgumentHelp(
            "Record that a page, 2021-01-27/p1, or a whole issue, 2021-01-27, was looked at and found right; may be repeated.",
            valueName: "page"))
    var pages: [String] = []

    @Option(
        help: ArgumentHelp(
            "What of it was looked at: division, text or names; may be repeated (default: all three).",
            valueName: "aspect"))
    var aspect: [CheckedAspect] = []

    func validate() throws {
        for page in pages where PageScope(page) == nil {
            throw ValidationError("'\(page)' is no page and no issue: write 2021-01-27/p1 or 2021-01-27.")
        }
        guard aspect.isEmpty || !pages.isEmpty else {
            throw ValidationError("--aspect says what was looked at of the pages that --checked names.")
        }
    }

    /// Writes the lines of `checked.tsv`.
    func record(in folder: String, by author: String) throws {
        let aspects = CheckedAspect.allCases.filter { aspect.isEmpty || aspect.contains($0) }
        let entry = CheckPlan.Entry(
            scopes: pages.compactMap { PageScope($0) }, aspects: aspects, author: author, date: Editor.today)
        let lock = try ArchiveWriter.open(folder)
        defer { withExtendedLifetime(lock) {} }
        var diagnostics: [Diagnostic] = []
        guard let archive = ArchiveFolder.read(folder, holding: lock).unwrap(into: &diagnostics) else {
            return try report(diagnostics)
        }
        let tree = ArchiveTree.sort(archive.sources).value
        let plan = CheckPlan.plan(entry, tree)
        diagnostics += plan.diagnostics.map { $0.located(in: folder) }
        try report(diagnostics)
        try ArchiveWriter.apply(plan.value.writes, in: folder)
        let words = aspects.map(\.rawValue).joined(separator: ", ")
        for page in plan.value.pages { Terminal.print("Checked: \(page) (\(words))", to: .error) }
    }

    private func report(_ diagnostics: [Diagnostic]) throws {
        let errors = diagnostics.filter { $0.severity == .error }
        DiagnosticOutput(nil).show(errors)
        if !errors.isEmpty { throw ExitCode(1) }
    }
}

extension CheckedAspect: ExpressibleByArgument {}
