/// Where one body is two articles: two headlines name it, and each names one half of it alone.
struct BodySplit {
    let lines: [PageLine]
    let body: Range<Int>
    /// Two heads.
    let heads: [Range<Int>]

    /// The first line of the second article, where a paragraph begins; `nil` when the body is one article.
    var line: Int? {
        guard heads.count == 2, body.count >= 6, body.count <= 2_000 else { return nil }
        let names = heads.map { $0.flatMap { lines[$0].clean } }
        var best: (line: Int, score: Double)?
        for index in body.dropFirst(3).dropLast(2) where lines[index - 1].endsSentence {
            let words = SharedWords(
                [body.lowerBound..<index, index..<body.upperBound].map { $0.flatMap { lines[$0].clean } })
            for (one, other) in [(0, 1), (1, 0)] {
                let shares = (
                    words.share(of: names[one], inBody: 0), words.share(of: names[other], inBody: 1)
                )
                let crossed =
                    words.share(of: names[one], inBody: 1) + words.share(of: names[other], inBody: 0)
                let score = shares.0 + shares.1 - crossed
                guard min(shares.0, shares.1) >= 0.3, score > best?.score ?? 0.4 else { continue }
                best = (index, score)
            }
        }
        return best?.line
    }
}
