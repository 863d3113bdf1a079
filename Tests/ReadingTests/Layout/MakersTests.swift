import ArchiveModel
import Testing

@testable import Reading

/// Who made a report or took the photographs of a page.
@Suite struct `Makers` {
    @Test(arguments: [
        ("松江网青榆市3月9日电（程溪月）花展昨日开幕。", ["程溪月"], [""]),
        ("长河社雁城9月1日电（罗一鸣、彭子安）开学首日，交警在校门口执勤。", ["罗一鸣", "彭子安"], ["", ""]),
        ("新华社青榆4月2日电（记者 施若水）古街修缮完工。", ["施若水"], ["记者"]),
        ("海峡网柳州3月8日电（见习记者 施若水 通讯员 蔡振邦）昨日，古街修缮完工。", ["施若水", "蔡振邦"], ["见习记者", "通讯员"]),
        ("【本报讯】（通讯员赵永成、实习生/孟小荷）昨日降雪。", ["赵永成", "孟小荷"], ["通讯员", "实习生"]),
        ("江海晚报讯（记者 于小舟/文 陆一帆/图）昨日，菜市场恢复营业。", ["于小舟", "陆一帆"], ["记者", "记者"]),
        ("本报讯（实习生／唐小满 记者／孟青）昨日，大桥合龙。", ["唐小满", "孟青"], ["实习生", "记者"]),
    ])
    func `of a report are those in the bracket behind its dateline`(
        text: String, names: [String], roles: [String]
    ) {
        let byline = articles(text).first?.byline ?? []
        #expect(byline.map(\.name) == names)
        #expect(byline.map(\.role) == roles)
    }

    @Test(arguments: ["新华社青榆4月2日电（图片新闻）古街修缮完工。", "松江网青榆市3月9日电（今晚）车展开幕。"])
    func `are no words in that bracket that are no names`(text: String) {
        #expect(articles(text).first?.byline == [])
    }

    @Test(arguments: [
        "本版摄影 夏明远 刘一帆", "本版摄影：本报记者 高远山", "本版图片由本报记者孔令晨摄", "本版编辑 金晓 版式 于洋 图片 卢小川", "本版照片/谢东升 钟立",
        "本版攝影 葉啟明 盧志遠", "本版编辑 金晓 版式 于洋 校对 钟立",
    ])
    func `of the page itself made none of its articles`(line: String) {
        let page = "# 春耕\n\n本报讯（记者 方可欣）昨日，农机下田。\n\n\(line)\n"
        #expect(articles(page).first?.byline.map(\.name) == ["方可欣"])
    }

    private func articles(_ page: String) -> [Article] {
        IssueReader.read(
            issue: IssueID(CalendarDate(dayNumber: 0)), pages: [1: SourceText(path: "1.txt", page + "\n")]
        ).value.articles
    }
}
