import ArchiveModel

extension SearchName {
    /// All records, and all names that have a page without one, as type-ahead offers them.
    static func all(in archive: Archive, _ index: ArchiveIndex, _ found: FoundNames) -> [SearchName] {
        let typed = TypedKeys(of: archive.entities.map(\.name) + found.pages.map(\.name))
        let records = archive.entities.map { entity in
            SearchName(
                id: entity.id, name: entity.name, qualifier: entity.qualifier,
                keys: typed.keys(of: entity, index), articles: index.count(of: entity.id))
        }
        return records
            + found.pages.map { page in
                SearchName(
                    found: page.name, kind: page.kind.record?.folder ?? "",
                    address: String(page.path.dropLast("/index.html".count)),
                    qualifier: page.roles.first, keys: typed.keys(of: page), articles: page.articles)
            }
    }
}
