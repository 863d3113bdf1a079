import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Where headlines stand, what belongs to them, and what only looks like one.
@Suite struct `Headlines and their neighbours` {

    @Test func `who spoke stands below a headline that has a kicker`() {
        let reading = Self.reading(
            """
            市委全会召开

            锚定目标 真抓实干
            奋力谱写振兴新篇章

            梁启文讲话

            本报讯（记者 郝晓晨）昨日，市委召开
            全体会议，听取常委会上半年的工作报
            告，部署下半年的任务。
            全会号召，全市党员干部要以实干实绩
            确保完成全年目标。
            """)
        #expect(reading.articles.map(\.headline) == ["锚定目标 真抓实干 奋力谱写振兴新篇章"])
        #expect(reading.articles.first?.kicker == "市委全会召开")
        #expect(reading.articles.first?.subheads.map(\.text) == ["梁启文讲话"])
    }

    @Test func `headlines of one shape are no subheads where each report names who wrote it`() {
        let reading = Self.reading(
            """
            清水县改革激活沉睡资源

            清水县唤醒农村的闲置资源,全县一百五十二个村清点了集体的家底,成立合作社一百四十八个,去年集体收入比上年增长两成。(冯岩 林梅)

            东屏县管出和谐邻里

            今年以来,东屏县请三百多名热心的居民当小巷管家,巡查、调解、传话,解决小事难事一千九百多件。(本报记者 董佳)

            北岭区公园扮靓城市

            解放路口由一块边角地改成的小公园引来不少居民,花草错落有致,步道平整,老人们在凉亭里下棋聊天。(顾一鸣)
            """)
        #expect(reading.articles.map(\.headline) == ["清水县改革激活沉睡资源", "东屏县管出和谐邻里", "北岭区公园扮靓城市"])
        #expect(reading.articles.map { $0.byline.map(\.name) } == [["冯岩", "林梅"], ["董佳"], ["顾一鸣"]])
    }

    @Test func `a headline in which each letter stands twice is read once`() {
        #expect(Doubling(Array("成成就就回回顾顾".unicodeScalars))?.once.string == "成就回顾")
        #expect(Doubling(Array("11223344".unicodeScalars)) == nil)
    }

    @Test func `a headline inside a sentence is the next report's where the report that it cuts has its own`()
    {
        let reading = Self.reading(
            """
            全市庆祝教师节大会召开

            尊师重教 立德树人

            本报讯(记者 郝晓晨)昨日上午,全市庆祝教师节大会在市会议中心召开,表彰了优秀教师四十六名、先进学校十二所,实验中学的教师代表发言,说近年来新建改建学校三十八所,新增学位

            我市第二批“城市合伙人”签约

            一万四千个,大班额基本消除,家长放心。

            本报讯(记者 董佳)前日,我市第二批“城市合伙人”签约,十八家企业和商会受聘,将在招商引资、人才引进、文旅推介等方面与我市合作。
            """)
        #expect(reading.articles.map(\.headline) == ["尊师重教 立德树人", "我市第二批“城市合伙人”签约"])
        #expect(reading.articles.first?.kicker == "全市庆祝教师节大会召开")
    }

    @Test func `two headlines at the end of a page are those of the two panels before them`() {
        let page = """
            过去的一年，我们始终把项目建设作为头
            等大事来抓，全年实施重点项目246个，完成
            投资312亿元。装备制造产业园一期建成投用，
            恒信制药扩能改造项目竣工投产，安陵经开区
            在全省排名前移3位。
            我们着力优化营商环境，新登记市场主体
            1.2万户，“一网通办”事项占比达到95%，企
            业和群众的满意度明显提升。
            我们持续推进城市更新，改造老旧小区61
            个、棚户区3200套，新建改造供热管网84公里，
            城市面貌焕然一新。
            2022年，是党的二十大召开之年，
            做好全年工作意义重大。经济社会发
            展的主要预期目标是：地区生产总值
            增长6.5%左右，一般公共预算收入增
            长6%，固定资产投资增长11%，城镇
            新增就业1.2万人。
            突出抓好产业升级。实施“百项
            技改”工程，力争规上工业增加值增
            长9%，新增规上企业20户以上。
            突出抓好民生改善。办好20件惠
            民实事，新建改扩建幼儿园9所，城
            乡低保标准提高5%以上。
            2022年重点任务
            过去一年工作亮点
            """
        let reading = Self.reading(page.split(separator: "\n").joined(separator: "\n\n"))
        #expect(reading.articles.map(\.headline) == ["过去一年工作亮点", "2022年重点任务"])
    }

