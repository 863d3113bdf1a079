import ArchiveModel
import Memo

/// The files of the full-text index.
enum SearchOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        site.search.paths.map { SearchOutput(path: $0) }
    }

    static func sources(in site: SiteContext) -> [String] { site.search.paths }
}

struct SearchOutput: Output {
    let path: String

    func key(in site: SiteContext) -> ContentHash? { fileKey(in: site) { $0.add($0.keys.search) } }

    func content(in site: SiteContext) -> OutputContent { .bytes(site.search.set.value.file(path)) }
}

extension SearchIndex: FileSet {}
