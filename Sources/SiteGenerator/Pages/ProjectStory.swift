import ArchiveModel
import Markup

/// Promise, progress, delivery: the stages of a record by date of report, and figures that disagree.
struct ProjectStory {
    let site: SiteContext
    let path: String
    let entity: Entity

    private static let disagreementsShown = 20

    private var sources: SourceLinks { SourceLinks(site: site, path: path) }

    var values: TemplateObject {
        let (disagreements, figures) = (disagreements, figureRows)
        let shown = disagreements.prefix(Self.disagreementsShown)
        return [
            "has_stages": .flag(!entity.stages.isEmpty), "stages": .list(byReport.map(stage)),
            "has_disagreements": .flag(!disagreements.isEmpty), "disagreements": .list(Array(shown)),
            "more_disagreements": TemplateValue(
                disagreements.count > shown.count
                    ? site.locale.counted("more_disagreements", disagreements.count - shown.count) : nil),
            "has_figures": .flag(figures.count > 1), "figures": .list(figures),
        ]
    }

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
        let lane = Lane(of: stage)
        let date: String? = if case .article(let id)? = stage.source { "\(id.page.issue.date)" } else { nil }
        return .object([
            "href": TemplateValue(stage.source.flatMap(sources.href)), "date": TemplateValue(date),
            "reported": .text(sources.label(stage.source)),
            "page": TemplateValue(page(of: stage.source)), "status": .text(stage.status),
            "when": TemplateValue(stage.when.map { site.locale.date($0) }),
            "lane": .text(lane.rawValue), "lane_text": .text(site.locale.text("lane_\(lane.rawValue)")),
            "is_promise": .flag(lane == .promise), "is_progress": .flag(lane == .progress),
            "is_delivery": .flag(lane == .delivery),
            "figures": .list(stage.figures.map { .text(words(of: $0, status: stage.status)) }),
            "sentence": sentence(of: stage, about: stage.figures.map(\.value) + [stage.status]),
        ])
    }

    private func page(of source: FactSource?) -> String? {
        guard case .article(let id)? = source else { return nil }
        return site.locale.text("page_label", id.page.number)
    }

    private func words(of figure: Figure, status: String) -> String {
        let measure =
            figure.measure.map { site.locale.text($0.rawValue) }
            .flatMap { $0 == status ? nil : $0 + " " } ?? ""
        let name = figure.name == entity.name ? "" : figure.name + " "
        return name + measure + figure.value + unit(of: figure)
    }

    /// What the source says: of the sentences that name the record, the one with most of the words in question.
    private func sentence(of stage: Stage, about words: [String]) -> TemplateValue {
        guard case .article(let id)? = stage.source, let article = site.article(id) else { return .missing }
        let mentions = article.mentions.filter { $0.resolution == .record(entity.id) }
        let sentences = mentions.map { article.sentence(at: $0.position, with: words) }
        let score = { (sentence: Sentence) in words.count { sentence.text.contains($0) } }
        guard let best = sentences.max(by: { score($0) < score($1) }) else { return .missing }
        let first = sentences.first { score($0) == score(best) } ?? best
        return first.value(on: site)
    }

    // MARK: Figures

    /// One row for each thing, time and unit: what was meant, foreseen and reached, as reported.
    private var figureRows: [TemplateValue] {
        var groups: [(key: [String], entries: [(figure: Figure, stage: Stage)])] = []
        for stage in byReport {
            for figure in stage.figures {
                let key = [figure.name, figure.unit ?? "", stage.when?.description ?? ""]
                if let index = groups.firstIndex(where: { $0.key == key }) {
                    groups[index].entries.append((figure, stage))
                } else {
                    groups.append((key, [(figure, stage)]))
                }
            }
        }
        return groups.map { group in
            let values = { (measures: [Measure?]) -> TemplateValue in
                var seen = Set<String>()
                let found = group.entries.filter { measures.contains($0.figure.measure) }.map(\.figure.value)
                return .text(found.filter { seen.insert($0).inserted }.joined(separator: " ≠ "))
            }
            return .object([
                "name": .text(group.key[0]), "unit": .text(group.key[1]),
                "when": TemplateValue(group.entries[0].stage.when.map { site.locale.date($0) }),
                "target": values([.target]), "forecast": values([.forecast]),
                "actual": values([.actual, nil]),
                "reports": .list(
                    group.entries.map {
                        .object([
                            "href": TemplateValue($0.stage.source.flatMap(sources.href)),
                            "text": .text(sources.label($0.stage.source)),
                        ])
                    }),
            ])
        }
    }

    /// Figures of one name, unit, measure and time whose values differ; then those that no record has and articles give.
    private var disagreements: [TemplateValue] {
        let numbers = site.index.figures.of(entity.id.kind, called: [entity.name] + entity.aliases)
        return recorded + DisagreementValues(site: site, path: path).list(of: numbers)
    }

    private var recorded: [TemplateValue] {
        var order: [[String]] = []
        var groups: [[String]: [(figure: Figure, stage: Stage)]] = [:]
        for stage in byReport {
            for figure in stage.figures {
                let key = [
                    figure.name, figure.unit ?? "", figure.measure?.rawValue ?? "",
                    stage.when?.description ?? "",
                ]
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append((figure, stage))
            }
        }
        return order.compactMap { key in
            var values = Set<String>()
            let different = groups[key, default: []].filter { values.insert($0.figure.value).inserted }
            guard different.count > 1 else { return nil }
            return .object([
                "reason": .missing, "more": .missing,
                "figures": .list(different.enumerated().map { value($1.figure, $1.stage, other: $0 > 0) }),
            ])
        }
    }

    private func unit(of figure: Figure) -> String { site.unit(figure.unit) }

    private func value(_ figure: Figure, _ stage: Stage, other: Bool) -> TemplateValue {
        .object([
            "other": .flag(other), "href": TemplateValue(stage.source.flatMap(sources.href)),
            "source": .text(sources.label(stage.source)),
            "measure": TemplateValue(figure.measure.map { site.locale.text($0.rawValue) }),
            "name": .text(figure.name),
            "when": TemplateValue(stage.when.map { site.locale.text("said_of", site.locale.date($0)) }),
            "value": .text(figure.value), "unit": .text(unit(of: figure)),
            "sentence": sentence(of: stage, about: [figure.value]),
        ])
    }
}

/// The three lanes of a project's story.
enum Lane: String {
    case promise, progress, delivery

    /// From the words of the source: what is meant to be done, is being done, or is done.
    init(of stage: Stage) {
        let (words, status) = (StageWords.known, stage.status.lowercased())
        let has = { (words: [String]) in words.contains { status.contains($0) } }
        let measures = stage.figures.compactMap(\.measure)
        if has(words.promises) || (!measures.isEmpty && measures.allSatisfy { $0 != .actual }) {
            self = .promise
        } else if !has(words.delays),
            has(words.deliveries) || (measures.contains(.actual) && !has(words.underway))
        {
            self = .delivery
        } else {
            self = .progress
        }
    }
}
