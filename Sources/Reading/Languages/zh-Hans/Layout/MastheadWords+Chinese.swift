extension MastheadWords {
    static let chinese = MastheadWords(
        certain: [
            "统一刊号", "统一连续出版物", "国内刊号", "e-mail", "邮发代号", "http", "www.", "版权所有", "主管主办", "零售价",
        ],
        likely: ["热线", "主管", "主办", "出版", "零售", "编辑部", "社址", "电话", "邮编", "总编"],
        folios: [
            "来源：", "作者：", "发布时间", "发布日期", "浏览次数", "责编", "编辑", "版面", "电话", "投稿", "美编", "校对", "版式",
        ],
        issueNumber: NumberFrame(before: ["总第", "總第"], after: "期"),
        otherNumber: NumberFrame(before: ["第"], after: "號"),
        pagesToday: NumberFrame(
            before: ["今日", "今日一張", "今日二張", "今日兩張", "本期", "本日"], after: "版"),
        page: NumberFrame(before: ["第"], after: "版"),
        papers: ["日报", "晚报", "早报", "晨报", "时报", "商报", "都市报", "周报", "週報"],
        houses: ["日报社", "晚报社", "日報社", "报社"])
}

extension PrintedDateWords {
    static let chinese = PrintedDateWords(
        year: "年", month: "月", day: "日", inDate: "年月日〇零一二三四五六七八九十○O", ordinal: "第",
        eras: [("民國", 1911), ("民国", 1911)], page: "版", weeks: ["星期", "禮拜", "礼拜"],
        weekdays: Array("一二三四五六日".unicodeScalars), otherSunday: "天")
}
