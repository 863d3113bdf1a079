import ArchiveModel
import Languages

/// What single lines of a newspaper say about themselves, whatever page they stand on.
enum LineRules {
    static let opening: Marks = "（("
    static let closing: Marks = "）)"
    static let colons: Marks = "：:"

    // MARK: Where stories begin and end

    /// `人物：`, `任命：`, `根据《`, `（上接`: a story begins here, as with a dateline.
    static func opensStory(folded line: [Unicode.Scalar]) -> Bool {
        openers.begin(folded: line) || arrivals.begin(folded: line)
    }

    private static let arrivals: Words = ["（上接", "上接第", "（continued from", "continued from page"]

    private static let openers: Words = ["人物：", "任命：", "任命名单：", "根据《"]
    private static let ownDatelines: Words = ["本报讯", "本刊讯", "本报电", "本网讯"]
    private static let agencies: Words = [
        "新华社", "据新华社", "中新社", "中新网", "人民网", "中央社", "光明网", "央视网",
    ]

    /// The end of `本报讯（记者 某某）`, `【晨报讯】`, `新华社北京1月5日电` or `〔記者某某／某地報導〕` at the start of a line;
    /// `nil` without a dateline.
    static func dateline(_ line: [Unicode.Scalar]) -> Int? {
        let isFramed = frameOpening.contains(line.first)
        let start = isFramed ? 1 : 0
        if var end = ownDateline(line, from: start) {
            if isFramed, frameClosing.contains(line[safe: end]) { end += 1 }
            let rest = line[end...].drop(while: \.isBlank)
            guard opening.contains(rest.first),
                let close = rest.prefix(60).firstIndex(where: { closing.contains($0) })
            else { return end }
            return close + 1
        }
        if isFramed { return reporterInFrame(line) }
        if agencies.begin(line), let end = line.prefix(40).firstIndex(where: { $0 == "电" || $0 == "電" }) {
            return end + 1
        }
        return line.first?.isUppercaseLatin == true ? LatinText.dateline(line) : nil
    }

    /// 据新华社某地1月20日, whose 电 stands in the next line.
    static func beginsDateline(_ line: [Unicode.Scalar]) -> Bool {
        guard line.count <= 20, let agency = agencies.length(beginning: line) else { return false }
        let rest = line[agency...]
        return rest.contains(where: \.isDigit) && rest.allSatisfy { $0.isHan || $0.isDigit || $0.isBlank }
    }

    /// Whether a line's beginning has what every dateline has: 讯 or 电, a bracket, a town in capitals.
    static func mayBeDateline(_ line: some Collection<Unicode.Scalar>) -> Bool {
        line.first.map { frameOpening.contains($0) || $0.isUppercaseLatin } == true
            || line.contains { reporting.contains($0) }
    }

    private static let frameOpening: Marks = "【［[〔"
    private static let frameClosing: Marks = "】］]〕"
    private static let reporting: Marks = "讯訊电電"

    /// The end of 本报讯, 本报某地1月5日电, 某某日报讯 from `start` on.
    private static func ownDateline(_ line: [Unicode.Scalar], from start: Int) -> Int? {
        let words = line[start...].prefix(16)
        guard words.first?.isHan == true, words.contains(where: { reporting.contains($0) }) else {
            return nil
        }
        if let length = ownDatelines.length(beginning: words) { return start + length }
        guard let end = words.firstIndex(where: { reporting.contains($0) }), end > start,
            words[..<end].allSatisfy({ $0.isHan || $0.isDigit }),
            line[safe: end + 1].map({ $0.isBlank || opening.contains($0) || frameClosing.contains($0) })
                ?? true
        else { return nil }
        return ownPaper.begin(words) || papers.contains(line[end - 1]) && end - start <= 8 ? end + 1 : nil
    }

    private static let ownPaper: Words = ["本报", "本刊"]
    private static let papers: Marks = "报報"

