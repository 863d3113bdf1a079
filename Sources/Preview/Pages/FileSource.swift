package import ArchiveModel
package import Publishing

/// Where the files come from that a preview shows.
package protocol FileSource: Sendable {
    /// The file at `path`, relative to the site's root; `nil` when there is none.
    func file(_ path: String) async -> FoundFile?
}

package enum FoundFile: Equatable, Sendable {
    case bytes([UInt8])
    /// Bytes that stay on the disk until they are sent.
    case stored(OpenFile)
    /// It exists, and cannot be shown for these reasons; `attempt` as in `PreviewState`.
    case failed([Diagnostic], attempt: String)
}
