import ArchiveModel
import Languages

/// What names in one language of Latin script are found with.
///
/// Another language is a folder `Sources/Languages/<tag>/names` with the same files, a row of `CWords`, and a line in
/// `of`; of a language without them nothing is found.
struct LatinNames: Sendable {
    let words: LatinWords
    let model: LatinModel
    let offices: LatinOfficeWords

    static let english = LatinNames(words: .english, model: .english, offices: .english)

    static func of(_ language: PaperLanguage) -> LatinNames? {
        switch language.code {
        case "en": .english
        default: nil
        }
    }
}

extension LatinFactWords {
    private static let english = FactFiles.text(of: "en").map(LatinFactWords.init)
    private static let german = FactFiles.text(of: "de").map(LatinFactWords.init)
    private static let french = FactFiles.text(of: "fr").map(LatinFactWords.init)

    /// Figures are read in more languages than names are.
    static func of(_ language: PaperLanguage) -> LatinFactWords? {
        switch language.code {
        case "en": english
        case "de": german
        case "fr": french
        default: nil
        }
    }
}
