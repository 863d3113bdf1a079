package import ArchiveModel
import ArgumentParser

/// How diagnostics are written: with excerpts for people, one line each for tools, or as JSON.
package enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case people, tools, json
}

/// `path:line:column: error: message [id]`, one line a diagnostic, as editors and CI systems read it.
package enum ToolPrinter {
    /// `name` stands in the place of the diagnostic's id.
    package static func line(_ diagnostic: Diagnostic, named name: String? = nil) -> String {
        var place = ""
        if let location = diagnostic.location {
            place = location.path
            if location.line > 0 { place += ":\(location.line)" }
            if location.line > 0, location.column > 0 { place += ":\(location.column)" }
            place += ": "
        }
        let details = (diagnostic.notes + diagnostic.fixes).map { "; \($0)" }.joined()
        let text =
            "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message)\(details) [\(name ?? diagnostic.id)]"
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
