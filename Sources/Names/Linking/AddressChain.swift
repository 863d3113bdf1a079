package import ArchiveModel

/// Joins places that stand in one another without a word between them, 青榆省柳河市东丰县, into one mention.
///
/// It is a mention of the last, by its name, with the words of all; those before it are mentions inside.
package enum AddressChain {
    /// `mentions` in order of text, the outer first, and so is what it returns.
    static func joined(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for chain in chains(in: mentions).reversed() {
            result.remove(at: chain.upperBound)
            result.insert(whole(mentions[chain]), at: chain.lowerBound)
        }
        return result
    }

    /// The article with its addresses joined, its mentions in the order in which they are, and whether or not they lie over
    /// each other in part.
    package static func joined(_ article: Article) -> Article {
        let mentions = Array(article.mentions)
        let names = mentions.filter { $0.kind != .indicator && $0.kind != .person }
            .sorted { TextPosition.isOuterFirst($0.position, $1.position) }
        let chains = chains(in: names)
        guard !chains.isEmpty else { return article }
        let wholes = Dictionary(
            chains.map { (names[$0.upperBound].position, whole(names[$0])) }, uniquingKeysWith: { $1 })
        var article = article
        article.mentions = MentionList(
            mentions.map { $0.kind == .place ? wholes[$0.position] ?? $0 : $0 })
        return article
    }

    /// From the first place of each to the last; of what stands between them some lies in them.
    static func chains(in mentions: [Mention]) -> [ClosedRange<Int>] {
        guard mentions.contains(where: { $0.kind == .place }) else { return [] }
        var chains: [ClosedRange<Int>] = []
        var outer: [TextPosition] = []
        for (index, mention) in mentions.enumerated() {
            while let last = outer.last, !last.strictlyContains(mention.position) { outer.removeLast() }
            if mention.kind == .place, index > chains.last?.upperBound ?? -1 {
                let last = end(ofChainFrom: index, in: mentions, within: outer.last)
                if last > index, !fills(index...last, of: mentions, outer.last) {
                    chains.append(index...last)
                }
            }
            outer.append(mention.position)
        }
        return chains
    }

    /// The mention that the places of a chain make together.
    static func whole(_ chain: ArraySlice<Mention>) -> Mention {
        var whole = chain[chain.endIndex - 1]
        let start = chain[chain.startIndex].position.offset
        whole.surface = surface(of: chain)
        whole.position.length = whole.position.end - start
        whole.position.offset = start
        return whole
    }

    /// The last of the places that stand in one another from the one at `index` on.
    private static func end(ofChainFrom index: Int, in mentions: [Mention], within outer: TextPosition?)
        -> Int
    {
        var last = index
        var next = index + 1
        while next < mentions.count {
            let (place, position) = (mentions[last], mentions[next].position)
            if place.position.strictlyContains(position) {
                next += 1
                continue
            }
            guard mentions[next].kind == .place, position.block == place.position.block,
                position.offset == place.position.end, outer.map({ $0.strictlyContains(position) }) ?? true,
                PlaceWords.lies(mentions[next].name, in: place.name)
            else { break }
            last = next
            next += 1
        }
        return last
    }

    /// Whether a chain is all that the name around it has.
    private static func fills(_ chain: ClosedRange<Int>, of mentions: [Mention], _ outer: TextPosition?)
        -> Bool
    {
        guard let outer else { return false }
        return mentions[chain.lowerBound].position.offset == outer.offset
            && mentions[chain.upperBound].position.end == outer.end
    }

    /// The words of `places`, of which some lie in others.
    private static func surface(of places: ArraySlice<Mention>) -> String {
        var surface = ""
        var end = places.first?.position.offset ?? 0
        for place in places where place.position.offset == end {
            surface += place.surface
            end = place.position.end
        }
        return surface
    }
}
