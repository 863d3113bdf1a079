import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing

struct EditionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition",
        abstract: "Writes down what an edition brings: articles added, corrected and withdrawn.",
        discussion: """
            Compares the archive with the editions that stand in its folder editions/ and writes the file of the one \
            that archive.yml names. Readers find what is in it under /editions/ and in a feed. The file holds ids and \
            hashes and no words; keep it with the archive. Run again before you publish, it brings the file up to date; \
            those of earlier editions are never changed.

              broadsheet edition --dry-run
              broadsheet edition Content
            """)

    @Argument(help: "The archive folder.", completion: .directory)
    var content = "Content"

    @Flag(
        name: [.customLong("dry-run"), .customShort("n")],
        help: "Show what would be written and write nothing.")
    var isDryRun = false

    @OptionGroup var options: DiagnosticOptions

    func run() async throws {
        let lock = try ArchiveWriter.open(content, for: isDryRun ? .reading : .writing, options.diagnostics)
        defer { withExtendedLifetime(lock) {} }
        let read = await ReadArchive.read(content, holding: lock)
        guard let archive = read.value, !read.diagnostics.hasErrors else {
            return try options.report(read.diagnostics)
        }
        let plan = try await plan(of: archive)
        if let edit = plan.edit, !isDryRun { try ArchiveWriter.apply([edit], in: content) }
        Terminal.print(summary(of: plan))
        try options.report(read.diagnostics.filter { $0.severity == .error })
    }

    private func plan(of archive: ReadArchive) async throws -> EditionPlan {
        do throws(EditionPlan.Problem) {
            return try await archive.editionPlan()
        } catch {
            throw Failure(error.description)
        }
    }

    private func summary(of plan: EditionPlan) -> String {
        let edition = plan.edition
        let counts = EditionRecord.Change.Kind.allCases.map { kind in
            "\(Count.of(edition.changes.count { $0.kind == kind }, "article")) \(kind.rawValue)"
        }
        let path = EditionFile.path(of: edition.number)
        let done =
            plan.edit == nil ? "\(path) says so." : isDryRun ? "Would write \(path)." : "Wrote \(path)."
        return "Edition '\(edition.id)' of \(edition.date): \(counts.joined(separator: ", ")). \(done)"
    }
}
