import ArchiveModel

extension SiteContext {
    /// The warnings of every link that editors wrote, and of articles with too many names; found once when the site is planned.
    ///
    /// `outputs` are the paths of all pages; what Markdown names must be one of them, or a file that is copied.
    func checkLinks(_ outputs: some Collection<String>) -> [Diagnostic] {
        let crowded = archive.issues.flatMap(\.articles).filter {
            $0.mentions.count > ArticleBody.namesLinked
        }
        var named: [EditorsAddress] = []
        let links = texts.flatMap { text in
            html(text.source, from: text.page, on: text.owner, folder: text.folder) { named.append($0) }
                .diagnostics
        }
        return links + missing(named, outputs) + missingPages
            + crowded.map { .namesNotLinked($0.id, $0.mentions.count) }
    }

    /// Free-standing pages that the settings or the first page name and that are not there.
    private var missingPages: [Diagnostic] {
        let names = archive.settings.menu + [archive.front?.start].compactMap(\.self)
        return names.filter { freePages[$0.name] == nil }
            .map { .missingPage($0, archive.freePages.map(\.slug)) }
    }

    private typealias EditorsText = (source: MarkdownSource, page: String, owner: String?, folder: String?)

    /// What editors wrote, each with the page on which it stands, what a link calls that, and of a free-standing page its
    /// folder.
    private var texts: [EditorsText] {
        var texts: [EditorsText] = archive.entities.map {
            ($0.body, Address.path(of: $0.id), $0.id.description, nil)
        }
        texts += archive.freePages.map {
            ($0.body, Address.path(ofFreePage: $0.slug), nil, $0.sourceFolder)
        }
        if let front = archive.front { texts.append((front.body, "index.html", nil, "")) }
        for issue in archive.issues {
            if let introduction = issue.introduction {
                texts.append((introduction, Address.path(of: issue.id), issue.id.description, nil))
            }
            for page in issue.pages {
                texts += page.annotations.map {
                    ($0.body, Address.path(of: page.id), page.id.description, nil)
                }
            }
            for article in issue.articles {
                texts += article.annotations.map {
                    ($0.body, Address.path(of: article.id), article.id.description, nil)
                }
            }
        }
        return texts
    }

    private func missing(_ named: [EditorsAddress], _ outputs: some Collection<String>) -> [Diagnostic] {
        guard !named.isEmpty else { return [] }
        let known = Set(outputs).union(archive.files)
        return named.filter { $0.path.map { !known.contains($0) } ?? true }
            .map { .missingAttachment($0, archive) }
    }
}

extension Diagnostic {
    fileprivate static func missingAttachment(_ address: EditorsAddress, _ archive: Archive) -> Diagnostic {
        let files = archive.files
        let beside = address.folder.map { $0.isEmpty ? address.text : "\($0)/\(address.text)" }
        let near =
            beside.flatMap { nearMiss(for: $0, among: files) }
            ?? nearMiss(for: address.path ?? address.text, among: files)
            ?? files.first { $0.hasSuffix("/" + address.text) }
        let name = near.map { near in
            guard let folder = address.folder, archive.pictures.contains(near),
                near.hasPrefix(folder.isEmpty ? "" : folder + "/")
            else { return "static/\(near)" }
            return String(near.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
        }
        return Diagnostic(
            .missingAttachment, "The site has no file '\(address.text)'", at: address.location,
            fixes: name.map { ["did you mean '\($0)'?"] } ?? [
                address.folder == nil
                    ? "put the file into static/, and name it as 'static/picture.jpg'"
                    : "put the file beside the page, or into static/ and name it as 'static/picture.jpg'"
            ])
    }

    fileprivate static func missingPage(_ page: ArchiveSettings.Named, _ slugs: [String]) -> Diagnostic {
        Diagnostic(
            .missingPage, "There is no page 'pages/\(page.name).md'", at: page.location,
            fixes: nearMiss(for: page.name, among: slugs).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func namesNotLinked(_ id: ArticleID, _ count: Int) -> Diagnostic {
        Diagnostic(
            .namesNotLinked,
            "An article has at most \(ArticleBody.namesLinked) linked names; the last "
                + "\(count - ArticleBody.namesLinked) of \(id) stay words",
            fixes: ["look whether its page was divided"])
    }
}
