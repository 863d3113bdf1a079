import ArchiveModel

extension TextStyle {
    /// Of a newspaper in `language`; a new language is a file in a folder of its own, and a line here.
    static func of(_ language: PaperLanguage) -> TextStyle { styles[language] ?? paper }

    private static let styles: [PaperLanguage: TextStyle] = [.simplifiedChinese: chinese]

    /// Of every newspaper, where no settings are at hand: all are written in one language so far.
    static let paper = chinese
}

extension ArchiveSettings {
    /// How texts of the newspaper are shown.
    var paperStyle: TextStyle { .of(paperLanguage) }
}

extension InterfaceStyle {
    /// Of the interface in `language`, a tag of BCP 47.
    static func of(_ language: String) -> InterfaceStyle {
        language.hasPrefix("zh") ? chinese : plain
    }
}
