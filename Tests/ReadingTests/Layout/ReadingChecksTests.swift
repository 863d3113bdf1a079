import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What an editor is told about a page besides its articles.
@Suite struct `Checks of a reading` {

    @Test func `numbering that skips quotes the place`() throws {
        let reading = read(
            """
            # 全镇今年做哪些事

            一是修路。村里到镇上的路全部铺成沥青路面,两边种上行道树,夜里有路灯照明。

            二是引水。从水库引一条管道到北岗,沿线七个村都能用上自来水,旱年也不愁。

            四是种树。南坡种梨,北坡种松,房前屋后种花,由各村自己选苗,镇里出一半的钱。
            """)
        let gap = try #require(reading.diagnostics.first { $0.id == "numbering-gap" })
        #expect(gap.severity == .warning)
        #expect(gap.message.contains("After 二是 comes 四是"))
        #expect(gap.message.contains("四是种树"))
        #expect(gap.location?.line == 7)
    }

    @Test func `numbering that begins anew in each part is no gap`() {
        let reading = read(
            """
            # 全镇今年做哪些事

            一是修路,二是引水。

            一是种树。南坡种梨,北坡种松。二是养蜂。花多了,蜂就来了。三是卖蜜。网上也卖,集上也卖。
            """)
        #expect(!reading.diagnostics.contains { $0.id == "numbering-gap" })
    }

    @Test func `a member that the extraction ran into another begins a paragraph again`() {
        let reading = read(
            """
            # 全镇今年做哪些事

            一是修路。村里到镇上的路全部铺成沥青路面。

            二是引水。从水库引一条管道到北岗,沿线七个村都能用上。三是种树。南坡种梨,北坡种松。

            四是养蜂。花多了,蜂就来了。

            五是卖蜜。网上也卖,集上也卖。
            """)
        let beginnings = reading.value.articles.first?.paragraphs.map { String($0.text.prefix(2)) }
        #expect(beginnings == ["一是", "二是", "三是", "四是", "五是"])
    }

    @Test(arguments: [
        ("2021年1月27日 星期三", "庚子年十二月十五", [] as [String]),
        ("2021年1月27日 星期四", "庚子年十二月十五", ["weekday-mismatch"]),
        ("2021年1月27日 星期三", "庚子年十二月十六", ["lunar-date-mismatch"]),
        ("2021年1月27日 星期三", "辛丑年腊月十五", ["lunar-date-mismatch"]),
        ("2023年3月22日 星期三", "癸卯年闰二月初一", []),
    ])
    func `weekday and traditional date are held against the date`(
        date: String, lunar: String, expected: [String]
    ) {
        let reading = read(
            """
            \(date)
            \(lunar)
            总第100期 今日4版

            # 水渠修好了

            本报讯 河口村的水渠昨天修好,三百亩稻田当天就放进了水,老人们说比往年早了五天。
            """)
        #expect(reading.diagnostics.map(\.id) == expected)
        #expect(reading.value.masthead.page == 1)
    }

    @Test func `a text that stops in a sentence is worth a look`() {
        let reading = read(
            """
            # 水渠修好了

            本报讯 河口村的水渠昨天修好,三百亩稻田当天就放进了水,老人们说比往年早了五天,只是下游的几户还
            """)
        #expect(reading.diagnostics.map(\.id) == ["text-unfinished"])
    }

    private func read(_ page: String) -> Diagnosed<IssueReading> {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)])
    }
}
