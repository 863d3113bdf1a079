package import ArchiveModel

/// Lines of the files that diagnostics point into.
package struct SourceExcerpts: Sendable {
    package init() {}

    /// The line at `location`, when it can be shown.
    package func line(at location: SourceLocation) -> String? {
        source(location.path).flatMap { line(location.line, of: $0, limit: Self.largestFile) }
    }

    /// The same, each with the line that it points into.
    package func added(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        var last: (path: String, source: SourceText?)?
        return diagnostics.map { diagnostic in
            guard diagnostic.excerpt == nil, let location = diagnostic.location else { return diagnostic }
            if last?.path != location.path { last = (location.path, source(location.path)) }
            var copy = diagnostic
            copy.excerpt = last?.source.flatMap { line(location.line, of: $0, limit: Self.longestLine) }
            return copy
        }
    }

    private func source(_ path: String) -> SourceText? {
        guard let status = try? Disk.status(path), status.size < Self.largestFile,
            let bytes = try? Disk.read(path), let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return SourceText(path: path, text)
    }

    /// At most `limit` bytes of it, whole letters.
    private func line(_ number: Int, of source: SourceText, limit: Int) -> String? {
        guard source.lines.indices.contains(number - 1) else { return nil }
        let line = source.lines[number - 1]
        var end = min(line.upperBound, line.lowerBound + limit)
        while end < line.upperBound, UTF8.isContinuation(source.bytes[end]) { end -= 1 }
        return source.string(line.lowerBound..<end)
    }

    /// In bytes.
    private static let largestFile = 4 << 20
    /// In bytes.
    private static let longestLine = 1_200
}
