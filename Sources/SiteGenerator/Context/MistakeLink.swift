import ArchiveModel
import Markup

/// The link by which readers tell of a mistake on a page: with its address, the edition and its words filled in.
struct MistakeLink {
    /// What a report calls the page, and the words that it quotes.
    struct Subject: Sendable {
        var name: String
        var words: String
    }

    private var href = ""
    /// Where the quoted words stand in it: a script puts there what the reader has marked.
    private var places: [Range<Int>] = []

    init(to address: MistakeAddress, about subject: Subject, at path: String, of site: SiteContext) {
        let locale = site.locale
        let page = site.url(of: path) ?? String(path.dropLast(path.hasSuffix("index.html") ? 10 : 0))
        let edition =
            site.archive.settings.edition.map {
                locale.text("edition", $0.id) + locale.text("clause_separator") + locale.date($0.date)
            } ?? locale.text("draft")
        let title = locale.text("mistake_title", subject.name)
        let words = String(subject.words.prefix(Self.mostWords))
        let body = [
            locale.text("mistake_page", page), locale.text("mistake_edition", edition),
            locale.text("mistake_words", Self.mark), "", locale.text("mistake_what"), "",
        ].joined(separator: "\r\n")
        let fill = { (place: MistakeAddress.Place) -> String in
            switch place {
            case .title: title
            case .body: body
            case .page: page
            case .edition: edition
            case .words: Self.mark
            }
        }
        switch address {
        case .mail(let mail):
            let name = mail.split(separator: "@").map(Self.encoded).joined(separator: "@")
            href = "mailto:\(name)?subject=\(Self.encoded(title))&body="
            append(body, words)
        case .form(let form):
            var rest = Self.withPlaces(form)[...]
            while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
                href += rest[..<open]
                if let place = MistakeAddress.Place(rawValue: String(rest[rest.index(after: open)..<close])) {
                    append(fill(place), words)
                }
                rest = rest[rest.index(after: close)...]
            }
            href += rest
        }
    }

    var value: TemplateValue {
        let words = places.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
        return .object(["href": .text(href), "words": .text(words)])
    }

    /// Stands for the quoted words.
    private static let mark = "\u{FFFC}"
    private static let mostWords = 200

    private static func encoded(_ text: some StringProtocol) -> String {
        PercentEncoding.encoded(String(text))
    }

    private mutating func append(_ text: String, _ words: String) {
        let parts = text.split(separator: Self.mark, omittingEmptySubsequences: false)
        for (number, part) in parts.enumerated() {
            if number > 0 {
                let start = href.utf16.count
                href += Self.encoded(words)
                places.append(start..<href.utf16.count)
            }
            href += Self.encoded(part)
        }
    }

    /// A form that says of no place what is filled in gets a title and a body.
    private static func withPlaces(_ form: String) -> String {
        guard !form.contains("{") else { return form }
        let end = form.firstIndex(of: "#") ?? form.endIndex
        let mark = form[..<end].contains("?") ? "&" : "?"
        return form[..<end] + mark + "title={title}&body={body}" + form[end...]
    }
}

extension SiteContext {
    /// The link of the page at `path`; missing where the archive names no address, or a page says nothing of the paper.
    func mistake(_ subject: MistakeLink.Subject?, at path: String) -> TemplateValue {
        guard let subject, let address = archive.settings.mistakes else { return .missing }
        return MistakeLink(to: address, about: subject, at: path, of: self).value
    }
}
