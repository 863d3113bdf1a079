import ArchiveModel
import CMarkGFM

/// What the dialect asks while it makes a page of a text, and tells.
struct MarkdownAnswers {
    /// The HTML that a wiki link stands in, and its words; it stands in another link where `isInLink`.
    var link: (_ text: WikiText, _ isInLink: Bool) -> LinkTags
    /// The address of a file of the site as it is written on the page; `line` is counted from 0.
    var address: (_ address: String, _ line: Int) -> String
    var tell: (MarkdownFinding) -> Void
}

/// What a wiki link becomes.
struct LinkTags {
    var opening: String
    var closing: String
    /// Shown when the editor gave none.
    var words: String
}

/// What a person should know of a text.
enum MarkdownFinding {
    case foreignPicture(String)
    /// One of the site's own without words that say what it shows; the line is counted from 0.
    case pictureWithoutWords(String, line: Int)
    /// By another scheme than the three that are known.
    case refusedLink(String)
    /// Words that the library would have left out.
    case leftOut(LeftOut)
    /// More stands in each other than `MarkdownParts.maximumDepth`.
    case tooDeep
}

/// Makes the archive's dialect of the library's tree: wiki links, tasks, no raw HTML, nothing from other hosts.
struct MarkdownDialect {
    private let links: WikiLinks
    private let answers: MarkdownAnswers
    private let parse: ([UInt8]) -> MarkdownNode?
    /// What the wiki links that were made stand in.
    private var tags: [LinkTags] = []
    private var numbers: ItemNumbers
    /// Documents whose nodes stand in another one now; their words are still in the old one's memory.
    private var emptied: [MarkdownNode] = []

    /// `bytes` are what the tree is made of.
    init(
        _ links: WikiLinks, _ bytes: [UInt8], _ answers: MarkdownAnswers,
        parse: @escaping ([UInt8]) -> MarkdownNode?
    ) {
        self.links = links
        numbers = ItemNumbers(of: bytes)
        self.answers = answers
        self.parse = parse
    }

    func free() { for document in emptied { document.remove() } }

    mutating func rewrite(_ document: MarkdownNode, headingOffset: Int = 0, isInLink: Bool = false)
        throws(MarkdownNode.Refusal)
    {
        cmark_consolidate_text_nodes(document.pointer)
        let found = MarkdownParts(of: document, isInLink: isInLink)
        guard found.depth <= MarkdownParts.maximumDepth else {
            answers.tell(.tooDeep)
            throw MarkdownNode.Refusal()
        }
        // No heading of a text stands beside that of its page.
        let offset = max(headingOffset, 2 - (found.headings.map(\.headingLevel).min() ?? 2))
        for heading in found.headings { try heading.set(headingLevel: min(6, heading.headingLevel + offset)) }
        for node in found.addressed { try restoreAddress(of: node) }
        for (node, line) in found.own {
            let address = node.address
            if node.type == CMARK_NODE_IMAGE, node.firstChild == nil {
                answers.tell(.pictureWithoutWords(address, line: line))
            }
            let placed = answers.address(address, line)
            if placed != address { try node.set(address: placed) }
        }
        for node in found.code { try restoreCode(node) }
        for item in found.items { try showTask(item) }
        if !isInLink { try numbers.show(in: found.numbered) }
        for (node, isInLink) in found.texts { try writeLinks(in: node, isInLink: isInLink) }
        for node in found.raw { try showAsText(node) }
        for (node, isInLink) in found.pictures {
            answers.tell(.foreignPicture(node.address))
            try showAsLink(node, isInLink: isInLink)
        }
        for node in found.nested { try node.dissolve() }
        for node in found.refused {
            answers.tell(.refusedLink(node.address))
            try node.dissolve()
        }
        for node in found.breaks where joins(node) { node.remove() }
    }

    // MARK: Wiki links

    private mutating func writeLinks(in node: MarkdownNode, isInLink: Bool) throws(MarkdownNode.Refusal) {
        let literal = node.literal
        guard MarkdownSigns.are(in: literal) else { return }
        for piece in links.pieces(of: MarkdownSigns.removed(from: literal)) {
            guard let number = piece.link else {
                try node.insertBefore(.text(piece.words))
                continue
            }
            let text = links.texts[number]
            let link = answers.link(text, isInLink)
            guard !isInLink else {
                try writeWords(of: text, link, into: nil, before: node)
                continue
            }
            let made = try MarkdownNode(new: CMARK_NODE_LINK)
            try node.insertBefore(made)
            try made.set(address: Self.scheme + String(tags.count))
            tags.append(link)
            try writeWords(of: text, link, into: made, before: node)
        }
        node.remove()
    }

    /// The words of a link as its last children, or before `node`.
    private mutating func writeWords(
        of text: WikiText, _ link: LinkTags, into parent: MarkdownNode?, before node: MarkdownNode
    ) throws(MarkdownNode.Refusal) {
        func place(_ child: MarkdownNode) throws(MarkdownNode.Refusal) {
            if let parent { try parent.append(child) } else { try node.insertBefore(child) }
        }
        guard let label = text.label, !label.isEmpty else { return try place(.text(link.words)) }
        guard label.utf8.contains(where: { "*_~`<&\\![".utf8.contains($0) }) else {
            return try place(.text(label))
        }
        guard let document = parse(WideEmphasis.marked(MarkdownSigns.letterBytes + Array(label.utf8))) else {
            throw MarkdownNode.Refusal()
        }
        emptied.append(document)
        try rewrite(document, isInLink: true)
        while let child = document.firstChild?.firstChild { try place(child) }
    }

