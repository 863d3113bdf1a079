import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Publishing
import Reading

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes page texts into an archive and records how they divide into articles.",
        discussion: """
            Each file is one page, or several with form feeds between them; or one article, where its name has a number \
            behind that of the page; or a table with an article a row (CSV, JSON Lines). Date and page come from the \
            name of the file, else from the masthead; the table says which. The bytes are kept as they came. Pages that \
            are held already are left alone. A text that is not Unicode is read in an encoding of the paper's language, if that \
            makes plausible words of it; --encoding says which it is, and is recorded beside the page. ALTO, PAGE XML, \
            hOCR, ABBYY XML and PDF are pages, too; a METS file brings the pages that it names, their labels and its \
            articles.

              broadsheet import scans/ --dry-run
              broadsheet import scans/*.txt --pattern 'LYRB-{date}-{page}.txt'
              broadsheet import page.txt --date 2021-01-05 --page 1
              broadsheet import stories/ --pattern '{month}-{day}-{year}_{page}_{article}.txt'
              broadsheet import articles-2021.jsonl
              broadsheet import 1893-04-02-mets.xml
              broadsheet import better/2021-01/ --replace --dry-run
              broadsheet import 1994/*.txt --encoding windows-1251

            A pattern knows {date}, or {year}, {month} and {day}; {page}, a number or a label like A01; {article}, \
            {edition}, and * for anything.
            """)

    @Argument(
        help:
            "Page texts and tables, or folders that hold them (*.txt, *.xml, *.html, *.pdf, *.csv, *.jsonl).",
        completion: .file()
    )
    var files: [String]

    @Option(help: "The archive folder.", completion: .directory)
    var archive = "Content"

    @Option(help: "How the files are named: 'LYRB-{date}-{page}.txt'.")
    var pattern: String?

    @Option(help: "The date of the issue, for all files: 2021-01-27.")
    var date: String?

    @Option(help: "The edition, where a day has a second issue: special.")
    var edition: String?

    @Option(help: "The page number, for a single file.")
    var page: Int?

    @OptionGroup var encoding: EncodingOption

    @Flag(name: .customLong("replace"), help: "Let other bytes take the place of pages that are held.")
    var replaces = false

    @Flag(
        name: [.customLong("dry-run"), .customShort("n")], help: "Show what would be done and write nothing.")
    var isDryRun = false

    @OptionGroup var options: DiagnosticOptions

    func validate() throws {
        if let pattern, FileNamePattern(pattern) == nil {
            throw ValidationError(
                "--pattern knows {date}, or {year}, {month} and {day}; {page}, {article}, {edition} and *; this is '\(pattern)'."
            )
        }
        if let date, CalendarDate(date) == nil {
            throw ValidationError("--date is a day like 2021-01-27; this is '\(date)'.")
        }
        if let edition, IssueID("2021-01-27-\(edition)") == nil {
            throw ValidationError("--edition is a word in lower case, like special; this is '\(edition)'.")
        }
        if let page {
            guard (1...9999).contains(page) else { throw ValidationError("--page is from 1 to 9999.") }
            guard files.count == 1 else {
                throw ValidationError("--page is for a single file; here are \(files.count).")
            }
        }
    }

    func run() async throws {
        let lock = try ArchiveWriter.open(archive, for: isDryRun ? .reading : .writing, options.diagnostics)
        defer { withExtendedLifetime(lock) {} }
        var diagnostics: [Diagnostic] = []
        guard let folder = ArchiveFolder.read(archive, holding: lock).unwrap(into: &diagnostics) else {
            return try options.report(diagnostics)
        }
        let tree = ArchiveTree.sort(folder.sources).value
        let received = ReceivedFiles.read(files).unwrap(into: &diagnostics)
        let origin = TextOrigin(language: tree.paperLanguage, encoding: encoding.encoding)
        let delivered = MetsDelivery.deliveries(in: received, as: origin).unwrap(into: &diagnostics)
        var plan = ImportPlan.plan(delivered.rest, delivered.issues, into: tree, importOptions)
        let inArchive = plan.diagnostics.map { found in
            found.location?.path.hasPrefix("issues/") == true ? found.located(in: archive) : found
        }
        diagnostics += inArchive
        plan.diagnostics = []
        Terminal.print(ImportTable(plan.value).text)
        if !isDryRun { try ArchiveWriter.apply(plan.value.writes, in: archive) }
        defer { Terminal.print(summary(plan.value), to: .error) }
        try options.report(diagnostics)
    }

    private var importOptions: ImportOptions {
        var result = ImportOptions()
        result.date = date.flatMap { CalendarDate($0) }
        result.edition = edition
        result.page = page
        result.pattern = pattern.flatMap { FileNamePattern($0) }
        result.replaces = replaces
        result.encoding = encoding.encoding
        return result
    }

    private func summary(_ plan: ImportPlan) -> String {
        let taken = plan.placements.filter { $0.state == .new || $0.state == .replaced }
        let held = Set(plan.placements.lazy.filter { $0.state == .held }.map(\.source)).count
        let refused = Set(plan.placements.lazy.filter { $0.state == .refused }.map(\.source)).count
        let articles = taken.reduce(0) { $0 + $1.articles }
        var parts = [
            "\(isDryRun ? "Would import" : "Imported") \(Count.of(Set(taken.map(\.source)).count, "file"))"
                + " with \(Count.of(articles, "article"))"
        ]
        if held > 0 { parts.append("\(held) held already") }
        if refused > 0 { parts.append("\(refused) left out") }
        let next = isDryRun || taken.isEmpty ? "" : "\nNow run: broadsheet build \(Path.shellWord(archive))"
        return parts.joined(separator: ", ") + "." + next
    }
}
