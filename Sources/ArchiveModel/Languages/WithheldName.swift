/// What stands where something is withheld.
package enum WithheldName {
    /// For a name, as newspapers do it; in English where no other words are known.
    package static func shown(in language: PaperLanguage) -> String {
        if language.isChinese { return "某某" }
        return words[language.code] ?? "[name withheld]"
    }

    private static let words = [
        "de": "[Name nicht genannt]", "es": "[nombre omitido]", "fr": "[nom non publié]",
        "it": "[nome omesso]",
        "ja": "某氏", "ko": "○○○", "nl": "[naam niet vermeld]", "pt": "[nome omitido]",
    ]
}
