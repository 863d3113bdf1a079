package import ArchiveModel

/// Joins the names of records with the names that the machine found into one list in order of text, in which names lie
/// apart or one wholly in the other, the outer first.
///
/// Records take nothing away: what the machine found is settled before any record is looked at, and stays. A record's
/// name that cannot stand beside it is no mention there, and `check` says so (`Lexicon.hidden`).
package enum MentionMerger {
    /// `known` lie apart or in one another; at the places `meant` an editor decided by the words around them, which alone
    /// wins over what was found; nothing is found at `denied`.
    package static func merge(
        known: [Mention], denied: [TextPosition], meant: [TextPosition] = [], found: [Mention]
    ) -> [Mention] {
        let (denied, meant) = (Set(denied), Set(meant))
        let left = found.filter { !denied.contains($0.position) }.sorted(by: precedes)
        let settled = clusters(left, \.position).flatMap { $0.count == 1 ? Array($0) : self.settled($0) }
        guard !known.isEmpty else { return AddressChain.joined(settled) }
        let all = known.map { Name(mention: $0, isKnown: true) } + settled.map { Name(mention: $0) }
        let merged = clusters(all.sorted { precedes($0.mention, $1.mention) }, \.mention.position).flatMap {
            $0.count == 1 ? $0.map(\.mention) : joined($0, meant: meant)
        }
        return AddressChain.joined(merged)
    }

    private struct Name {
        var mention: Mention
        var isKnown = false
    }

    private static func precedes(_ one: Mention, _ other: Mention) -> Bool {
        TextPosition.isOuterFirst(one.position, other.position)
    }

    /// Runs of `names`, the outer first, that lie over each other and over no others.
    private static func clusters<Name>(_ names: [Name], _ position: (Name) -> TextPosition)
        -> [ArraySlice<Name>]
    {
        var clusters: [ArraySlice<Name>] = []
        var start = 0
        var reach: TextPosition?
        for (index, name) in names.enumerated() {
            let place = position(name)
            if let last = reach, last.block == place.block, place.offset < last.end {
                if place.end > last.end { reach = place }
                continue
            }
            if start < index { clusters.append(names[start..<index]) }
            (start, reach) = (index, place)
        }
        if start < names.count { clusters.append(names[start...]) }
        return clusters
    }

    // MARK: What the machine found

    /// Of found names that lie over each other those that stay: people, then the longest; and in the name of a body or a
    /// project the places and bodies that it is called after.
    private static func settled(_ found: ArraySlice<Mention>) -> [Mention] {
        var taken: [Mention] = []
        for mention in found.sorted(by: isStronger) {
            let fits = taken.allSatisfy { other in
                !other.position.overlaps(mention.position)
                    || other.position.strictlyContains(mention.position) && other.kind.mayHold(mention.kind)
            }
            if fits { taken.append(mention) }
        }
        return taken.sorted(by: precedes)
    }

    /// People first, figures last, longer names first, then in order of place.
    private static func isStronger(_ one: Mention, _ other: Mention) -> Bool {
        let ranks = (rank(one.kind), rank(other.kind))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        return one.position.length != other.position.length
            ? one.position.length > other.position.length : precedes(one, other)
    }

    private static func rank(_ kind: Mention.Kind) -> Int {
        kind == .person ? 0 : kind == .indicator ? 2 : 1
    }

    // MARK: Names of records among them

    private static func joined(_ names: ArraySlice<Name>, meant: Set<TextPosition>) -> [Mention] {
        var found: [Mention?] = names.lazy.filter { !$0.isKnown }.map(\.mention)
        let known = names.lazy.filter(\.isKnown).map(\.mention)
            .sorted { ($1.position.length, $0.position) < ($0.position.length, $1.position) }
        var result: [Mention] = []
        for mention in known {
            guard let replaced = replaced(by: mention, isMeant: meant.contains(mention.position), found)
            else { continue }
            var mention = mention
            for index in replaced {
                if let other = found[index], other.kind == mention.kind { mention.state(other) }
                found[index] = nil
            }
            result.append(mention)
        }
        return (result + found.compactMap(\.self)).sorted(by: precedes)
    }

    /// Which of `found` are the same name as a record's, rightly or wrongly cut; `nil` when it cannot stand beside them.
    private static func replaced(by mention: Mention, isMeant: Bool, _ found: [Mention?]) -> [Int]? {
        var (replaced, parts): ([Int], [Int]) = ([], [])
        for (index, other) in found.enumerated() {
            guard let other, other.position.overlaps(mention.position) else { continue }
            let isSameKind = other.kind == mention.kind
            if other.position == mention.position {
                replaced.append(index)
            } else if mention.position.strictlyContains(other.position) {
                if isSameKind { parts.append(index) }
            } else if other.mayHold(mention) {
                continue
            } else if isMeant || isSameKind && isCut(other, from: mention) {
                replaced.append(index)
            } else {
                return nil
            }
        }
        // A place made of places keeps them: they are the parts of an address.
        return mention.kind == .place && parts.count > 1 ? replaced : replaced + parts
    }

    /// Whether a found name took only a part of the record's longer one, and a word beside it.
    private static func isCut(_ found: Mention, from known: Mention) -> Bool {
        !found.position.strictlyContains(known.position) && found.position.length < known.position.length
    }
}

extension Mention.Kind {
    /// Whether the machine's name of this kind may hold one of `other` that is found in it.
    fileprivate func mayHold(_ other: Self) -> Bool {
        switch self {
        case .project: other == .place || other == .organisation
        case .organisation: other == .place
        default: false
        }
    }
}

extension Mention {
    /// Whether a record's name stands in this longer one that was found as itself. The names of people hold no others, and
    /// one of the same kind is a part of this only where it is the region that a place lies in: 青榆市|高新区.
    fileprivate func mayHold(_ known: Mention) -> Bool {
        guard position.strictlyContains(known.position), kind != .person, kind != .indicator,
            resolution != known.resolution
        else { return false }
        guard kind == known.kind else { return true }
        return kind == .place && position.offset == known.position.offset
            && PlaceWords.level(of: known.name) != nil
    }

    /// With what the words around say in `found`, the same name as the machine found it.
    fileprivate mutating func state(_ found: Mention) {
        roles = found.roles
        isReporter = found.isReporter
        stage = found.stage
        head = found.head
        figures = found.figures
        evidence += found.evidence
    }
}
