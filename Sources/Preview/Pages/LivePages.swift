package import ArchiveModel
import Publishing

/// The site in memory: planned whole, each page rendered when it is asked for.
///
/// While the archive has errors, the pages of the last good site stay.
package actor LivePages: FileSource {
    /// Reads and plans the site as a build would.
    package typealias Prepare = @Sendable () async -> Diagnosed<LiveSite?>

    private let prepare: Prepare
    private let start: String
    private var version = 0
    private var attempt = 0
    /// `nil` until a site could be made.
    private var site: LiveSite?
    private var errors: [Diagnostic] = []
    /// As they came last, and in order.
    private var raw: [Diagnostic] = []
    private var diagnostics: [Diagnostic] = []
    private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    private var lastListener = 0

    package init(prepare: @escaping Prepare) {
        self.prepare = prepare
        start = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    package var state: PreviewState {
        PreviewState(
            version: "\(start)-\(version)", attempt: "\(start)-\(attempt)", errors: errors)
    }

    // MARK: Rebuilding

    /// Plans the site anew and tells every browser.
    package func rebuild() async -> PreviewUpdate {
        var result = await prepare()
        result.diagnostics += result.value?.addressErrors ?? []
        let news = SourceExcerpts().added(to: news(in: result.diagnostics))
        errors = news.filter { $0.severity == .error }
        let last = site
        if let made = result.value, errors.isEmpty {
            site = made
            version += 1
        }
        attempt += 1
        for listener in listeners.values { listener.yield(state) }
        // Freeing the old site takes time that nobody should wait for.
        withExtendedLifetime(last) {}
        return PreviewUpdate(
            diagnostics: diagnostics, news: news, files: site?.count ?? 0, isFirst: last == nil)
    }

    /// Takes `found` as what is to be told now; returns all errors of it and what is new.
    private func news(in found: [Diagnostic]) -> [Diagnostic] {
        guard found != raw else { return diagnostics.filter { $0.severity == .error } }
        let seen = Set(diagnostics)
        (raw, diagnostics) = (found, found.sortedForDisplay())
        return diagnostics.filter { $0.severity == .error || !seen.contains($0) }
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
        let (site, state) = await (site, state)
        guard let site else { return .failed(state.errors, attempt: state.attempt) }
        guard let page = site[path] else { return nil }
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
