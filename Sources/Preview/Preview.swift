import ArchiveModel
import Memo
import Publishing

/// An archive shown while it is being edited: read, planned, served from memory, and read again after every save.
///
/// Start reading here. Nothing is written, neither into the archive nor into an output.
package struct Preview: Sendable {
    package var content: String
    package var themeFolder: String?
    package var host: String
    package var ports: [Int]

    package init(content: String, themeFolder: String? = nil, host: String = "127.0.0.1", ports: [Int]) {
        self.content = content
        self.themeFolder = themeFolder
        self.host = host
        self.ports = ports
    }

    /// Serves until the task is cancelled; `report` hears of every rebuild, `isListening` of the port.
    package func run(
        report: @escaping @Sendable (PreviewUpdate) -> Void, isListening: @escaping @Sendable (Int) -> Void
    ) async throws {
        let watcher = FileWatcher { [content, themeFolder] in
            [content] + ThemeFolder.places(archive: content, chosen: themeFolder)
                + [ArchiveFolder.withheldFolder(of: content)].compactMap(\.self)
        }
        let memo = Memo()
        let pages = LivePages { [content, themeFolder] in
            defer { memo.age() }
            return await PreparedSite.prepare(
                content: content, themeFolder: themeFolder, memo: memo, forPreview: true
            ).map { site in site.map { LiveSite(Array($0.renditions), memo: memo, further: $0.searchFile) } }
        }
        report(await pages.rebuild())
        let server = PreviewServer(host: host, ports: ports, pages: pages, live: pages)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in watcher.changes() { report(await pages.rebuild()) }
            }
            group.addTask { try await server.run(isListening: isListening) }
            try await group.next()
            group.cancelAll()
        }
    }
}
