import ArchiveModel
import TestSupport

@testable import Reading

/// For each feature that can decide a division, a page on which it does.
enum FeaturePages {
    static func reasons(of page: String) -> [ReadingReason] {
        let source = SourceText(path: "1.txt", page)
        let reading = IssueReader.read(issue: .sample, pages: [1: source], explains: true).value
        return reading.articles.flatMap { reading.reasons[$0.id, default: []] }
    }

    /// Lines of a column, with nothing but their width and place to tell them apart.
    static func everyOtherLine(_ page: String) -> String {
        page.split(separator: "\n").joined(separator: "\n\n")
    }

    /// A panel, `couplet`, and a panel that begins with a day, in one column of 38 half-widths.
    static func foreword(_ couplet: String) -> String {
        let before = "过去的一年，村里把修渠当作头等大事来做，三条水渠都已修好，两千亩地浇上了水，冬天农闲的时候，年轻人到渠上出工，没有一家落在后头，老人在家里照看孩子。"
        let after = "1月5日，天还没有亮，放水的人已经等在闸口，第一股水流过来的时候，孩子们沿着渠边跑，一直跑到村口的老槐树下，水也跟着流到那里，流进了第一块麦田。"
        return everyOtherLine((column(before) + [couplet] + column(after)).joined(separator: "\n"))
    }

    private static func column(_ text: String) -> [String] {
        stride(from: 0, to: text.count, by: 19).map { String(text.dropFirst($0).prefix(19)) }
    }

    /// Seven and more headlines below their reports, which nothing else tells apart.
    private static func cluster() -> String {
        guard let style = PageStyle.all.first(where: { $0.name == "columns, headlines in a cluster" }),
            let articles = try? SourceArticle.sample(style.corpus)
        else { return "" }
        return PagePrinter.page(style, of: articles, seed: 1).text
    }

    static func page(for feature: DivisionFeature) -> String {
        beginning(feature) ?? head(feature) ?? place(feature) ?? caption(feature)
    }

    private static let reported = """
        北岗的梨园开花了

        本报讯（记者 何苗）北岗的梨园这几天开花，三百亩山坡一片雪白，游客沿着新修的路上山来看花，停车的地方都不够用，
        村里腾出晒场来停车。
        （本报记者 何苗 整理）
        村里老人说，这样的花二十年没有见过，梨园从前只有两亩，修路以后才一年一年大起来，如今卖梨也不用挑下山去。
        """

    private static let behind = """
        本报讯（记者 何庆云）昨日，区里的干部到田间
        看春耕，问种子和化肥备得怎么样，还到农户家
        里看了新修的厕所，叮嘱把好事办好。

        田间问春耕

        三月十四日上午，一列装满粮食的货车开出小站
        往港口去，这是头一趟，路上比汽车省两天，往
        后每个星期都要开一趟。

        头一趟粮食专列开出小站
        """

    private static let heap = """
        北岗的梨园今年开花早，三百亩梨树一片雪白，看花的游客从早到晚没有断过，停车的地方都不够用，村里把晒场也腾了出来。
        卖花的、卖茶的都来了，梨园的门票只收五元，一个月收了六万。
        南门桥的维修用了四个月，桥面加宽了半米，盲道一并修好，今天早上恢复通车，司机们不用再绕路。
        工人们说，南门桥是六十年前修的，通车以后还要每年检查一次。
        市图书馆的流动车开进山里的小学，送去图书八百册，孩子们围着车挑书，一直挑到天黑才回家。
        图书馆的人说，流动车往后每个月都来，图书可以借一个月。

        北岗梨园游客不断

        南门桥维修后通车

        图书馆流动车进山
        """

