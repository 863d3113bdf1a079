package import ArchiveModel

/// Lines of the files that diagnostics point into.
package struct SourceExcerpts: Sendable {
    package init() {}

    /// The line at `location`, when it can be shown.
    package func line(at location: SourceLocation) -> String? {
        guard location.line > 0, let status = try? Disk.status(location.path), status.size < Self.largestFile,
            let bytes = try? Disk.read(location.path), let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let source = SourceText(path: location.path, text)
        return source.lines.indices.contains(location.line - 1) ? source.line(location.line) : nil
    }

    /// The same, each with the line that it points into.
    package func added(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard diagnostic.excerpt == nil, let location = diagnostic.location else { return diagnostic }
            var copy = diagnostic
            copy.excerpt = line(at: location).map { String($0.prefix(Self.longestLine)) }
            return copy
        }
    }

    /// In bytes.
    private static let largestFile = 4 << 20
    /// In letters.
    private static let longestLine = 400
}
