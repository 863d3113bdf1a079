import ArchiveModel

/// What somebody may begin to type to find a name: characters, pinyin, initials.
struct TypedKeys {
    /// The first letter of the reading of each character.
    private let letters: [Character: Character?]

    /// For `names` and no others.
    init(of names: [String]) {
        let characters = Array(Set(names.flatMap { $0.dropFirst() }))
        let plain = Transliteration.unaccented(Transliteration.pinyin(characters.map { String($0) }))
        letters = Dictionary(zip(characters, plain.map(\.first)), uniquingKeysWith: { first, _ in first })
    }

    func keys(of entity: Entity, _ index: ArchiveIndex) -> [String] {
        keys(of: entity, spoken: index.pronunciations[entity.id]?.key ?? "")
    }

    func keys(of entity: Entity, spoken: String) -> [String] {
        keys(of: entity.name, entity.aliases, spoken: spoken)
    }

    func keys(of found: FoundName) -> [String] {
        let reading = found.reading
        return keys(of: found.name, spoken: reading?.isOfHan == true ? reading?.key ?? "" : "")
    }

    private func keys(of name: String, _ aliases: [String] = [], spoken: String) -> [String] {
        let names = [name] + aliases + [spoken]
        let letters = (names + [initials(of: name, spoken: spoken)]).map { name in
            LetterFolder.letters(of: name).filter { $0 != 0x20 }
        }
        let plain = letters.map { $0.flatMap { LetterFolder.plainLetters(of: $0) ?? [$0] } }
        let further = plain.filter { !letters.contains($0) && !$0.isEmpty }
        return (letters.filter { !$0.isEmpty } + further.map { [Self.plainMark] + $0 })
            .map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    }

    /// Begins a key that is found only where diacritics are left out: a capital, which no folded name has.
    private static let plainMark: UInt32 = 0x50

    /// The first letter of each character's reading; the surname's is the one it has as a surname.
    private func initials(of name: String, spoken: String) -> String {
        String(spoken.prefix(1)) + String(name.dropFirst().compactMap { letters[$0] ?? nil })
    }
}