    private static func beginning(_ feature: DivisionFeature) -> String? {
        switch feature {
        case .opener, .behindCloser: reported
        case .jumpLine: "（上接第一版）收来的水费都用来修渠，账目一季一公布。"
        case .pageStart, .noHeadline: "收来的水费都用来修渠，账目一季一公布。"
        case .behindHeadline: "# 水费一年一收\n\n收来的水费都用来修渠，账目一季一公布。"
        case .behindOtherHeadline: behind
        case .behindSignature:
            "停水三天，请各户先存好水，来水的时间另行通知。\n市自来水公司\n2022年3月17日\n北岗的水渠今年起由村里管，水费一年一收，账目一季一公布，谁家都可以来查。"
        case .headlineWords:
            everyOtherLine(
                """
                过去的一年，我们始终把项目建设作为头
                等大事来抓，全年实施重点项目246个，完成
                投资312亿元。装备制造产业园一期建成投用，
                我们着力优化营商环境，新登记市场主体
                1.2万户，“一网通办”事项占比达到95%。
                2022年，是党的二十大召开之年，
                做好全年工作意义重大。经济社会发
                展的主要预期目标是：地区生产总值
                增长6.5%左右，一般公共预算收入增
                长6%，固定资产投资增长11%，城镇
                新增就业1.2万人。
                2022年重点任务
                过去一年工作亮点
                """)
        case .foreword: foreword("山连着水，水连着山。")
        case .columnWidth:
            everyOtherLine(
                (0..<14).map { _ in "过去的一年村里把修渠当作头等大事来做好\n" }.joined()
                    + "三条水渠都已修好了。\n"
                    + (0..<14).map { _ in "今年春天大家又把路修到了田\n" }.joined() + "路修好了。")
        case .besideCaption: behind.replacing("\n看春耕", with: "\n看春耕。\n▲志愿者在河边值守。\n看春耕")
        case .advertisement:
            """
            进入三月，不少孩子鼻痒、打喷嚏，家长十
            分着急。儿科医生说，花粉和尘螨都多起来了，
            出门要戴好口罩，回家先洗脸洗手。
            春天老年公寓
            环境优美 设施齐全 收费合理
            地址：城北区松山路9号
            电话：0521-6033777
            """
        case .otherMatter: cluster()
        case .claimedTwice: heap
        case .learnedBeginning: EvidencePage("en", .tight).text
        default: nil
        }
    }

    private static let twoClaims = """
        北岗梨园的游客不断

        北岗的梨园今年开花早，三百亩梨树一片雪白。
        看花的游客从早到晚没有断过，停车的地方都不够用。
        北岗梨园的门票只收五元，一个月收了六万，游客不断。
        卖花的、卖茶的都来了，村里把晒场也腾了出来。
        南门桥的维修用了四个月，今天早上恢复通车。
        桥面加宽了半米，盲道一并修好，司机们不用再绕路。
        工人们说，南门桥是六十年前修的。
        维修以后，每年还要检查一次，通车前先试了三天。

        南门桥维修四个月后通车
        """

    /// Two texts of one column with a headline between them, and no blank line.
    private static func twoPanels(_ headline: String) -> String {
        """
        过去的一年，村里把修渠当作头等大事来
        做，三条水渠都已修好，两千亩地浇上了
        水，村里还请来老师教大家种梨树。冬天
        农闲的时候，年轻人到渠上出工，老人在
        家里照看孩子，没有一家落在后头。
        \(headline)
        维修了四个月的南门桥今晨恢复双向
        通行，两侧人行道各加宽了半米，盲道一
        并修好，司机们不用再绕路去上班，孩子
        们上学也近了，桥头又摆起了早点的摊子
        来，老人们早上到桥上散步。
        """
    }

