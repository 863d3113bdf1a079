package import ArchiveModel
package import Publishing

/// The site in memory: planned whole, each page rendered when it is asked for.
///
/// While the archive has errors, the pages of the last good site stay.
package actor LivePages: PageSource {
    /// Reads and plans the site as a build would.
    package typealias Prepare = @Sendable () async -> Diagnosed<[Rendition]?>

    private let prepare: Prepare
    private let start: String
    private var version = 0
    private var attempt = 0
    /// `nil` until a site could be made.
    private var pages: [String: Rendition]?
    private var diagnostics: [Diagnostic] = []
    private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    private var lastListener = 0

    package init(prepare: @escaping Prepare) {
        self.prepare = prepare
        start = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    package var state: PreviewState {
        PreviewState(
            version: "\(start)-\(version)", attempt: "\(start)-\(attempt)", diagnostics: diagnostics)
    }

    // MARK: Rebuilding

    /// Plans the site anew and tells every browser.
    package func rebuild() async -> PreviewUpdate {
        var result = await prepare()
        result.diagnostics += Addresses.check(result.value?.map(\.path) ?? [])
        let seen = Set(diagnostics)
        diagnostics = SourceExcerpts().added(to: result.diagnostics.sortedForDisplay())
        let isFirst = pages == nil
        if let renditions = result.value, !diagnostics.hasErrors {
            pages = Dictionary(renditions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            version += 1
        }
        attempt += 1
        for listener in listeners.values { listener.yield(state) }
        let news = diagnostics.filter { $0.severity == .error || !seen.contains($0) }
        return PreviewUpdate(
            diagnostics: diagnostics, news: news, files: pages?.count ?? 0, isFirst: isFirst)
    }

    /// The state now, then after every rebuild.
    package func states() -> AsyncStream<PreviewState> {
        let (stream, continuation) = AsyncStream<PreviewState>.makeStream(
            bufferingPolicy: .bufferingNewest(1))
        lastListener += 1
        let number = lastListener
        listeners[number] = continuation
        continuation.onTermination = { [weak self] _ in
            Task { await self?.forget(number) }
        }
        continuation.yield(state)
        return stream
    }

    private func forget(_ listener: Int) { listeners[listener] = nil }

    // MARK: Showing

    /// Renders outside of the actor, so that several pages are made at once.
    package nonisolated func file(_ path: String) async -> FoundFile? {
        let (pages, state) = await (pages, state)
        guard let pages else { return .failed(state.diagnostics, attempt: state.attempt) }
        guard let page = pages[path] else { return nil }
        do throws(FileError) {
            let made = try page.bytes()
            if made.diagnostics.hasErrors {
                return .failed(SourceExcerpts().added(to: made.diagnostics), attempt: state.attempt)
            }
            guard ContentType.isHTML(path) else { return .bytes(made.value) }
            return .bytes(LiveAssets.adding(to: made.value, version: state.version))
        } catch {
            return .failed([.unreadable(error.path, error)], attempt: state.attempt)
        }
    }
}
