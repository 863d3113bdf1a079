import ArchiveModel
import Ingest
import Reading

/// Every diagnostic points at a place that exists and can be shown.
enum Findings {
    static func check(_ diagnostics: [Diagnostic], in contents: [String: [UInt8]]) {
        var sources: [String: SourceText] = [:]
        for diagnostic in diagnostics {
            promise(!diagnostic.message.isEmpty && !diagnostic.id.isEmpty, "a diagnostic says nothing")
            guard let location = diagnostic.location, let bytes = contents[location.path] else { continue }
            if sources[location.path] == nil {
                sources[location.path] = TextDecoder.decode(bytes, path: location.path).value
            }
            guard let source = sources[location.path] else { continue }
            check(location, in: source, diagnostic)
        }
        _ = diagnostics.sortedForDisplay()
    }

    static func check(_ location: SourceLocation, in source: SourceText, _ diagnostic: Diagnostic) {
        let place = "\(location.line):\(location.column)+\(location.length) [\(diagnostic.id)]"
        promise(
            location.line >= 0 && location.column >= 0 && location.length >= 0,
            "\(place) is less than nothing")
        promise(location.line <= source.lines.count, "\(place) is below the last line")
        guard location.line > 0, location.column > 0 else { return }
        let line = source.lines[location.line - 1]
        promise(location.column <= line.count + 1, "\(place) is beyond its line of \(line.count) bytes")
        promise(location.column + location.length <= line.count + 1, "\(place) ends beyond its line")
    }
}
