import ArchiveModel
import ArgumentParser
import Desk
import FoundationEssentials
import Ingest
import Names
import Publishing
import Reading

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Shows what the reader makes of page texts, without an archive.",
        discussion: """
            The files are the pages of one issue. Prints an outline of the articles, or everything as JSON.

              broadsheet extract 2021-01-27-1.txt 2021-01-27-3.txt
              broadsheet extract page.txt --json | jq '.articles[].headline'
              broadsheet extract old-page.txt --language ru
              broadsheet extract 1893-04-02-mets.xml --json

            Texts, ALTO, and METS with the pages that it names: each file is told by its first bytes.
            """)

    @Argument(
        help: "Page texts of one issue.",
        completion: .file(extensions: PageReaders.standard.suffixes.map { String($0.dropFirst()) }))
    var files: [String]

    @Option(
        help:
            "What the texts are written in, a tag as en, de-AT, zh-Hant: it says which encodings and which words of mastheads, jumps and dates are tried (default: all of those words).",
        transform: PaperLanguage.init(argument:))
    var language: PaperLanguage?

    @Option(
        help: "The day of the issue, where none is printed: this year and last month are told from it.",
        transform: Self.day)
    var date: CalendarDate?

    @OptionGroup var encoding: EncodingOption

    @Flag(help: "Print JSON (docs/schemas/extract.schema.json).")
    var json = false

    @Flag(
        help:
            "Also say where each article stands in the source, how sure the reader is, and why each name is one."
    )
    var explain = false

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        let given = language
        let language = given ?? .simplifiedChinese
        let origin = TextOrigin(language: language, encoding: encoding.encoding)
        let pages = PageFiles.read(files, as: origin).unwrap(into: &diagnostics)
        // Where nobody says it, the words of all languages are looked for.
        var reading = IssueReader.read(
            issue: pages.issue, pages: pages.texts, in: given, decided: pages.articles,
            furniture: pages.furniture, stated: Set(pages.articles.flatMap(\.parts).map(\.page)),
            explains: explain
        ).unwrap(into: &diagnostics)
        // Names are looked for in the language that the page is in.
        let spoken = given ?? Self.language(of: pages.texts) ?? language
        for index in reading.articles.indices { reading.articles[index].language = spoken }
        if let day = date ?? reading.masthead.date { reading.date(day) }
        reading.articles = NameRecogniser.recognised(reading.articles).map(AddressChain.joined)
        if json {
            let report = ExtractReport(reading, pages: pages.texts, diagnostics: diagnostics)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Terminal.print(String(decoding: try encoder.encode(report), as: UTF8.self))
        } else {
            if !pages.texts.isEmpty {
                Terminal.print(ExtractOutline(reading, pages: pages.texts, explains: explain).text)
            }
            DiagnosticOutput(nil).show(diagnostics)
        }
        if diagnostics.hasErrors { throw ExitCode(1) }
    }

    private static func day(_ argument: String) throws -> CalendarDate {
        guard let date = CalendarDate(argument) else {
            throw ValidationError("“\(argument)” is no day; write one as 2021-01-27.")
        }
        return date
    }

    /// What the letters and commonest words of the pages say.
    private static func language(of texts: [Int: SourceText]) -> PaperLanguage? {
        let pages = texts.sorted { $0.key < $1.key }.map { String(decoding: $0.value.bytes, as: UTF8.self) }
        return PaperLanguage.guess(from: pages.joined(separator: "\n"))
    }
}

extension IssueReading {
    /// Gives its articles the day of the issue.
    fileprivate mutating func date(_ day: CalendarDate) {
        for index in articles.indices {
            let page = articles[index].id.page
            let issue = IssueID(day, edition: page.issue.edition)
            articles[index].id = ArticleID(PageID(issue, page.number), articles[index].id.number)
        }
    }
}
