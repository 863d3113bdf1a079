import Testing

@testable import SiteGenerator

struct StoriesTests {
    @Test(arguments: 1...40) func `stories fill their last row wherever a lead can be wide`(count: Int) {
        let wide = Stories.wide(of: count)
        #expect(wide.allSatisfy { $0 < count })
        var column = 0
        for index in 0..<count {
            let width = wide.contains(index) ? 2 : 1
            #expect(column + width <= 3, "story \(index) of \(count) does not fit its row")
            column = (column + width) % 3
        }
        #expect(column == 0 || count == 1)
    }
}
