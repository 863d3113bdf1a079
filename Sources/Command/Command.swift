package import ArgumentParser
import Glibc
import Publishing
import Synchronization

/// `broadsheet`: its subcommands, and what all of them promise about exit codes.
package struct Broadsheet: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: "Turns page texts of a newspaper into an annotated, searchable site.",
        discussion: """
            A first archive in three commands:

              broadsheet init Content
              broadsheet import scans/*.txt
              broadsheet build

            Exit codes: 0 done, 1 the archive has errors (nothing is published, the old site stays), 64 wrong \
            usage. Completions for a shell: 'broadsheet --generate-completion-script zsh' (or bash, fish).
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ImportCommand.self, DivideCommand.self, EditionCommand.self, BuildCommand.self,
            ServeCommand.self,
            CheckCommand.self, ReviewCommand.self, AuditCommand.self, ExtractCommand.self,
        ])

    package init() {}
}

/// The entry point of the executable.
package enum CommandLineTool {
    package static func run() async {
        if let refusal = Arguments.refusal(of: Arguments.given) {
            Terminal.print(refusal, to: .error)
            exit(64)
        }
        FolderLock.waits.withLock {
            $0 = { folder, holder in
                Terminal.print("Waiting for \(holder), which is at work on '\(folder)'.", to: .error)
            }
        }
        await Broadsheet.main()
    }
}
