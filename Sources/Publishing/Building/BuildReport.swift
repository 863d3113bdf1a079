package import ArchiveModel

/// What a build found and published.
package struct BuildReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var issues = 0
    package var articles = 0
    /// How many withholdings are in force; `nil` when the archive names no folder of them.
    package var withholdings: Int?
    /// Whether the output now holds the new site.
    package private(set) var isPublished = false
    package private(set) var files = 0
    /// In bytes.
    package private(set) var size = 0
    /// Files that did not exist or held other bytes before.
    package private(set) var changed = 0
    /// Files of the last build that are no more.
    package private(set) var removed = 0

    /// Files whose bytes were made, rather than known from the last build.
    package private(set) var made = 0
    /// What was planned, and published when `isPublished`.
    package var site: PreparedSite?

    package init() {}

    mutating func count(_ written: [WrittenFile], last: Manifest?) {
        let entries = written.map(\.entry)
        made = written.count { !$0.isKept }
        isPublished = true
        files = entries.count
        size = entries.reduce(0) { $0 + $1.size }
        changed = entries.count { last?[$0.path]?.hash != $0.hash }
        let kept = entries.count { last?[$0.path] != nil }
        removed = (last?.entries.count ?? 0) - kept
    }
}
