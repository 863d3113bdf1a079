import ArchiveModel

/// Runs over the same articles for about a second and keeps the best time.
enum Measurement {
    static func print(_ name: String, _ articles: [Article], _ work: (Article) -> Int) {
        let size = articles.reduce(0) { size, article in
            article.paragraphs.reduce(size + (article.headline?.utf8.count ?? 0)) { $0 + $1.text.utf8.count }
        }
        var best = Duration.seconds(1000)
        var total = Duration.zero
        var found = 0
        repeat {
            let took = ContinuousClock().measure { found = articles.reduce(0) { $0 + work($1) } }
            best = min(best, took)
            total += took
        } while total < .seconds(1)
        let rate = (Double(size) / 1e5 / (best / .seconds(1))).rounded() / 10
        Swift.print("\(name): \(size) bytes, \(found) mentions, \(rate) MB/s")
    }
}
