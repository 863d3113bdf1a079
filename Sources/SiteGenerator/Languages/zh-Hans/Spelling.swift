/// A name on its way to pinyin.
struct Spelling {
    let isPerson: Bool
    /// The reading of a surname that has one of its own.
    let surname: String?
    /// What is transliterated.
    let rest: String

    init(_ name: String, isPerson: Bool) {
        self.isPerson = isPerson
        let found = isPerson ? PinyinTables.surnames.first { name.hasPrefix($0.key) } : nil
        surname = found?.value
        rest = String(name.dropFirst(found?.key.count ?? 0).map { PinyinTables.twins[$0] ?? $0 })
    }

    func pinyin(of latin: String) -> String {
        let syllables = latin.split(separator: " ").map(String.init)
        guard isPerson else { return syllables.joined(separator: " ") }
        let words =
            surname.map { [$0, syllables.joined()] }
            ?? [syllables.first ?? "", syllables.dropFirst().joined()]
        return words.filter { !$0.isEmpty }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
    }
}
