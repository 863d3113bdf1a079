/// A folder of files written as one text: each begins with a line `-- path --`.
///
/// A line inside a file that looks like such a header is written with a backslash before it.
package struct SiteScript: Hashable, Sendable {
    /// The bytes of each file, by its path.
    package let files: [String: [UInt8]]

    package var paths: [String] { files.keys.sorted() }

    package init(_ script: String) {
        var files: [String: [UInt8]] = [:]
        var path: String?
        for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
            if let header = Self.header(line) {
                path = header
                files[header] = []
            } else if let path {
                let text = line.hasPrefix("\\-- ") ? line.dropFirst() : line
                files[path, default: []] += Array(text.utf8) + [0x0A]
            }
        }
        if let path, files[path]?.last == 0x0A { files[path]?.removeLast() }
        self.files = files
    }

    /// The text of a file; empty when there is none.
    package func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    private static func header(_ line: Substring) -> String? {
        guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
        return String(line.dropFirst(3).dropLast(3))
    }
}