    /// Before the number of a wiki link in an address: no link of a text keeps an address with such a scheme.
    private static let scheme = "wiki:"

    /// The links that stand for wiki links in `html` as what they became.
    func withLinks(_ html: String) -> String {
        guard !tags.isEmpty else { return html }
        let (opening, closing) = (Array("<a href=\"\(Self.scheme)".utf8), Array("</a>".utf8))
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        var tag: LinkTags?
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if bytes[index] == opening[0], rest.starts(with: opening),
                let end = rest.firstIndex(of: UInt8(ascii: ">")),
                let number = Int(String(decoding: bytes[index + opening.count..<end - 1], as: UTF8.self)),
                tags.indices.contains(number)
            {
                result += tags[number].opening.utf8
                tag = tags[number]
                index = end + 1
            } else if let open = tag, bytes[index] == closing[0], rest.starts(with: closing) {
                result += open.closing.utf8
                tag = nil
                index += closing.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Words that signs were put into

    private func restoreAddress(of node: MarkdownNode) throws(MarkdownNode.Refusal) {
        let (address, title) = (node.address, node.title)
        if MarkdownSigns.are(in: address) { try node.set(address: links.restored(address)) }
        if MarkdownSigns.are(in: title) { try node.set(title: links.restored(title)) }
        if node.firstChild == nil, node.type == CMARK_NODE_LINK {
            try node.append(.text(links.restored(address)))
        }
    }

    /// Code as it was written; what stands behind its fence is words, unless it is the name of a language.
    private func restoreCode(_ node: MarkdownNode) throws(MarkdownNode.Refusal) {
        let literal = node.literal
        if MarkdownSigns.are(in: literal) { try node.set(literal: links.restored(literal)) }
        guard node.type == CMARK_NODE_CODE_BLOCK else { return }
        let info = links.restored(node.info)
        let isLanguage = info.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
        guard !isLanguage else { return }
        let paragraph = try MarkdownNode(new: CMARK_NODE_PARAGRAPH)
        try paragraph.append(.text(info))
        try node.insertBefore(paragraph)
        try node.set(info: "")
    }
}

// MARK: What is shown otherwise

extension MarkdownDialect {
    /// A box before the words of an item that begins with `[ ]` or `[x]`; the words name it.
    private func showTask(_ item: MarkdownNode) throws(MarkdownNode.Refusal) {
        guard let paragraph = item.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
            let text = paragraph.firstChild, text.type == CMARK_NODE_TEXT
        else { return }
        let literal = text.literal
        let marks = literal.utf8.prefix(4)
        let isDone = marks.elementsEqual("[x] ".utf8) || marks.elementsEqual("[X] ".utf8)
        guard isDone || marks.elementsEqual("[ ] ".utf8) else { return }
        try text.set(literal: String(literal.dropFirst(4)))
        let label = try MarkdownNode(new: CMARK_NODE_CUSTOM_INLINE)
        try text.insertBefore(label)
        let state = isDone ? " checked=\"\"" : ""
        try label.set(
            before: "<label><input type=\"checkbox\" disabled=\"\"\(state) /> ", behind: "</label>")
        while let child = label.next { try label.append(child) }
    }

    /// No page asks another host for anything: its picture becomes a link, or only its words where no link can be.
    private func showAsLink(_ picture: MarkdownNode, isInLink: Bool) throws(MarkdownNode.Refusal) {
        let address = picture.address
        let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
        if picture.firstChild == nil, isWeb || address.hasPrefix("//") { try picture.append(.text(address)) }
        guard isWeb && !isInLink else { return try picture.dissolve() }
        let link = try MarkdownNode(new: CMARK_NODE_LINK)
        try picture.insertBefore(link)
        try link.set(address: address)
        try link.appendChildren(of: picture)
        picture.remove()
    }

    private func showAsText(_ node: MarkdownNode) throws(MarkdownNode.Refusal) {
        let text = try MarkdownNode.text(links.restored(node.literal))
        if node.type == CMARK_NODE_HTML_INLINE {
            try node.insertBefore(text)
        } else {
            let paragraph = try MarkdownNode(new: CMARK_NODE_PARAGRAPH)
            try paragraph.append(text)
            try node.insertBefore(paragraph)
        }
        node.remove()
    }

    /// Whether no blank belongs between the two lines that a break divides.
    private func joins(_ node: MarkdownNode) -> Bool {
        guard let before = node.previous?.edge(isLast: true), let after = node.next?.edge(isLast: false)
        else {
            return false
        }
        if before.isUnparted(from: after) { return true }
        let (isWide, isWideBehind) = (before.isWrittenWithoutBlanks, after.isWrittenWithoutBlanks)
        return (isWide || before.isSharedMark) && (isWideBehind || after.isSharedMark)
            && (isWide || isWideBehind)
    }
}
