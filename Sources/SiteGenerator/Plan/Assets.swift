import ArchiveModel
import Memo

/// The files that pages load, as the theme has them.
enum Assets: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        site.theme.assets.keys.sorted().map { Asset(name: $0) }
    }
}

struct Asset: Output {
    let name: String

    var path: String { "assets/\(name)" }
    func key(in site: SiteContext) -> ContentHash? { pageKey(in: site) }
    func content(in site: SiteContext) -> OutputContent { .bytes(site.theme.assets[name] ?? []) }
}
