import ArchiveModel
import Testing

@testable import Ingest

/// Names found in invented sentences without any record.
struct RecognitionTests {
    @Test("People are told by a title, a credit, what they do, or the list they stand in")
    func people() {
        #expect(names(.person, in: "本报讯（记者 方可欣）昨日，市长钟立言到柳河镇调研。") == ["方可欣", "钟立言"])
        #expect(names(.person, in: "秘书长乔振海，副主任贺春梅、樊志远出席会议。") == ["乔振海", "贺春梅", "樊志远"])
        #expect(names(.person, in: "“今年收成好。”龚秀兰笑着说。") == ["龚秀兰"])
        #expect(names(.person, in: "全面推进高质量发展，持续改善民生。") == [])
        #expect(names(.person, in: "九月，两千名学生走进新教学楼上课。") == [])
    }

    @Test func `a role ends where the bracket before it opens, and goes on over one that is closed`() {
        let credited = mentions(.person, in: "本报讯（记者 陆小满）昨天上午，大桥通车。")
        #expect(credited.map(\.roles) == [["记者"]])
        let titled = mentions(.person, in: "区委（党组）书记周远说，桥修了三年。")
        #expect(titled.map(\.roles) == [["区委（党组）书记"]])
    }

    @Test("Places end with a generic word, and a kind of place is none")
    func places() {
        #expect(names(.place, in: "记者来到青榆县柳河镇采访。") == ["青榆县", "柳河镇"])
        #expect(names(.place, in: "全市贫困村全部退出，农村面貌一新。") == [])
    }

    @Test("Organisations begin with their place or level")
    func organisations() {
        #expect(names(.organisation, in: "青榆县卫生健康局发布通知。") == ["青榆县卫生健康局"])
        #expect(names(.organisation, in: "市委、市政府召开会议。") == ["市委", "市政府"])
    }

    @Test("A value has a unit and the name of what it measures")
    func indicators() {
        let found = mentions(.indicator, in: "全年固定资产投资完成46.5亿元，力争绿地面积达到3万亩。")
        #expect(found.map(\.name) == ["固定资产投资", "绿地面积"])
        #expect(found.map { $0.quantity?.value } == ["46.5", "3"])
        #expect(found.map { $0.quantity?.unit } == ["亿元", "万亩"])
    }

    private func mentions(_ kind: Mention.Kind, in text: String) -> [Mention] {
        NameRecogniser().mentions(in: NameText(text)).filter { $0.kind == kind }
    }

    private func names(_ kind: Mention.Kind, in text: String) -> [String] {
        mentions(kind, in: text).map(\.name)
    }
}