    @Test func `a notice's title is known by its last word, however wide its text`() {
        let reading = Self.reading(
            """
            城北区人民法院公告
            宋长有：本院受理原告诉你借款纠纷
            一案，现依法公告送达起诉状副本，自公告
            之日起，经过三十日即视为送达。

            停电通知
            因线路检修，本月十日早六时起河西
            区春城路一带停电，请用户提前做好准备。
            国网安陵供电公司

            图为工人在检修线路。
            本报记者 顾一鸣 摄

            寻人启事
            马永贵，男，七十六岁，本月三日早
            晨从东屏县光明小区走失，身穿灰色夹克。
            联系电话：13804370912
            """)
        #expect(reading.articles.map(\.headline) == ["城北区人民法院公告", "停电通知", nil, "寻人启事"])
        #expect(reading.articles.map(\.kind) == [.notice, .notice, .photo, .feature])
    }

    @Test func `a headline goes on below a verb and below the body that issues a list`() {
        let reading = Self.reading(
            """
            根据市长的提请，市人大常委会第十二次
            会议决定任命姜大为为市财政局局长，免去田
            守信的市生态环境局局长职务。

            市人民代表大会常务委员会
            任 免 名 单
            （2023年10月10日市人大常委会第十二次会议通过）

            市第十届人民代表大会常务委员会第十二
            次会议听取和审议了市财政局局长姜大为受市
            人民政府委托所作的二〇二二年市级财政决算

            的报告，审查了市级财政决算草案，会议决定
            批准二〇二二年市级财政决算。

            市人大常委会举行
            第 十 二 次 会 议
            """)
        #expect(reading.articles.map(\.headline) == ["市人民代表大会常务委员会任免名单", "市人大常委会举行第十二次会议"])
    }

    @Test func `an author may stand behind the house that he works for`() {
        let author = Bylines.author(Array("市中医院 范文博".unicodeScalars))
        #expect(author == Credit(name: "范文博", role: "市中医院"))
        #expect(Bylines.author(Array("秋冬进补 先健脾".unicodeScalars)) == nil)
        #expect(Bylines.author(Array("海的女儿".unicodeScalars)) == nil)
    }

    @Test func `a picture between two headlines is the text of the first, one inside a word is a caption`() {
        let reading = Self.reading(
            """
            # 秋收图景

            连日来,东屏县的水稻进入收获期,收割机在田里来回穿梭。 本报记者 顾一鸣 摄

            # 夜校点亮青年生活

            本报讯(记者 姚思远)晚上七点,青年夜校的教室里坐满了人,学员跟着老师学插花,自八月开课以来已有一千二百多名学员,刷新了“青年速

            夜校的烘焙课。 本报记者 顾一鸣 摄

            度”。下一步还要增设课程,让更多年轻人走进夜校。
            """)
        #expect(reading.articles.map(\.headline) == ["秋收图景", "夜校点亮青年生活", nil])
        #expect(reading.articles.map(\.kind) == [.feature, .news, .photo])
        #expect(reading.articles.dropFirst().first?.paragraphs.first?.text.contains("“青年速度”。") == true)
    }

    private static func reading(_ page: String) -> IssueReading {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
    }
}