    private static func head(_ feature: DivisionFeature) -> String? {
        switch feature {
        case .numberSign: "# 水费一年一收\n\n收来的水费都用来修渠，账目一季一公布。"
        case .columnTitle: "简讯\n\n●市图书馆的流动车开进山里的小学，送去图书八百册。"
        case .belowHeadline: "水费一年一收\n\n——访北岗的管水人\n\n收来的水费都用来修渠，账目一季一公布，谁家都可以来查。"
        case .desk: "本报评论员\n\n少盖几个章，少跑几趟路，办事的人最清楚，也最该由他们来打分。"
        case .aboveOpener:
            """
            过去的一年，村里把修渠当作头等大事来
            做，三条水渠都已修好，两千亩地浇上了
            水，村里还请来老师教大家种梨树。冬天
            农闲的时候，年轻人到渠上出工，老人在
            家里照看孩子，没有一家落在后头。
            南门桥恢复通车
            本报讯 维修了四个月的南门桥今晨恢复双
            向通行，两侧人行道各加宽了半米，盲道
            一并修好，司机们不用再绕路。
            """
        case .letterSpacing: behind.replacing("田间问春耕", with: "田 间 问 春 耕")
        case .shadow: behind.replacing("田间问春耕", with: "20212021田间问春耕田间问春耕")
        case .shortLine: reported
        case .oddWidth: twoPanels("南门桥恢复通车")
        case .betweenTexts: twoPanels("南门桥维修四个月后恢复通车方便出行")
        case .aboveText:
            """
            全市防汛工作视频会议召开
            本报讯（记者 田小禾）6月17日下午，全市防汛工作
            视频会议召开。会议传达了省防汛抗旱指挥部
            会商意见，分析了当前雨情水情，对下一阶段
            工作作了安排。

            我市三家企业上榜省级“小巨人”
            本报讯（记者 龚放）昨日，省工信厅公布今年
            第一批“小巨人”企业名单，我市恒泰轴承、
            青禾种业、蓝田电子三家企业入选。
            """
        case .setApart: behind
        case .learnedHeadline: EvidencePage("en", .tight).text
        default: nil
        }
    }

    private static func place(_ feature: DivisionFeature) -> String? {
        switch feature {
        case .sharedWords: "北岗梨园开花\n\n三百亩山坡一片雪白，北岗的梨园开花了，来看花的人很多。"
        case .firstWords: "过去五年工作亮点\n\n过去五年，村里修好了三条水渠，两千亩地浇上了水。"
        case .standsBefore: "春天的消息\n\n本报讯 三百亩山坡一片雪白，游客沿着新修的路上山，停车的地方都不够用。"
        case .standsBehind: behind.replacing("田间问春耕", with: "春天的消息").replacing("头一趟粮食专列开出小站", with: "好事成双")
        case .insideSentence:
            """
            村里老人说，这样的花二十年没有见过，梨园从前只有两亩，修路以后才一年一年大起来，如今卖梨也不用挑

            北岗的梨园开花了

            下山去，车子开到地头来收，一斤比去年多卖两角钱。
            """
        case .seriesBox: twoClaims
        case .headlineCluster: heap
        default: nil
        }
    }

    private static func caption(_ feature: DivisionFeature) -> String {
        switch feature {
        case .caption: "图为工人在南门桥上铺路。本报记者 何苗 摄\n\n# 水费一年一收\n\n本报讯 收来的水费都用来修渠，账目一季一公布。"
        case .pointsAtPicture: "▲志愿者在河边值守，劝游客不要下水\n\n# 水费一年一收\n\n本报讯 收来的水费都用来修渠，账目一季一公布。"
        case .captionCluster:
            """
            # 水费一年一收

            本报讯 收来的水费都用来修渠，账目一季一公布。

            图为北岗的梨园

            孩子们在渠边

            老人们在桥头
            """
        case .tellsWhen: "# 水费一年一收\n\n近日，孩子们在渠边看水\n\n本报讯 收来的水费都用来修渠，账目一季一公布。"
        case .beforeLead: "过去的一年，梨园的花开得很早，孩子们在渠边看水，老人们在桥头下棋，一直坐到天黑才回家去\n\n本报讯 收来的水费都用来修渠，账目一季一公布。"
        case .repeatsLead: "孩子们在渠边看水，老人们在桥头下棋。\n\n本报讯 孩子们在渠边看水，老人们在桥头下棋，收来的水费都用来修渠，账目一季一公布。"
        default: heap
        }
    }
}
