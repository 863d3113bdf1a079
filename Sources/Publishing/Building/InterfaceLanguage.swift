package import ArchiveModel
import Ingest
package import SiteGenerator

extension ReadArchive {
    /// What is wrong with the language that the settings give to the interface: `theme`, whose folder is `path`, has no
    /// words in it.
    func missingLanguage(in theme: Theme, at path: String) -> Diagnostic? {
        let (language, known) = (archive.settings.language, theme.languages)
        guard !known.contains(where: { $0.tag == language }) else { return nil }
        let (place, line) = Ingest.place(ofSetting: "language", in: folder.sources)
        let missing = Diagnostic.noWords(language, known, theme: path, at: place, line)
        return missing.located(in: folder.name)
    }
}

extension ThemeFolder {
    /// The theme of a new archive in the folder `archive`, and the language of its interface: `language`, or the one
    /// nearest to that of the paper.
    package static func theme(ofNewArchive archive: String, in language: String?, of paper: PaperLanguage)
        -> Diagnosed<(theme: Theme, language: String)?>
    {
        let name = ArchiveSettings(title: "", paperName: "").theme
        var diagnostics: [Diagnostic] = []
        let places = places(archive: archive, chosen: nil)
        guard let files = read(name, in: places).unwrap(into: &diagnostics) else {
            return Diagnosed(nil, diagnostics)
        }
        let loaded = Theme.load(files.files)
        diagnostics += loaded.diagnostics.map { $0.located(in: files.path) }
        guard let theme = loaded.value else { return Diagnosed(nil, diagnostics) }
        let language = language ?? theme.language(nearestTo: paper)
        guard theme.languages.contains(where: { $0.tag == language }) else {
            return Diagnosed(nil, diagnostics + [.noWords(language, theme.languages, theme: files.path)])
        }
        return Diagnosed((theme, language), diagnostics)
    }
}

extension Diagnostic {
    /// `known` are the languages that the theme in the folder `theme` has.
    fileprivate static func noWords(
        _ language: String, _ known: [(tag: String, name: String)], theme: String,
        at place: SourceLocation? = nil, _ line: String? = nil
    ) -> Diagnostic {
        let tags = known.map(\.tag)
        let base = language.split(separator: "-").first.map(String.init)
        let near = nearMiss(for: language, among: tags) ?? tags.first { $0 == base }
        return Diagnostic(
            .unknownLanguage, "The theme has no words in the language '\(language)'", at: place,
            excerpt: line,
            notes: ["It has \(known.map { "\($0.tag) (\($0.name))" }.joined(separator: ", "))."],
            fixes: (near.map { ["did you mean '\($0)'?"] } ?? []) + [
                "add the words to the theme: \(theme)/locales/\(language).json"
            ])
    }
}
