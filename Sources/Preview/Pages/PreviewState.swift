package import ArchiveModel

/// What a browser is told about the site in memory: which one it is, and what is wrong with the files now.
package struct PreviewState: Encodable, Equatable, Sendable {
    /// Another site has another version; a page that carries an old one loads itself again.
    package var version: String
    /// Another reading of the archive has another one, also when it led to no site.
    package var attempt: String
    /// When there are any, the pages are those of the last site that could be made.
    package var errors: [Diagnostic]
}

/// How a rebuild ended.
package struct PreviewUpdate: Sendable {
    package var diagnostics: [Diagnostic]
    /// Those that the person at work has not seen yet, and every error, each with the line that it points into.
    package var news: [Diagnostic]
    package var files: Int
    package var isFirst: Bool
}
