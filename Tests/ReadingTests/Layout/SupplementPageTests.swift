import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What stands on the pages of a supplement and of notices: poems, authors' names, credits, addresses, captions.
@Suite struct `Pages of supplements and notices` {

    @Test func `a poem has its title, its author and a paragraph for each line`() throws {
        let reading = Self.reading(
            """
            村口的老井

            沈竹青

            村口有一口老井，井台是青石板铺的，磨得发亮，

            夏天光脚踩上去，一直凉到心里。

            祖母说这井比村子还老，再旱的年头也没有干

            过，一桶水打上来，能照见天上的云。

            三月的风

            叶小满

            风从河对岸来

            吹绿柳枝

            吹软了脚下的泥土

            我站在桥头

            听冰一块一块裂开

            像听一封信

            父亲的账本

            □ 何庆云

            整理旧物，在抽屉最底层翻出一个账本，蓝

            色的封面磨得发白，字却一笔一画，工工整整。

            一页一页翻下去，那些早就忘了的日子忽然又

            回到眼前，都是几角几分钱。
            """)
        #expect(reading.articles.map(\.headline) == ["村口的老井", "三月的风", "父亲的账本"])
        #expect(
            reading.articles.map(\.byline) == ["沈竹青", "叶小满", "何庆云"].map { [Credit(name: $0, role: "作者")] })
        let poem = try #require(reading.articles.dropFirst().first)
        #expect(poem.paragraphs.map(\.text).first == "风从河对岸来")
        #expect(poem.paragraphs.count == 6)
    }

    @Test func `names in brackets behind the last sentence are who wrote it`() throws {
        let reading = Self.reading(
            """
            本报讯 近日，城北区法院的法官走进第二实验
            小学，给三百多名学生讲法律课。
            活动现场还有问答，同学们举手抢着回答。
            （刘方 周小舟）

            城北区法官走进小学课堂

            本报讯（记者 田小禾）昨日，市图书馆换了新的
            借书机，读者自己就能办完手续。

            市图书馆用上新借书机
            """)
        #expect(reading.articles.map(\.headline) == ["城北区法官走进小学课堂", "市图书馆用上新借书机"])
        #expect(reading.articles.first?.byline.map(\.name) == ["刘方", "周小舟"])
    }

    @Test func `the author's post closes an essay, whose headline and author stand behind it`() {
        let reading = Self.reading(
            """
            产业要兴旺，先要把链条接长，让卖原料的也能卖

            出成品，把收入更多留在村里。

            再要把牌子擦亮，同一个标准，同一个包装。

            （作者单位：市委党校）

            把乡村的产业链条接长

            孟祥林

            社区是离群众最近的地方，治理得好不好，住在里

            面的人最清楚，要先听他们怎么说。

            （作者系城北区干部）

            让社区里的人说了算

            宋雅琴
            """)
        #expect(reading.articles.map(\.headline) == ["把乡村的产业链条接长", "让社区里的人说了算"])
        #expect(reading.articles.map { $0.byline.last?.name } == ["孟祥林", "宋雅琴"])
    }

    @Test func `addresses and telephone numbers end a notice and are paragraphs of their own`() throws {
        let reading = Self.reading(
            """
            招聘启事
            顺达物业公司因业务发展需要，现面向社会
            招聘保洁员十二名，身体健康，有经验的优先。
            一经录用即签订合同，缴纳各项社会保险，工作
            满一年的享受带薪休假。
            报名地址：城北区朝阳路66号
            联系人：马女士
            电话：0521-6070099

            国有建设用地使用权挂牌出让公告
            经市政府批准，现以挂牌方式出让滨河路东
            侧一宗土地，用途为住宅，出让年限七十年，起
            始价三千八百六十万元，有意竞买的单位和个人
            均可申请参加。
            市自然资源局
            2022年3月17日
            """)
        #expect(reading.articles.map(\.headline) == ["招聘启事", "国有建设用地使用权挂牌出让公告"])
        #expect(
            reading.articles.first?.paragraphs.suffix(3).map(\.text)
                == ["报名地址：城北区朝阳路66号", "联系人：马女士", "电话：0521-6070099"])
        #expect(reading.articles.last?.signedBy == "市自然资源局")
    }

    @Test func `a name, what it offers and where to find it are no part of the report before`() {
        let reading = Self.reading(
            """
            孩子春季过敏怎么办

            进入三月，不少孩子鼻痒、打喷嚏，家长十

            分着急。儿科医生说，花粉和尘螨都多起来了，

            出门要戴好口罩，回家先洗脸洗手。

            被褥要勤洗勤晒，家里少养花草，房间每天

            开窗通风，时间不必太长。

            春天老年公寓

            环境优美 设施齐全 收费合理

            地址：城北区松山路9号

            电话：0521-6033777
            """)
        #expect(reading.articles.map(\.headline) == ["孩子春季过敏怎么办", "春天老年公寓"])
    }

    @Test func `a caption that names its photographer is no part of the report that it cuts`() throws {
        let reading = Self.reading(
            """
            # 市政府召开常务会议

            本报讯(记者 姚思远)昨日,市政府召开常务会议,研究今年的民生实事、春耕备耕和森林防火等项工作,市长主持会议并讲话。

            # 二十三个项目集中开工

            本报讯(记者 董佳)昨日上午,今年第一批重点项目集中开工,总投资八十六亿元,全部建成后预计每年可新增产值一百二十亿元,带动就业

            3月16日,城北区石门街道的志愿者帮助居民打扫楼道。 本报记者 顾一鸣 摄

            四千余人。市长在现场详细询问项目的规划,要求各级干部当好服务员。
            """)
        let report = try #require(reading.articles.dropFirst().first)
        #expect(reading.articles.map(\.kind) == [.news, .news, .photo])
        #expect(report.paragraphs.count == 1)
        #expect(report.paragraphs.first?.text.contains("带动就业四千余人。") == true)
    }

    @Test func `a block that tells what happened when is a caption, not a kicker`() {
        let reading = Self.reading(
            """
            市长调研老旧小区改造
            本报讯（记者 郝晓晨）昨日，市长到河西区调研老
            旧小区改造，听取住户的意见，要求年内完工。

            五月七日，清水县组织干部群众
            在赤水河沿岸植树护堤

            全市防汛会议要求
            落实各项措施 确保安全度汛
            本报讯（记者 董佳）昨日，全市防汛会议召开，
            总结去年的工作，部署今年的任务。
            """)
        #expect(reading.articles.map(\.headline) == ["市长调研老旧小区改造", nil, "落实各项措施 确保安全度汛"])
        #expect(reading.articles.map(\.kind) == [.news, .photo, .news])
        #expect(reading.articles.last?.kicker == "全市防汛会议要求")
    }

    @Test func `series box and series stand above the headline in one block`() {
        let reading = Self.reading(
            """
            奋进新征程 建功新时代
            国家农高区建设巡礼
            黑土地上种出“金种子”
            本报记者 董佳

            立夏时节，走进农高区的试验田，无人插秧机来回
            穿梭，技术员坐在屋里就能管好千亩良田。
            这里的每一块地都有自己的编号，种了什么，施了
            多少肥，一查便知。
            """)
        #expect(reading.articles.map(\.headline) == ["黑土地上种出“金种子”"])
        #expect(reading.articles.first?.kicker == "奋进新征程 建功新时代 国家农高区建设巡礼")
    }

    private static func reading(_ page: String) -> IssueReading {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
    }
}
