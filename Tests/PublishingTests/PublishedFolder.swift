import Publishing
import TestSupport

extension TemporaryFolder {
    /// What a build of `content` into `output` says; the theme is the one of this repository.
    func build(_ content: String = "Content", to output: String = "Public") async throws -> BuildReport {
        try await Build(
            BuildOptions(
                content: path(content), output: path(output), themeFolder: SmallArchive.themes)
        ).run()
    }
}
