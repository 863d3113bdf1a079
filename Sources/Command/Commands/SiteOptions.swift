import ArgumentParser
import Publishing

/// Which archive, and with which theme.
struct SiteOptions: ParsableArguments {
    @Argument(help: "The archive folder.", completion: .directory)
    var content = "Content"

    @Option(
        help: ArgumentHelp(
            "The folder that holds themes.",
            discussion: "Without it: Themes/ in the archive, beside it, here, and with the program.",
            valueName: "folder"), completion: .directory)
    var themeDir: String?

    func buildOptions(output: String, threads: Int = 2) -> BuildOptions {
        BuildOptions(content: content, output: output, themeFolder: themeDir, threads: threads)
    }
}
