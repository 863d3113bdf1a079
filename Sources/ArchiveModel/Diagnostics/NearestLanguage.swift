extension PaperLanguage {
    /// The language that a wrong tag most likely means: `zh_CN`, `English`, `jp`, `eng-GB`, `en-UK`, `zh-Hnat`.
    package static func nearest(to text: String) -> PaperLanguage? {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        guard let first = words.first else { return nil }
        let rest = words.dropFirst().map { $0 == "uk" ? "gb" : $0 }
        let named =
            LanguageCodes.meant(by: first)
            ?? (first.isASCIIWord && first.utf8.count > 3
                ? nearMiss(for: first, among: LanguageCodes.knownNames).flatMap(LanguageCodes.meant) : first)
        guard let named else { return nil }
        // The longest beginning that is a tag; a script that was misspelt is looked for.
        for count in stride(from: rest.count, through: 0, by: -1) {
            let tail = rest.prefix(count).map { word in
                word.utf8.count == 4 && word.isASCIIWord ? nearestScript(to: word.capitalizedWord) : word
            }
            if let found = PaperLanguage(tag: ([named] + tail).joined(separator: "-")) { return found }
        }
        return nil
    }

    /// `code` itself when it is a script, or when none is near; those that papers are printed in come first.
    private static func nearestScript(to code: String) -> String {
        if LanguageCodes.isScript(code) { return code }
        return nearMiss(for: code, among: LanguageCodes.printedScripts)
            ?? nearMiss(for: code, among: LanguageCodes.scripts) ?? code
    }
}
