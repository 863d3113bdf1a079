import ArchiveModel

/// The pairs of neighbouring characters of a text, each once: how alike two texts are whatever their order.
struct WordPairs {
    private var pairs = Set<UInt64>()

    init(_ parts: [ArticlePart], _ pages: [Int: SourceText]) {
        for part in parts {
            guard let page = pages[part.page] else { continue }
            let text = DenseText(page.string(part.range)).scalars
            for (one, other) in zip(text, text.dropFirst()) {
                pairs.insert(UInt64(one.value) << 32 | UInt64(other.value))
            }
        }
    }

    /// Dice's coefficient, 0…1.
    func likeness(to other: WordPairs) -> Double {
        let total = pairs.count + other.pairs.count
        return total == 0 ? 0 : 2 * Double(pairs.intersection(other.pairs).count) / Double(total)
    }

    /// How much of this text stands in `other`, 0…1.
    func share(in other: WordPairs) -> Double {
        pairs.isEmpty ? 0 : Double(pairs.intersection(other.pairs).count) / Double(pairs.count)
    }
}
