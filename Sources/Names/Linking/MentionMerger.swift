package import ArchiveModel

/// Joins the names of records with the names that the machine found into one list that never overlaps.
package enum MentionMerger {
    /// `known` in order; a name of a record is not meant where a longer name of its kind goes on (王东 in 王东升), and
    /// nothing is found inside or across a record's name or words that an editor decided are no name.
    package static func merge(known: [Mention], denied: [TextPosition], found: [Mention]) -> [Mention] {
        let denied = Set(denied)
        let all =
            known.map { (mention: $0, isKnown: true) }
            + found.lazy.filter { !denied.contains($0.position) }.map { (mention: $0, isKnown: false) }
        var group = Group()
        var result: [Mention] = []
        for (mention, isKnown) in all.sorted(by: { $0.mention.position < $1.mention.position }) {
            if !group.reaches(mention.position) {
                result += group.merged()
                group = Group()
            }
            group.add(mention, isKnown: isKnown)
        }
        return result + group.merged()
    }

    /// Names that lie over each other, and over no others.
    private struct Group {
        private var known: [Mention] = []
        private var found: [Mention] = []
        private var block = 0
        private var end = 0

        /// Whether a mention at `position`, behind those of the group, lies over one of them.
        func reaches(_ position: TextPosition) -> Bool { position.block == block && position.offset < end }

        mutating func add(_ mention: Mention, isKnown: Bool) {
            if isKnown { known.append(mention) } else { found.append(mention) }
            block = mention.position.block
            end = max(end, mention.position.offset + mention.position.length)
        }

        func merged() -> [Mention] {
            let places = found.map { ($0.kind, $0.position) }
            let kept = known.filter { mention in
                !places.contains { $0 == mention.kind && $1.strictlyContains(mention.position) }
            }
            var result = kept.map { mention in
                places.firstIndex { $0 == mention.kind && $1 == mention.position }
                    .map { mention.stating(found[$0]) } ?? mention
            }
            var taken = result.map(\.position)
            for mention in found.sorted(by: MentionMerger.precedes)
            where !taken.contains(where: { $0.overlaps(mention.position) }) {
                result.append(mention)
                taken.append(mention.position)
            }
            return result.sorted { $0.position < $1.position }
        }
    }

    /// Longer names first, then people, then in order of place.
    private static func precedes(_ one: Mention, _ other: Mention) -> Bool {
        let ranks = (rank(one.kind), rank(other.kind))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        return one.position.length != other.position.length
            ? one.position.length > other.position.length : one.position < other.position
    }

    private static func rank(_ kind: Mention.Kind) -> Int {
        kind == .person ? 0 : kind == .indicator ? 2 : 1
    }
}

extension Mention {
    /// With what the words around say in `found`, the same name as the machine found it.
    fileprivate func stating(_ found: Mention) -> Mention {
        var mention = self
        mention.roles = found.roles
        mention.isReporter = found.isReporter
        mention.status = found.status
        mention.figures = found.figures
        mention.evidence += found.evidence
        return mention
    }
}

extension TextPosition {
    private var range: Range<Int> { offset..<(offset + length) }

    func overlaps(_ other: TextPosition) -> Bool { block == other.block && range.overlaps(other.range) }

    func strictlyContains(_ other: TextPosition) -> Bool {
        block == other.block && length > other.length && range.lowerBound <= other.range.lowerBound
            && other.range.upperBound <= range.upperBound
    }
}
