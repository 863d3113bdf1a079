import ArchiveModel
import Markup
package import Memo

/// One file of the published site: where it stands, what it depends on and how its bytes are made.
///
/// A large site has hundreds of thousands, and the same list may serve another context of the same records and issues.
/// So an output holds numbers, and the context what they stand for; a path and two numbers of 32 bits fit into a place
/// of the list.
package protocol Output: Sendable {
    /// Relative to the site's root, `/`-separated: `2021-01-27/p1/a7/index.html`.
    var path: String { get }
    /// Whether it is a page that is neither of an issue nor of a record, for the map of such pages.
    var isGeneral: Bool { get }
    /// Whether its bytes are a drawing, of which a picture is to be made.
    var isDrawn: Bool { get }
    /// What the bytes are made from, told without making them: two outputs with one key have the same. `nil` when they
    /// are quickly made, or the context has no keys.
    func key(in site: SiteContext) -> ContentHash?
    /// How the bytes are made.
    func content(in site: SiteContext) -> OutputContent
}

extension Output {
    package var isGeneral: Bool { false }
    package var isDrawn: Bool { false }
    package func key(in site: SiteContext) -> ContentHash? { nil }
}

/// What an output is made of.
package enum OutputContent {
    case bytes([UInt8])
    case page(WebPage)
}

/// A template and what it is given: `docs/themes.md` describes every value.
package struct WebPage {
    var template: String
    var values: TemplateObject
    var head: PageHead

    init(_ template: String, _ values: TemplateObject, head: PageHead = PageHead()) {
        self.template = template
        self.values = values
        self.head = head
    }
}

/// Outputs of one sort: what they are is told in one place. `OutputFamilies` lists all.
protocol OutputFamily: SendableMetatype {
    /// Those that the site has, in the order in which they are written.
    static func outputs(of site: SiteContext) -> [any Output]
    /// The same, for a sort that tells of the outputs planned before it.
    static func outputs(of site: SiteContext, after earlier: [any Output]) -> [any Output]
    /// What `outputs` depends on beside the theme, settings, free-standing pages, redirects, records, names, and the ids
    /// of issues, pages and articles: when that changes, outputs are listed anew.
    static func sources(in site: SiteContext) -> [String]
}

extension OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] { [] }

    static func outputs(of site: SiteContext, after earlier: [any Output]) -> [any Output] {
        outputs(of: site)
    }

    static func sources(in site: SiteContext) -> [String] { [] }
}
