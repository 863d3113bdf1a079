import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Which lines of a head are the headline, and which say who wrote, what series it is of, or who was there.
@Suite struct `Lines of a headline` {

    @Test
    func
        `a line that holds half as many letters more is a kicker, and a line that tells who spoke is a deck`()
    {
        let article = Self.reading(
            """
            市里的学习班举行今年的第五次集体学习
            把规矩记在心里
            落到每天的事情上
            田小禾主持并讲话 沈竹青出席

            本报讯（记者 何庆云）昨日，学习班在城北礼堂举
            行，三十多人参加，逐条学习了新的办法，还
            讨论了各自的打算。

            城北法院
            把官司审到田间地头

            本报讯（记者 何庆云）昨日，法官在村口的大树下
            审了一桩邻里官司，两家当场握手言和，大家
            都说这样好。
            """
        ).articles
        #expect(article.map(\.headline) == ["把规矩记在心里落到每天的事情上", "城北法院把官司审到田间地头"])
        #expect(article.first?.kicker == "市里的学习班举行今年的第五次集体学习")
        #expect(article.first?.subheads.map(\.text) == ["田小禾主持并讲话 沈竹青出席"])
    }

    @Test func `a line that stands in several heads of a page is the name of a series`() {
        let reading = Self.reading(
            """
            本报讯 昨日，市里的工厂又添了两条新的生产线，
            机器都是本地造的，工人们说用起来顺手，一天
            能多做三百件。

            新春谈打算
            让机器多转一圈

            本报讯 昨日，镇上的合作社开了头一个网店，卖的
            是自家晒的笋干，三天接到一百多份订单，老人
            们乐得合不拢嘴。

            新春谈打算
            让笋干走出大山
            """)
        #expect(reading.articles.map(\.headline) == ["让机器多转一圈", "让笋干走出大山"])
        #expect(reading.articles.map(\.kicker) == ["新春谈打算", "新春谈打算"])
    }

    @Test func `bylines name several people behind a mark, what they made, or the paper's own desk`() {
        func names(_ line: String) -> [String]? {
            Bylines.byline(Array(line.unicodeScalars), in: .all)?.map(\.name)
        }
        #expect(names("□ 何庆云 田小禾") == ["何庆云", "田小禾"])
        #expect(names("文/何庆云") == ["何庆云"])
        #expect(names("图/文 何庆云") == ["何庆云"])
        #expect(names("本报评论员") == [])
        #expect(names("Staff writers") == [])
        #expect(names("文/天边的云") == nil)
        #expect(names("新华社记者 何庆云") == ["何庆云"])
    }

    @Test func `a question is a headline above what begins a text`() {
        let reading = Self.reading(
            """
            路口的灯坏了，谁来修？
            编辑同志：
            我住在城北的河边小区，门口的三盏灯已经坏了
            半个月，夜里一片漆黑，老人不敢出门。
            河边小区 王女士

            外卖小哥，请慢一点
            编辑同志：
            每天中午都有人骑着车逆行，看得人心惊，希望
            平台多给他们一点时间。
            读者 沈竹青
            """)
        #expect(reading.articles.map(\.headline) == ["路口的灯坏了，谁来修？", "外卖小哥，请慢一点"])
        #expect(reading.articles.first?.paragraphs.last?.text == "河边小区 王女士")
    }

