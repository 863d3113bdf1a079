/// Gives objects to bidders so that all together they are worth most: the auction algorithm of D. Bertsekas (1979).
enum Auction {
    /// What an object is worth to a bidder; only offers above nothing count.
    struct Offer {
        /// Counted from 0.
        var object: Int
        var value: Double
    }

    /// How much a bid raises a price at least; the result is worth at most this much a bidder less than the best.
    private static let step = 0.005

    /// For each bidder the object that it gets, each once; `nil` for a bidder better off without.
    static func assignment(of offers: [[Offer]]) -> [Int?] {
        let objects = offers.reduce(0) { most, offers in offers.reduce(most) { max($0, $1.object + 1) } }
        var prices = [Double](repeating: 0, count: objects)
        var owners = [Int?](repeating: nil, count: objects)
        var result = [Int?](repeating: nil, count: offers.count)
        var waiting = Array(offers.indices.reversed())
        while let bidder = waiting.popLast() {
            var best: (object: Int, gain: Double)?
            var second = 0.0
            for offer in offers[bidder] {
                let gain = offer.value - prices[offer.object]
                if gain > best?.gain ?? 0 {
                    second = best?.gain ?? 0
                    best = (offer.object, gain)
                } else {
                    second = max(second, gain)
                }
            }
            guard let best else { continue }
            prices[best.object] += best.gain - second + step
            if let loser = owners[best.object] {
                result[loser] = nil
                waiting.append(loser)
            }
            owners[best.object] = bidder
            result[bidder] = best.object
        }
        return result
    }
}