    /// The end of 〔記者某某／某地報導〕.
    private static func reporterInFrame(_ line: [Unicode.Scalar]) -> Int? {
        guard reporters.begin(line.dropFirst()),
            let end = line.prefix(30).firstIndex(where: { frameClosing.contains($0) }),
            !notes.end(line[..<end])
        else { return nil }
        return end + 1
    }

    /// 【记者手记】 is the title of a text.
    private static let notes: Words = ["手记", "来信", "观察", "调查", "札记", "感言", "日记", "视点", "连线", "点评"]
    private static let reporters: Words = ["记者", "本报记者", "通讯员"]

    /// `（本报记者 某某 整理）`, `（某某 摘编）`, `（下转第三版）`: a story ends here.
    static func closesStory(_ line: [Unicode.Scalar]) -> Bool {
        if Continuation.ends(line) { return true }
        guard closing.contains(line.last), opening.contains(line.first) else { return false }
        let dense = line.dense
        return isCredit(dense)
            && (compilers.occur(in: dense.suffix(4)) || authors.begin(dense.dropFirst()))
    }

    private static let compilers: Words = ["整理", "摘编", "拟写"]
    private static let authors: Words = ["作者单位", "作者系", "作者为", "作者："]
    private static let creditWords: Words = ["记者", "通讯员", "整理", "摘编", "拟写", "摄影", "作者", "供稿", "提供", "供图"]

    /// A whole line in brackets that names who wrote, compiled or photographed.
    static func isCredit(_ dense: [Unicode.Scalar]) -> Bool {
        opening.contains(dense.first) && closing.contains(dense.last) && dense.count <= 40
            && creditWords.occur(in: dense)
    }

    /// `…。（本报记者 某某）`, `…。（某某 某某）`.
    static func endsWithCredit(_ line: [Unicode.Scalar]) -> Bool {
        guard closing.contains(line.last) else { return false }
        let end = line.suffix(40)
        guard let open = end.lastIndex(where: { opening.contains($0) }), open > end.startIndex,
            end[..<open].endsSentence
        else { return false }
        return isCredit(end[open...].dense) || areNamesInBrackets(end[open...])
    }

    // MARK: Dates

    private static let dateMarks: Marks = "年月日〇零一二三四五六七八九十○O"

    /// A line that is nothing but a date: 2021年1月4日, 二〇二一年一月四日.
    static func isDate(_ line: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard line.last == "日" else { return false }
        let dense = line.prefix(32).dense
        return (6...13).contains(dense.count) && dense.last == "日" && dense.contains("年")
            && dense.contains("月")
            && dense.allSatisfy { $0.isDigit || dateMarks.contains($0) }
    }

    /// Whether a line ends with a date, as a signature does.
    static func endsWithDate(_ line: [Unicode.Scalar]) -> Bool {
        guard line.last == "日", let year = line.suffix(13).lastIndex(of: "年"), year >= 4 else { return false }
        return isDate(line[(year - 4)...])
    }

    /// 1月5日, 1月10日至13日: a paragraph that begins with a day.
    static func opensWithDay(_ line: [Unicode.Scalar]) -> Bool {
        guard line.first?.isDigit == true else { return false }
        let dense = line.prefix(12).dense
        let month = dense.prefix { $0.isDigit }
        guard (1...2).contains(month.count), dense.dropFirst(month.count).first == "月" else { return false }
        let day = dense.dropFirst(month.count + 1).prefix { $0.isDigit }
        return (1...2).contains(day.count) && dense.dropFirst(month.count + 1 + day.count).first == "日"
    }

    private static let offices: Words = [
        "局", "委员会", "委", "政府", "办公室", "办", "中心", "公司", "所", "处", "站", "院", "厅", "协会", "指挥部", "法院", "编辑部",
        "支队", "中学", "小学", "大学",
        "银行", "组委会", "联合会",
    ]

    /// 市交通运输局, alone on its line: who signs, where no date stands behind it.
    static func isSignatory(_ line: [Unicode.Scalar]) -> Bool {
        (4...24).contains(line.count) && line.allSatisfy { $0.isHan || $0.isBlank } && offices.end(line)
    }

    // MARK: Members of a text

