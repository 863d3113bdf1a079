import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Pages whose lines have boxes: what is seen of the blocks divides them.
@Suite struct `Dividing a page by its boxes` {
    @Test func `begins an article at each headline and gives it the text below`() {
        var page = SheetPage()
        var end = page.add(["NEW FERRY FOR THE RIVER"], top: 200, height: 28, isCentred: true)
        end = page.text(1, lines: 9, top: end + 20)
        end = page.text(2, lines: 7, top: end + 4)
        end = page.add(["ORCHARD SOLD AT AUCTION"], top: end + 60, height: 28, isCentred: true)
        page.text(3, lines: 8, top: end + 20)
        let articles = page.reading.articles
        #expect(articles.map(\.headline) == ["NEW FERRY FOR THE RIVER", "ORCHARD SOLD AT AUCTION"])
        #expect(articles.map(\.paragraphs.count) == [2, 1])
    }

    @Test func `lets a text under a headline over two columns go on at the top of the second`() {
        var page = SheetPage()
        let end = page.add(
            ["THE HARBOUR OPENS TO SHIPS"], top: 200, width: 940, height: 56, isCentred: true)
        page.text(1, lines: 30, top: end + 30)
        page.text(2, lines: 30, column: 1, top: end + 30)
        let next = page.add(
            ["QUARRY CLOSED FOR WINTER"], column: 2, top: 200, height: 28, isCentred: true)
        page.text(3, lines: 30, column: 2, top: next + 20)
        let articles = page.reading.articles
        #expect(articles.map(\.headline) == ["THE HARBOUR OPENS TO SHIPS", "QUARRY CLOSED FOR WINTER"])
        #expect(articles.first?.paragraphs.count == 2)
    }

