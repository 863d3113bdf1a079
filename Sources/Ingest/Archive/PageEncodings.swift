package import ArchiveModel
import Reading

/// The encodings that somebody gave for pages of an issue, `encodings.tsv`: a page and a name a line (formats §1).
package struct PageEncodings: Hashable, Sendable {
    /// By the number of the first page of a file.
    package var pages: [Int: TextEncoding]

    package init(_ pages: [Int: TextEncoding] = [:]) { self.pages = pages }

    package static func read(_ source: SourceText) -> Diagnosed<PageEncodings> {
        var diagnostics: [Diagnostic] = []
        var result = PageEncodings()
        for range in source.lines {
            let line = source.string(range)
            guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let location = source.location(of: range)
            guard fields.count == 2, fields[0].hasPrefix("p"), let page = Int(fields[0].dropFirst()), page > 0
            else {
                diagnostics.append(.badLine(line, location))
                continue
            }
            guard let encoding = TextEncoding(named: fields[1]) else {
                diagnostics.append(.unknownEncoding(fields, location, line))
                continue
            }
            if let other = result.pages.updateValue(encoding, forKey: page), other != encoding {
                diagnostics.append(.secondLine(page, other, location, line))
            }
        }
        return Diagnosed(result, diagnostics)
    }

    /// The file: a comment, and a line a page in order.
    package var written: String {
        "# page, and its encoding, which its bytes do not tell\n"
            + pages.sorted { $0.key < $1.key }.map { "p\($0.key)\t\($0.value.rawValue)\n" }.joined()
    }
}

extension Diagnostic {
    fileprivate static func badLine(_ line: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badEncodings, "A line is a page and the name of an encoding, with a tab between them",
            at: location, excerpt: line, fixes: ["write it as 'p1', a tab, 'windows-1252'"])
    }

    fileprivate static func unknownEncoding(
        _ fields: [String], _ location: SourceLocation, _ line: String
    ) -> Diagnostic {
        var place = location
        place.column += fields[0].utf8.count + 1
        place.length = fields[1].utf8.count
        let near = TextEncoding.nearest(to: fields[1]).map { "'\($0.rawValue)'" }
        return Diagnostic(
            .badEncodings, "'\(fields[1])' is not the name of an encoding", at: place, excerpt: line,
            fixes: near.isEmpty
                ? ["write one that 'broadsheet import --help' lists"]
                : ["did you mean \(near.joined(separator: " or "))?"])
    }

    fileprivate static func secondLine(
        _ page: Int, _ other: TextEncoding, _ location: SourceLocation, _ line: String
    ) -> Diagnostic {
        Diagnostic(
            .badEncodings, "Page \(page) has one encoding", at: location, excerpt: line,
            notes: ["A line above says \(other.rawValue)."], fixes: ["take one of the lines out"])
    }
}
