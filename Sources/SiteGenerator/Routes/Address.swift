package import ArchiveModel

/// The addresses that the site promises (formats §7), as paths below its root.
package enum Address {
    package static func path(of issue: IssueID) -> String { "\(issue)/index.html" }
    package static func path(of page: PageID) -> String { "\(page.issue)/p\(page.number)/index.html" }

    package static func path(of article: ArticleID) -> String {
        "\(article.page.issue)/p\(article.page.number)/a\(article.number)/index.html"
    }

    package static func path(of entity: EntityID) -> String {
        "\(entity.kind.rawValue)/\(entity.slug)/index.html"
    }
    /// `index/people/s/index.html`, `index/people/s/2/index.html`; `#` is `other`, `part` is counted from 0.
    package static func path(ofLetter letter: String, part: Int = 0, of kind: EntityKind) -> String {
        let folder = "index/\(kind.rawValue)/\(letter == "#" ? "other" : letter.lowercased())"
        return part == 0 ? "\(folder)/index.html" : "\(folder)/\(part + 1)/index.html"
    }
    package static func path(ofYear year: Int) -> String { "issues/\(year)/index.html" }
    package static func path(ofDay day: Int, month: Int) -> String {
        "days/\(two(month))-\(two(day))/index.html"
    }

    /// The relative link from one file of the site to another.
    package static func link(from path: String, to target: String, anchor: String? = nil) -> String {
        if let anchor, path == target { return "#" + anchor }
        return encoded(target, behind: root(from: path)) + (anchor.map { "#" + $0 } ?? "")
    }

    /// `../` for each folder that `path` is in.
    package static func root(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// RFC 3986's unreserved characters as they are, all others but the `/` between segments encoded.
    static func encoded(_ path: String, behind base: String = "") -> String {
        String(unsafeUninitializedCapacity: base.utf8.count + 3 * path.utf8.count) { buffer in
            var end = buffer.initialize(fromContentsOf: base.utf8)
            for byte in path.utf8 {
                if isUnreserved(byte) || byte == UInt8(ascii: "/") {
                    buffer[end] = byte
                    end += 1
                } else {
                    buffer[end] = UInt8(ascii: "%")
                    buffer[end + 1] = hexadecimal(byte >> 4)
                    buffer[end + 2] = hexadecimal(byte & 15)
                    end += 3
                }
            }
            return end
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
