/// Arithmetic on `/`-separated paths, without looking at the disk.
package enum Path {
    package static func join(_ folder: String, _ rest: String) -> String {
        if folder.isEmpty || rest.hasPrefix("/") { return rest }
        return folder.hasSuffix("/") ? folder + rest : folder + "/" + rest
    }

    /// The folder that holds `path`, `.` for a bare name, `nil` for `/`.
    package static func parent(of path: String) -> String? {
        let trimmed = trimmingSlashes(path)
        guard trimmed != "/" else { return nil }
        guard let slash = trimmed.utf8.lastIndex(of: slash) else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    package static func name(of path: String) -> String {
        let trimmed = trimmingSlashes(path)
        guard let slash = trimmed.utf8.lastIndex(of: slash) else { return trimmed }
        return String(trimmed[trimmed.utf8.index(after: slash)...])
    }

    private static func trimmingSlashes(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Whether `inner` is `outer` or stands somewhere below it; both absolute and resolved.
    package static func contains(_ outer: String, _ inner: String) -> Bool {
        inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
    }

    /// Whether `path` stays below the folder it is relative to: no empty part, no `.` or `..`, no NUL.
    package static func isSafe(_ path: String) -> Bool {
        !path.isEmpty && !path.utf8.contains(0)
            && path.utf8.split(separator: slash, omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
            }
    }

    /// `path` as one word of a command that a person copies into a shell: quoted where a shell would take it apart.
    package static func shellWord(_ path: String) -> String {
        let path = path.hasPrefix("-") ? "./" + path : path
        let isPlain = path.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "/._-+,@%:=".unicodeScalars.contains(scalar)
        }
        if isPlain, !path.isEmpty { return path }
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return "'"
                + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
                + "'"
        }
        let escaped = path.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "'", "\\": "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                "\\" + String(scalar.value + 0o1000, radix: 8).dropFirst()
            default: String(scalar)
            }
        }
        return "$'" + escaped.joined() + "'"
    }

    private static let slash = UInt8(ascii: "/")
}
