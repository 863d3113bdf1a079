import ArchiveModel

/// What a METS file says of the words of an issue: which belong to one article, and which to none.
struct MetsUnits {
    struct Unit {
        /// `nil` where its words say it.
        var kind: Article.Kind?
        var leaves: [Leaf] = []
    }

    /// A division that points to words.
    struct Leaf {
        var division: Int
        var isHead: Bool
    }

    private(set) var articles: [Unit] = []
    private(set) var furniture: [Leaf] = []
    /// Whether the file says of any words that they are a headline.
    private(set) var knowsHeads = false

    private let document: MetsDocument
    private let byID: [String: Int]
    /// Whether a division has an article below it.
    private var holdsArticle: [Bool]
    /// The heading of a section, until its first article takes it.
    private var lead: [Leaf] = []
    /// Divisions that others stand for, each once.
    private var linked = Set<Int>()

    init(_ document: MetsDocument) {
        self.document = document
        byID = Dictionary(
            document.divisions.enumerated().compactMap { index, one in one.id.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        holdsArticle = [Bool](repeating: false, count: document.divisions.count)
        // A division stands before those below it.
        for index in document.divisions.indices.reversed() {
            holdsArticle[index] = document.divisions[index].children.contains {
                holdsArticle[$0] || MetsTypes.isArticle(document.divisions[$0].type)
            }
        }
        let logical = document.structures.filter { $0.type.contains("logical") }
        let unnamed = document.structures.filter { $0.type.isEmpty }
        for structure in logical.isEmpty ? unnamed : logical { visit(structure.root) }
    }

    private mutating func visit(_ index: Int) {
        let division = document.divisions[index]
        if MetsTypes.isFurniture(division.type) {
            furniture += leaves(of: index, in: nil)
        } else if MetsTypes.isArticle(division.type) {
            add(index)
        } else if holdsArticle[index] {
            for child in division.children { visit(child) }
        } else if MetsTypes.isHeading(division.type) {
            lead = leaves(of: index, in: nil)
        } else if MetsTypes.isAlone(division.type) {
            add(index)
        } else {
            for child in division.children { visit(child) }
        }
    }

    private mutating func add(_ index: Int) {
        let division = document.divisions[index]
        var unit = Unit(kind: MetsTypes.kind(division.type))
        unit.leaves = lead.map { Leaf(division: $0.division, isHead: false) } + leaves(of: index, in: index)
        lead = []
        knowsHeads = knowsHeads || unit.leaves.contains(where: \.isHead)
        articles.append(unit)
        for inner in nested(in: index) { visit(inner) }
    }

    /// Articles that stand inside of another one: each is one of its own.
    private func nested(in index: Int) -> [Int] {
        guard holdsArticle[index] else { return [] }
        return document.divisions[index].children.flatMap { child in
            MetsTypes.isArticle(document.divisions[child].type) ? [child] : nested(in: child)
        }
    }

    /// The divisions with pointers from `root` down, and those that stand for them in another structure.
    private mutating func leaves(of root: Int, in unit: Int?, isHead: Bool = false) -> [Leaf] {
        let division = document.divisions[root]
        if let unit, root != unit, MetsTypes.isArticle(division.type) { return [] }
        let isHead = MetsTypes.isHead(division.type) ?? isHead
        var leaves = division.areas.contains { !$0.isWhole } ? [Leaf(division: root, isHead: isHead)] : []
        for target in division.id.flatMap({ document.links[$0] }) ?? [] {
            if let other = byID[target], linked.insert(other).inserted {
                leaves += pointers(below: other, isHead)
            }
        }
        for child in division.children { leaves += self.leaves(of: child, in: unit, isHead: isHead) }
        return leaves
    }

    private func pointers(below root: Int, _ isHead: Bool) -> [Leaf] {
        let division = document.divisions[root]
        // A page as a whole says nothing of an article.
        if division.areas.contains(where: { $0.isWhole && document.files[$0.file] != nil }) { return [] }
        let own = division.areas.contains { !$0.isWhole } ? [Leaf(division: root, isHead: isHead)] : []
        return own + division.children.flatMap { pointers(below: $0, isHead) }
    }
}

/// The words with which METS files of newspapers name their divisions. The standard has no list: these are those of
/// docWorks and ENMAP, of Luxembourg, of the British Library, of NDNP and of the German newspaper profile.
enum MetsTypes {
    /// What holds articles, and is none.
    private static let containers: Set<String> = [
        "", "newspaper", "periodical", "serial", "volume", "year", "month", "day", "issue", "number",
        "content", "contents",
        "section", "supplement", "additional", "part", "group", "physsequence", "pagearea", "front", "back",
        "main",
    ]
    /// What an article consists of.
    private static let parts: Set<String> = [
        "heading", "head", "title", "headline", "main_title", "maintitle", "overline", "kicker",
        "subheadline",
        "subheading", "subtitle", "deck", "motto", "author", "byline", "dateline", "lead", "abstract", "body",
        "body_content", "paragraph", "text", "textblock", "block", "textline", "line", "column", "crosshead",
        "illustration", "picture", "image", "photo", "photograph", "table", "caption", "footnote", "list",
        "item", "quote",
        "verse", "stanza", "note", "signature", "continuation", "zone", "segment",
    ]
    /// What belongs to the page.
    private static let furniture: Set<String> = [
        "title_section", "titlesection", "masthead", "newspaper_title", "nameplate", "title_page_section",
        "page_number", "pagenumber", "running_title", "runningtitle", "header", "footer", "folio",
        "publishing_stmt", "publishing_statement", "imprint", "colophon",
    ]
    private static let advertisements: Set<String> = [
        "advertisement", "ad", "advert", "advertising", "classified", "classified_ad", "free_ad",
    ]
    private static let notices: Set<String> = [
        "death_notice", "obituary", "birth_notice", "wedding_notice", "marriage_notice", "family_notice",
        "notice",
    ]

    static func isArticle(_ type: String) -> Bool {
        !containers.contains(type) && !parts.contains(type) && !isFurniture(type) && !type.hasSuffix("page")
    }

    static func isFurniture(_ type: String) -> Bool { furniture.contains(type) }

    /// What begins a section.
    static func isHeading(_ type: String) -> Bool { ["heading", "head", "title", "headline"].contains(type) }

    /// Parts of an article that may stand without one, and sections that are one text.
    static func isAlone(_ type: String) -> Bool {
        [
            "illustration", "picture", "image", "photo", "photograph", "table", "list", "body", "section",
            "supplement", "additional",
        ].contains(type)
    }

    /// Whether words of this type are a headline; `nil` where that is as of what they stand in.
    static func isHead(_ type: String) -> Bool? {
        switch type {
        case "title", "headline", "heading", "head", "main_title", "maintitle": true
        case "text", "textblock", "block", "textline", "line", "segment", "zone": nil
        default: false
        }
    }

    static func kind(_ type: String) -> Article.Kind? {
        if advertisements.contains(type) { return .advertisement }
        if notices.contains(type) { return .notice }
        switch type {
        case "illustration", "picture", "image", "photo", "photograph": return .photo
        case "table", "list", "weather": return .list
        case "poem": return .poem
        default: return nil
        }
    }
}
