package import ArchiveModel
import Markup

/// The addresses that the site promises (formats §7), as paths below its root.
package enum Address {
    package static func path(of issue: IssueID) -> String { "\(issue)/index.html" }
    package static func path(of page: PageID) -> String { "\(page.issue)/p\(page.number)/index.html" }

    package static func path(of article: ArticleID) -> String {
        "\(article.page.issue)/p\(article.page.number)/a\(article.number)/index.html"
    }

    package static func path(of entity: EntityID) -> String {
        "\(entity)/index.html"
    }
    package static func path(ofFreePage slug: String) -> String { "\(slug)/index.html" }
    /// `index/people/s/index.html`, `index/people/s/2/index.html`; `part` is counted from 0.
    package static func path(ofLetter letter: String, part: Int = 0, of index: String) -> String {
        let folder = "index/\(index)/\(name(ofLetter: letter).lowercased())"
        return part == 0 ? "\(folder)/index.html" : "\(folder)/\(part + 1)/index.html"
    }

    /// A letter of an index in addresses: `#` is `other`, `Ä` is `uC4`.
    static func name(ofLetter letter: String) -> String {
        if letter == "#" { return "other" }
        return letter.unicodeScalars.map {
            $0.isASCII ? String($0) : "u" + String($0.value, radix: 16, uppercase: true)
        }.joined()
    }
    /// Of what names a record in one year, where that is much.
    static func path(ofYear year: Int, part: Int = 0, of entity: EntityID) -> String {
        path(ofYear: year, part: part, below: path(of: entity))
    }
    /// `people/sun-hong/2021/index.html`, `people/sun-hong/2021/2/index.html`, below the page of what is named; `part` is
    /// counted from 0.
    static func path(ofYear year: Int, part: Int, below page: String) -> String {
        let folder = page.dropLast("index.html".count) + "\(year)"
        return part == 0 ? "\(folder)/index.html" : "\(folder)/\(part + 1)/index.html"
    }
    package static func path(ofYear year: Int) -> String { "issues/\(year)/index.html" }
    /// Of the picture that stands for a page.
    static func card(of path: String) -> String { path.dropLast("index.html".count) + "card.png" }
    /// Of the list of editions.
    static let editions = "editions/index.html"
    static func path(ofEdition number: Int) -> String { "editions/\(number)/index.html" }
    package static func path(ofDay day: Int, month: Int) -> String {
        "days/\(two(month))-\(two(day))/index.html"
    }

    /// The place of a note on its page.
    static func anchor(of note: NoteID) -> String {
        "note-"
            + note.description.unicodeScalars.map { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? String(scalar) : "-"
            }.joined()
    }

    /// The relative link from one file of the site to another.
    package static func link(from path: String, to target: String, anchor: String? = nil) -> String {
        if let anchor, path == target { return "#" + anchor }
        return encoded(target, behind: root(from: path)) + (anchor.map { "#" + $0 } ?? "")
    }

    /// The same, to the words that stand at the anchor of an article: its page marks them there.
    static func link(from path: String, to target: String, finding words: String, anchor: String?) -> String {
        guard path != target else { return link(from: path, to: target, anchor: anchor) }
        return encoded(target, behind: root(from: path)) + place(finding: words, anchor: anchor)
    }

    /// What follows the address of an article: `?find=%E5%AD%99%E5%BC%98#p3`.
    static func place(finding words: String, anchor: String?) -> String {
        let isFindable = !words.isEmpty && words.utf8.count <= longestWords
        return (isFindable ? "?find=" + PercentEncoding.encoded(words) : "") + (anchor.map { "#" + $0 } ?? "")
    }

    /// In bytes; longer words are found by their paragraph alone.
    private static let longestWords = 90

    /// `../` for each folder that `path` is in.
    package static func root(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// `path` behind `base`, percent-encoded but for the `/` between segments.
    static func encoded(_ path: String, behind base: String = "") -> String {
        PercentEncoding.encoded(path, keepsSlash: true, behind: base)
    }

    /// Of the Atom feed of all articles, or of those that name `entity`.
    static func feed(of entity: EntityID?) -> String {
        entity.map { path(of: $0).dropLast("index.html".count) + "feed.xml" } ?? "feed.xml"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
