package import ArchiveModel
package import Ingest
package import Memo
package import SiteGenerator

/// An archive that was read and the site that was planned from it: what `build` writes and `serve` shows.
///
/// A class, so that what makes one of its files holds all that it needs by one reference.
package final class PreparedSite: Sendable {
    package let site: Site
    package let issues: Int
    package let articles: Int
    private let folder: ArchiveFolder
    private let themePath: String
    /// What no byte of the site may hold.
    package let withheld: WithheldWords
    /// How many withholdings are in force; `nil` when the archive names no folder of them.
    package let withholdings: Int?
    private let scan: LeakScan

    private init(_ site: Site, of read: ReadArchive, themePath: String) {
        self.site = site
        self.themePath = themePath
        issues = read.archive.issues.count
        articles = read.archive.issues.reduce(0) { $0 + $1.articles.count }
        folder = read.folder
        (withheld, withholdings) = (read.withheld, read.withholdings)
        scan = LeakScan(withheld)
    }

    /// Reads the archive and its theme from the disk and plans the site; `nil` when one of them cannot be used.
    /// Notes and what `accepted.tsv` settles are left out: they are for `check`.
    ///
    /// What `memo` knows is not made again. For a preview, files of the full-text index are found by `searchFile` only.
    package static func prepare(
        content: String, themeFolder: String? = nil, memo: Memo = Memo(), forPreview: Bool = false,
        progress: (BuildProgress) -> Void = { _ in }
    ) async -> Diagnosed<PreparedSite?> {
        var diagnostics: [Diagnostic] = []
        progress(.stage("Reading", total: 0))
        guard let whole = await ReadArchive.read(content, memo: memo).unwrap(into: &diagnostics) else {
            return Diagnosed(nil, diagnostics)
        }
        let read = whole.withoutPageTexts()
        let site = plan(
            read, themeFolder: themeFolder, memo: memo, forPreview: forPreview, draws: !forPreview,
            progress: progress)
        return Diagnosed(site.value, read.folder.open(diagnostics + site.diagnostics))
    }

    /// Plans the site of an archive that was read; `nil` when its theme cannot be used. `draws`: whether it has cards, if
    /// the archive wants them.
    package static func plan(
        _ read: ReadArchive, themeFolder: String? = nil, memo: Memo = Memo(), forPreview: Bool = false,
        draws: Bool = false,
        progress: (BuildProgress) -> Void = { _ in }
    ) -> Diagnosed<PreparedSite?> {
        var diagnostics: [Diagnostic] = []
        var archive = read.archive
        let content = read.folder.name
        progress(.stage("Planning", total: 0))
        let places = ThemeFolder.places(archive: content, chosen: themeFolder)
        guard
            let files = ThemeFolder.read(archive.settings.theme, in: places).unwrap(into: &diagnostics)
        else { return Diagnosed(nil, diagnostics) }
        let loaded = memo.run(LoadTheme(), on: files.files)
        diagnostics += loaded.value.diagnostics.map { $0.located(in: files.path) }
        guard let theme = loaded.value.value else { return Diagnosed(nil, diagnostics) }
        if archive.settings.language.isEmpty {
            archive.settings.language = theme.language(nearestTo: archive.settings.paperLanguage)
        } else if let missing = read.missingLanguage(in: theme, at: files.path) {
            return Diagnosed(nil, diagnostics + [missing])
        }
        if draws, archive.settings.cards {
            archive.drawer = CardDrawer.version()
            if archive.drawer == nil {
                let (place, line) = Ingest.place(ofSetting: "cards", in: read.folder.sources)
                diagnostics.append(.noCardDrawer(place, line).located(in: content))
            }
        }
        var keys = read.keys
        keys?.theme = loaded.key
        let plan = Site.plan(
            archive, theme: theme, keys: keys, memo: memo, forPreview: forPreview)
        let site = PreparedSite(plan.value, of: read, themePath: files.path)
        diagnostics += (plan.diagnostics + site.unportableNames).map { $0.located(in: content) }
        return Diagnosed(site, diagnostics)
    }

    /// Of the files that the site would hold, with the place in the archive that each has its name from.
    private var unportableNames: [Diagnostic] {
        let copies = folder.staticFiles.map(\.path)
        var places: [String: String]?
        let names = site.outputs.map(\.path) + copies.map(ArchiveFolder.published)
        return PortableNames.check(names) { path in
            let known = places ?? self.places(of: copies)
            places = known
            return known[path]
        }
    }

    /// Where folders and files of the site have their names from.
    private func places(of copies: [String]) -> [String: String] {
        var places: [String: String] = [:]
        for source in folder.sources.map(\.path) where source.hasSuffix(".md") {
            let name = source.dropLast(".md".count)
            places[String(name.hasPrefix("pages/") ? name.dropFirst("pages/".count) : name)] = source
        }
        for copy in copies {
            var part = ArchiveFolder.published(copy)[...]
            while !part.isEmpty, places.updateValue(copy, forKey: String(part)) == nil {
                part = part[..<(part.utf8.lastIndex(of: UInt8(ascii: "/")) ?? part.startIndex)]
            }
        }
        return places
    }

    /// What a build tells of `diagnostics`.
    func open(_ diagnostics: [Diagnostic]) -> [Diagnostic] { folder.open(diagnostics) }

    /// What making every file has to say, and nothing kept.
    func renditionDiagnostics() throws(FileError) -> [Diagnostic] {
        let renditions = renditions
        // A file that is copied says something only where it is searched for withheld words.
        let count = scan.isEmpty ? site.outputs.count : renditions.count
        return try Concurrently.map(Array(0..<count)) { (index) throws(FileError) in
            try renditions[index].bytes().diagnostics
        }.flatMap(\.self)
    }

    /// What a plan would say of the links in `read`, where there is no theme to plan with.
    static func linkDiagnostics(of read: ReadArchive) -> [Diagnostic] {
        Site.linkDiagnostics(of: read.archive).map { $0.located(in: read.folder.name) }
    }

    /// Every file of the site.
    package var renditions: Renditions { Renditions(site: self) }

    /// A file of the full-text index; `nil` when there is none at `path`.
    package func searchFile(_ path: String) -> Rendition? {
        site.searchFile(path).map { audited(rendition($0)) }
    }

    /// Planned pages, the files of `static/`, and the mark that keeps GitHub Pages from leaving out names with an
    /// underscore.
    package struct Renditions: RandomAccessCollection, Sendable {
        fileprivate let site: PreparedSite

        package var startIndex: Int { 0 }
        package var endIndex: Int { site.site.outputs.count + site.folder.staticFiles.count + 1 }

        package subscript(index: Int) -> Rendition {
            let outputs = site.site.outputs
            let copies = site.folder.staticFiles
            return site.audited(
                index < outputs.count
                    ? site.rendition(outputs[index])
                    : index - outputs.count < copies.count
                        ? site.copy(copies[index - outputs.count])
                        : Rendition(".nojekyll") { () throws(FileError) in Diagnosed([]) })
        }
    }

    private func rendition(_ output: any Output) -> Rendition {
        if output.isDrawn { return card(output) }
        return Rendition(output.path, key: self.site.key(of: output)) { () throws(FileError) in
            self.render(output)
        }
    }

    /// A picture: of its drawing it is told whether it holds what is withheld.
    private func card(_ output: any Output) -> Rendition {
        Rendition(output.path, key: self.site.key(of: output)) { () throws(FileError) in
            var drawing = self.render(output)
            if !self.scan.isEmpty {
                drawing.diagnostics += self.scan.leaks(in: drawing.value, path: output.path)
            }
            let picture = CardDrawer.png(of: drawing.value, at: output.path)
            return Diagnosed(picture.value, drawing.diagnostics + picture.diagnostics)
        }
    }

    private func copy(_ file: FileTree.File) -> Rendition {
        Rendition(ArchiveFolder.published(file.path)) { () throws(FileError) in
            Diagnosed(try Disk.read(Path.join(self.folder.root, file.path)))
        }
    }

    /// The same file, an error when it holds withheld words: the words are in the key, if it has one.
    private func audited(_ rendition: Rendition) -> Rendition {
        guard !scan.isEmpty else { return rendition }
        return Rendition(rendition.path, key: rendition.key()) { [scan] () throws(FileError) in
            var made = try rendition.bytes()
            made.diagnostics += scan.leaks(in: made.value, path: rendition.path)
            return made
        }
    }

    /// The bytes of one planned file; findings are placed in the archive or in the theme.
    package func render(_ output: any Output) -> Diagnosed<[UInt8]> {
        var page = site.render(output)
        for index in page.diagnostics.indices {
            let isTemplate = page.diagnostics[index].location?.path.hasSuffix(".html") == true
            page.diagnostics[index] = page.diagnostics[index].located(
                in: isTemplate ? Path.join(themePath, "templates") : folder.name)
        }
        return page
    }
}
