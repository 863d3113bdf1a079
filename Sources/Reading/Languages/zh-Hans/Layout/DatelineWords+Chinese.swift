extension DatelineWords {
    static let chinese = DatelineWords(
        openers: ["人物：", "任命：", "任命名单：", "根据《"],
        ownDatelines: ["本报讯", "本刊讯", "本报电", "本网讯"],
        agencies: ["新华社", "据新华社", "中新社", "中新网", "人民网", "中央社", "光明网", "央视网"],
        ownPaper: ["本报", "本刊"], papers: "报報", wires: "电電", senders: "网網社报報台臺", reporting: "讯訊电電",
        reporters: ["记者", "本报记者", "通讯员"],
        notes: ["手记", "来信", "观察", "调查", "札记", "感言", "日记", "视点", "连线", "点评"])
}

extension JumpWords {
    static let chinese = JumpWords(
        leaving: ["下转"], arriving: ["上接"], leavingAlone: [], arrivingAlone: [],
        arrivals: ["（上接", "︵上接", "上接第"], naming: [], behindName: [], columns: [],
        shownLeaving: "下转", shownArriving: "上接", shownBlank: "")
}
