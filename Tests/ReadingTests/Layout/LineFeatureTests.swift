import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What speaks for a line, by name: taken away, it changes what is read of its page.
@Suite struct `Features of lines` {
    @Test(arguments: LineFeature.allCases)
    func `decide how a page is read, each on its own page`(feature: LineFeature) {
        let page = Self.page(for: feature)
        #expect(Self.reading(of: page) != Self.reading(of: page, without: feature), "\(feature)")
    }

    @Test(arguments: LineFeature.allCases)
    func `have a value where they hold and none in a line without them`(feature: LineFeature) {
        let lines = PageLine.unmarked(of: SourceText(path: "1.txt", Self.page(for: feature)), .all)
        let values = lines.map { feature.value(in: $0.features) }
        #expect(values.contains { $0 > 0 }, "\(feature)")
        #expect(lines.allSatisfy { feature.value(in: $0.features.without(feature)) == 0 })
    }

    /// The articles of a page, and its folios.
    private static func reading(of page: String, without feature: LineFeature? = nil) -> [String] {
        var lines = PageLine.unmarked(of: SourceText(path: "1.txt", page), .all)
        if let feature { lines = lines.map { $0.with($0.features.without(feature)) } }
        lines = RoleFinder.marked(lines)
        return PageDivider(lines).drafts().map { "\($0.heads) \($0.bodies) \($0.isPhoto)" }
            + lines.filter({ MastheadReader.isFolio($0) }).map { "folio \($0.number)" }
    }

    private static let column = """
        北岗的梨园今年早开花了

        三百亩山坡一片雪白，游客沿着新修
        的路上山来看花，停车的地方都不够
        用，村里腾出晒场来停车。

        梨园从前只有两亩后来修了一条大路
        一年大起来，如今卖梨也不用挑下山
        去，车子开到地头来收。
        """

    private static func page(for feature: LineFeature) -> String {
        switch feature {
        case .blankLinesBefore: column
        case .width: FeaturePages.page(for: .oddWidth)
        case .indent: "北岗的梨园\n　　南岗的麦田\n\n村里人说，今年的梨和麦子都比去年好，路修通以后卖得也快。"
        case .numberSign: "# 河水清了。\n\n五年来，城里修了九座污水厂，沿河的人家推开窗子，又看得见鱼了。"
        case .letterSpacing: "修 渠 ； 种 树 ； 养 鱼\n\n村里人说，今年的梨和麦子都比去年好，路修通以后卖得也快。"
        case .shadow: "20212021北岗修渠；南岗种树北岗修渠；南岗种树\n\n村里人说，今年的梨和麦子都比去年好，路修通以后卖得也快。"
        case .comma: "他说这条路修了三年，去年冬天才通车\n\n今年春天，山里的梨第一次坐着汽车出了山，卖到了城里。"
        case .stop: "水渠修好了。村里的人都来看水\n\n今年春天，山里的梨第一次坐着汽车出了山，卖到了城里。"
        case .latin:
            "the council met on the bridge and voted to\n\nrepair it, and the work began in May under the new law."
        case .digit: "2021年1月4日 星期一 第3版\n\n今年春天，山里的梨第一次坐着汽车出了山，卖到了城里。"
        case .blank:
            """
            昨日主要农副产品零售价格
            品名 规格 单位 城东 城西
            大白菜 一级 元/公斤 2.40 2.60
            西红柿 一级 元/公斤 4.80 5.00
            五花肉 精品 元/公斤 31.00 32.00
            （市发改委价格监测中心提供）

            南门桥今晨恢复双向通行
            本报讯 维修了四个月的南门桥今晨恢复双向通行，
            两侧人行道各加宽了半米，盲道一并修好。
            """
        case .opener, .finish:
            "山里的梨第一次坐着汽车出了山，卖到了城里。\n根据《水法》，北岗的水渠今年起由村里管，水费一年一收。"
        case .dateline: "山里的梨第一次坐着汽车出了山，卖到了城里，一斤比去年多卖了两角钱，村里人都说这条路修得好\n本报讯 北岗的水渠今年起由村里管，水费一年一收。"
        case .closer:
            "山里的梨第一次坐着汽车出了山，卖到了城里。\n（本报记者 何苗 整理）\n北岗的水渠今年起由村里管，水费一年一收。"
        case .sentenceEnd: "春耕开始了！\n\n山里的梨第一次坐着汽车出了山，卖到了城里。"
        case .date:
            "停水三天，请各户先存好水，来水的时间另行通知。\n市自来水公司\n2022年3月17日\n\n北岗的水渠今年起由村里管，水费一年一收。"
        case .credit: "山里的梨第一次坐着汽车出了山，卖到了城里\n\n（本报记者 何苗 供稿）\n\n北岗的水渠今年起由村里管，水费一年一收。"
        case .creditAtEnd:
            """
            清水县改革激活沉睡资源

            清水县唤醒农村的闲置资源,全县一百五十二个村清点了集体的家底,去年集体收入比上年增长两成。(冯岩 林梅)

            东屏县管出和谐邻里

            今年以来,东屏县请三百多名热心的居民当小巷管家,解决小事难事一千九百多件。(本报记者 董佳)

            北岭区公园扮靓城市

            解放路口由一块边角地改成的小公园引来不少居民,老人们在凉亭里下棋聊天。(顾一鸣)
            """
        case .contact:
            """
            孩子春季过敏怎么办

            进入三月，不少孩子鼻痒、打喷嚏，家长十分着急。儿科医生说，花粉和尘螨都多起来了，出门要戴好口罩。

            春天老年公寓

            环境优美 设施齐全 收费合理

            地址：城北区松山路9号
            """
        case .salutation:
            """
            山里的梨第一次坐着汽车出了山，卖到了城里。

            路灯坏了，谁来修？

            编辑同志：

            我们巷子里的路灯坏了半年，晚上孩子放学回来看不见路，报修了三次也没有人来，请帮忙问一问。
            """
        }
    }
}

extension LineFeatures {
    /// As if the feature were not seen.
    fileprivate func without(_ feature: LineFeature) -> LineFeatures {
        var features = self
        switch feature {
        case .blankLinesBefore: features.setting.blanksBefore = 0
        case .indent: features.setting.isIndented = false
        case .numberSign: features.setting.isHeading = false
        case .letterSpacing: features.setting.isLetterSpaced = false
        case .shadow: features.setting.isShadowed = false
        case .width: features.width = 0
        case .comma: features.hasComma = false
        case .stop: features.hasStop = false
        case .latin: features.hasLatin = false
        case .digit: features.hasDigit = false
        case .blank: features.hasBlank = false
        case .opener: features.opensStory = false
        case .dateline: features.dateline = nil
        case .closer: features.closesStory = false
        case .sentenceEnd: features.endsSentence = false
        case .finish: features.isFinished = false
        case .date: features.isDate = false
        case .credit: features.isCredit = false
        case .creditAtEnd: features.endsWithCredit = false
        case .contact: features.isContact = false
        case .salutation: features.isSalutation = false
        }
        return features
    }
}
