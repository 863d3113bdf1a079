package import ArchiveModel
package import Ingest
import Reading

/// The files of an archive that has no issue yet.
package struct NewArchive: Sendable {
    package var title: String
    package var paper: String
    /// Of the interface: `zh-Hans` or `en`.
    package var language: String
    package var paperLanguage: PaperLanguage
    package var baseURL: String?

    package init(
        title: String, paper: String, language: String, paperLanguage: PaperLanguage, baseURL: String? = nil
    ) {
        self.title = title
        self.paper = paper
        self.language = language
        self.paperLanguage = paperLanguage
        self.baseURL = baseURL
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
        isChinese
            ? "# 休刊和缺藏的日子\nnot_published: []   # - 2021-02-11/2021-02-17 春节\nnot_held: []\n"
            : "# Days without a paper, and days that are not held\nnot_published: []   # - 2021-02-11/2021-02-17 holiday\nnot_held: []\n"
    }

    private var about: String {
        isChinese
            ? "---\ntitle: 关于\n---\n这里收存《\(paper)》的版面文字。\n"
            : "---\ntitle: About\n---\nThis archive keeps the page texts of \(paper).\n"
    }

    private var readme: String {
        isChinese
            ? """
            # \(title)

            - `issues/2021-01-27/1.txt`：一个版的文字，照来时的样子；用 `broadsheet import` 收进来
            - `issues/2021-01-27/articles.tsv`：哪些文字是哪一篇；地址由此固定
            - `issues/2021-01-27/1.notes.md`：编者对第一版的批注和更正
            - \(recordFolders)：一个条目一个文件，文件名就是地址
            - `pages/about.md`：独立的网页；`static/`：原样复制的文件

            查错：`broadsheet check`。生成网站：`broadsheet build`。边改边看：`broadsheet serve`。

            """
            : """
            # \(title)

            - `issues/2021-01-27/1.txt`: one page of text as it came; `broadsheet import` brings it in
            - `issues/2021-01-27/articles.tsv`: which words make which article; keeps addresses stable
            - `issues/2021-01-27/1.notes.md`: what editors say about page 1
            - \(recordFolders): one file a record; its name is the address
            - `pages/about.md`: a free-standing page; `static/`: copied as it is

            Look for mistakes: `broadsheet check`. Publish: `broadsheet build`. See changes at once: `broadsheet serve`.

            """
    }

    /// Short ones first.
    private var recordFolders: String {
        EntityKind.allCases.map(\.folder).sorted { ($0.count, $0) < ($1.count, $1) }
            .map { "`\($0)/`" }.joined(separator: " ")
    }

    private var isChinese: Bool { language.hasPrefix("zh") }

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
