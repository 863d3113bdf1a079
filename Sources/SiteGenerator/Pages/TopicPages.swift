import ArchiveModel
import Markup

/// The index of topics, and a page for each with everything that has it.
enum TopicOutputs: OutputFamily {
    /// So many articles stand on one page.
    static let articlesOnOnePage = 150

    static func outputs(of site: SiteContext) -> [any Output] {
        guard !site.topics.all.isEmpty else { return [] }
        let index = FixedPage(path: "topics/index.html") {
            WebPage("topics", TopicPages(site: $0, path: $1).index)
        }
        return [index]
            + site.topics.all.indices.flatMap { number -> [TopicOutput] in
                (0..<parts(of: site.topics.all[number])).map {
                    TopicOutput(number: number, part: $0, in: site)
                }
            }
    }

    static func sources(in site: SiteContext) -> [String] {
        site.topics.all.flatMap { [$0.path, "\($0.articles.count)"] }
    }

    static func parts(of entry: TopicIndex.Entry) -> Int {
        max(1, (entry.articles.count - 1) / articlesOnOnePage + 1)
    }

    static func path(_ entry: TopicIndex.Entry, part: Int) -> String {
        part == 0 ? entry.path : entry.path.dropLast("index.html".count) + "\(part + 1)/index.html"
    }
}

struct TopicOutput: Output {
    let path: String
    private let number: Int32
    private let part: Int32

    init(number: Int, part: Int, in site: SiteContext) {
        path = TopicOutputs.path(site.topics.all[number], part: part)
        self.number = Int32(number)
        self.part = Int32(part)
    }

    var isGeneral: Bool { true }

    func content(in site: SiteContext) -> OutputContent {
        let page = TopicPages(site: site, path: path)
        return .page(WebPage("topic", page.values(of: site.topics.all[Int(number)], part: Int(part))))
    }
}

struct TopicPages {
    let site: SiteContext
    let path: String

    var index: TemplateObject {
        let title = site.locale.text("topics")
        return [
            "page_title": .text(title), "title": .text(title),
            "count": .text(site.locale.count("topics", site.topics.all.count)),
            "topics": .list(
                site.topics.all.map { entry in
                    .object([
                        "href": .text(Address.link(from: path, to: entry.path)), "name": .text(entry.name),
                        "count": .text(site.locale.count("articles", entry.articles.count)),
                        "total": .number(entry.count), "years": TemplateValue(years(of: entry)),
                    ])
                }),
        ]
    }

    /// From the first to the last year of its articles.
    private func years(of entry: TopicIndex.Entry) -> String? {
        let years = entry.articles.map { site.archive.issues[$0.issue].id.date.year }
        guard let first = years.min(), let last = years.max() else { return nil }
        return site.locale.ranges([first...last])
    }

    func values(of entry: TopicIndex.Entry, part: Int) -> TemplateObject {
        let count = TopicOutputs.articlesOnOnePage
        let shown = entry.articles.dropFirst(part * count).prefix(count)
        let parts = TopicOutputs.parts(of: entry)
        let rest = part == 0
        let notes = rest ? entry.notes.map(note) : []
        let records =
            rest ? entry.records.map { site.leader($0, count: site.index.count(of: $0), from: path) } : []
        let pages = rest ? entry.pages.map(page) : []
        let articles = shown.map { article($0.issue, $0.article) }
        return [
            "page_title": .text(entry.name), "title": .text(entry.name),
            "title_lang": site.attributes(ofEditors: entry.name),
            "index_href": .text(Address.link(from: path, to: "topics/index.html")),
            "count": .text(site.locale.count("articles", entry.articles.count)),
            "years": TemplateValue(years(of: entry)),
            "has_articles": .flag(!articles.isEmpty), "articles": .list(articles),
            "has_notes": .flag(!notes.isEmpty), "notes": .list(notes),
            "has_records": .flag(!records.isEmpty), "records": .list(records),
            "has_pages": .flag(!pages.isEmpty), "pages": .list(pages),
            "has_parts": .flag(parts > 1),
            "parts": .list(
                (0..<parts).map {
                    .object([
                        "number": .number($0 + 1), "current": .flag($0 == part),
                        "href": .text(Address.link(from: path, to: TopicOutputs.path(entry, part: $0))),
                    ])
                }),
        ]
    }

    private func article(_ number: Int, _ place: Int) -> TemplateValue {
        let issue = site.archive.issues[number]
        let article = issue.articles[place]
        let opening = Opening(of: article.shownBody, in: article.style, limit: 64)
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
            "pauses": site.pauses(of: article), "date": .text(issue.id.date.description),
            "date_text": .text(site.locale.date(of: issue)),
            "page": .text(site.locale.text("page_label", issue.label(of: article.id.page))),
            "opening": .text(opening.text), "is_cut": .flag(opening.isCut),
            "text_lang": site.attributes(of: article.language), "reviewed": site.reviewed(issue),
        ])
    }

    private func note(_ one: TopicIndex.Note) -> TemplateValue {
        let issue = site.archive.issues[one.issue]
        let article = one.article.map { issue.articles[$0] }
        let target = article.map { Address.path(of: $0.id) } ?? Address.path(of: one.page)
        let owner = article?.id.description ?? one.page.description
        return .object([
            "href": .text(
                Address.link(from: path, to: target, anchor: Address.anchor(of: one.note.id))),
            "lemma": TemplateValue(NoteValues.lemma(of: one.note, in: issue.style)),
            "title": .text(
                article?.shownTitle ?? site.locale.text("page_label", issue.label(of: one.page))),
            "date": .text(issue.id.date.description), "date_text": .text(site.locale.date(of: issue)),
            "body": .html(
                site.html(
                    one.note.body, from: path, on: owner, idPrefix: "\(Address.anchor(of: one.note.id))-",
                    headingOffset: 2
                ).value),
            "text_lang": site.attributes(of: issue.language),
            "note_lang": site.attributes(ofEditors: one.note.body.text),
        ])
    }

    private func page(_ number: Int) -> TemplateValue {
        let page = site.archive.freePages[number]
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(ofFreePage: page.slug))),
            "title": .text(page.title), "summary": TemplateValue(page.summary),
            "lang": site.attributes(ofEditors: page.title),
        ])
    }
}

extension SiteContext {
    /// The topics of something as they are written there, each with its page.
    func values(of topics: [Topic], from path: String) -> TemplateObject {
        let links = topics.compactMap { topic -> TemplateValue? in
            guard let entry = self.topics[topic] else { return nil }
            return .object([
                "href": .text(Address.link(from: path, to: entry.path)), "text": .text(topic.name),
                "lang": attributes(ofEditors: topic.name),
            ])
        }
        return ["has_topics": .flag(!links.isEmpty), "topics": .list(links)]
    }
}
