import Publishing
import TestSupport
import Testing

extension TemporaryFolder {
    /// What a build of `content` into `output` says; the theme is the one of this repository.
    func build(_ content: String = "Content", to output: String = "Public") async throws -> BuildReport {
        try await Build(
            BuildOptions(
                content: path(content), output: path(output), themeFolder: SmallArchive.themes)
        ).run()
    }

    /// An archive of one issue of a small Chinese paper, published to `Public`: `files` by their names in the folder of
    /// the issue; `language` is that of the site.
    static func published(_ files: [String: String], of date: String, language: String = "zh-Hans")
        async throws
        -> TemporaryFolder
    {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            format: 1
            title: 河湾日报数字档案
            language: \(language)
            base_url: https://example.org/
            paper: {name: 河湾日报}
            edition: {id: "1", date: 2026-03-01}
            """, to: "Content/archive.yml")
        for (name, text) in files { try folder.write(text, to: "Content/issues/\(date)/\(name)") }
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics)")
        return folder
    }
}
