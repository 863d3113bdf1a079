import ArchiveModel
import Markup

/// What the archive is, how much it holds, the latest issue, who and what is named most.
struct FrontPage {
    let site: SiteContext
    let path: String

    var values: TemplateObject {
        let (leaders, summary) = (leaders, summary)
        return [
            "summary": .text(summary), "description": .text(summary), "latest": latest,
            "has_recent": .flag(site.archive.issues.count > 1), "recent": .list(recent),
            "days": .text(days.joined(separator: " ")),
            "days_href": .text(Address.link(from: path, to: "days/index.html")),
            "has_holdings": .flag(!site.archive.issues.isEmpty),
            "months": .list((1...12).map { .number($0) }), "years": .list(years),
            "has_leaders": .flag(!leaders.isEmpty), "leaders": .list(leaders),
        ]
    }

    private var summary: String {
        let issues = site.archive.issues
        guard let first = issues.first?.id.date.year, let last = issues.last?.id.date.year else {
            return site.locale.text("front_empty")
        }
        let locale = site.locale
        let holdings = locale.text(
            first == last ? "front_summary_one" : "front_summary", first, last,
            locale.count("issues", issues.count),
            locale.count("pages", issues.reduce(0) { $0 + $1.pages.count }),
            locale.count("articles", issues.reduce(0) { $0 + $1.articles.count }))
        let reviewed = issues.count(where: \.isReviewed)
        return holdings
            + (reviewed == 0
                ? locale.text("front_unreviewed")
                : locale.text("front_reviewed", locale.count("issues", reviewed)))
    }

    private var latest: TemplateValue {
        guard let issue = site.archive.issues.last else { return .missing }
        let articles = issue.listedArticles.filter { $0.headline != nil }
        let shown = articles.isEmpty ? issue.listedArticles : articles
        return .object([
            "date": .text(issue.id.date.description), "date_text": .text(site.locale.date(of: issue)),
            "weekday": .text(site.locale.weekday(of: issue)),
            "pages": .text(site.locale.count("pages", issue.pages.count)),
            "count": .text(site.locale.count("articles", issue.articles.count)),
            "stories": Stories(site: site, path: path, articles: Array(shown.prefix(1))).values,
            "others": .list(
                shown.dropFirst().prefix(5).map {
                    .object([
                        "href": .text(Address.link(from: path, to: Address.path(of: $0.id))),
                        "pauses": site.pauses(of: $0),
                    ])
                }),
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "reviewed": site.reviewed(issue), "text_lang": site.attributes(of: issue.language),
        ])
    }

    private var recent: [TemplateValue] {
        site.archive.issues.dropLast().suffix(6).reversed().map { site.line($0, from: path) }
    }

    /// The days of the year that have issues, for the script that finds today's: `01-05`.
    private var days: [String] {
        Set(site.archive.issues.map { String($0.id.date.description.suffix(5)) }).sorted()
    }

    private var years: [TemplateValue] {
        let byYear = Dictionary(grouping: site.archive.issues, by: \.id.date.year)
        return byYear.keys.sorted().map { year in
            let issues = byYear[year, default: []]
            let href = TemplateValue.text(Address.link(from: path, to: Address.path(ofYear: year)))
            let cells = (1...12).map { month -> TemplateValue in
                let count = issues.count { $0.id.date.month == month }
                return .object([
                    "count": count == 0 ? .missing : .number(count), "href": href,
                    "gap": .flag(hasGap(year, month)),
                ])
            }
            return .object([
                "year": .number(year), "href": href, "cells": .list(cells), "total": .number(issues.count),
            ])
        }
    }

    /// Whether a paper of that month is known to be missing.
    private func hasGap(_ year: Int, _ month: Int) -> Bool {
        let last = CalendarDate.days(inMonth: month, of: year)
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let end = CalendarDate(year: year, month: month, day: last)
        else { return false }
        return site.archive.calendar.notHeld.contains { $0.dates.overlaps(first...end) }
    }

    private var leaders: [TemplateValue] {
        EntityKind.allCases.filter(\.row.isOnFrontPage).compactMap { kind in
            let ids = site.archive.entities.map(\.id).filter { $0.kind == kind }
            guard !ids.isEmpty else { return nil }
            let most = site.index.mostNamed(ids, 5)
            let name = site.locale.name(of: kind)
            return .object([
                "title": .text(name),
                "items": .list(most.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
                "all_href": .text(Address.link(from: path, to: "\(kind.folder)/index.html")),
                "all_text": .text(site.locale.text("all_of", name)),
            ])
        }
    }
}
