import Testing

@testable import SiteGenerator

struct LabelPlacementTests {
    @Test func `a label stands at its point where nothing is in the way`() {
        #expect(LabelPlacement.heights(of: [(0, 10), (0, 26), (200, 12)]) == [10, 26, 12])
    }

    @Test func `labels of points that lie close stand below each other, in the order of the points`() {
        #expect(LabelPlacement.heights(of: [(10, 20), (10, 18), (12, 19)]) == [50, 18, 34])
    }

    @Test func `no label covers another, however many there are`() {
        let points = (0..<40).map { (x: $0 * 7 % 50, y: $0 * 13 % 30) }
        let heights = LabelPlacement.heights(of: points).sorted()
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16 })
    }
}
