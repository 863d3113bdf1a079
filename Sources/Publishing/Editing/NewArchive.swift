package import ArchiveModel
package import Ingest
import Reading
package import SiteGenerator

/// The files of an archive that has no issue yet.
package struct NewArchive: Sendable {
    package var title: String
    package var paper: String
    /// Of the interface, and of what the files say of themselves: one that `theme` has.
    package var language: String
    package var paperLanguage: PaperLanguage
    package var baseURL: String?
    private let theme: Theme

    package init(
        title: String, paper: String, language: String, paperLanguage: PaperLanguage, baseURL: String? = nil,
        theme: Theme
    ) {
        self.title = title
        self.paper = paper
        self.language = language
        self.paperLanguage = paperLanguage
        self.baseURL = baseURL
        self.theme = theme
    }

    package var edits: [ArchiveEdit] {
        files.map { ArchiveEdit(path: $0.path, former: nil, bytes: Array($0.text.utf8)) }
    }

    private var files: [(path: String, text: String)] {
        [
            ("archive.yml", settings), ("calendar.yml", calendar), ("README.md", readme),
            ("pages/about.md", about),
            // What two editors decide and check merges line by line; page text stays byte for byte.
            (
                ".gitattributes",
                """
                accepted.tsv merge=union
                decisions/*.tsv merge=union
                issues/**/checked.tsv merge=union
                issues/**/encodings.tsv merge=union
                issues/**/manifest-sha256.txt merge=union

                """
                    + PageReaders.standard.suffixes.map { "issues/**/*\($0) -text\n" }.joined()
            ),
        ]
    }

    private var settings: String {
        let url =
            baseURL.map { "base_url: \(quoted($0))\n" }
            ?? "# base_url: https://example.org/   # for feeds and sitemap\n"
        return """
            format: 1
            title: \(quoted(title))
            language: \(language)
            \(url)paper: {name: \(quoted(paper)), language: \(paperLanguage.tag)}
            theme: reading-room
            # edition: {id: "1", date: 2026-01-01}   # printed on every page; without it the site is a draft
            offline: true                           # search also works from a disk, without a server

            """
    }

    private var calendar: String {
        "# \(text("new_calendar"))\nnot_published: []   # - 2021-02-11/2021-02-17 \(text("new_holiday"))\nnot_held: []\n"
    }

    private var about: String {
        "---\ntitle: \(text("about"))\n---\n\(text("new_about", paper))\n"
    }

    private var readme: String { "# \(title)\n\n\(text("new_readme", recordFolders))\n" }

    /// Short ones first.
    private var recordFolders: String {
        EntityKind.allCases.map(\.folder).sorted { ($0.count, $0) < ($1.count, $1) }
            .map { "`\($0)/`" }.joined(separator: " ")
    }

    /// A string of the theme.
    private func text(_ key: String, _ argument: String = "") -> String {
        theme.text(key, in: language, argument)
    }

    /// A YAML double-quoted scalar.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
