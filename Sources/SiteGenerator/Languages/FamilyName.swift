import ArchiveModel
import Names

/// What an index sorts a person by, and what stands beside: O'Neill, Winifred.
struct FamilyName {
    let family: String
    let rest: String

    /// Languages that put it first also in Latin letters.
    private static let first: Set<String> = ["hu", "ja", "ko", "vi", "zh"]

    init(of name: String, in language: PaperLanguage) {
        if name.unicodeScalars.first.map(Transliteration.isHan) == true {
            family = HanFamilyName.family(of: name)
            rest = String(name.dropFirst(family.count))
            return
        }
        var words = name.split(separator: " ").map(String.init)
        guard words.count > 1 else {
            (family, rest) = (name, "")
            return
        }
        if Self.first.contains(language.code) {
            family = words.removeFirst()
            rest = words.joined(separator: " ")
            return
        }
        // Elsewhere it comes last, before what tells a father from a son.
        let isGeneration = { (word: String) in
            LatinVariantWords.generations.contains(word.lowercased().filter { $0.isLetter })
        }
        var place = words.count - 1
        if words.count > 2, isGeneration(words[place]) { place -= 1 }
        family = words.remove(at: place)
        rest = words.joined(separator: " ")
    }

    /// As it is sorted in letters.
    var sorted: String { rest.isEmpty ? family : "\(family) \(rest)" }
}
