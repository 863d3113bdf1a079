import ArchiveModel
import Testing

@testable import Names

/// Where names and roles begin and end.
@Suite struct `Edges of names` {
    @Test(arguments: [
        ("新华社柳州6月3日电自治区副主席韦长风说，堤防安全。", "韦长风", "自治区副主席"),
        ("又讯省长高望岳到会。", "高望岳", "省长"),
        ("本报讯市教育局局长卢明谦昨日到校。", "卢明谦", "市教育局局长"),
        ("（柳河省青榆市）退休工人安守田捐出藏书。", "安守田", "退休工人"),
        ("区委（党组）书记周远说，桥修了三年。", "周远", "区委（党组）书记"),
        ("又讯，縣教育局局長傅國樑到新校調研。", "傅國樑", "縣教育局局長"),
        ("張愛民代表說，路修好了。", "張愛民", "代表"),
    ])
    func `a role begins behind a dateline or a bracket, and is shown as it is printed`(
        text: String, person: String, role: String
    ) throws {
        let found = try #require(mentions(.person, in: text).first { $0.name == person })
        #expect(found.roles.map(\.title) == [role])
    }

    @Test(arguments: [
        ("作家欧内斯特・米勒・海明威的故居开放。", "欧内斯特・米勒・海明威"),
        ("教练皮埃尔•范霍伊登克率队来访。", "皮埃尔•范霍伊登克"),
        ("约翰·F·肯尼迪的画像挂在墙上。", "约翰·F·肯尼迪"),
        ("乔治·W.布什来访。", "乔治·W.布什"),
        ("作家J·K·罗琳来访。", "J·K·罗琳"),
        ("导演让-吕克·戈达尔的影片昨晚放映。", "让-吕克·戈达尔"),
        ("演员让-雷诺说，他爱这座城。", "让-雷诺"),
    ])
    func `a foreign name goes over dots of any kind, initials and hyphens`(text: String, name: String) {
        #expect(mentions(.person, in: text).map(\.name) == [name])
    }

    @Test func `a hyphen between two places makes no name`() {
        #expect(mentions(.person, in: "莫斯科-伊斯坦布尔航线昨日开通。").isEmpty)
    }

    @Test(arguments: [
        ("引进东海复星、一心堂等26户企业落户园区。", ["一心堂"]),
        ("云溪纺织年产600万米面料，同心堂年产2亿粒胶囊。", ["云溪纺织", "同心堂"]),
        ("市里支持百通汽车、白河米业等企业扩大生产。", ["百通汽车", "白河米业"]),
        ("与新希望、深远控股等集团合作。", ["新希望", "深远控股"]),
        ("做强宏润集团。", ["宏润集团"]),
        ("银山钢铁90万吨特种线材投产。", ["银山钢铁"]),
    ])
    func `firms are told by their trade, by a list that is one of firms, or by what they make a year`(
        text: String, firms: [String]
    ) {
        #expect(Set(mentions(.organisation, in: text).map(\.name)).isSuperset(of: firms))
    }

    @Test(arguments: [
        "全县改造36所中小学校。", "打造“中国鱼都”，争创“网红学院”。", "泉州陶瓷产业转型升级。", "切实发挥县乡供销社作用。",
        "全国农村合作社改革。", "项目年产300万套，达产后年产500万套。", "钢铁、化工等企业复工。",
    ])
    func `words for kinds of organisations, slogans and trades at home in a place are none`(text: String) {
        #expect(mentions(.organisation, in: text).map(\.name) == [])
    }

    @Test func `a firm that is called like a place is no place, one that is called after a city is in it`() {
        #expect(mentions(.place, in: "北湾钢铁160万吨冷轧带钢投产。").map(\.name) == [])
        #expect(mentions(.place, in: "长春泵业年产3万台水泵。").map(\.name) == ["长春"])
    }

    @Test(arguments: [
        (
            "重点推进龙腾铸造5万吨球墨铸件、华强橡塑车间扩建、安泰药业口服液二期等15个项目。",
            ["龙腾铸造5万吨球墨铸件", "华强橡塑车间扩建", "安泰药业口服液二期"]
        ),
        ("抓好西湖路拓宽、滨河大道延伸线、城南水厂扩能。", ["西湖路拓宽", "滨河大道延伸线", "城南水厂扩能"]),
        ("启动东岭互通立交改建，推进循环产业园和智慧城管综合监管平台建设。", ["东岭互通立交改建", "循环产业园"]),
        ("完成人民公园、中山公园、站前广场改造。", ["人民公园、中山公园、站前广场改造"]),
        ("推动县医院南迁、三中异地新建。", ["县医院南迁", "三中异地新建"]),
        ("本报讯（记者 方可欣）西环路延伸连接线工程进展顺利。", ["西环路延伸连接线工程"]),
    ])
    func `each project of a list is one, and things that share a work are one`(
        text: String, projects: [String]
    ) {
        let found = Set(mentions(.project, in: text).map(\.name))
        #expect(found.isSuperset(of: projects))
        #expect(found.count <= projects.count + 1)
    }

    @Test(arguments: [
        "聚焦政策导向争项目。", "盯龙头、抓项目。", "围绕扩大内需上项目。", "新上73个标志性产业链项目。",
        "实施26个科技攻关、平台建设、人才培养项目。", "深化行政审批、工程建设项目审批改革。", "打造一批智能工厂、数字车间。",
    ])
    func `slogans, clauses and kinds of projects are none`(text: String) {
        #expect(mentions(.project, in: text).map(\.name) == [])
    }
}

/// Texts in Traditional characters, made of stories by the tables that fold them.
@Suite struct `Traditional text` {
    @Test(arguments: ["stories", "papers", "regions", "cities", "facts"])
    func `is read as the same text in simplified characters, and keeps its script in all that is shown`(
        file: String
    ) throws {
        let traditional = TraditionalText()
        for story in try StoriesTests.stories(file) {
            let text = traditional.string(story.text)
            #expect(text.unicodeScalars.count == story.text.unicodeScalars.count)
            let (one, other) = (mentions(in: story.text), mentions(in: text))
            #expect(one.map { Fold.string($0.name) } == other.map { Fold.string($0.name) })
            #expect(one.map(\.kind) == other.map(\.kind))
            #expect(
                one.map { $0.roles.map { Fold.string($0.title) } }
                    == other.map { $0.roles.map { Fold.string($0.title) } })
            for mention in other {
                for shown in [mention.surface] + mention.roles.map(\.title) { #expect(text.contains(shown)) }
                if let unit = mention.quantity?.unit, unit != "例", unit != "位" {
                    #expect(traditional.string(unit) == unit)
                }
            }
        }
    }
}

/// For each simplified character the first that folds to it.
private struct TraditionalText {
    private var table: [Unicode.Scalar: Unicode.Scalar] = [:]

    init() {
        for value in UInt32(0x4E00)...0x9FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = Fold.scalar(scalar)
            if folded != scalar, table[folded] == nil { table[folded] = scalar }
        }
    }

    func string(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(table[scalar] ?? scalar) }
        return String(view)
    }
}

private func mentions(in text: String) -> [Mention] { NameRecogniser().mentions(in: NameText(text)) }

private func mentions(_ kind: Mention.Kind, in text: String) -> [Mention] {
    mentions(in: text).filter { $0.kind == kind }
}
