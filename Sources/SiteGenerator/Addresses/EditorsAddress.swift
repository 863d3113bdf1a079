import ArchiveModel
import Markup

/// The address of a file of the site, as an editor writes it in Markdown: of `static/`, from the site's root, from the
/// page on which it stands, or on a free-standing page of what lies beside its file.
struct EditorsAddress {
    /// As the editor wrote it.
    let text: String
    let location: SourceLocation
    /// The path of the file in the site; `nil` when it lies outside.
    let path: String?
    /// The address that leads there from the page.
    let written: String
    /// The folder below `pages/` in which it is written; `nil` for what is no free-standing page.
    let folder: String?

    /// What lies beside the files of free-standing pages.
    struct Beside {
        /// Below `pages/`: that of the file.
        var folder: String
        /// The path in the site of a file below `pages/`.
        var files: [String: String]
    }

    /// `nil` for what names no file: a place on the page itself.
    init?(_ text: String, on page: String, at location: SourceLocation, beside: Beside? = nil) {
        let name = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard !name.isEmpty else { return nil }
        self.text = text
        self.location = location
        folder = beside?.folder
        let file = String(Substring(name))
        let near = beside.flatMap { beside in
            Self.resolved(
                PercentEncoding.read(file), in: beside.folder.split(separator: "/").map(String.init)
            )
            .flatMap { beside.files[$0] }
        }
        if let near {
            path = near
            written =
                PercentEncoding.encoded(near, keepsSlash: true, behind: Address.root(from: page))
                + text.utf8[name.endIndex...].text
        } else if let rest = Self.fromRoot(file) {
            let target = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
            path = Self.resolved(PercentEncoding.read(target), in: [])
            written = Address.root(from: page) + target + text.utf8[name.endIndex...].text
        } else {
            let folder = page.split(separator: "/").dropLast().map(String.init)
            let target = file.hasSuffix("/") ? file + "index.html" : file
            path = Self.resolved(PercentEncoding.read(target), in: folder)
            written = text
        }
    }

    /// What stands behind `static/`, from whatever folder that is named, or behind the first `/`.
    private static func fromRoot(_ file: String) -> String? {
        var rest = file[...]
        while let step = ["./", "../"].first(where: rest.hasPrefix) { rest = rest.dropFirst(step.count) }
        if rest.hasPrefix("/") { rest = rest.dropFirst() }
        if rest.hasPrefix("static/") { return String(rest.dropFirst("static/".count)) }
        return file.hasPrefix("/") ? String(file.dropFirst()) : nil
    }

    private static func resolved(_ path: String, in folder: [String]) -> String? {
        var folder = folder
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "", ".": continue
            case "..": if folder.popLast() == nil { return nil }
            default: folder.append(String(part))
            }
        }
        let isFolder = path.hasSuffix("..") || path.hasSuffix(".") && folder.isEmpty
        return (folder + (isFolder ? ["index.html"] : [])).joined(separator: "/")
    }
}

extension Substring.UTF8View {
    fileprivate var text: String { String(Substring(self)) }
}
