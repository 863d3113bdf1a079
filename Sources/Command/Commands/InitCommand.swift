import ArgumentParser
import Publishing

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes an empty archive folder.",
        discussion: """
            Writes archive.yml and a few files that explain themselves; existing files are never touched.

              broadsheet init
              broadsheet init Content --title 辽源日报数字档案 --paper 辽源日报 --language zh-Hans
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder = "Content"

    @Option(help: "The title of the site; without it, the name of the paper.")
    var title: String?

    @Option(help: "The name of the newspaper.")
    var paper = "Newspaper"

    @Option(help: "The language of the interface: zh-Hans or en; without it, by the name of the paper.")
    var language: Language?

    @Option(help: "Where the site will be published: https://example.org/.")
    var baseURL: String?

    enum Language: String, ExpressibleByArgument, CaseIterable {
        case chinese = "zh-Hans"
        case english = "en"
    }

    func run() async throws {
        let isChinese = paper.unicodeScalars.contains(where: \.properties.isIdeographic)
        let archive = NewArchive(
            title: title ?? paper, paper: paper,
            language: (language ?? (isChinese ? .chinese : .english)).rawValue, baseURL: baseURL)
        do {
            try Disk.makeFolder(folder)
            try Editing.apply(archive.edits, in: folder)
        } catch let error as FileError {
            throw Failure(error.description)
        } catch Editing.Problem.conflicts(let files) {
            throw Failure("'\(folder)' holds \(files.joined(separator: ", ")) already; nothing was written.")
        }
        Terminal.print(
            """
            Made an archive in '\(folder)'. Next:
              broadsheet import FILES… --archive \(folder)    take page texts in
              broadsheet build \(folder)                      publish them to Public/
            """)
    }
}
