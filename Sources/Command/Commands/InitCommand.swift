import ArchiveModel
import ArgumentParser
import Publishing
import Reading

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes an empty archive folder.",
        discussion: """
            Writes archive.yml and a few files that explain themselves; existing files are never touched.

              broadsheet init
              broadsheet init Content --title 辽源日报数字档案 --paper 辽源日报 --language zh-Hans
              broadsheet init Beacon --paper "The Larkport Beacon" --paper-language en

            Without --paper-language that is told from --pages, else from the name of the
            paper; where the name does not tell, a terminal asks.
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder = "Content"

    @Option(help: "The title of the site; without it, the name of the paper.")
    var title: String?

    @Option(help: "The name of the newspaper.")
    var paper = "Newspaper"

    @Option(
        help: "The language of the interface, one that the theme has; without it, the nearest to the paper's."
    )
    var language: String?

    @Option(
        help: "What the newspaper is written in: a tag as en, de-AT, zh-Hant.",
        transform: PaperLanguage.init(argument:))
    var paperLanguage: PaperLanguage?

    @Option(
        parsing: .upToNextOption, help: "Page texts from which its language is told.", completion: .file())
    var pages: [String] = []

    @Option(help: "Where the site will be published: https://example.org/.")
    var baseURL: String?

    func run() async throws {
        let written = try paperLanguage ?? guessed() ?? asked() ?? .english
        let found = ThemeFolder.theme(ofNewArchive: folder, in: language, of: written)
        guard let (theme, language) = found.value else {
            DiagnosticOutput(nil).show(found.diagnostics)
            throw ExitCode.failure
        }
        let archive = NewArchive(
            title: title ?? paper, paper: paper, language: language, paperLanguage: written, baseURL: baseURL,
            theme: theme)
        do {
            try Disk.makeFolder(folder)
            let lock = try ArchiveWriter.open(folder)
            try Editing.apply(archive.edits, in: folder)
            withExtendedLifetime(lock) {}
        } catch let error as FileError {
            throw Failure(error.description)
        } catch Editing.Problem.conflicts(let files) {
            throw Failure("'\(folder)' holds \(files.joined(separator: ", ")) already; nothing was written.")
        } catch let problem as Editing.Problem {
            throw Failure(problem.description)
        }
        let word = Path.shellWord(folder)
        Terminal.print(
            """
            Made an archive in '\(folder)' for a paper in \(written.tag). Next:
              broadsheet import FILES… --archive \(word)    take page texts in
              broadsheet build \(word)                      publish them to Public/
            """)
    }

    /// By page texts, else by the name.
    private func guessed() throws -> PaperLanguage? {
        let texts = try pages.map { path in
            do {
                let text = TextDecoder.decode(try Disk.read(path), path: path)
                guard let source = text.value else { throw Failure(text.diagnostics.first?.message ?? path) }
                return String(decoding: source.bytes, as: UTF8.self)
            } catch let error as FileError {
                throw Failure(error.description)
            }
        }
        return texts.isEmpty
            ? PaperLanguage.guess(from: paper) : PaperLanguage.guess(from: texts.joined(separator: "\n"))
    }

    /// By whoever sits at the terminal, if anybody does.
    private func asked() -> PaperLanguage? {
        guard Terminal.isInteractive else { return nil }
        while true {
            Terminal.print("What is the paper written in? A tag as en, de-AT, zh-Hant [en]:")
            guard let answer = readLine(), !answer.isEmpty else { return nil }
            if let language = PaperLanguage(tag: answer) { return language }
            Terminal.print(PaperLanguage.refusal(of: answer))
        }
    }
}
