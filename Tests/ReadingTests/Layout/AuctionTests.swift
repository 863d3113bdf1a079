import Testing

@testable import Reading

@Suite struct `An auction` {
    @Test func `gives each the object with which all together have most`() {
        let offers: [[Auction.Offer]] = [
            [.init(object: 1, value: 1), .init(object: 2, value: 0.9)],
            [.init(object: 1, value: 0.9), .init(object: 2, value: 0.1)],
        ]
        #expect(Auction.assignment(of: offers) == [2, 1])
    }

    @Test func `leaves without an object who is better off without`() {
        let offers: [[Auction.Offer]] = [
            [.init(object: 1, value: -0.2)], [], [.init(object: 1, value: 0.1)],
            [.init(object: 1, value: 0.4)],
        ]
        #expect(Auction.assignment(of: offers) == [nil, nil, nil, 1])
    }

    @Test func `ends where many want the same`() {
        let offers = (0..<200).map { _ in (0..<3).map { Auction.Offer(object: $0, value: 1) } }
        #expect(Auction.assignment(of: offers).compactMap { $0 }.sorted() == [0, 1, 2])
    }
}
