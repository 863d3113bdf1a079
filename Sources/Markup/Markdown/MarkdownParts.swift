import CMarkGFM

/// The nodes of a tree that the dialect looks at.
struct MarkdownParts {
    /// Whatever is put into a node looks at all that this stands in. A list and its item are two.
    static let maximumDepth = 3 * MarkdownCost.maximumDepth

    private(set) var headings: [MarkdownNode] = []
    private(set) var items: [MarkdownNode] = []
    /// Lists with numbers.
    private(set) var numbered: [MarkdownNode] = []
    private(set) var texts: [(node: MarkdownNode, isInLink: Bool)] = []
    private(set) var code: [MarkdownNode] = []
    private(set) var raw: [MarkdownNode] = []
    private(set) var breaks: [MarkdownNode] = []
    /// Links and pictures.
    private(set) var addressed: [MarkdownNode] = []
    /// Of those, what leads to a file of the site.
    private(set) var own: [(node: MarkdownNode, line: Int)] = []
    /// Of other hosts.
    private(set) var pictures: [(node: MarkdownNode, isInLink: Bool)] = []
    /// Links within links.
    private(set) var nested: [MarkdownNode] = []
    /// Links that lead nowhere they may.
    private(set) var refused: [MarkdownNode] = []
    /// How many nodes stand in each other.
    private(set) var depth = 0

    init(of document: MarkdownNode, isInLink: Bool) {
        var links = isInLink ? 1 : 0
        var open = 0
        document.forEachEvent { node, isEntered in
            let type = node.type
            let isWithin = links > 0
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { links += isEntered ? 1 : -1 }
            // A leaf is entered and not left.
            if node.firstChild != nil { open += isEntered ? 1 : -1 }
            depth = max(depth, open)
            if isEntered { add(node, type, isWithin) }
        }
    }

    private mutating func add(_ node: MarkdownNode, _ type: cmark_node_type, _ isInLink: Bool) {
        switch type {
        case CMARK_NODE_HEADING: headings.append(node)
        case CMARK_NODE_ITEM: items.append(node)
        case CMARK_NODE_LIST where node.isNumbered: numbered.append(node)
        case CMARK_NODE_TEXT: texts.append((node, isInLink))
        case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: code.append(node)
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: raw.append(node)
        case CMARK_NODE_SOFTBREAK: breaks.append(node)
        case CMARK_NODE_IMAGE:
            addressed.append(node)
            if Self.isOwn(node.address) {
                own.append((node, node.line))
            } else {
                pictures.append((node, isInLink))
            }
        case CMARK_NODE_LINK:
            addressed.append(node)
            if isInLink {
                nested.append(node)
            } else if !Self.isAllowed(node.address) {
                refused.append(node)
            } else if Self.isOwn(node.address) {
                own.append((node, node.line))
            }
        default: break
        }
    }

    /// Whether an address stays in the site: it names no scheme and no host.
    private static func isOwn(_ address: String) -> Bool {
        let beforePath = address.utf8.prefix { !"/?#".utf8.contains($0) }
        return !address.utf8.starts(with: "//".utf8) && !beforePath.contains(UInt8(ascii: ":"))
    }

    /// Whether a link may lead there: to the site's own, by `http`, `https` or `mailto`. What is no scheme by RFC 3986
    /// (3.1) is a path, as in a browser; the library itself refuses only the schemes that run code or open files.
    /// `//host` takes the scheme of its page: from a disk it asks a computer of the network for a file.
    private static func isAllowed(_ address: String) -> Bool {
        if address.utf8.starts(with: "//".utf8) { return false }
        let head = address.utf8.prefix { $0.isASCIILetter || "0123456789+-.".utf8.contains($0) }
        let isScheme =
            head.first?.isASCIILetter == true && address.utf8[head.endIndex...].first == UInt8(ascii: ":")
        return !isScheme || ["http", "https", "mailto"].contains(String(Substring(head)).lowercased())
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
