import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing
import Reading

struct DivideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "divide",
        abstract: "Records how page texts divide into articles, so that addresses stay.",
        discussion: """
            Writes articles.tsv in each issue folder. Rows that an editor touched are never changed, ids are never \
            used again, and the address of an article that is no more leads on.

            With a page and what is right of it, mends the division of that page in the name of an editor. Lines and \
            articles are those of the page as it is before; --lines shows them, and with --dry-run as they would be.

              broadsheet divide --dry-run
              broadsheet divide 2021-01-27
              broadsheet divide 2021-01-27/p3 --lines
              broadsheet divide 2021-01-27/p3 --furniture 1-2 --join a2,a3 --split a1@17 --dry-run
              broadsheet divide 2021-01-27/p3 --article 20-24=advertisement --kicker 'a1=Town and Country'
            """)

    @Argument(help: "Issues by date, 2021-01-27; all without one. One page, 2021-01-27/p3, to mend it.")
    var issues: [String] = []

    @Option(help: "The archive folder.", completion: .directory)
    var archive = "Content"

    @Flag(
        name: [.customLong("dry-run"), .customShort("n")], help: "Show what would change and write nothing.")
    var isDryRun = false

    @OptionGroup(title: "Mending a page") var page: DivisionOptions
    @OptionGroup var options: DiagnosticOptions

    func run() async throws {
        if let scope = try scope() { return try mend(scope) }
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
        for (issue, changes) in plan.value.changes { Self.show(changes, of: "\(issue)") }
        if !isDryRun { try ArchiveWriter.apply(plan.value.writes, in: archive) }
        defer { Terminal.print(summary(plan.value, meant.isEmpty ? held.count : meant.count), to: .error) }
        try options.report(diagnostics)
    }

    /// The page that is to be looked at or mended; `nil` when whole issues are divided.
    private func scope() throws -> PageID? {
        let scopes = issues.map { PageScope($0) ?? PageScope($0.replacing("/", with: "/p")) }
        let pages = zip(issues, scopes).compactMap { $1?.page == nil ? nil : $0 }
        guard page.isOfPage else {
            if let name = pages.first {
                throw ValidationError(
                    "'\(name)' is one page: say what is right of it, as --furniture 1-2, or look at it with --lines."
                )
            }
            return nil
        }
        guard scopes.count == 1, let scope = scopes[0], let number = scope.page else {
            throw ValidationError("Name the one page that is meant: broadsheet divide 2021-01-27/p3.")
        }
        return PageID(scope.issue, number)
    }

    private func mend(_ id: PageID) throws {
        let edits = try page.edits(of: id.number)
        let writes = !edits.isEmpty && !isDryRun
        let editor = edits.isEmpty ? "" : try Editor.name(page.by)
        let lock = try ArchiveWriter.open(archive, for: writes ? .writing : .reading, options.diagnostics)
        defer { withExtendedLifetime(lock) {} }
        var diagnostics: [Diagnostic] = []
        guard let folder = ArchiveFolder.read(archive, holding: lock).unwrap(into: &diagnostics) else {
            return try options.report(diagnostics)
        }
        let result = PageEditPlan.plan(edits, of: id, by: editor, ArchiveTree.sort(folder.sources).value)
        diagnostics += result.diagnostics.map { $0.located(in: archive) }
        guard let plan = result.value else { return try options.report(diagnostics) }
        if !plan.changes.isEmpty { Self.show(plan.changes, of: "\(id.issue)") }
        if page.lines { Terminal.print(PageLinesPrinter.text(of: plan.lines, on: id.number)) }
        if writes { try ArchiveWriter.apply([plan.write].compactMap(\.self), in: archive) }
        if !edits.isEmpty {
            let verb = isDryRun ? "Would write" : "Wrote"
            Terminal.print(
                plan.write.map { "\(verb) \($0.path)." } ?? "Nothing to write: all stands as you say.",
                to: .error)
        }
        try options.report(diagnostics)
    }

    private static func show(_ changes: [Redivision.Change], of issue: String) {
        Terminal.print(([issue] + changes.map { "  " + $0.line }).joined(separator: "\n"))
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
