import Testing

@testable import Names

/// Values in one unit.
struct AmountTests {
    @Test(
        arguments: [
            ("46.5", "亿元", "465000", "万元"), ("3", "万亩", "2000", "公顷"), ("22", "公里", "22000", "米"),
            ("12", "万吨", "120000", "吨"),
            ("150", "萬畝", "10", "万公顷"), ("30", "万平方米", "0.3", "平方公里"), ("32", "亿斤", "160", "万吨"),
            ("1.5", "万人", "15000", "名"),
            ("4.2", "million dollars", "4200000", "$"), ("1,200", "户", "0.12", "万户"),
        ])
    func `one amount is one in any unit of its dimension`(
        value: String, unit: String, other: String, otherUnit: String
    ) throws {
        let first = try #require(Amount(value: value, unit: unit))
        let second = try #require(Amount(value: other, unit: otherUnit))
        #expect(first.agrees(with: second) && second.agrees(with: first))
    }

    @Test(
        arguments: [
            ("5", "%", "5", "个百分点"), ("43", "万亩", "30.66", "万亩"), ("5", "亿元", "5", "亿美元"),
            ("30", "个", "30", "户"),
            ("235", "处", "209", "处"), ("100", "人", "100", "人次"),
        ])
    func `other amounts, and what is measured otherwise, are not`(
        value: String, unit: String, other: String, otherUnit: String
    ) throws {
        let first = try #require(Amount(value: value, unit: unit))
        #expect(try !first.agrees(with: #require(Amount(value: other, unit: otherUnit))))
    }

    @Test func `what is printed with fewer places agrees with all that it may be short for`() throws {
        let round = try #require(Amount(value: "20.4", unit: "万亩"))
        #expect(try round.agrees(with: #require(Amount(value: "203998", unit: "亩"))))
        #expect(try !round.agrees(with: #require(Amount(value: "203400", unit: "亩"))))
    }

    @Test func `a unit that no language has is a dimension of its own, and what is no number no amount`() {
        #expect(Amount(value: "8", unit: "万羽")?.dimension == "羽")
        #expect(Amount(value: "数十", unit: "个") == nil)
    }
}
