import ArchiveModel
import Ingest
import Reading

/// How well a reading of a relaid page agrees with what is known of it: each 0…1.
struct PageScore: Sendable {
    var segmentation = 0.0
    var headlines = 0.0
    var text = 0.0

    init() {}

    init(_ reading: IssueReading, of page: RelaidPage) {
        var places: [Int?] = Array(repeating: nil, count: page.lines.count)
        for (number, article) in reading.articles.enumerated() {
            for part in article.parts {
                for line in part.lines where line - 1 < places.count { places[line - 1] = number }
            }
        }
        segmentation = Self.agreement(page.owners, places)
        let partners = page.answers.indices.map { answer in
            Self.mostFrequent(zip(page.owners, places).compactMap { $0.0 == answer ? $0.1 : nil })
        }
        let titled = page.answers.indices.filter { !page.answers[$0].isPhoto }
        let headed = titled.filter { page.answers[$0].headline != nil }
        let right = headed.count { answer in
            let found = partners[answer].flatMap { reading.articles[$0].headline } ?? ""
            return Self.squashed(found) == Self.squashed(page.answers[answer].headline ?? "")
        }
        headlines = headed.isEmpty ? 1 : Double(right) / Double(headed.count)
        let similarities = titled.map { answer -> Double in
            guard let partner = partners[answer] else { return 0 }
            let found = reading.articles[partner].paragraphs.map(\.text).joined()
            return Self.similarity(Self.squashed(page.answers[answer].text), Self.squashed(found))
        }
        text = similarities.isEmpty ? 1 : similarities.reduce(0, +) / Double(similarities.count)
    }

    static func mean(_ scores: [PageScore]) -> PageScore {
        var mean = PageScore()
        let count = Double(max(1, scores.count))
        mean.segmentation = scores.reduce(0) { $0 + $1.segmentation } / count
        mean.headlines = scores.reduce(0) { $0 + $1.headlines } / count
        mean.text = scores.reduce(0) { $0 + $1.text } / count
        return mean
    }

    /// B-cubed F1 over the lines that belong to an answer.
    private static func agreement(_ owners: [Int?], _ places: [Int?]) -> Double {
        let lines = owners.indices.filter { owners[$0] != nil }
        var (sizes, found, both) = ([Int: Int](), [Int: Int](), [Pair: Int]())
        // A line that stands nowhere is a cluster of its own.
        func place(_ line: Int) -> Int { places[line] ?? -1 - line }
        for line in lines {
            sizes[owners[line] ?? -1, default: 0] += 1
            found[place(line), default: 0] += 1
            both[Pair(one: owners[line] ?? -1, other: place(line)), default: 0] += 1
        }
        var (precision, recall) = (0.0, 0.0)
        for line in lines {
            let shared = Double(both[Pair(one: owners[line] ?? -1, other: place(line))] ?? 0)
            precision += shared / Double(found[place(line)] ?? 1)
            recall += shared / Double(sizes[owners[line] ?? -1] ?? 1)
        }
        return lines.isEmpty ? 1 : 2 * precision * recall / (precision + recall) / Double(lines.count)
    }

    private struct Pair: Hashable {
        var one: Int
        var other: Int
    }

    private static func mostFrequent(_ numbers: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Letters and digits alone.
    private static func squashed(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.isIdeographic || $0.properties.numericType != nil
        }
    }

    /// Twice the characters of the longest chain of common runs of six, over those of both texts.
    private static func similarity(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Double {
        if one == other { return 1 }
        let size = 6
        guard one.count >= size, other.count >= size else { return 0 }
        var index: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
        for start in 0...(other.count - size) {
            index[other[start..<start + size], default: []].append(start)
        }
        var tails: [Int] = []
        for start in 0...(one.count - size) {
            for place in index[one[start..<start + size], default: []].prefix(3).reversed() {
                let position = tails.firstIndex { $0 >= place } ?? tails.count
                if position == tails.count { tails.append(place) } else { tails[position] = place }
            }
        }
        let covered = tails.isEmpty ? 0 : min(one.count, other.count, tails.count + size - 1)
        return Double(2 * covered) / Double(one.count + other.count)
    }
}
