import ArchiveModel
import Markup

/// What one page of a site says and asks for, as a browser without scripts sees it.
struct PublishedPage {
    let path: String
    /// Where a reader may go: `href` of `a` and `area`, `action` of forms, the target of a redirect.
    private(set) var links: [String] = []
    /// What a browser loads by itself.
    private(set) var requests: [String] = []
    private(set) var anchors: [String] = []
    private(set) var canonical: String?
    /// Whether search engines are told to leave it out: redirects, tombstones, unlisted articles, the missing page.
    private(set) var isHidden = false
    private(set) var isRedirect = false
    private(set) var hasTitle = false
    private(set) var hasHeading = false
    private(set) var hasInlineScript = false
    /// The letters and digits of `main`, folded.
    private(set) var letters: [Unicode.Scalar] = []
    /// The words of the `footer`, and the dates that it marks up.
    private(set) var footer = ""
    private(set) var footerDates: [String] = []

    private var open: [String: Int] = [:]

    init(_ bytes: [UInt8], path: String) {
        self.path = path
        for token in TagScanner(bytes) {
            switch token {
            case .start(let tag): begin(tag)
            case .end(let name): open[name, default: 0] -= 1
            case .text(let text): read(text)
            }
        }
    }

    private func isInside(_ name: String) -> Bool { open[name, default: 0] > 0 }

    private mutating func begin(_ tag: TagScanner.Tag) {
        if !Self.voidElements.contains(tag.name) { open[tag.name, default: 0] += 1 }
        for (name, value) in tag.attributes {
            switch name {
            case "id": anchors.append(value)
            case "src", "poster", "data", "background", "ping", "xlink:href": requests.append(value)
            case "srcset":
                requests += value.split(separator: ",").compactMap {
                    $0.split(separator: " ").first.map(String.init)
                }
            case "action", "formaction": links.append(value)
            case "href": address(value, of: tag)
            case _ where name.hasPrefix("on"): hasInlineScript = true
            default: break
            }
        }
        switch tag.name {
        case "h1" where isInside("main"): hasHeading = true
        case "meta": meta(tag)
        case "time" where isInside("footer"): footerDates += [tag["datetime"] ?? ""]
        case "script" where tag["src"] == nil && !(tag["type"] ?? "").hasSuffix("json"):
            hasInlineScript = true
        default: break
        }
    }

    private mutating func address(_ value: String, of tag: TagScanner.Tag) {
        switch tag.name {
        case "a", "area":
            if value.hasPrefix("javascript:") { hasInlineScript = true }
            links.append(value)
        case "link":
            let relations = (tag["rel"] ?? "").split(separator: " ").map(String.init)
            if relations.contains("canonical") { canonical = value }
            if Self.namingRelations.isDisjoint(with: relations) { requests.append(value) }
            if relations.contains("alternate") { links.append(value) }
        default: requests.append(value)
        }
    }

    private mutating func meta(_ tag: TagScanner.Tag) {
        if tag["name"] == "robots", tag["content"]?.contains("noindex") == true { isHidden = true }
        guard tag["http-equiv"]?.lowercased() == "refresh", let content = tag["content"] else { return }
        isRedirect = true
        if let start = content.firstRange(of: "url=") { links.append(String(content[start.upperBound...])) }
    }

    private mutating func read(_ text: ArraySlice<UInt8>) {
        if isInside("script") || isInside("style") { return }
        if isInside("title"), !isInside("svg"), text.contains(where: { $0 > 0x20 }) { hasTitle = true }
        if isInside("main") {
            letters += Self.letters(of: CharacterReferences.read(String(decoding: text, as: UTF8.self)))
        }
        if isInside("footer") { footer += String(decoding: text, as: UTF8.self) }
    }

    /// The letters and digits of a text, folded: what setting it in type does not change.
    static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.lazy.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            .map { Fold.scalar($0) }
    }

    private static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// Relations of a `link` that name another address and load nothing.
    private static let namingRelations: Set<String> = [
        "alternate", "author", "canonical", "help", "license", "next", "prev", "search", "shortlink",
    ]
}
