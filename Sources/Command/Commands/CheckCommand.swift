import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Lists what an editor should look at in an archive, most urgent first.",
        discussion: """
            Errors, which keep 'build' from publishing; unplaced notes; one-sided continuations; gaps in dates and \
            pages; conflicts of dates, weekdays and issue numbers; doubtful boundaries; open names; figures that \
            disagree; dangling links; repeated texts. Writes nothing, but with --accept one line of accepted.tsv, \
            which takes a matter off the list until its facts change, and with --checked one line of checked.tsv, \
            which says that a page was read and found right, until its words change.

              broadsheet check
              broadsheet check --all --strict
              broadsheet check --only gap --only conflict
              broadsheet check --accept weekday-conflict-3fa9c1d2 --because "misprinted, see the facsimile"
              broadsheet check --checked 2021-01-27/p1 --aspect text
            """)

    @Argument(help: "The archive folder.", completion: .directory)
    var content = "Content"

    @Option(
        help: ArgumentHelp(
            "How to write the list: people, tools (one line each) or json.",
            discussion: "Without it: people on a terminal, tools elsewhere.", valueName: "format"))
    var format: DiagnosticFormat?

    @Option(
        help: ArgumentHelp(
            "The same as --format, but json is the plain array that all commands write.", valueName: "format")
    )
    var diagnostics: DiagnosticFormat?

    @Flag(help: "Warnings count as errors for the exit code.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "The folder that holds themes; without it, where 'build' looks.", valueName: "folder"),
        completion: .directory)
    var themeDir: String?

    @Flag(help: "Show all matters, however many.")
    var all = false

    @Flag(name: [.long, .short], help: "Leave notes out: errors and warnings only.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "Only matters of this urgency, and errors; may be repeated.", valueName: "urgency"))
    var only: [Urgency] = []

    @Option(
        help: ArgumentHelp(
            "Take a matter off the list, by its id in [ ]; may be repeated, for one reason.", valueName: "id")
    )
    var accept: [String] = []

    @Option(help: ArgumentHelp("Why it is right as it is.", valueName: "reason"))
    var because: String?

    @OptionGroup var checked: CheckedPages

    @Option(
        help: ArgumentHelp(
            "Who accepts or checked it (default: $GIT_AUTHOR_NAME or $USER).", valueName: "name"))
    var by: String?

    func validate() throws {
        guard accept.isEmpty == (because == nil) else {
            throw ValidationError("--accept and --because go together: a matter is accepted for a reason.")
        }
        guard accept.isEmpty || checked.pages.isEmpty else {
            throw ValidationError("--accept and --checked are two things: run 'check' twice.")
        }
        guard because?.allSatisfy(\.isWhitespace) != true else {
            throw ValidationError("--because tells the reason to whoever asks later; it cannot be empty.")
        }
    }

    func run() async throws {
        guard checked.pages.isEmpty else {
            return try checked.record(in: content, by: try Editor.name(by))
        }
        if let because { return try await accept(for: because) }
        let list = await CheckedArchive.check(content, themeFolder: themeDir)
        show(chosen(list))
        let found = list.open.map(\.diagnostic)
        let fails = found.hasErrors || (strict && found.contains { $0.severity == .warning })
        if fails { throw ExitCode(1) }
    }

    private func accept(for reason: String) async throws {
        let author = try Editor.name(by)
        let lock = try ArchiveWriter.open(content, for: .writing, diagnostics ?? format)
        defer { withExtendedLifetime(lock) {} }
        let list = await CheckedArchive.check(content, holding: lock, themeFolder: themeDir)
        var seen = Set<String>()
        let acceptances = accept.filter { seen.insert($0).inserted }.map {
            Acceptance(id: $0, author: author, date: Editor.today, reason: reason)
        }
        try ArchiveWriter.accept(acceptances, list, in: content)
    }

    private func chosen(_ list: MatterList) -> MatterList {
        var list = list
        list.open = list.open.filter { matter in
            if matter.urgency == .error { return true }
            if quiet, matter.diagnostic.severity == .note { return false }
            return only.isEmpty || only.contains(matter.urgency)
        }
        return list
    }

    private func show(_ list: MatterList) {
        if let diagnostics {
            DiagnosticOutput(diagnostics).show(list.open.map(\.diagnostic))
        } else {
            let printer = MatterPrinter(format, limit: all ? nil : MatterPrinter.usualLength)
            printer.show(list, of: content)
        }
        Terminal.print(MatterPrinter.summary(list), to: .error)
    }
}

extension Urgency: ExpressibleByArgument {}
