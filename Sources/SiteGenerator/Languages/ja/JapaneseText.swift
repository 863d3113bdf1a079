extension TextStyle {
    static let japanese = TextStyle(
        hasBlanks: false, density: 1, sentenceEnds: "。！？", allSentenceEnds: "。！？!?", clauseEnds: "；、，：",
        closings: "」』”’）", announcing: ":：", afterDateline: ")）]】＝= 　", headlinePauses: " 　",
        deckOpenings: ["—", "―", "（", "("], listSeparator: "、", creditSeparator: "　",
        tableSeparator: "、", digitSeparators: ",，", supplied: Pair("〔", "〕"), remark: Pair("（", "）"),
        title: Pair("『", "』"),
        signedDates: { year, month, day in ["\(year)年\(month)月\(day)日"] }, otherAuthors: "ほか",
        codes: Codes(bibliography: "japanese"), officeWords: (taken: "任命, 当選", left: "辞任, 解任"))
}
