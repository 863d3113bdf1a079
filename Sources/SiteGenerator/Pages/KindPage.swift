import ArchiveModel
import Markup

/// The index of one kind of record, by reading.
struct KindPage {
    let site: Site
    let path: String
    let kind: EntityKind

    var values: [String: TemplateValue] {
        let ids = site.archive.entities.map(\.id).filter { $0.kind == kind }
        let readings = site.index.pronunciations
        let sorted = ids.compactMap { id in readings[id].map { (id: id, reading: $0) } }
            .sorted { ($0.reading, $0.id) < ($1.reading, $1.id) }
        let byLetter = Dictionary(grouping: sorted, by: \.reading.initial)
        let letters = byLetter.keys.sorted().map { letter -> TemplateValue in
            .object([
                "letter": .text(letter), "anchor": .text(letter == "#" ? "other" : letter),
                "items": .list(
                    byLetter[letter, default: []].map {
                        site.leader($0.id, count: site.index.count(of: $0.id), from: path)
                    }),
            ])
        }
        let title = site.locale.name(of: kind)
        return ["page_title": .text(title), "title": .text(title), "letters": .list(letters)]
    }
}
