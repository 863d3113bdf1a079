import Markup

/// How the addresses that a site's files write are read.
struct SiteAddress {
    enum Destination: Equatable {
        /// A file of the site, and the place in it.
        case inside(path: String, anchor: String?)
        /// The same, with a query that no file answers.
        case query
        case otherHost
        /// `mailto:`, `data:` and the like: nothing is fetched.
        case elsewhere
    }

    /// Where the front page says that it stands; `nil` when it does not.
    var base: String?
    /// The form to which readers send mistakes, as the data say: no page of the site, wherever it stands.
    var form: String?

    /// What `address` leads to when it stands in the file `page`.
    func destination(of address: String, in page: String) -> Destination {
        if let form, address.hasPrefix(form) { return .otherHost }
        var address = address
        if let base, address.hasPrefix(base) {
            address = "/" + address.dropFirst(base.count)
        } else if let scheme = Self.scheme(of: address) {
            return ["http", "https", "ftp", "ws", "wss"].contains(scheme) ? .otherHost : .elsewhere
        } else if address.hasPrefix("//") {
            return .otherHost
        } else if address.hasPrefix(basePath) {
            address = "/" + address.dropFirst(basePath.count)
        }
        let (rest, anchor) = Self.cut(address, at: "#")
        let (path, query) = Self.cut(rest, at: "?")
        // What an article is to mark is for its own script; the file is the same without it.
        if let query, !query.hasPrefix("find=") { return .query }
        return .inside(
            path: file(PercentEncoding.read(path), from: page),
            anchor: anchor.map { PercentEncoding.read($0) })
    }

    /// The path below the host, which only the missing page writes.
    private var basePath: String {
        guard let base, let scheme = base.firstRange(of: "://") else { return "/" }
        let rest = base[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    private func file(_ path: String, from page: String) -> String {
        if path.isEmpty { return page }
        var parts = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        if path.hasSuffix("/") || path.hasSuffix("..") { parts.append("index.html") }
        return parts.joined(separator: "/")
    }

    private static func scheme(of address: String) -> String? {
        let head = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        guard !head.isEmpty, address[head.endIndex...].hasPrefix(":") else { return nil }
        return head.lowercased()
    }

    private static func cut(_ text: String, at mark: Character) -> (String, String?) {
        guard let place = text.firstIndex(of: mark) else { return (text, nil) }
        return (String(text[..<place]), String(text[text.index(after: place)...]))
    }
}
