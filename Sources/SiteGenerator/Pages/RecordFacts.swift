import ArchiveModel
import Markup

/// The sourced facts of a record: roles, stages, and figures of one name that disagree.
struct RecordFacts {
    let site: Site
    let path: String
    let entity: Entity

    var values: [String: TemplateValue] {
        let disagreements = disagreements
        return [
            "has_roles": .flag(!entity.roles.isEmpty), "roles": .list(entity.roles.map(role)),
            "has_stages": .flag(!entity.stages.isEmpty), "stages": .list(byReport.map(stage)),
            "has_disagreements": .flag(!disagreements.isEmpty), "disagreements": .list(disagreements),
        ]
    }

    // MARK: Roles

    private func role(_ role: Role) -> TemplateValue {
        .object([
            "title": .text(role.title),
            "of": role.of.flatMap { site.entity($0) }.map { site.leader($0.id, count: 0, from: path) }
                ?? .missing,
            "from": change(role.from), "to": change(role.to),
            "seen": .list(
                role.seen.filter { site.index.articles[$0] != nil }.map {
                    .object(["href": TemplateValue(href(.article($0))), "text": .text(label(.article($0)))])
                }),
        ])
    }

    private func change(_ change: Role.Change?) -> TemplateValue {
        guard let change else { return .missing }
        let words = [change.date.map { site.locale.date($0) }, change.by].compactMap { $0 }
        return .object([
            "text": .text(words.joined(separator: " ")), "href": TemplateValue(change.source.flatMap(href)),
        ])
    }

    private func href(_ source: FactSource) -> String? {
        switch source {
        case .url(let url): url
        case .article(let id):
            site.index.articles[id] == nil ? nil : Address.link(from: path, to: Address.path(of: id))
        }
    }

    private func label(_ source: FactSource?) -> String {
        switch source {
        case .article(let id):
            "\(id.page.issue.date) " + site.locale.text("page_label", id.page.number)
        case .url(let url): url
        case nil: site.locale.text("unknown")
        }
    }

    // MARK: Stages

    /// By date of report.
    private var byReport: [Stage] {
        let date = { (stage: Stage) -> String in
            if case .article(let id)? = stage.source { id.description } else { stage.when?.description ?? "" }
        }
        return entity.stages.enumerated().sorted {
            (date($0.element), $0.offset) < (date($1.element), $1.offset)
        }.map(\.element)
    }

    private func stage(_ stage: Stage) -> TemplateValue {
        let figures = stage.figures.map { figure in
            let measure = figure.measure.map { "（\(site.locale.text($0.rawValue))）" } ?? ""
            return "\(figure.name) \(figure.value)\(figure.unit ?? "")\(measure)"
        }
        return .object([
            "href": TemplateValue(stage.source.flatMap(href)), "reported": .text(label(stage.source)),
            "status": .text(stage.status), "when": .text(stage.when.map { site.locale.date($0) } ?? ""),
            "figures": .text(figures.joined(separator: "；")),
        ])
    }

    /// Figures of one name, unit, measure and time whose values differ.
    private var disagreements: [TemplateValue] {
        struct Key: Hashable { var words: [String] }
        var order: [Key] = []
        var groups: [Key: [(figure: Figure, stage: Stage)]] = [:]
        for stage in byReport {
            for figure in stage.figures {
                let key = Key(words: [
                    figure.name, figure.unit ?? "", figure.measure?.rawValue ?? "",
                    stage.when?.description ?? "",
                ])
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append((figure, stage))
            }
        }
        return order.compactMap { key in
            var values = Set<String>()
            let different = groups[key, default: []].filter { values.insert($0.figure.value).inserted }
            guard different.count > 1 else { return nil }
            return .object([
                "figures": .list(different.enumerated().map { value($1.figure, $1.stage, other: $0 > 0) })
            ])
        }
    }

    private func value(_ figure: Figure, _ stage: Stage, other: Bool) -> TemplateValue {
        .object([
            "other": .flag(other), "href": TemplateValue(stage.source.flatMap(href)),
            "source": .text(label(stage.source)),
            "measure": TemplateValue(figure.measure.map { site.locale.text($0.rawValue) }),
            "name": .text(figure.name),
            "when": TemplateValue(stage.when.map { site.locale.date($0) }), "value": .text(figure.value),
            "unit": .text(figure.unit ?? ""),
        ])
    }
}
