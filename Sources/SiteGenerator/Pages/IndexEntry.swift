import ArchiveModel
import Markup

/// A name in an index: a record with its office, or what the machine found with the place where the most speaks for it.
struct IndexEntry {
    let site: SiteContext
    let path: String
    let beats: YearBeats

    /// Around a name so much of its sentence stands as a fourth of what a page of its own shows.
    private static let share = 4

    func value(of entry: NameIndex.Entry, _ typed: TypedKeys) -> TemplateValue {
        let appearances = appearances(of: entry)
        let years = appearances.map { site.archive.issues[$0.issue].id.date.year }
        let counts = beats.counts(of: years)
        var value: TemplateObject = [
            "name": .text(entry.name), "href": .text(Address.link(from: path, to: address(of: entry))),
            "count": .text(site.locale.count("articles", appearances.count)),
            "span": TemplateValue(span(years)), "beats": beats.value(of: counts),
            "years": .text(counts.indices.filter { counts[$0] > 0 }.map(String.init).joined(separator: " ")),
        ]
        switch entry.source {
        case .record(let number):
            let entity = site.archive.entities[number]
            value.merge(words(of: entity))
            value["keys"] = .text(typed.keys(of: entity, site.index).joined(separator: " "))
        case .found(let number):
            let found = site.names.pages[number]
            value.merge(evidence(of: found))
            value["keys"] = .text(typed.keys(of: found).joined(separator: " "))
        }
        return .object(value)
    }

    func appearances(of entry: NameIndex.Entry) -> [Appearance] {
        switch entry.source {
        case .record(let number): site.index.appearances[site.archive.entities[number].id, default: []]
        case .found(let number): site.names.pages[number].appearances
        }
    }

    private func address(of entry: NameIndex.Entry) -> String {
        switch entry.source {
        case .record(let number): Address.path(of: site.archive.entities[number].id)
        case .found(let number): site.names.pages[number].path
        }
    }

    private func span(_ years: [Int]) -> String? {
        guard let last = years.first, let first = years.last else { return nil }
        return site.locale.ranges([first...last])
    }

    // MARK: What is said of it

    private func words(of entity: Entity) -> TemplateObject {
        let separator = site.locale.text("clause_separator")
        let aliases = site.archive.settings.paperStyle.list(entity.aliases).map {
            site.locale.text("also_called", $0)
        }
        let words = [office(of: entity), aliases].compactMap(\.self).joined(separator: separator)
        return [
            "is_reviewed": .flag(true), "is_undecided": .flag(false),
            "qualifier": TemplateValue(entity.qualifier), "words": TemplateValue(words.isEmpty ? nil : words),
            "sentence": .missing, "reason": .missing,
        ]
    }

    /// The office that was held last, with its years; of anything else what it is and where it lies.
    private func office(of entity: Entity) -> String? {
        guard let role = entity.roles.last else {
            let type = entity.type.map { site.locale.optional("type_\($0)") ?? $0 }
            let within = entity.within.flatMap { site.entity($0)?.name }
            let words = [type, within].compactMap(\.self)
            return words.isEmpty ? nil : words.joined(separator: site.locale.text("clause_separator"))
        }
        let style = site.archive.settings.paperStyle
        let of = role.of.flatMap { site.entity($0)?.name }
        let title =
            of.map { !style.hasBlanks ? $0 + role.title : "\(role.title), \($0)" } ?? role.title
        let changes = [role.from?.date, role.to?.date].compactMap {
            $0.map { String($0.description.prefix(4)) }
        }
        let seen = role.seen.map { String($0.page.issue.date.year) }
        let years = (changes + seen).compactMap { Int($0) }.sorted()
        guard let first = years.first, let last = years.last else { return title }
        return title + (style.hasBlanks ? " " : "") + style.remark(site.locale.ranges([first...last]))
    }

    private func evidence(of found: FoundName) -> TemplateObject {
        var values: TemplateObject = [
            "is_reviewed": .flag(false), "is_undecided": .flag(!found.candidates.isEmpty),
            "qualifier": .missing, "words": .missing, "sentence": .missing, "reason": .missing,
        ]
        guard let place = found.strongest, let mention = place.mention(in: site.archive) else {
            return values
        }
        let article = site.archive.issues[place.issue].articles[place.article]
        values["sentence"] = article.sentence(of: mention, share: Self.share).value(on: site)
        values["reason"] = site.reason(of: mention)
        return values
    }
}

extension OutputKey {
    /// Adds what an index shows of a name.
    mutating func add(_ entry: NameIndex.Entry, _ values: IndexEntry) {
        let appearances = values.appearances(of: entry)
        add(appearances.count)
        let years = appearances.map { site.archive.issues[$0.issue].id.date.year }
        for count in values.beats.counts(of: years) { add(count) }
        for year in [years.first, years.last] { add(year ?? 0) }
        switch entry.source {
        case .record(let number):
            let entity = site.archive.entities[number]
            add(entity.id)
            for id in [entity.within, entity.roles.last?.of].compactMap(\.self) { add(id) }
        case .found(let number):
            let found = site.names.pages[number]
            add(found.path)
            add(found.candidates.count)
            if let place = found.strongest {
                add(textsOf: [place])
                add(place.article)
                add(place.mention ?? -1)
            }
        }
    }
}
