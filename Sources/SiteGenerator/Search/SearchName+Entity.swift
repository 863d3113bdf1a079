import ArchiveModel

extension SearchName {
    /// All records, and all names that have a page without one, as type-ahead offers them.
    static func all(in archive: Archive, _ index: ArchiveIndex, _ found: FoundNames) -> [SearchName] {
        let names = archive.entities.map(\.name) + found.pages.map(\.name)
        let characters = Array(Set(names.flatMap { $0.dropFirst() }))
        let latin = Transliteration.pinyin(characters.map { String($0) })
        let plain = Transliteration.unaccented(latin)
        let letters = Dictionary(
            zip(characters, plain.map(\.first)), uniquingKeysWith: { first, _ in first })
        let records = archive.entities.map { entity in
            SearchName(
                id: entity.id, name: entity.name, qualifier: entity.qualifier,
                keys: keys(of: entity, spoken: index.pronunciations[entity.id]?.key ?? "", letters),
                articles: index.count(of: entity.id))
        }
        let readings = Pronunciation.all(
            found.pages.map { ($0.name, given: nil, isPerson: $0.kind == .person) })
        return records
            + zip(found.pages, readings).map { page, reading in
                SearchName(
                    found: page.name, address: String(page.path.dropLast("/index.html".count)),
                    qualifier: page.roles.first,
                    keys: keys(of: page.name, spoken: reading.isOfHan ? reading.key : "", letters),
                    articles: page.articles)
            }
    }

    static func keys(of entity: Entity, spoken: String, _ letters: [Character: Character?]) -> [String] {
        keys(of: entity.name, entity.aliases, spoken: spoken, letters)
    }

    private static func keys(
        of name: String, _ aliases: [String] = [], spoken: String, _ letters: [Character: Character?]
    ) -> [String] {
        let names = [name] + aliases + [spoken]
        let letters = (names + [initials(of: name, spoken: spoken, letters)]).map { name in
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
