import ArchiveModel
import Markup

/// The archive as data: texts as the source has them, with every correction beside them.
struct DataExport {
    let site: SiteContext

    var style: TextStyle { site.archive.settings.paperStyle }

    func bytes(of file: DataFile) -> [UInt8] {
        switch file {
        case .articles(let year): articles(year).csv
        case .texts(let year): lines(articles(of: year).lazy.map { text($0.0, $0.1) })
        case .mentions(let year): mentions(year).csv
        case .notes(let year):
            lines(
                articles(of: year).flatMap { _, article in
                    article.annotations.map { note($0, on: article.id.description) }
                }
                    + issues(of: year).flatMap(\.pages).flatMap { page in
                        page.annotations.map { note($0, on: page.id.description) }
                    })
        case .entities: entities.csv
        case .roles: roles.csv
        case .stages: stages.csv
        case .package: DataPackage(site: site, export: self).json
        case .checksums(let year): checksums(DataFile.files(of: year, in: site.archive))
        case .recordChecksums: checksums([.entities, .roles, .stages])
        }
    }

    var years: [Int] { Set(site.archive.issues.map(\.id.date.year)).sorted() }

    private func issues(of year: Int) -> [Issue] {
        site.archive.issues.filter { $0.id.date.year == year }
    }

    private func articles(of year: Int) -> [(Issue, Article)] {
        issues(of: year).flatMap { issue in issue.listedArticles.map { (issue, $0) } }
    }

    private func lines(_ values: some Sequence<JSON>) -> [UInt8] {
        var output: [UInt8] = []
        for value in values {
            value.write(to: &output)
            output.append(0x0A)
        }
        return output
    }

    /// As `sha256sum -c` reads it.
    private func checksums(_ files: [DataFile]) -> [UInt8] {
        files.filter { !$0.isChecksums }.flatMap { file in
            let sum = site.checksum(of: file) { bytes(of: file) }
            return Array("\(sum)  \(file.path.dropFirst("data/".count))\n".utf8)
        }
    }

    // MARK: By year

    func articles(_ year: Int) -> Table {
        Table(
            fields: articleFields,
            rows: articles(of: year).lazy.map { issue, article in
                [
                    article.id.description, issue.id.date.description, "\(article.id.page.number)",
                    article.kind.rawValue, article.headline, article.kicker,
                    article.byline.map(\.name).joined(separator: style.tableSeparator),
                    article.dateline,
                    "\(article.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count })",
                    article.parts.map { "\($0.page):\($0.lines.lowerBound)-\($0.lines.upperBound)" }
                        .joined(separator: ";"),
                    "\(issue.isReviewed)", address(Address.path(of: article.id)),
                    article.topics.map(\.name).joined(separator: style.tableSeparator),
                ]
            })
    }

    private func text(_ issue: Issue, _ article: Article) -> JSON {
        .members([
            "id": .string(article.id.description), "date": .string(issue.id.date.description),
            "language": .string(article.language.tag), "page": .integer(article.id.page.number),
            "label": issue.pages.first { $0.id == article.id.page }?.label.map { .string($0) },
            "kind": .string(article.kind.rawValue),
            "headline": article.headline.map { .string($0) }, "kicker": article.kicker.map { .string($0) },
            "subheads": .array(
                article.subheads.map { .members(["text": .string($0.text), "before": .integer($0.before)]) }),
            "byline": .array(
                article.byline.map { .members(["name": .string($0.name), "role": .string($0.role)]) }),
            "paragraphs": .strings(article.paragraphs.map(\.text)), "page_breaks": pageBreaks(article),
            "corrections": .array(
                article.paragraphs.enumerated().flatMap { index, paragraph in
                    paragraph.emendations.map { correction($0, index) }
                }),
            "address": .string(address(Address.path(of: article.id))),
            "topics": topics(article.topics),
        ])
    }

    private func topics(_ topics: [Topic]) -> JSON? {
        topics.isEmpty ? nil : .strings(topics.map(\.name))
    }

    /// Where the article goes on on other pages; `nil` where it stands on one.
    private func pageBreaks(_ article: Article) -> JSON? {
        var page = article.id.page.number
        let breaks = article.paragraphs.enumerated().flatMap { index, paragraph -> [JSON] in
            let places = [
                (0, paragraph.page), (paragraph.seam?.offset ?? 0, paragraph.seam?.toPage ?? paragraph.page),
            ]
            return places.compactMap { offset, next in
                guard next != page else { return nil }
                page = next
                return .members([
                    "paragraph": .integer(index), "offset": .integer(offset), "page": .integer(next),
                ])
            }
        }
        return breaks.isEmpty ? nil : .array(breaks)
    }

    private func correction(_ emendation: Emendation, _ paragraph: Int) -> JSON {
        .members([
            "paragraph": .integer(paragraph), "offset": .integer(emendation.offset),
            "length": .integer(emendation.length), "state": .string(emendation.state.rawValue),
            "source": .string(emendation.printed), "proposed": .string(emendation.proposed),
            "reason": emendation.reason.map { .string($0.rawValue) },
        ])
    }

    func mentions(_ year: Int) -> Table {
        Table(
            fields: mentionFields,
            rows: articles(of: year).lazy.flatMap { _, article in
                let number = article.id.description
                return zip(article.mentions, article.mentions.areNested).map { mention, isNested in
                    var (entity, state): (String?, String) = (nil, "unreviewed")
                    switch mention.resolution {
                    case .record(let id): (entity, state) = (id.description, "record")
                    case .undecided: state = "undecided"
                    case .unreviewed: break
                    }
                    return [
                        number, String(mention.position.block), String(mention.position.offset),
                        String(mention.position.length), mention.kind.word, mention.name, mention.surface,
                        entity, state, isNested ? "true" : "false",
                    ] + figure(mention.quantity)
                }
            })
    }

    /// The columns of a figure; empty for what is none.
    private func figure(_ quantity: Mention.Quantity?) -> [String?] {
        [
            quantity?.value, quantity?.upper, quantity?.unit, quantity?.bound.rawValue,
            quantity?.measure.rawValue, quantity?.period,
            quantity?.scope.joined(separator: style.tableSeparator),
        ]
    }

    private func note(_ note: Annotation, on target: String) -> JSON {
        let position = note.anchor?.position
        return .members([
            "id": .string(note.id.description), "target": .string(target),
            "quote": note.anchor.map { .string($0.quote) },
            "state": note.anchor.map { .string($0.state.rawValue) },
            "paragraph": position.map { .integer($0.block) }, "offset": position.map { .integer($0.offset) },
            "length": position.map { .integer($0.length) },
            "correction": note.correction.map { .string($0.state.rawValue) },
            "source": note.isMachineMade ? note.correction?.printed.map { .string($0) } : nil,
            "reason": note.correction?.reason.map { .string($0.rawValue) },
            "author": note.author.map { .string($0) }, "date": note.date.map { .string($0.description) },
            "markdown": .string(note.body.text), "topics": topics(note.topics),
        ])
    }

    /// Absolute where the archive says where it stands.
    private func address(_ path: String) -> String {
        site.url(of: path) ?? "/" + path.dropLast("index.html".count)
    }
}
