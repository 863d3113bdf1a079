package import ArchiveModel

/// Every name that the archive knows, ready to be found in text.
package struct Lexicon: Sendable {
    private let trie: DoubleArrayTrie
    /// By value of the trie.
    private let names: [(text: String, entities: [EntityID])]
    private let decisions: [String: [Decision]]

    /// Names and aliases of `entities`; `decisions` settle which of several is meant.
    package static func build(entities: [Entity], decisions: [Decision] = []) -> Diagnosed<Lexicon> {
        var byName: [String: Set<EntityID>] = [:]
        for entity in entities {
            for name in [entity.name] + entity.aliases where !name.isEmpty {
                byName[name, default: []].insert(entity.id)
            }
        }
        let known = Set(entities.map(\.id))
        let dangling = decisions.compactMap { decision -> Diagnostic? in
            guard case .entity(let id) = decision.verdict, !known.contains(id) else { return nil }
            return .danglingDecision(id, decision.location, among: known.map(\.description))
        }
        let sorted = byName.map { (bytes: Array($0.key.utf8), name: $0.key, entities: $0.value.sorted()) }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        let lexicon = Lexicon(
            trie: DoubleArrayTrie(sortedKeys: sorted.map(\.bytes)),
            names: sorted.map { ($0.name, $0.entities) },
            decisions: Dictionary(grouping: decisions, by: \.name))
        return Diagnosed(lexicon, DecisionReader.contradictions(decisions) + dangling)
    }

    /// The names in the headline and the paragraphs of `article`: leftmost, longest, in order.
    package func mentions(in article: Article) -> [Mention] {
        var mentions: [Mention] = []
        if let headline = article.headline { find(in: headline, block: -1, article, &mentions) }
        for (index, paragraph) in article.paragraphs.enumerated() {
            find(in: paragraph.text, block: index, article, &mentions)
        }
        return mentions
    }

    private func find(in text: String, block: Int, _ article: Article, _ mentions: inout [Mention]) {
        let bytes = Array(text.utf8)
        let span = bytes.span
        var index = 0
        var scalars = 0
        while index < bytes.count {
            guard let match = trie.longestMatch(in: span, from: index), isWhole(index..<match.end, in: span),
                let resolution = resolve(names[match.value], at: index..<match.end, in: bytes, article)
            else {
                index += 1
                while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
                scalars += 1
                continue
            }
            let name = names[match.value].text
            let length = name.unicodeScalars.count
            mentions.append(
                Mention(
                    kind: kind(of: resolution, names[match.value].entities), name: name, surface: name,
                    position: TextPosition(block: block, offset: scalars, length: length),
                    resolution: resolution))
            index = match.end
            scalars += length
        }
    }

    private func kind(of resolution: Mention.Resolution, _ entities: [EntityID]) -> Mention.Kind {
        let id: EntityID? = if case .record(let id) = resolution { id } else { entities.first }
        return switch id?.kind {
        case .person: .person
        case .project: .project
        case .organisation: .organisation
        case .place, nil: .place
        }
    }

    /// Whether the match is no part of a longer word: Latin letters and digits beside it, or the generic of a longer
    /// place name behind it (西安 in 西安区 is not that city).
    private func isWhole(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        if range.lowerBound > 0, isWordByte(text[range.lowerBound]), isWordByte(text[range.lowerBound - 1]) {
            return false
        }
        guard range.upperBound < text.count else { return true }
        if isWordByte(text[range.upperBound - 1]), isWordByte(text[range.upperBound]) { return false }
        guard range.upperBound + 3 <= text.count else { return true }
        let next = [text[range.upperBound], text[range.upperBound + 1], text[range.upperBound + 2]]
        let last = [text[range.upperBound - 3], text[range.upperBound - 2], text[range.upperBound - 1]]
        return !Self.generics.contains(next) || Self.generics.contains(last)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Generic terms that end the name of an administrative unit or a river.
    private static let generics = Set("区县市镇乡村河".unicodeScalars.map { Array(String($0).utf8) })

    /// Who is meant, or `nil` when an editor said that this is no name.
    private func resolve(
        _ name: (text: String, entities: [EntityID]), at range: Range<Int>, in text: [UInt8],
        _ article: Article
    ) -> Mention.Resolution? {
        let verdict = decisions[name.text].flatMap { decision(among: $0, at: range, in: text, article) }
        switch verdict {
        case .entity(let id): return .record(id)
        case .some(.none): return nil
        case .unknown: return .undecided(name.entities)
        case nil: return name.entities.count == 1 ? .record(name.entities[0]) : .undecided(name.entities)
        }
    }

    /// The verdict of the narrowest scope and the longest quotation that fits.
    private func decision(
        among candidates: [Decision], at range: Range<Int>, in text: [UInt8], _ article: Article
    ) -> Decision.Verdict? {
        let before = Array(text[..<range.lowerBound].filter { $0 > 0x20 })
        let after = text[range.upperBound...].filter { $0 > 0x20 }
        let fitting = candidates.filter { decision in
            applies(decision.scope, to: article)
                && before.suffix(decision.before.utf8.count).elementsEqual(decision.before.utf8)
                && after.starts(with: decision.after.utf8)
        }
        return fitting.max { rank($0) < rank($1) }?.verdict
    }

    private func applies(_ scope: Decision.Scope, to article: Article) -> Bool {
        switch scope {
        case .everywhere: true
        case .issue(let issue): article.id.page.issue == issue
        case .page(let page):
            page.issue == article.id.page.issue && article.parts.contains { $0.page == page.number }
        }
    }

    private func rank(_ decision: Decision) -> Int {
        let scope =
            switch decision.scope {
            case .everywhere: 0
            case .issue: 1
            case .page: 2
            }
        return scope << 20 + decision.before.utf8.count + decision.after.utf8.count
    }
}

extension Diagnostic {
    fileprivate static func danglingDecision(
        _ id: EntityID, _ location: SourceLocation, among known: [String]
    ) -> Diagnostic {
        Diagnostic(
            "dangling-id", .error, "'\(id)' is not in the archive", at: location,
            fixes: nearMiss(for: id.description, among: known.sorted()).map { ["did you mean '\($0)'?"] }
                ?? [])
    }
}
