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

    static func keys(of entity: Entity, spoken: String, _ letters: [Character: Character?])
        -> [String]
    {
        let names = [entity.name] + entity.aliases + [spoken]
        let letters = (names + [initials(of: entity.name, spoken: spoken, letters)]).map { name in
            LetterFolder.letters(of: name).filter { $0 != 0x20 }
        }
        let plain = letters.map { $0.flatMap { LetterFolder.plainLetters(of: $0) ?? [$0] } }
        let further = plain.filter { !letters.contains($0) && !$0.isEmpty }
        return (letters.filter { !$0.isEmpty } + further.map { [plainMark] + $0 })
            .map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    }

    /// Begins a key that is found only where diacritics are left out: a capital, which no folded name has.
    private static let plainMark: UInt32 = 0x50

    /// The first letter of each character's reading; the surname's is the one it has as a surname.
    private static func initials(of name: String, spoken: String, _ letters: [Character: Character?])
        -> String
    {
        String(spoken.prefix(1)) + String(name.dropFirst().compactMap { letters[$0] ?? nil })
    }
}
