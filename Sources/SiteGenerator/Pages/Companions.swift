import ArchiveModel
import Markup

/// Who and what is named in the same articles.
struct Companions {
    let site: SiteContext
    let path: String

    /// By number of articles; not the record `own`.
    func values(of all: [Appearance], but own: Int? = nil) -> TemplateObject {
        var counts: [Int: Int] = [:]
        for appearance in all {
            for record in site.index.named[appearance.issue][appearance.article] {
                counts[record, default: 0] += 1
            }
        }
        if let own { counts[own] = nil }
        let entities = site.archive.entities
        let groups = EntityKind.allCases.compactMap { kind -> TemplateValue? in
            let ofKind = counts.filter { entities[$0.key].id.kind == kind }
            let least = ofKind.values.sorted(by: >).prefix(8).last ?? 0
            let most = ofKind.filter { $0.value >= least }.map { (key: entities[$0.key].id, value: $0.value) }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
            guard !most.isEmpty else { return nil }
            return .object([
                "title": .text(site.locale.name(of: kind)),
                "items": .list(most.map { site.leader($0.key, count: $0.value, from: path) }),
            ])
        }
        return ["has_companions": .flag(!groups.isEmpty), "companions": .list(groups)]
    }
}
