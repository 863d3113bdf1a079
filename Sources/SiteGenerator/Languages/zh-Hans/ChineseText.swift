extension TextStyle {
    /// Newspapers in simplified Chinese.
    static let chinese = TextStyle(
        hasBlanks: false, density: 1, sentenceEnds: "。！？", allSentenceEnds: "。！？!?", clauseEnds: "；，、：",
        closings: "”’」』）", announcing: ":：", afterDateline: ")）]】 　", headlinePauses: " 　",
        deckOpenings: ["—", "（", "("], listSeparator: "、", creditSeparator: "　",
        tableSeparator: "、", digitSeparators: ",，", supplied: Pair("〔", "〕"), remark: Pair("（", "）"),
        title: Pair("《", "》"), setsFullWidth: true,
        signedDates: { year, month, day in ["\(year)年\(month)月\(day)日"] }, otherAuthors: "等",
        codes: Codes(citation: "zh-CN", bibliography: "chinese"), citesByStandard: true,
        officeWords: (taken: "任命, 当选", left: "辞职, 免去"))
}

extension StageWords {
    static let chinese = StageWords(
        promises: ["计划", "规划", "拟", "谋划", "目标", "力争", "将", "预计"],
        underway: ["推进", "开工", "在建", "续建", "启动", "施工"],
        deliveries: [
            "竣工", "建成", "完成", "完工", "通车", "投产", "投用", "启用", "交付", "验收", "落成", "销号", "消除", "达产",
            "办结",
        ])
}
