extension TextStyle {
    /// Newspapers in traditional Chinese, of whatever place.
    static let traditionalChinese = TextStyle(
        hasBlanks: false, density: 1, sentenceEnds: "。！？", allSentenceEnds: "。！？!?", clauseEnds: "；，、：",
        closings: "」』”’）", announcing: ":：", afterDateline: ")）]】〕 　", headlinePauses: " 　",
        deckOpenings: ["—", "（", "("], listSeparator: "、", creditSeparator: "　",
        tableSeparator: "、", digitSeparators: ",，", supplied: Pair("〔", "〕"), remark: Pair("（", "）"),
        title: Pair("《", "》"), setsFullWidth: true,
        signedDates: { year, month, day in
            ["\(year)年\(month)月\(day)日"]
                + (year > 1911
                    ? ["中華民國\(year - 1911)年\(month)月\(day)日", "民國\(year - 1911)年\(month)月\(day)日"] : [])
        },
        otherAuthors: "等", codes: Codes(bibliography: "chinese"), citesByStandard: true,
        officeWords: (taken: "任命, 當選", left: "辭職, 免去"))
}
