package import ArchiveModel

/// One file of the published site.
package struct Route: Hashable, Sendable {
    /// Relative to the site's root, `/`-separated: `2021-01-27/p1/a7/index.html`.
    package let path: String
    let content: Content

    enum Content: Hashable, Sendable {
        case front, calendar, search, notFound, days, sitemap, robots
        case year(Int)
        case day(month: Int, day: Int)
        /// Indices into the archive's issues, their pages and articles.
        case issue(Int)
        case page(issue: Int, page: Int)
        case article(issue: Int, article: Int)
        case kind(EntityKind)
        case letter(EntityKind, String)
        case record(Int)
        case recordYear(Int, year: Int)
        case indicators
        /// By its place in the index.
        case indicator(Int)
        case indicatorYear(Int, year: Int)
        /// A machine-found name.
        case name(Int)
        case free(Int)
        case redirect(Redirect.Target)
        case data
        case dataFile(DataFile)
        case sitemapPart(Sitemap.Part)
        /// Of the archive, or of a record.
        case feed(Int?)
        case asset(String)
        case searchFile(String)
    }
}

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
    /// `index/people/s/index.html`; `#` is `other`.
    package static func path(ofLetter letter: String, of kind: EntityKind) -> String {
        "index/\(kind.rawValue)/\(letter == "#" ? "other" : letter.lowercased())/index.html"
    }
    package static func path(ofYear year: Int) -> String { "issues/\(year)/index.html" }
    package static func path(ofDay day: Int, month: Int) -> String {
        "days/\(two(month))-\(two(day))/index.html"
    }

    /// The relative link from one file of the site to another.
    package static func link(from path: String, to target: String, anchor: String? = nil) -> String {
        let anchor = anchor.map { "#" + $0 } ?? ""
        if path == target, !anchor.isEmpty { return anchor }
        let isPlain = target.utf8.allSatisfy { isUnreserved($0) || $0 == UInt8(ascii: "/") }
        if isPlain { return root(from: path) + target + anchor }
        return root(from: path)
            + target.split(separator: "/").map { percentEncoded($0) }.joined(separator: "/") + anchor
    }

    /// `../` for each folder that `path` is in.
    package static func root(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// RFC 3986's unreserved characters as they are, all others encoded.
    static func percentEncoded(_ segment: some StringProtocol) -> String {
        var result = ""
        for byte in segment.utf8 {
            if isUnreserved(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
