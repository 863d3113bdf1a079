import ArchiveModel
import Testing

@testable import Names

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

    @Test(arguments: [
        ("七十八岁的罗会昌守着一座老宅。", ["罗会昌"]),
        ("“樱桃大王”初红军凌晨就上山了。", ["初红军"]),
        ("老师傅带着徒弟付裕和史一鸣，去了江边。", ["付裕", "史一鸣"]),
        ("站里有卿玉清、代云飞两名技术员。", ["卿玉清", "代云飞"]),
        ("讲解员说，她是徐解秀的曾孙媳。", ["徐解秀"]),
    ])
    func `people are told by age, epithet, company, number and family`(text: String, people: [String]) {
        #expect(Set(names(.person, in: text)).isSuperset(of: people.suffix(1)))
    }

    @Test(arguments: [
        "全桥昨日通车。（孟西安 王健）", "孟西安", "大桥昨日通车（记者孟西安摄）。",
    ])
    func `names that sign a text, a block or a picture are its makers`(text: String) {
        let found = mentions(.person, in: text)
        #expect(found.first?.name == "孟西安")
        let others = found.filter { !$0.isReporter }
        #expect(others.isEmpty)
    }

    @Test(arguments: [
        "剧团排演《盘丝洞》和《岐王梦》。", "东部军区某部赶到现场。", "大家学习马克思主义的立场。", "他在孔子学院学习汉语。",
        "高三（2）班的同学来到农家乐。", "街上车水马龙。", "队员们在祝福声中上车。",
    ])
    func `titles of works, armies, schools of thought and idioms name nobody`(text: String) {
        #expect(names(.person, in: text) == [])
    }

    @Test func `what follows a name is no part of it`() {
        #expect(names(.person, in: "干部滕青陪他坐了一下午。") == ["滕青"])
        #expect(names(.person, in: "游客骆宾指路。") == ["骆宾"])
        #expect(names(.person, in: "戴逸、金冲及、周天游出席会议。").contains("金冲及"))
        #expect(names(.person, in: "名誉主席阿沛·阿旺晋美出席会议。") == ["阿沛·阿旺晋美"])
    }

    @Test(arguments: [
        ("升班马河南男排客场取胜。", ["河南"]), ("扬中河豚节开锅。", ["扬中"]), ("他就唱山歌。", []),
        ("乌鲁木齐沙依巴克区的雅玛里克山下。", ["乌鲁木齐", "沙依巴克区", "雅玛里克山"]),
        ("石首天鹅洲的麋鹿又来了。", ["石首", "天鹅洲"]), ("把太湖边的渔谚记下来。", ["太湖"]),
        ("崇际村村委会收到了钱。", ["崇际村"]), ("蒙古族姑娘能歌善舞。", []), ("进军大城市。", []),
        ("打造一园一镇、八岸六山。", []), ("社会安宁，群众满意。", []), ("新建城市公共休闲广场。", []),
    ])
    func `waters and heights are no beginnings of other words`(text: String, places: [String]) {
        #expect(names(.place, in: text) == places)
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
