import ArchiveModel
import TestSupport
import Testing

@testable import Names

/// Values as they are printed: ranges, bounds, scopes and numbers in either kind of digits.
struct ValueTests {
    @Test(
        arguments: [
            ("亩产达到3—5吨。", "3", "5", "吨"), ("工业增速在6%至7%之间。", "6", "7", "%"), ("得票8万4317票。", "84317", nil, "票"),
            ("岁出193亿5000万元。", "193.5", nil, "亿元"), ("收割中稻一百三十二万亩。", "132", nil, "万亩"),
            ("占应收面积的百分之七十一。", "71", nil, "%"), ("修桥三座。", "3", nil, "座"),
        ])
    func `a value is read as printed`(text: String, value: String, upper: String?, unit: String) throws {
        let quantity = try #require(Self.quantities(text).first)
        #expect(quantity.value == value && quantity.upper == upper && quantity.unit == unit, "\(quantity)")
    }

    @Test(
        arguments: [
            ("造林约3万亩。", Mention.Bound.about), ("造林3万亩左右。", .about), ("造林3万亩以上。", .atLeast),
            ("造林不低于3万亩。", .atLeast),
            ("失业率控制在4%以内。", .atMost), ("发放补贴800余万元。", .more), ("财政收入超过3亿元。", .more), ("造林不足3万亩。", .less),
            ("造林3万亩。", .exact),
        ])
    func `words beside a value say how it stands to the true one`(text: String, bound: Mention.Bound) {
        #expect(Self.quantities(text).map(\.bound) == [bound])
    }

    @Test func `words before it say of which part of a whole it speaks`() {
        #expect(Self.quantities("全市累计造林3万亩。").map(\.scope) == [["全市", "累计"]])
        #expect(Self.quantities("造林3万亩。").map(\.scope) == [[]])
    }

    @Test(
        arguments: [
            (["“账有底。”河东县县长冉柏舟接受记者采访时说。", "冉柏舟说，过去一年，改造老旧小区31个。"], ["河东县"]),
            (["河东县抢抓天气。改造老旧小区31个。全市改造老旧小区90个。其中示范小区3个。"], ["河东县", "全市", ""]),
            (["走进澄桦轴承有限公司，车间里机器轰鸣。公司董事长粟怀谷介绍，上半年实现产值4亿元。"], ["澄桦轴承有限公司"]),
            (["市长冉柏舟说，改造老旧小区31个。"], [""]),
            (["河东县、河西县的代表说得好。改造老旧小区31个。"], [""]),
        ])
    func `who speaks, and what a paragraph began with, says of whom it is`(
        paragraphs: [String], scopes: [String]
    ) {
        let figures = NameRecogniser().mentions(in: .holding(paragraphs)).compactMap(\.quantity)
        #expect(figures.map { $0.scope.first { $0 != "其中" } ?? "" } == scopes, "\(figures)")
    }

    @Test(
        arguments: [
            ("限上社零额增长16%。", "限上社零额"), ("规模以上工业总产值增长26%。", "规模以上工业总产值"),
            ("创建省级“千树万花”示范村59个。", "省级“千树万花”示范村"),
        ])
    func `what qualifies a measure is part of its name`(text: String, name: String) {
        let names = NameRecogniser().mentions(in: .holding([text])).filter { $0.kind == .indicator }
        #expect(names.map(\.name) == [name])
    }

    @Test func `what has gone on since a time goes on up to the day of the article`() {
        let article = Article.holding(["2019年3月以来，全市累计清淤河道312公里。自2018年起，全市每年清淤河道40公里。"])
        let periods = NameRecogniser().mentions(in: article).compactMap(\.quantity?.period)
        #expect(periods.first == "2019-03/2021-01")
        #expect(!periods.dropFirst().contains("2018"))
    }

    @Test(arguments: ["“两个维护”", "第三座桥", "一个村", "数十座桥", "新开通12345热线", "3—5月播种"])
    func `what counts nothing is no value`(text: String) {
        #expect(Self.quantities("他们走过" + text + "。").isEmpty)
    }

    private static func quantities(_ text: String) -> [Mention.Quantity] {
        NameRecogniser().mentions(in: .holding(text)).compactMap(\.quantity)
    }
}
