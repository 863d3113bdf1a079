package import ArchiveModel

/// A name of a record that stands in an article and is no mention there.
package struct HiddenName: Hashable, Sendable {
    package var known: Mention
    /// What lies over it.
    package var found: Mention
}

extension Lexicon {
    /// The names of records that stand in `article`, as this lexicon knows them, and are no mention of theirs there because
    /// of what the machine found.
    package func hidden(in article: Article) -> [HiddenName] {
        let known = findings(in: article).mentions
        guard !known.isEmpty else { return [] }
        let mentions = Array(article.mentions)
        var first = 0
        return known.compactMap { name in
            while first < mentions.count, mentions[first].position.isBefore(name.position) { first += 1 }
            var found: Mention?
            for mention in mentions[first...] {
                guard !name.position.isBefore(mention.position) else { break }
                guard mention.position.overlaps(name.position) else { continue }
                if mention.mayMean(name) { return nil }
                if mention.resolution == .unreviewed { found = found ?? mention }
            }
            return found.map { HiddenName(known: name, found: $0) }
        }
    }

    /// The one record of this kind whose name stands in a longer `name`; `nil` when none does, or more than one.
    package func record(in name: String, of kind: EntityKind) -> EntityID? {
        let length = name.unicodeScalars.count
        let inside = mentions(in: name, block: 0, pages: []).filter {
            $0.kind == .record(kind) && $0.position.length < length
        }
        let records = Set(inside.map(\.resolution))
        guard records.count == 1, case .record(let id) = records.first else { return nil }
        return id
    }
}

extension TextPosition {
    /// Whether all of this stands before `other`.
    fileprivate func isBefore(_ other: Self) -> Bool {
        (block, end) <= (other.block, other.offset)
    }
}

extension Mention {
    /// Whether this is what `known` is taken for where they lie over each other.
    fileprivate func mayMean(_ known: Mention) -> Bool {
        if resolution == known.resolution || position == known.position && resolution != .unreviewed {
            return true
        }
        guard case .undecided(let ids) = known.resolution, case .record(let id) = resolution else {
            return false
        }
        return ids.contains(id)
    }
}
