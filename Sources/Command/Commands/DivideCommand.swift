import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing

struct DivideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "divide",
        abstract: "Records how page texts divide into articles, so that addresses stay.",
        discussion: """
            Writes articles.tsv in each issue folder. Rows that an editor touched are never changed, ids are never \
            used again, and the address of an article that is no more leads on.

              broadsheet divide --dry-run
              broadsheet divide 2021-01-27
            """)

    @Argument(help: "Issues by date, 2021-01-27; all without one.")
    var issues: [String] = []

    @Option(help: "The archive folder.", completion: .directory)
    var archive = "Content"

    @Flag(
        name: [.customLong("dry-run"), .customShort("n")], help: "Show what would change and write nothing.")
    var isDryRun = false

    @OptionGroup var options: DiagnosticOptions

    func run() async throws {
        let lock = try ArchiveWriter.open(archive, for: isDryRun ? .reading : .writing, options.diagnostics)
        defer { withExtendedLifetime(lock) {} }
        var diagnostics: [Diagnostic] = []
        guard let folder = ArchiveFolder.read(archive, holding: lock).unwrap(into: &diagnostics) else {
            return try options.report(diagnostics)
        }
        let tree = ArchiveTree.sort(folder.sources).value
        let held = Set(tree.issues.map(\.id.description))
        for name in issues where !held.contains(name) {
            throw ValidationError(Self.unknown(name, held))
        }
        let meant = Set(issues)
        let plan = await DivisionPlan.plan(tree, goneReason: ImportOptions().goneReason) {
            meant.isEmpty || meant.contains($0.description)
        }
        diagnostics += plan.diagnostics.map { $0.located(in: archive) }
        for (issue, changes) in plan.value.changes {
            Terminal.print(([issue.description] + changes.map { "  " + $0.line }).joined(separator: "\n"))
        }
        if !isDryRun { try ArchiveWriter.apply(plan.value.writes, in: archive) }
        defer { Terminal.print(summary(plan.value, meant.isEmpty ? held.count : meant.count), to: .error) }
        try options.report(diagnostics)
    }

    private func summary(_ plan: DivisionPlan, _ looked: Int) -> String {
        let count = plan.writes.count
        guard count > 0 else { return "\(Count.of(looked, "issue")) looked at; all stand as recorded." }
        let changes = plan.changes.reduce(0) { $0 + $1.changes.count }
        return
            "\(isDryRun ? "Would change" : "Changed") \(Count.of(changes, "row")) in \(Count.of(count, "issue"))."
    }

    private static func unknown(_ name: String, _ held: Set<String>) -> String {
        guard IssueID(name) != nil else {
            return
                "'\(name)' is no issue, as 2021-01-27 is. The archive is named with '--archive \(Path.shellWord(name))'."
        }
        let near = nearMiss(for: name, among: held.sorted()).map { " Did you mean \($0)?" } ?? ""
        return "The archive holds no issue '\(name)'.\(near)"
    }
}
