import ArchiveModel

/// What is right or wrong with one file, whatever the others hold.
struct SiteChecks {
    let addresses: SiteAddress
    /// As the data package names it; `nil` for a draft.
    let edition: PublishedEdition?

    /// Of a page: its addresses, its stamp, and that it is read without scripts.
    func findings(in page: PublishedPage) -> [Diagnostic] {
        var found = Set(page.links + page.requests).sorted().filter {
            addresses.destination(of: $0, in: page.path) == .query
        }.map { Diagnostic.query(page.path, $0) }
        found += page.requests.filter { addresses.destination(of: $0, in: page.path) == .otherHost }
            .map { .thirdParty(page.path, $0) }
        if page.hasInlineScript { found.append(.inlineScript(page.path)) }
        if !page.hasTitle || !page.hasHeading { found.append(.bare(page.path)) }
        if let edition, !edition.isStamped(on: page) { found.append(.noEdition(page.path, edition)) }
        return found
    }

    /// An article's page holds the words of the article, in their order.
    func findings(in page: PublishedPage, text: ExportedText) -> [Diagnostic] {
        var rest = page.letters[...]
        for letter in PublishedPage.letters(of: text.paragraphs.joined()) {
            guard let place = rest.firstIndex(of: letter) else { return [.withoutText(page.path)] }
            rest = rest[rest.index(after: place)...]
        }
        return []
    }

    /// Of a style sheet or a script: what it would load from elsewhere.
    func findings(inCode bytes: [UInt8], path: String) -> [Diagnostic] {
        let text = String(decoding: bytes, as: UTF8.self)
        let marks = path.hasSuffix(".css") ? ["url(", "@import "] : ["\"", "'", "`"]
        return marks.flatMap { mark in
            text.split(separator: mark).dropFirst().compactMap { rest -> Diagnostic? in
                let address = String(
                    rest.prefix(80).drop { "\"' ".contains($0) }.prefix { !"\"'`) ;".contains($0) })
                let isAddress = ["http://", "https://", "//", "ws://", "wss://"].contains {
                    address.hasPrefix($0) && address.count > $0.count
                }
                return isAddress && !address.hasPrefix("http://www.w3.org/")
                    ? .thirdParty(path, address) : nil
            }
        }
    }

    /// Of a sitemap or a feed: every address is one of the site's files.
    func findings(inAddresses list: [String], of path: String, files: Set<String>) -> [Diagnostic] {
        list.compactMap { address in
            switch addresses.destination(of: address, in: path) {
            case .query: .query(path, address)
            case .inside(let target, _) where !files.contains(target): .nothingThere(path, address)
            case .otherHost: .nothingThere(path, address)
            default: nil
            }
        }
    }
}

/// The edition that every page must name.
struct PublishedEdition: Equatable {
    var id: String
    var date: String

    func isStamped(on page: PublishedPage) -> Bool {
        page.footerDates.contains(date) && page.footer.contains(id)
    }
}

extension Diagnostic {
    fileprivate static func query(_ path: String, _ address: String) -> Diagnostic {
        Diagnostic(
            .queryString, "An address of the site has no query string: no server answers it",
            at: SourceLocation(path), notes: ["It is '\(address)'."])
    }

    fileprivate static func thirdParty(_ path: String, _ address: String) -> Diagnostic {
        Diagnostic(
            .thirdPartyRequest, "A site loads nothing from another host", at: SourceLocation(path),
            notes: ["It would load '\(address)'."], fixes: ["put the file into the archive's static/ folder"])
    }

    fileprivate static func inlineScript(_ path: String) -> Diagnostic {
        Diagnostic(
            .inlineScript, "A page holds no script of its own: its policy would refuse it",
            at: SourceLocation(path))
    }

    fileprivate static func bare(_ path: String) -> Diagnostic {
        Diagnostic(
            .needsScript, "A page has a title and a heading without scripts",
            at: SourceLocation(path))
    }

    fileprivate static func withoutText(_ path: String) -> Diagnostic {
        Diagnostic(
            .needsScript, "The page of an article holds its whole text without scripts",
            at: SourceLocation(path), notes: ["The data hold words that the page does not."])
    }

    fileprivate static func noEdition(_ path: String, _ edition: PublishedEdition) -> Diagnostic {
        Diagnostic(
            .noEditionOnPage, "Every page says at its foot of which edition it is",
            at: SourceLocation(path),
            notes: ["The data are of edition \(edition.id), \(edition.date)."],
            fixes: ["publish the whole site again"])
    }

    fileprivate static func nothingThere(_ path: String, _ address: String) -> Diagnostic {
        Diagnostic(
            .brokenLink, "A sitemap or feed names files of the site", at: SourceLocation(path),
            notes: ["Nothing is at '\(address)'."])
    }
}