    @Test func `rows of tables and rosters are no headlines and no sentences`() {
        let reading = Self.reading(
            """
            # 城北杯积分榜

            名次 球队 胜 平 负 积分
            1 城北农信 6 1 0 19
            2 河东供水 5 1 1 16
            3 山前茶厂 4 0 3 12

            # 城北区好邻居名单

            何庆云（女） 河边小区居民组长
            田小禾 山前茶厂制茶师傅
            沈竹青（女） 第三小学教师

            # 给邻居们的一封信

            亲爱的邻居朋友们：
            请把楼道里的旧物搬走，给大家留一条宽敞的路，也给自己留一份安心。
            """)
        #expect(reading.articles.map(\.headline) == ["城北杯积分榜", "城北区好邻居名单", "给邻居们的一封信"])
        #expect(
            reading.articles.first?.paragraphs.map(\.text).prefix(2)
                == ["名次 球队 胜 平 负 积分", "1 城北农信 6 1 0 19"])
        #expect(reading.articles.dropFirst().first?.paragraphs.count == 3)
    }

    @Test
    func `names by delegation are one list, whose title stands behind it as the page's other titles do`() {
        let reading = Self.reading(
            """
            城北代表团（5名）
            何庆云 田小禾 沈竹青
            马 丽 孙秀兰
            河口代表团（4名）
            丁 宁 冯国强
            宋 健 徐志刚

            第九次代表大会
            代 表 名 单

            第九次代表大会的主席团昨日开了第一次会议，推
            选了三位常务主席，通过了会议的日程，定下提
            出议案的时间。

            大会主席团开会

            选举由主席团的成员轮流主持，议案要有十个人
            签名，写明为什么提出，怎样去办，什么时候办
            完，逾期不再受理。

            大 会 通 知
            """)
        #expect(reading.articles.map(\.headline) == ["第九次代表大会代表名单", "大会主席团开会", "大会通知"])
        #expect(reading.articles.first?.paragraphs.count == 6)
    }

    @Test func `a line without the number sign above a headline that has one is its kicker`() {
        let reading = Self.reading(
            """
            走进田间

            # 一碗豆腐脑的八十年

            凌晨两点,巷子还在睡,豆腐坊的灯已经亮了,五十二岁的师傅把泡好的豆子倒进石磨,开始了一天的忙碌。

            # 城里新添三座图书馆

            昨日,三座小图书馆同时开门,不用办证,拿来就能看,老人和孩子们都说好。
            """)
        #expect(reading.articles.map(\.headline) == ["一碗豆腐脑的八十年", "城里新添三座图书馆"])
        #expect(reading.articles.first?.kicker == "走进田间")
    }

    @Test func `numbered lines are captions where somebody took pictures`() {
        let reading = Self.reading(
            """
            山里的送信人

            本报记者 田小禾 文/图

            天还没亮，送信人就推着车出了门，前面是七十里山路，三座桥，还有一段凿在石壁上的小道，他已经走了二十多年。

            ①骑车走在石壁上的小道。

            ②把药送到火塘边。
            """)
        #expect(reading.articles.map(\.kind) == [.feature, .photo])
        #expect(reading.articles.last?.paragraphs.count == 2)
    }

    @Test
    func `lines between a finished text and a dateline are a headline, though blank lines mean nothing`() {
        let reading = Self.reading(
            """
            山里通了新的公路
            本报讯 昨日，山前镇的村民第一次坐着班车进
            城，路上只用了半个钟头，往日要走大半天，鸡
            蛋和山货当天就能卖出去。
            市教育局：
            寒假里不得补课
            本报讯 昨日，市教育局发出通知，要求各校管好
            假期里的学生，不许集体补课，也不许收费，家
            长可以打电话举报。
            城里新添了三座图书馆
            方便老人孩子就近看书
            本报讯 昨日，三座小图书馆同时开门，藏书两万
            多册，不用办证，拿来就能看，老人和孩子们都
            说好，还能在手机上续借。
            """)
        #expect(
            reading.articles.map(\.headline)
                == ["山里通了新的公路", "市教育局：寒假里不得补课", "城里新添了三座图书馆方便老人孩子就近看书"])
    }

    @Test
    func
        `names in brackets behind a blank end a text, and marks under a title of short items are no captions`()
    {
        let reading = Self.reading(
            """
            年货搬上了网

            “这是我们山里的榛子，皮薄仁香，今年收成比往年都好。”直播间里，主播一个钟头卖出八百多单，忙得连口水也顾不上喝。 (何庆云)

            老人看病有了专门的窗口

            日前，市医院给老人开了专门的窗口，收现金，也有志愿者陪着看病，省去了许多在手机上操作的麻烦，大家都说方便。 (记者 田小禾)

            简讯

            ▲日前，城北区给五十位老人换了轮椅。

            ▲昨日，松林县图书馆办了猜灯谜的活动。
            """)
        #expect(reading.articles.map(\.headline) == ["年货搬上了网", "老人看病有了专门的窗口", "简讯"])
        #expect(reading.articles.last?.paragraphs.count == 2)
    }

    @Test func `a poem in the old manner ends each line with a pause, and a spaced name wrote it`() throws {
        let reading = Self.reading(
            """
            山居·立春

            牧 野

            檐下冰消，

            溪边柳软，

            一声啼鸟山村晚。

            老农扶杖看前川，

            新犁已试桃花岸。

            读书的三种境界

            何庆云

            年轻时读书是为了用，后来是为了知道得多一些，到了老年，只是为了一点会心的快乐，随手翻开哪一页都好。
            """)
        #expect(reading.articles.map(\.headline) == ["山居·立春", "读书的三种境界"])
        #expect(reading.articles.map { $0.byline.first?.name } == ["牧野", "何庆云"])
        #expect(try #require(reading.articles.first).paragraphs.count == 5)
    }

    private static func reading(_ text: String) -> IssueReading {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", text)]).value
    }
}
