import ArchiveModel
import Languages
import Names

/// Finds offices named without their holder, 市长 alone, and who held them then by the dates of the records.
struct OfficeFinder: Sendable {
    private let tenures: [String: [Tenure]]

    init(_ entities: [Entity]) { tenures = Dictionary(grouping: Tenure.all(in: entities), by: \.role.title) }

    /// Each office that stands in the article without a name, where exactly one held it on that day.
    func offices(in article: Article) -> [(title: String, holder: EntityID, position: TextPosition)] {
        let date = article.id.page.issue.date
        return tenures.sorted { $0.key < $1.key }.flatMap { title, tenures in
            let then = Set(tenures.filter { $0.covers(date) }.map(\.holder))
            guard then.count == 1, let holder = then.first else {
                return [(title: String, holder: EntityID, position: TextPosition)]()
            }
            return positions(of: title, in: article).map { (title, holder, $0) }
        }
    }

    /// Where the words stand by themselves: no longer title, no name beside them.
    private func positions(of title: String, in article: Article) -> [TextPosition] {
        let words = Array(title.unicodeScalars)
        return (0..<article.paragraphs.count).flatMap { block in
            let text = Array(article.text(ofBlock: block).unicodeScalars)
            let taken = article.mentions.filter { $0.position.block == block }.map(\.position)
            return text.indices.filter { start in
                let end = start + words.count
                guard end <= text.count, text[start..<end].elementsEqual(words),
                    start == 0 || !PersonWords.beforeOtherTitles.contains(text[start - 1]),
                    end == text.count || !PersonWords.behindOtherTitles.contains(text[end])
                else { return false }
                return !taken.contains { $0.offset <= end && start <= $0.offset + $0.length }
            }.map { TextPosition(block: block, offset: $0, length: words.count) }
        }
    }
}