    @Test func `takes a headline that is no higher and not in capitals, where it stands free between texts`()
    {
        var page = SheetPage()
        var end = page.add(["From the Chapel"], top: 200, isCentred: true, isBold: true)
        end = page.text(1, lines: 12, top: end + 16)
        end = page.add(["From the Market"], top: end + 40, isCentred: true, isBold: true)
        end = page.text(2, lines: 12, top: end + 16)
        end = page.add(["From the Quarry"], top: end + 40, isCentred: true, isBold: true)
        page.text(3, lines: 12, top: end + 16)
        #expect(
            page.reading.articles.map(\.headline) == [
                "From the Chapel", "From the Market", "From the Quarry",
            ])
    }

    @Test func `keeps the rows of a table in the article that they stand in`() {
        var page = SheetPage()
        var end = page.add(["PRICES AT THE MARKET"], top: 200, height: 28, isCentred: true)
        end = page.text(1, lines: 5, top: end + 20)
        let rows = (1...8).map { "Wheat of sort \($0) . . . . 1\($0) 40 2\($0) 15" }
        end = page.add(rows, top: end + 6)
        end = page.text(2, lines: 6, top: end + 6)
        end = page.add(["THE CHAPEL BELLS"], top: end + 60, height: 28, isCentred: true)
        page.text(3, lines: 9, top: end + 20)
        #expect(page.reading.articles.map(\.headline) == ["PRICES AT THE MARKET", "THE CHAPEL BELLS"])
    }

    @Test func `puts what stands over all articles of a front page with its furniture`() {
        var page = SheetPage()
        page.add(["No. 412"], top: 20, height: 18)
        page.add(["TUESDAY, MAY 4"], column: 1, top: 20, height: 18)
        page.add(["PRICE 2d"], column: 3, top: 20, height: 18)
        var end = page.add(["NEW FERRY FOR THE RIVER"], top: 500, height: 28, isCentred: true)
        end = page.text(1, lines: 30, top: end + 20)
        end = page.add(["ORCHARD SOLD AT AUCTION"], top: end + 60, height: 28, isCentred: true)
        page.text(2, lines: 18, top: end + 20)
        let reading = page.reading
        #expect(reading.furniture[1]?.map(\.lines.lowerBound) == [1, 3, 5])
        #expect(reading.articles.map(\.headline) == ["NEW FERRY FOR THE RIVER", "ORCHARD SOLD AT AUCTION"])
    }

    @Test func `says what decided`() throws {
        var page = SheetPage()
        var end = page.add(["FAIR ENDS IN RAIN"], top: 200, height: 28, isCentred: true)
        end = page.text(1, lines: 12, top: end + 20)
        end = page.add(["ORCHARD SOLD AT AUCTION"], top: end + 60, height: 28, isCentred: true)
        page.text(2, lines: 12, top: end + 20)
        let reading = page.reading
        let article = try #require(reading.articles.last)
        let reasons = reading.reasons[article.id, default: []]
        #expect(reasons.contains { $0.feature.isOfBoxes && !$0.evidence.isEmpty })
        #expect(reading.articles.allSatisfy { (0...1).contains($0.confidence) })
    }

    @Test func `is left to the words where a line has no box, or one that is nowhere`() throws {
        var page = SheetPage()
        page.text(1, lines: 4, top: 200)
        let lines = PageLine.lines(of: page.source)
        #expect(SheetDivider(lines, of: page.source) != nil)
        var geometry = try #require(page.source.geometry)
        geometry.lines[1] = nil
        #expect(SheetDivider(lines, of: page.source.with(geometry)) == nil)
        geometry = try #require(page.source.geometry)
        geometry.lines[2]?.box.left = .nan
        #expect(SheetDivider(lines, of: page.source.with(geometry)) == nil)
    }

    @Test func `cuts columns that came as one block where something begins in them`() {
        var page = SheetPage()
        var column = ["NEW FERRY FOR THE RIVER"]
        for number in 1...4 { column += SheetPage.paragraph(number, lines: 12) }
        column.append("ORCHARD SOLD AT AUCTION")
        for number in 5...8 { column += SheetPage.paragraph(number, lines: 12) }
        page.add(column, top: 200, isCentred: true)
        #expect(
            page.reading.articles.map(\.headline) == ["NEW FERRY FOR THE RIVER", "ORCHARD SOLD AT AUCTION"])
    }

    @Test(arguments: 1...200)
    func `gives every line to one article or to the furniture, wherever its box is`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var page = SheetPage()
        for number in 0..<Int.random(in: 1...30, using: &random) {
            let lines = Int.random(in: 1...6, using: &random)
            page.add(
                SheetPage.paragraph(number, lines: lines), column: Int.random(in: -2...5, using: &random),
                top: Float.random(in: -500...4000, using: &random),
                width: Float.random(in: 0...900, using: &random),
                height: Float.random(in: 0...80, using: &random), isCentred: .random(using: &random))
        }
        let reading = page.reading
        let furniture = reading.furniture[1, default: []].flatMap { Array($0.lines) }
        let found = (reading.lines.flatMap { $0 } + furniture).filter { !page.words[$0 - 1].isEmpty }
        #expect(found.sorted() == page.words.indices.filter { !page.words[$0].isEmpty }.map { $0 + 1 })
    }
}

/// The table of weights.
@Suite struct `Weights of blocks` {
    private static let table =
        "headShape\t1\t0\t1\t3\t-1\t-1\nstep\t2\t1\t2\t3\t4\t5\nstart\t0\t5\t4\t3\t2\t1\nnone\t0\t9\t9\t9\t9\t9\n"

    @Test func `are read by name and value`() {
        let weights = BlockWeights(Array(Self.table.utf8))
        #expect(weights.worth(BlockEvidence(.headShape, 1), for: .headline) == 3)
        #expect(weights.worth(BlockEvidence(.headShape, 0), for: .headline) == 0)
        #expect(weights.starts == [5, 4, 3, 2, 1])
        #expect(Array(weights.steps[10..<15]) == [1, 2, 3, 4, 5])
        #expect(weights.evidence.reduce(0, +) == 2)
    }

    @Test func `are there for most features, and speak for headlines where a block is shaped as one`() {
        let weights = BlockWeights.learned
        let known = BlockFeature.allCases.filter { feature in
            (0..<BlockFeature.values).contains { value in
                BlockRole.allCases.contains { weights.worth(BlockEvidence(feature, value), for: $0) != 0 }
            }
        }
        #expect(known.count > 40)
        let pair = BlockEvidence(.headPair, 2)
        #expect(weights.worth(pair, for: .headline) > weights.worth(pair, for: .rest))
    }
}
