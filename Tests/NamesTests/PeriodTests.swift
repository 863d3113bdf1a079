import ArchiveModel
import TestSupport
import Testing

@testable import Names

/// The time of which figures speak.
struct PeriodTests {
    @Test(
        arguments: [
            ("2020年，全县粮食产量达到46万吨。", "2020"), ("今年，力争造林3万亩。", "2021"), ("去年，全县造林3万亩。", "2020"),
            ("前三季度，财政收入完成8亿元。", "2021-01/2021-09"), ("2020年上半年，财政收入完成8亿元。", "2020-01/2020-06"),
            ("2020年1至11月，财政收入完成8亿元。", "2020-01/2020-11"), ("2021年1月，财政收入完成8亿元。", "2021-01"),
            ("“十四五”期间，全县造林30万亩。", "2021/2025"), ("2020年，财政收入比上年增长8%。", "2020"),
            ("2020年成绩不小。全县造林3万亩。", "2020"),
        ])
    func `a figure is of the time that the words before it name`(text: String, period: String) {
        #expect(periods(text).last == period)
    }

    @Test func `a figure of which no time is said has none, and a decade is no year`() {
        #expect(periods("全县造林3万亩。") == [nil])
        #expect(periods("上世纪1980年代，全县造林3万亩。") == [nil])
    }

    private func periods(_ text: String) -> [String?] {
        NameRecogniser().mentions(in: .holding(text)).filter { $0.kind == .indicator }.map {
            $0.quantity?.period
        }
    }
}
