import ArchiveModel
import Markup

struct ArticlePage {
    let site: SiteContext
    let path: String
    let issue: Int
    let article: Int

    private var held: Issue { site.archive.issues[issue] }
    private var text: Article { site.archive.issues[issue].articles[article] }

    var values: TemplateObject {
        let (held, text) = (held, text)
        let body = ArticleBody(site: site, path: path, issue: held, article: text)
        let notes = NoteValues(
            site: site, path: path, owner: text.id.description, language: held.language)
        let whole = text.annotations.filter { $0.anchor == nil }
        let unplaced = text.annotations.filter { $0.anchor != nil && !body.isPlaced($0) }
        var values: TemplateObject = [
            "page_title": .text(text.shownTitle),
            "description": .text(site.description(of: text, in: held)),
            "folio": site.folio(of: text, in: held, from: path),
            "kicker": text.kicker.map { .heading(text.style.set($0)) } ?? .missing,
            "pauses": site.pauses(of: text),
            "decks": .list(text.subheads.filter(isDeck).map { .heading(text.style.set($0.text)) }),
            "credits": .list(credits(text)), "supplied": .list(supplied(held, text)),
            "reviewed": site.reviewed(held),
            "text_lang": site.attributes(of: text.language), "style": style(text.style),
            "noindex": .flag(text.isUnlisted), "provisional": .flag(!text.isRecorded),
            "blocks": .list(body.blocks), "sections": .list(body.sections),
            "has_sections": .flag(!body.sections.isEmpty), "has_whole_notes": .flag(!whole.isEmpty),
            "whole_notes": .list(notes.values(whole, marks: [:])), "has_unplaced": .flag(!unplaced.isEmpty),
            "unplaced": .list(notes.values(unplaced, marks: [:])),
        ]
        values.merge(site.values(of: text.topics, from: path))
        values.merge(surroundings(held, text))
        values.merge(BacklinkValues(site: site, path: path).values(of: .article(text.id)))
        values.merge(
            NamesInArticle(
                site: site, path: path, article: text, records: site.index.named[issue][article]
            ).values)
        values["citation"] = Citation(site: site, issue: held, article: text).values
        values["article_id"] = .text(text.id.description)
        let facsimiles = facsimiles(held, text)
        values["facsimiles"] = .list(facsimiles)
        values["has_facsimiles"] = .flag(!facsimiles.isEmpty)
        values["kind"] = .text(site.locale.name(of: text.kind))
        values["kind_class"] = .text((text.kind.isKnown ? text.kind : .other).rawValue)
        values["continues_to"] = TemplateValue(unjoined(text.continuesTo, text))
        values["continued_from"] = TemplateValue(unjoined(text.continuedFrom, text))
        values["division"] = .text(division(text))
        values["ledger"] = .text(Self.ledger(of: text))
        values["rights"] = TemplateValue(held.rights)
        values["origin"] = TemplateValue(held.origin)
        values["sources"] = .list(sources(held, text).map { .text($0) })
        return values
    }

    /// The marks of the language that the page explains and puts around words.
    private func style(_ style: TextStyle) -> TemplateValue {
        .object([
            "supplied": .text(style.supplied(" ")), "open": .text(style.remark.open),
            "close": .text(style.remark.close), "sets_full_width": .flag(style.setsFullWidth),
        ])
    }

    /// The page that the paper names, where the archive does not hold the other part.
    private func unjoined(_ page: String?, _ text: Article) -> String? {
        text.paragraphs.contains { $0.seam != nil } ? nil : page
    }

    private func isDeck(_ subhead: Subhead) -> Bool {
        subhead.before == 0 && text.style.isDeck(subhead.text)
    }

    /// What the head of the page has from the archive: each with its rule, and where an editor writes what is right.
    private func supplied(_ held: Issue, _ text: Article) -> [TemplateValue] {
        var supplied: [TemplateValue] = []
        let add = { (what: String, rule: String, address: String) in
            supplied.append(
                .object(["what": .text(site.locale.text(what)), "why": site.why(rule, address)]))
        }
        if (text.headline ?? "").isEmpty {
            add("supplied_headline", site.locale.text("supplied_headline_rule"), Self.ledger(of: text))
        }
        if !held.isDatePrinted {
            add("supplied_date", site.locale.source(ofDateOf: held), "issues/\(held.id)")
        }
        return supplied
    }

    /// Who decided where it begins and ends.
    private func division(_ text: Article) -> String {
        if let editor = text.dividedBy, editor != "auto" { return site.locale.text("division_by", editor) }
        return site.locale.text("division_machine", Int((text.confidence * 100).rounded()))
    }

    /// Its row in the table of the issue: `issues/2021-01-27/articles.tsv p1-a7`.
    private static func ledger(of text: Article) -> String {
        "issues/\(text.id.page.issue)/articles.tsv \(text.id.local)"
    }

    private func credits(_ text: Article) -> [TemplateValue] {
        var roles: [(role: String, names: [String])] = []
        for credit in text.byline {
            if let index = roles.firstIndex(where: { $0.role == credit.role }) {
                roles[index].names.append(credit.name)
            } else {
                roles.append((credit.role, [credit.name]))
            }
        }
        return roles.map {
            .object([
                "role": .text($0.role.isEmpty ? site.locale.text("credit") : $0.role),
                "name": .text($0.names.joined(separator: text.style.creditSeparator)),
            ])
        }
    }

    private func surroundings(_ held: Issue, _ text: Article) -> TemplateObject {
        let neighbour = { (index: Int) -> TemplateValue in
            guard let other = held.articles[safe: index], !other.isUnlisted else { return .missing }
            return site.link(to: Address.path(of: other.id), other.shownTitle, from: path)
        }
        return [
            "previous": neighbour(article - 1), "next": neighbour(article + 1),
            "issue_href": .text(Address.link(from: path, to: Address.path(of: held.id))),
            "page_href": .text(Address.link(from: path, to: Address.path(of: text.id.page))),
            "siblings": .list(
                siblings(held, text).map { other in
                    .object([
                        "href": .text(Address.link(from: path, to: Address.path(of: other.id))),
                        "title": .text(other.shownTitle), "current": .flag(other.id == text.id),
                    ])
                }),
        ]
    }

    /// The articles of one page; of hundreds, those that are near, so that a site does not grow with their square.
    private func siblings(_ held: Issue, _ text: Article) -> [Article] {
        let all = held.pages.first { $0.id == text.id.page }?.articles ?? []
        let usual = text.id.number - 1
        let place = (all[safe: usual] == text.id ? usual : all.firstIndex(of: text.id)) ?? 0
        return all[max(0, place - 50)..<min(all.count, place + 50)].compactMap { site.article($0) }
    }

    /// The source files, each with all its lines: `issues/2021-01-27/1.txt 第32—34、36—40行`.
    private func sources(_ held: Issue, _ text: Article) -> [String] {
        var pages: [Int] = []
        for part in text.parts where !pages.contains(part.page) { pages.append(part.page) }
        return pages.compactMap { number in
            guard let page = held.pages.first(where: { $0.id.number == number }) else { return nil }
            let lines = text.parts.filter { $0.page == number }.map(\.lines)
            return site.locale.text("source_lines", page.source.path, site.locale.ranges(lines))
        }
    }

    private func facsimiles(_ held: Issue, _ text: Article) -> [TemplateValue] {
        Set(text.parts.map(\.page)).sorted().compactMap { number in
            guard let href = held.facsimiles[number] else { return nil }
            return .object([
                "href": .text(href), "text": .text(site.locale.text("page_label", number)),
            ])
        }
    }
}
