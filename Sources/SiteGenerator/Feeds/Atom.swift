import ArchiveModel
import Markup

/// A feed in Atom (RFC 4287) in the making.
struct Atom {
    private(set) var bytes: [UInt8]

    /// `path` is that of the feed, `page` of the page that it goes with; `updated`: no clock is read.
    init(_ title: String, path: String, page: String, updated: CalendarDate?, in site: SiteContext) {
        let language = site.archive.settings.language
        let (own, home) = (site.url(of: path) ?? "", site.url(of: page) ?? "")
        bytes = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">

            """.utf8)
        element("title", title)
        element("id", home)
        bytes += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>\n".utf8
        bytes +=
            "<link rel=\"alternate\" type=\"text/html\" hreflang=\"\(language)\" href=\"\(home)\"/>\n".utf8
        element("updated", Self.time(updated))
        author(site.archive.settings.paperName)
    }

    /// An entry in `language`, at the absolute address `address`, by which it is called unless `id` says otherwise.
    mutating func entry(
        _ title: String, at address: String, id: String? = nil, in language: PaperLanguage,
        amid interface: PaperLanguage, on date: CalendarDate, by authors: [String] = [], summary: String
    ) {
        bytes += (language == interface ? "<entry>\n" : "<entry xml:lang=\"\(language.tag)\">\n").utf8
        element("title", title)
        element("id", id ?? address)
        bytes += "<link rel=\"alternate\" type=\"text/html\" hreflang=\"\(language.tag)\" href=\"".utf8
        HTML.append(address, to: &bytes)
        bytes += "\"/>\n".utf8
        element("published", Self.time(date))
        element("updated", Self.time(date))
        for name in authors { author(name) }
        element("summary", summary)
        bytes += "</entry>\n".utf8
    }

    mutating func end() { bytes += "</feed>\n".utf8 }

    private mutating func author(_ name: String) {
        bytes += "<author><name>".utf8
        HTML.append(name, to: &bytes)
        bytes += "</name></author>\n".utf8
    }

    private static func time(_ date: CalendarDate?) -> String {
        (date?.description ?? "1970-01-01") + "T00:00:00Z"
    }

    private mutating func element(_ name: String, _ text: String) {
        bytes += "<\(name)>".utf8
        HTML.append(text, to: &bytes)
        bytes += "</\(name)>\n".utf8
    }
}
