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
            html(text.source, from: text.page, on: text.owner) { named.append($0) }.diagnostics
        }
        return links + missing(named, outputs) + crowded.map { .namesNotLinked($0.id, $0.mentions.count) }
    }

    /// What editors wrote, each with the page on which it stands, and what a link calls that.
    private var texts: [(source: MarkdownSource, page: String, owner: String?)] {
        var texts: [(source: MarkdownSource, page: String, owner: String?)] = archive.entities.map {
            ($0.body, Address.path(of: $0.id), $0.id.description)
        }
        texts += archive.freePages.map { ($0.body, Address.path(ofFreePage: $0.slug), nil) }
        for issue in archive.issues {
            if let introduction = issue.introduction {
                texts.append((introduction, Address.path(of: issue.id), issue.id.description))
            }
            for page in issue.pages {
                texts += page.annotations.map { ($0.body, Address.path(of: page.id), page.id.description) }
            }
            for article in issue.articles {
                texts += article.annotations.map {
                    ($0.body, Address.path(of: article.id), article.id.description)
                }
            }
        }
        return texts
    }

    private func missing(_ named: [EditorsAddress], _ outputs: some Collection<String>) -> [Diagnostic] {
        guard !named.isEmpty else { return [] }
        let known = Set(outputs).union(archive.files)
        return named.filter { $0.path.map { !known.contains($0) } ?? true }
            .map { .missingAttachment($0, archive.files) }
    }
}

extension Diagnostic {
    fileprivate static func missingAttachment(_ address: EditorsAddress, _ files: [String]) -> Diagnostic {
        let near =
            nearMiss(for: address.path ?? address.text, among: files)
            ?? files.first { $0.hasSuffix("/" + address.text) }
        return Diagnostic(
            .missingAttachment, "The site has no file '\(address.text)'", at: address.location,
            fixes: near.map { ["did you mean 'static/\($0)'?"] } ?? [
                "put the file into static/, and name it as 'static/picture.jpg'"
            ])
    }

    fileprivate static func namesNotLinked(_ id: ArticleID, _ count: Int) -> Diagnostic {
        Diagnostic(
            .namesNotLinked,
            "An article has at most \(ArticleBody.namesLinked) linked names; the last "
                + "\(count - ArticleBody.namesLinked) of \(id) stay words",
            fixes: ["look whether its page was divided"])
    }
}
