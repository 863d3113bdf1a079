import ArchiveModel
import ArgumentParser
import Glibc
import Preview
import Publishing

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows an archive in the browser while you edit it.",
        discussion: """
            Pages are made from memory when they are asked for; nothing is written. Save a file and open pages \
            reload; a file with errors is shown over the page, which stays as it last was.

              broadsheet serve
              broadsheet serve Content --port 9000
              broadsheet serve --built Public

            Only this machine can connect, unless --host names an address that others reach: then everybody on that \
            network can read the archive, also what you have not published yet.
            """)

    @Argument(
        help: "The archive folder (default: Content); with --built, a published one (default: Public).",
        completion: .directory)
    var folder: String?

    @Flag(help: "Show a published folder as it stands.")
    var built = false

    @Option(
        help: ArgumentHelp(
            "The port; 0 takes any free one.",
            discussion: "Without it: 8080, or the next one of ten that is free."))
    var port: Int?

    @Option(help: "The address to listen on, or a name of this machine.")
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp("The folder that holds themes.", valueName: "folder"), completion: .directory)
    var themeDir: String?

    @Option(help: ArgumentHelp("How to write errors: people, tools or json.", valueName: "format"))
    var diagnostics: DiagnosticFormat?

    func validate() throws {
        guard (0...65_535).contains(port ?? 0) else { throw ValidationError("--port is from 0 to 65535.") }
        guard !built || themeDir == nil else {
            throw ValidationError("--built shows finished pages: --theme-dir has no use there.")
        }
    }

    func run() async throws {
        let folder = folder ?? (built ? "Public" : "Content")
        guard (try? Disk.status(folder))?.kind == .folder else {
            throw Failure(built ? "There is no folder '\(folder)': build first" : noArchive(folder))
        }
        do {
            try await serve(folder, ports: port.map { [$0] } ?? Array(8080...8089))
        } catch let error as PreviewError {
            throw Failure(explanation(error))
        }
    }

    private func serve(_ folder: String, ports: [Int]) async throws {
        let announce: @Sendable (Int) -> Void = { port in
            let name = host.contains(":") ? "[\(host)]" : host
            Terminal.print("Showing '\(folder)' at http://\(name):\(port)/ (Ctrl-C stops)", to: .error)
        }
        if built {
            let pages = BuiltFolder(folder)
            return try await PreviewServer(host: host, ports: ports, pages: pages).run(isListening: announce)
        }
        let output = DiagnosticOutput(diagnostics)
        let preview = Preview(content: folder, themeFolder: themeDir, host: host, ports: ports)
        try await preview.run(report: { show($0, output) }, isListening: announce)
    }

    private func show(_ update: PreviewUpdate, _ output: DiagnosticOutput) {
        output.show(update.news)
        let found = DiagnosticOutput.summary(update.diagnostics)
        let done =
            if update.diagnostics.hasErrors {
                update.files == 0 ? "No page can be made yet" : "The pages stay as they last were"
            } else {
                "\(update.isFirst ? "Read" : "Read again"): \(Count.of(update.files, "file"))"
            }
        Terminal.print(found.isEmpty ? done : "\(done); \(found)", to: .error)
    }

    private func noArchive(_ folder: String) -> String {
        "There is no archive folder '\(folder)': name it, or make one with: broadsheet init \(Path.shellWord(folder))"
    }

    private func explanation(_ error: PreviewError) -> String {
        switch error {
        case .unknownHost(let host): "This machine knows no address '\(host)': --host takes one of its own"
        case .cannotListen(_, let port, EADDRINUSE):
            "Port \(port) is taken by another program: choose one with --port, or any free one with --port 0"
        case .cannotListen(_, let port, EACCES): "Port \(port) is not for everybody: choose one from 1024 on"
        case .cannotListen(let host, _, EADDRNOTAVAIL):
            "This machine has no address '\(host)': --host takes one of its own"
        case .cannotListen(let host, let port, let code):
            "Cannot listen on \(host):\(port): \(String(cString: strerror(code)))"
        }
    }
}
