import ArchiveModel
import Markup

/// A page that editors wrote.
struct FreePageOutput: Output {
    let path: String
    let number: Int

    var isGeneral: Bool { true }

    func content(in site: SiteContext) -> OutputContent {
        let page = site.archive.freePages[number]
        let body = site.html(page.body, from: path).value
        return .page(
            WebPage(
                "free",
                [
                    "page_title": .text(page.title), "body": .html(body),
                    "body_lang": site.attributes(ofEditors: page.title + " " + page.body.text),
                ]))
    }
}

enum FreePages: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        site.archive.freePages.enumerated().map {
            FreePageOutput(path: Address.path(ofFreePage: $1.slug), number: $0)
        }
    }
}
