import ArchiveModel

extension SearchName {
    /// All records as type-ahead offers them.
    static func all(in archive: Archive, _ index: ArchiveIndex) -> [SearchName] {
        let characters = Array(Set(archive.entities.flatMap { $0.name.dropFirst() }))
        let latin = Transliteration.pinyin(characters.map { String($0) })
        let plain = Transliteration.unaccented(latin)
        let letters = Dictionary(
            zip(characters, plain.map(\.first)), uniquingKeysWith: { first, _ in first })
        return archive.entities.map { entity in
            SearchName(
                id: entity.id, name: entity.name, qualifier: entity.qualifier,
                keys: keys(of: entity, spoken: index.pronunciations[entity.id]?.key ?? "", letters),
                articles: index.count(of: entity.id))
        }
    }

    private static func keys(of entity: Entity, spoken: String, _ letters: [Character: Character?])
        -> [String]
    {
        let names = [entity.name] + entity.aliases + [spoken]
        return (names + [initials(of: entity.name, spoken: spoken, letters)]).map { name in
            String(Fold.string(name).unicodeScalars.filter { $0 != " " })
        }.filter { !$0.isEmpty }
    }

    /// The first letter of each character's reading; the surname's is the one it has as a surname.
    private static func initials(of name: String, spoken: String, _ letters: [Character: Character?])
        -> String
    {
        String(spoken.prefix(1)) + String(name.dropFirst().compactMap { letters[$0] ?? nil })
    }
}
