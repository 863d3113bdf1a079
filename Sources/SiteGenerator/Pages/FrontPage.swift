import ArchiveModel
import Markup

struct FrontPage {
    let site: Site
    let path: String

    var values: [String: TemplateValue] {
        [
            "summary": .text(summary), "latest": latest, "has_holdings": .flag(!site.archive.issues.isEmpty),
            "months": .list((1...12).map { .number($0) }), "years": .list(years),
            "has_leaders": .flag(!leaders.isEmpty),
            "leaders": .list(leaders), "description": .text(summary),
        ]
    }

    private var summary: String {
        let issues = site.archive.issues
        guard let first = issues.first?.id.date.year, let last = issues.last?.id.date.year else {
            return site.locale.text("front_empty")
        }
        return site.locale.text(
            first == last ? "front_summary_one" : "front_summary", first, last, issues.count,
            issues.reduce(0) { $0 + $1.pages.count }, issues.reduce(0) { $0 + $1.articles.count })
    }

    private var latest: TemplateValue {
        guard let issue = site.archive.issues.last else { return .missing }
        let stories = issue.articles.prefix(3).enumerated().map { site.story($1, from: path, first: $0 == 0) }
        return .object([
            "date": .text(issue.id.date.description), "date_text": .text(site.locale.date(issue.id.date)),
            "weekday": .text(site.locale.weekday(issue.id.date)), "stories": .list(stories),
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "reviewed": site.reviewed(issue),
        ])
    }

    private var years: [TemplateValue] {
        let byYear = Dictionary(grouping: site.archive.issues, by: \.id.date.year)
        return byYear.keys.sorted().map { year in
            let issues = byYear[year, default: []]
            let href = TemplateValue.text(Address.link(from: path, to: Address.path(ofYear: year)))
            let cells = (1...12).map { month -> TemplateValue in
                let count = issues.count { $0.id.date.month == month }
                return .object(["count": count == 0 ? .missing : .number(count), "href": href])
            }
            return .object([
                "year": .number(year), "href": href, "cells": .list(cells), "total": .number(issues.count),
            ])
        }
    }

    private var leaders: [TemplateValue] {
        [EntityKind.person, .project, .place].compactMap { kind in
            let ids = site.archive.entities.map(\.id).filter { $0.kind == kind }
            guard !ids.isEmpty else { return nil }
            let most = ids.sorted { (site.index.count(of: $1), $0) < (site.index.count(of: $0), $1) }.prefix(
                5)
            let name = site.locale.name(of: kind)
            return .object([
                "title": .text(name),
                "items": .list(most.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
                "all_href": .text(Address.link(from: path, to: "\(kind.rawValue)/index.html")),
                "all_text": .text(site.locale.text("all_of", name)),
            ])
        }
    }
}
