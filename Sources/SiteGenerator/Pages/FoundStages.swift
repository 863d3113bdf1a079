import ArchiveModel
import Markup

/// What the machine read of how far a found project had come, by date of report, each with its sentence and why.
struct FoundStages {
    let site: SiteContext
    let path: String
    let found: FoundName

    var values: TemplateObject {
        let stages = found.kind == .project ? Array(stages.prefix(Self.most)) : []
        return ["has_stages": .flag(!stages.isEmpty), "stages": .list(stages)]
    }

    /// So many are shown: a name that stands in every issue is hardly that of one project.
    private static let most = 60

    private var stages: [TemplateValue] {
        found.appearances.reversed().flatMap { place -> [TemplateValue] in
            let issue = site.archive.issues[place.issue]
            let article = issue.articles[place.article]
            var seen = Set<StatedStage>()
            return article.mentions.compactMap { mention in
                guard mention.kind == found.kind, mention.name == found.name, let stage = mention.stage,
                    let lane = Lane(of: stage.kind), seen.insert(stage).inserted
                else { return nil }
                return value(of: mention, stage, lane, in: article, issue)
            }
        }
    }

    private func value(
        of mention: Mention, _ stage: StatedStage, _ lane: Lane, in article: Article, _ issue: Issue
    ) -> TemplateValue {
        let block = mention.position.block
        let page = article.page(ofBlock: block)
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id), anchor: block < 0 ? nil : "p\(block + 1)")),
            "date": .text(issue.id.date.description),
            "page": .text(site.locale.text("page_label", issue.label(of: page))),
            "lane": .text(lane.rawValue), "lane_text": .text(site.locale.text("lane_\(lane.rawValue)")),
            // Which of the figures beside it are its own, nobody has looked at.
            "status": .text(stage.words), "figures": .list([]),
            "when": TemplateValue(stage.period.map(site.locale.period)),
            "sentence": article.sentence(at: mention.position, with: [stage.words]).value(on: site),
            "why": site.why(
                "found_stage_\(stage.kind)", naming: stage.words,
                "decisions/\(found.name).tsv \(page)"),
        ])
    }
}

extension Lane {
    /// `nil` where nothing is said.
    init?(of kind: StatedStage.Kind) {
        switch kind {
        case .promised: self = .promise
        case .begun, .underway, .stopped, .renamed: self = .progress
        case .delivered: self = .delivery
        case .unsaid: return nil
        }
    }
}
