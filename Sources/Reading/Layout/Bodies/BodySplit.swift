/// Where one body is two articles: two headlines name it, and each names one half of it alone.
struct BodySplit {
    let lines: [PageLine]
    let body: Range<Int>
    /// Two heads, each as its runs of lines.
    let heads: [[Range<Int>]]

    /// How many lines of a half are its opening.
    private static let openingLines = 10

    /// The first line of the second article, where a paragraph begins; `nil` when the body is one article.
    var line: Int? {
        guard heads.count == 2, body.count >= 6 else { return nil }
        let places = heads.map { head in occurrences(of: SharedWords.words(in: head, of: lines)) }
        var best: (line: Int, score: Double)?
        for index in body.dropFirst(3).dropLast(2) where lines[index - 1].endsSentence {
            let halves = [body.lowerBound..<index, index..<body.upperBound]
            for (one, other) in [(0, 1), (1, 0)] {
                let own = (share(of: places[one], in: halves[0]), share(of: places[other], in: halves[1]))
                let crossed = share(of: places[one], in: halves[1]) + share(of: places[other], in: halves[0])
                let score = own.0 + own.1 - crossed
                guard min(own.0, own.1) >= 0.3, score > best?.score ?? 0.4 else { continue }
                best = (index, score)
            }
        }
        return best?.line
    }

    /// For each word the lines of the body that it stands in, in order.
    private func occurrences(of words: [UInt64]) -> [[Int]] {
        var numbers = WordIndex()
        for word in words { _ = numbers.add(word) }
        var places = [[Int]](repeating: [], count: numbers.count)
        for index in body {
            func note(_ word: UInt64) {
                if let number = numbers[word], places[number].last != index { places[number].append(index) }
            }
            var scanner = WordScanner()
            scanner.read(lines[index].folded[...], note)
            if index + 1 < body.upperBound { scanner.read(lines[index + 1].folded.prefix(1), note) }
            scanner.finish(note)
        }
        return places
    }

    private func share(of words: [[Int]], in half: Range<Int>) -> Double {
        guard !words.isEmpty else { return 0 }
        let shared = words.reduce(0.0) { sum, places in
            guard let first = places.first(where: { $0 >= half.lowerBound }), first < half.upperBound else {
                return sum
            }
            return sum + (first < half.lowerBound + Self.openingLines ? 1 : 0.5)
        }
        return shared / Double(words.count)
    }
}
