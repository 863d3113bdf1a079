import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Marks and titles that a column's end, a frame or quotation marks hide.
@Suite struct `Marks and titles in disguise` {
    @Test func `remarks in brackets without number are no end of a sentence, and no end of the reader`() {
        func ends(_ text: String) -> Bool { Array(text.unicodeScalars).endsSentence }
        #expect(ends("水满了。（记者 周远）") && ends("水满了。（记者 周远）（二版有图） "))
        #expect(!ends("水满了（记者 周远）") && !ends("（") && !ends("）") && !ends("　　"))
        #expect(!ends(String(repeating: "（水）", count: 400_000)))
    }

    @Test func `a mark of departure broken over two lines ends its story`() {
        let reading = Self.reading(
            """
            本报讯（记者 何庆云）昨日，区里的干部到田间
            看春耕，问种子和化肥备得怎么样，还到农户家
            里看了新修的厕所，叮嘱把好事办好（下转第二
            版）

            田间问春耕

            三月十四日上午，一列装满粮食的货车开出小站
            往港口去，这是头一趟，路上比汽车省两天，往
            后每个星期都要开一趟。

            头一趟粮食专列开出小站
            """)
        #expect(reading.articles.map(\.headline) == ["田间问春耕", "头一趟粮食专列开出小站"])
        #expect(reading.articles.first?.continuesTo == "第二版")
        #expect(reading.articles.first?.paragraphs.last?.text.hasSuffix("叮嘱把好事办好") == true)
    }

    @Test func `a reporter's notes in a frame are a title, and a call above the paper's desk is one`() {
        let reading = Self.reading(
            """
            # 河水清了

            五年来，城里修了九座污水厂，堵住了两百多个排污口，沿河的人家推开窗子，又看得见鱼了。

            # 【记者手记】

            傍晚的河边，孩子们追着跑，老人说六十年没见过这样清的水，治水和治病一样，难在坚持。

            # 这样的“减负”,大家盼了很久!

            本报评论员

            少盖几个章,少跑几趟路,办事的人最清楚,也最该由他们来打分。
            """)
        #expect(reading.articles.map(\.headline) == ["河水清了", "【记者手记】", "这样的“减负”,大家盼了很久!"])
    }

    @Test func `words in quotation marks between the paragraphs of one report are subheads`() {
        let reading = Self.reading(
            """
            大山里的点灯人

            ——记云盘岭的教师何庆云

            云盘岭散居着三个屯子,教学点只有一间教室、一位老师、七个孩子,老师今年五十八岁,在这里守了三十六年。

            “我走了,孩子们怎么办”

            那年同来的两位老师先后离开,他也背着行李走到山口,回头看见孩子们站在雪里望着他,又把行李背了回来。

            “他是我们的亲人”

            三十六年里,他送走了两百多个学生,冬天给他们生炉子、烤馒头,大家说他像父亲一样,谁也离不开他。
            """)
        #expect(reading.articles.map(\.headline) == ["大山里的点灯人"])
        #expect(reading.articles.first?.subheads.map(\.text).suffix(2) == ["“我走了,孩子们怎么办”", "“他是我们的亲人”"])
    }

    @Test func `captions that stand twice are cut between each other, behind a blank and without one`() {
        func captions(_ line: String) -> [String] {
            let lines = PageLine.unmarked(of: SourceText(path: "1.txt", line + "\n\n（（资料图片资料图片））"), .all)
            return CaptionText.captions(in: lines[0]).map(\.string)
        }
        #expect(captions("城北高新区城北高新区 河东产业园河东产业园") == ["城北高新区", "河东产业园"])
        #expect(
            captions("志愿者在小区打扫卫生志愿者在小区打扫卫生山前村的超市开门了山前村的超市开门了 城北高新区城北高新区")
                == ["志愿者在小区打扫卫生", "山前村的超市开门了", "城北高新区"])
    }

    private static func reading(_ text: String) -> IssueReading {
        IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", text)]).value
    }
}
