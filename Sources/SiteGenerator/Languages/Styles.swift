import ArchiveModel

extension TextStyle {
    /// Of a newspaper in `language`: of its tag, else of its language in that script, else of its language, else as most
    /// languages of that script are written.
    static func of(_ language: PaperLanguage) -> TextStyle {
        if let style = styles[language.tag] { return style }
        if let region = language.region, let style = styles["\(language.code)-\(region)"] { return style }
        if language.isHan { return ofHan[language.script] ?? traditionalChinese }
        return styles["\(language.code)-\(language.script)"] ?? styles[language.code]
            ?? (language.script == "Latn" ? plain : scripts[language.script] ?? plain)
    }

    /// Of Latin letters, where nothing more is known.
    private static let plain = TextStyle(digitSeparators: " \u{a0}\u{202f}")

    private static let ofHan = ["Hans": chinese, "Hant": traditionalChinese, "Jpan": japanese]

    /// A language with a file of its own is a line here; the others are rows of a table.
    private static let styles: [String: TextStyle] = StyleTable.styles.merging(
        ["zh": chinese, "zh-Hans": chinese, "zh-Hant": traditionalChinese, "ja": japanese, "en": english],
        uniquingKeysWith: { $1 })

    /// By script, of languages that no row names.
    private static let scripts: [String: TextStyle] = Dictionary(
        ["Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Grek", "Khmr", "Mymr", "Tibt"].map { script in
            let marks = ScriptMarks.of(script)
            return (
                script,
                TextStyle(
                    hasBlanks: !["Khmr", "Mymr", "Tibt"].contains(script), sentenceEnds: marks.sentenceEnds,
                    clauseEnds: marks.clauseEnds, listSeparator: marks.listSeparator,
                    creditSeparator: marks.listSeparator)
            )
        }, uniquingKeysWith: { first, _ in first })
}

extension ArchiveSettings {
    /// How texts of the newspaper are shown.
    var paperStyle: TextStyle { .of(paperLanguage) }
}

extension Issue {
    /// How its texts are shown.
    var style: TextStyle { .of(language) }
}

extension Article {
    /// How its text is shown.
    var style: TextStyle { .of(language) }
}

extension TextStyle {
    /// `text` as the page shows it: with full-width marks beside Chinese characters, where the language has them.
    func set(_ text: String) -> String { setsFullWidth ? Typesetting.set(text) : text }
}

extension StageWords {
    /// Of every language that has some.
    static let known = chinese + english
}
