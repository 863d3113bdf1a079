package import ArchiveModel

/// A diagnostic for people: headline, place, the source line with a caret, what to do.
package struct PeoplePrinter {
    package var usesColour: Bool
    /// The line with this number of the file with this path, where the diagnostic brings no excerpt.
    package var line: (SourceLocation) -> String?

    package init(usesColour: Bool, line: @escaping (SourceLocation) -> String? = { _ in nil }) {
        self.usesColour = usesColour
        self.line = line
    }

    /// `name` stands in the place of the diagnostic's id.
    package func text(_ diagnostic: Diagnostic, named name: String? = nil) -> String {
        var lines = [headline(diagnostic, name ?? diagnostic.id)]
        if let location = diagnostic.location {
            lines.append("  \(paint("-->", .quiet)) \(place(location))")
            lines += excerpt(of: diagnostic, at: location)
        }
        lines += diagnostic.notes.map { "  \(paint("note:", .quiet)) \($0)" }
        lines += diagnostic.fixes.map { "  \(paint("help:", .help)) \($0)" }
        return lines.joined(separator: "\n")
    }

    private func headline(_ diagnostic: Diagnostic, _ name: String) -> String {
        let colour: Colour =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .note: .help
            }
        let id = paint("[\(name)]", .quiet)
        return "\(paint(diagnostic.severity.rawValue + ":", colour)) \(diagnostic.message) \(id)"
    }

    private func place(_ location: SourceLocation) -> String {
        guard location.line > 0 else { return location.path }
        let column = location.column > 0 ? ":\(location.column)" : ""
        return "\(location.path):\(location.line)\(column)"
    }

    private func excerpt(of diagnostic: Diagnostic, at location: SourceLocation) -> [String] {
        guard location.line > 0, let text = diagnostic.excerpt ?? line(location) else { return [] }
        let number = "\(location.line)"
        let margin = String(repeating: " ", count: number.count)
        let window = Excerpt(text, column: location.column, length: location.length)
        var lines = [" \(paint("\(number) |", .quiet)) \(window.text)"]
        if location.column > 0 {
            lines.append(" \(paint("\(margin) |", .quiet)) \(window.indent)\(paint(window.carets, .error))")
        }
        return lines
    }

    private enum Colour: String {
        case error = "1;31"
        case warning = "1;33"
        case help = "1;36"
        case quiet = "2"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