    private static let contacts: Words = [
        "电话", "热线", "地址", "报名地点", "联系人", "联系方式", "邮箱", "网址", "微信", "传真", "邮编", "手机", "乘车路线",
    ]

    /// 联系电话：…, 地址：…: how to reach whom a notice or advertisement names.
    static func isContact(folded line: [Unicode.Scalar]) -> Bool {
        guard line.count <= 60, let colon = line.prefix(12).firstIndex(of: ":") else { return false }
        return contacts.end(line[..<colon])
    }

    static let numerals: Marks = "一二三四五六七八九十"

    /// 一、 二、 （一） 一是 第一，: numbered members of one text, which never begin a story.
    static func isNumbered(_ line: [Unicode.Scalar]) -> Bool {
        let bracketed = opening.contains(line.first)
        let body = bracketed ? line.dropFirst() : line[...]
        let count = body.prefix { numerals.contains($0) }.count
        guard (1...3).contains(count), let next = body.dropFirst(count).first else { return false }
        return bracketed ? closing.contains(next) : next == "、" || next == "是"
    }

    private static let counted: Marks = "名人个项户件"

    /// 城北代表团（8名）: the label of a part of a list.
    static func countsMembers(_ line: [Unicode.Scalar]) -> Bool {
        guard closing.contains(line.last), line.count <= 30, counted.contains(line.dropLast().last),
            let open = line.lastIndex(where: { opening.contains($0) })
        else { return false }
        let number = line[(open + 1)...].dropLast(2)
        return !number.isEmpty && number.allSatisfy { $0.isDigit || $0.isBlank || numerals.contains($0) }
    }

    private static let dashes: Words = ["——", "--", "──", "—"]

    /// `——访…`, `（2020年…会议通过）`: qualifies the headline beside it.
    static func isDeck(_ line: [Unicode.Scalar]) -> Bool {
        if dashes.begin(line) { return true }
        return opening.contains(line.first) && closing.contains(line.last) && !isCredit(line.dense)
            && !arrivals.begin(line)
    }

    private static let columnTitles: Set<String> = [
        "简讯", "短讯", "快讯", "简报", "要闻简报", "一句话新闻", "图片新闻", "短评", "快评", "时评", "微评", "声明", "启事", "公告", "通告",
        "招租", "招聘", "招标", "转让", "更正", "致歉", "讣告", "遗失声明", "征稿启事", "寻人启事", "招领启事",
    ]
    private static let latinTitles: Set<String> = [
        "correction", "corrections", "obituaries", "births", "deaths", "briefs", "local briefs", "in brief",
        "weather",
        "letters to the editor", "letters", "classified", "editorial", "notices",
    ]

    /// 简讯, 短评, 启事 alone on a line: a title, however short.
    static func isColumnTitle(_ line: [Unicode.Scalar]) -> Bool {
        if line.first?.isUppercaseLatin == true {
            return line.count <= 24 && latinTitles.contains(Fold.string(line.string))
        }
        return line.count <= 9 && (2...5).contains(line.count { !$0.isBlank })
            && columnTitles.contains(Fold.string(line.dense.string))
    }

    /// 暴雨蓝色预警发布 2版: a line of the front page's guide to the others.
    static func isGuide(_ line: [Unicode.Scalar]) -> Bool {
        guard line.last == "版", line.count <= 30 else { return false }
        let words = line.dropLast()
        let number = words.reversed().prefix { $0.isDigit }
        let rest = words.dropLast(number.count)
        return (1...2).contains(number.count) && rest.count >= 4
            && !rest.contains { guideEnds.contains($0) } && !rest.suffix(6).contains("第") && rest.last != "日"
    }

    private static let guideTitles: Set<String> = ["导读", "今日导读", "要闻导读", "本报导读", "内页导读", "导航"]

    static func isGuideTitle(_ line: [Unicode.Scalar]) -> Bool {
        line.count <= 8 && guideTitles.contains(Fold.string(line.dense.string))
    }

    private static let guideEnds: Marks = "。！？；：，转接今"
}
