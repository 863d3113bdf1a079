package import ArchiveModel
import ArgumentParser
import FoundationEssentials
import Publishing

/// Writes diagnostics in the chosen format, in their one order, and the summary line.
package struct DiagnosticOutput {
    package var format: DiagnosticFormat
    package var stream: Terminal.Stream

    /// `format` when the user chose one; else for people on a terminal and for tools elsewhere.
    package init(_ format: DiagnosticFormat?, stream: Terminal.Stream = .error) {
        self.format = format ?? (stream.isTerminal ? .people : .tools)
        self.stream = self.format == .json ? .output : stream
    }

    package func show(_ diagnostics: [Diagnostic]) {
        let text = text(diagnostics.sortedForDisplay(), usesColour: Terminal.usesColour(stream))
        if !text.isEmpty { Terminal.print(text, to: stream) }
    }

    /// `sorted` as text; empty when there is nothing to say.
    package func text(_ sorted: [Diagnostic], usesColour: Bool = false) -> String {
        switch format {
        case .tools: return sorted.map { ToolPrinter.line($0) }.joined(separator: "\n")
        case .people: return peopleText(sorted, usesColour)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return (try? encoder.encode(sorted)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
        }
    }

    /// Of errors and of warnings of one kind as many as a person reads.
    private func peopleText(_ sorted: [Diagnostic], _ usesColour: Bool) -> String {
        let printer = PeoplePrinter(usesColour: usesColour, line: SourceExcerpts().line)
        var counts: [DiagnosticKind: Int] = [:]
        var texts: [String] = []
        for diagnostic in sorted {
            let kind = diagnostic.kind
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= kind.shown { texts.append(printer.text(diagnostic) + "\n") }
        }
        for (kind, count) in counts.sorted(by: { ($0.key.severity, $0.key.id) < ($1.key.severity, $1.key.id) }
        ) where count > kind.shown {
            let rest = Count.of(count - kind.shown, "more \(kind.severity.rawValue)")
            texts.append("\(rest) [\(kind.id)]; '--diagnostics tools' prints every one\n")
        }
        return texts.joined(separator: "\n")
    }

    /// `2 errors, 1 warning`, or the empty string.
    package static func summary(_ diagnostics: [Diagnostic]) -> String {
        Severity.allCases.compactMap { severity in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : Count.of(count, severity.rawValue)
        }.joined(separator: ", ")
    }
}

extension DiagnosticKind {
    /// How many of it a person is shown.
    fileprivate var shown: Int { severity == .error ? 200 : 10 }
}
