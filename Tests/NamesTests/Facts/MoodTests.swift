import ArchiveModel
import TestSupport
import Testing

@testable import Names

/// How figures are meant.
struct MoodTests {
    @Test(
        arguments: [
            // The words of its own clause.
            ("全县力争造林3万亩。", "target"), ("全县已造林3万亩。", "actual"), ("全县造了3万亩竹林。", "actual"),
            ("预计全县财政收入增长8%。", "forecast"), ("粮食总产有望达到5万吨。", "forecast"),
            ("全县未完成造林3万亩。", "negated"), ("捐款不是3万元。", "negated"),
            // Coordinated clauses.
            ("力争财政收入达到5亿元，工业产值达到40亿元。", "target target"),
            ("预计财政收入增长8%，税收增长9%。", "forecast forecast"),
            ("已造林3万亩，治理河道20公里。", "actual actual"),
            // Comparisons.
            ("合作社由4个增加到9个。", "base actual?"), ("财政收入比去年的5亿元增加1亿元。", "base actual"),
            ("财政收入比去年增加1亿元。", "actual"),
            // What is named is not said.
            ("完成全年目标的57%。", "actual"), ("实现了产值5亿元的目标。", "actual"),
            ("为确保汛期安全，投入了300万元。", "actual"),
            // Taken back.
            ("原定投资3亿元的展馆已取消。", "negated"), ("到会人数昨日误为30人。", "negated"),
            // The year spoken of.
            ("2019年，全县造林3万亩。", "actual"), ("到2030年，全县造林面积达到30万亩。", "target"),
            ("力争2025年产值达到9亿元，2019年产值为6亿元。", "target actual"),
        ])
    func `a sentence says how its figures are meant`(text: String, moods: String) {
        let found = Self.moods([text])
        let expected = moods.split(separator: " ")
        #expect(found.count == expected.count, "\(found)")
        for (mood, expected) in zip(found, expected) where !expected.hasSuffix("?") {
            #expect(mood == expected)
        }
    }

    @Test(
        arguments: [
            ("二、今后五年的奋斗目标", "target"), ("一、2019年工作回顾", "actual"), ("三、下一步工作打算", "target"), ("基本情况", "unsaid"),
        ])
    func `where nothing else does, the part of the article decides`(head: String, mood: String) {
        #expect(Self.moods([head, "新增城镇就业1万人，改造危房200户。"]) == [mood, mood])
    }

    @Test func `a part ends where the next begins, and what is done stays done among plans`() {
        let found = Self.moods([
            "一、2019年工作回顾", "改造危房200户。", "二、2021年工作安排", "改造危房300户。已完成选址12处。硬化道路40公里。", "三、2019年以前",
            "建成村部9座。",
        ])
        #expect(found == ["actual", "target", "actual", "target", "actual"])
    }

    @Test func `what a sentence announces holds for the paragraphs behind it`() {
        let found = Self.moods([
            "今年，全县要抓好三项重点工作。", "聚力民生。改造危房300户。", "2019年，改造危房100户。", "修路7公里。",
        ])
        #expect(found == ["target", "actual", "target"])
    }

    @Test func `what is asked for is no result, and a bare headline says nothing by itself`() {
        #expect(Self.moods(["县里召开会议。会议要求，各镇造林3万亩。"]) == ["unsaid"])
        let article = Article.holding(["县里今年的打算还没有公布。"], headline: "新增就业1万人")
        #expect(
            NameRecogniser().mentions(in: article).compactMap(\.quantity?.measure) == [.unsaid])
    }

    @Test(
        arguments: [
            ("会议部署了水利建设。疏浚沟渠42公里，新建泵站6座，铺设管网7公里。", ["unsaid", "unsaid", "unsaid"]),
            ("方案明确，打造商业街5条，举办促销活动60场。", ["target", "target"]),
            ("会议确定四季度任务：\n清淤河道11公里；", ["target"]),
            ("昨天疏浚沟渠42公里。", ["actual"]), ("全县疏浚沟渠42公里，新建泵站6座。", ["actual", "actual"]),
            ("已疏浚沟渠42公里，新建泵站6座。", ["actual", "actual"]), ("茶叶产量1.3万吨。", ["actual"]),
        ])
    func `a clause that begins with its verb tells as well as it plans`(text: String, moods: [String]) {
        #expect(Self.moods(text.split(separator: "\n").map(String.init)) == moods)
    }

    @Test func `the words of an aim are shown in its paragraph alone`() {
        let paragraphs = ["主要预期目标是：地区生产总值增长7%。失业率控制在4%以内。", "治理河道61公里。"]
        let figures = NameRecogniser().mentions(in: .holding(paragraphs)).filter { $0.kind == .indicator }
        #expect(figures.map(\.quantity?.measure) == [.target, .target, .target])
        #expect(figures.map { $0.head != nil } == [false, true, false])
    }

    @Test func `traditional characters say the same`() {
        #expect(Self.moods(["全縣力爭造林3萬畝，已完成1萬畝。"]) == ["target", "actual"])
    }

    @Test func `what decided is told, with the words above that did`() throws {
        let article = Article.holding(["新增城镇就业1万人。"], headline: "2030年工作安排")
        let figure = try #require(
            NameRecogniser().mentions(in: article).first { $0.kind == .indicator })
        #expect(figure.quantity?.measure == .target)
        #expect(figure.evidence.contains(FactFeature.comingSection.reason))
        #expect(figure.head?.block == -1)
    }

    private static func moods(_ paragraphs: [String]) -> [String] {
        NameRecogniser().mentions(in: .holding(paragraphs)).filter { $0.kind == .indicator }.compactMap {
            $0.quantity?.measure.rawValue
        }
    }
}
