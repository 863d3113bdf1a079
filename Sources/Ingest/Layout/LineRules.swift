/// What single lines of a newspaper say about themselves, whatever page they stand on.
enum LineRules {
    /// `本报讯`, agency datelines, `人物：`, `任命：`, `根据《`: a story begins here.
    static func opensStory(_ line: [Unicode.Scalar]) -> Bool {
        dateline(line) != nil || hasPrefix(line, ["人物：", "人物:", "任命：", "任命:", "根据《"])
    }

    /// The end of `本报讯（记者 某某）` or `新华社北京1月5日电` at the start of a line; `nil` without a dateline.
    static func dateline(_ line: [Unicode.Scalar]) -> Int? {
        let head = line.prefix(40)
        if hasPrefix(line, ["本报讯", "本刊讯", "本报电", "本報訊"]) {
            let rest = line.dropFirst(3).drop(while: \.isBlank)
            guard let open = rest.first, open == "（" || open == "(" else { return 3 }
            guard let close = rest.prefix(60).firstIndex(where: { $0 == "）" || $0 == ")" }) else { return 3 }
            return close + 1
        }
        if hasPrefix(line, ["新华社", "新華社", "据新华社", "中新社", "人民网"]),
            let end = head.firstIndex(where: { $0 == "电" || $0 == "電" })
        {
            return end + 1
        }
        return nil
    }

    /// `（本报记者 某某 整理）`, `（某某 摘编）`: a story ends here.
    static func closesStory(_ line: [Unicode.Scalar]) -> Bool {
        let dense = line.filter { !$0.isBlank }
        return isCredit(dense) && (contains(dense.suffix(4), "整理") || contains(dense.suffix(4), "摘编"))
    }

    /// A whole line in brackets that names who wrote, compiled or photographed.
    static func isCredit(_ dense: [Unicode.Scalar]) -> Bool {
        guard let first = dense.first, let last = dense.last, "（(".unicodeScalars.contains(first),
            "）)".unicodeScalars.contains(last), dense.count <= 40
        else { return false }
        return ["记者", "記者", "通讯员", "整理", "摘编", "摄影", "攝影"].contains { contains(dense, $0) }
    }

    /// A line that is nothing but a date: 2021年1月4日, 2021.1.4, 二〇二一年一月四日.
    static func isDate(_ line: [Unicode.Scalar]) -> Bool {
        let dense = line.prefix(32).filter { !$0.isBlank }
        guard dense.count >= 6, dense.count <= 13, dense.last == "日", contains(dense, "年"),
            contains(dense, "月")
        else { return false }
        return dense.allSatisfy {
            $0.isDigit || "年月日〇零一二三四五六七八九十○O".unicodeScalars.contains($0)
        }
    }

    /// Whether a line ends with a date, as a signature does.
    static func endsWithDate(_ line: [Unicode.Scalar]) -> Bool {
        guard line.last == "日", let year = line.suffix(13).lastIndex(of: "年"), year >= 4 else { return false }
        return isDate(Array(line[(year - 4)...]))
    }

    /// 一、 二、 （一） 一是 第一，: numbered members of one text, which never begin a story.
    static func isNumbered(_ line: [Unicode.Scalar]) -> Bool {
        let numerals = "一二三四五六七八九十".unicodeScalars
        let bracketed = line.first == "（" || line.first == "("
        let body = bracketed ? line.dropFirst() : line[...]
        let count = body.prefix { numerals.contains($0) }.count
        guard (1...3).contains(count), let next = body.dropFirst(count).first else { return false }
        return bracketed ? next == "）" || next == ")" : next == "、" || next == "是"
    }

    /// `——访…`, `（2020年…会议通过）`: qualifies the headline beside it.
    static func isDeck(_ line: [Unicode.Scalar]) -> Bool {
        if hasPrefix(line, ["——", "--", "──"]) { return true }
        guard let first = line.first, let last = line.last else { return false }
        return "（(".unicodeScalars.contains(first) && "）)".unicodeScalars.contains(last)
            && !isCredit(line.filter { !$0.isBlank })
    }

    /// `本报记者 王某`, `市长 孙某`, `通讯员 甲 乙`, `王某 摘编`: the people and the role, or `nil`.
    static func byline(_ line: [Unicode.Scalar]) -> [(name: String, role: String)]? {
        var words = line.split(whereSeparator: \.isBlank).map(\.string)
        guard words.count >= 2, words.count <= 8, line.count <= 40 else { return nil }
        let roles = [
            "本报记者", "记者", "本报通讯员", "通讯员", "本报评论员", "文", "图", "摄影", "整理", "市长", "县长", "区长", "院长", "检察长",
            "主任", "作者",
        ]
        let last = words[words.count - 1]
        let closing = ["整理", "摘编", "摄影", "摄"].contains(last) ? words.removeLast() : nil
        let leading = words.first.flatMap { roles.contains($0) ? $0 : nil }
        guard let role = leading ?? closing else { return nil }
        let names = words.dropFirst(leading == nil ? 0 : 1).filter { !["文/图", "图/文"].contains($0) }
        guard !names.isEmpty,
            names.allSatisfy({
                (2...4).contains($0.unicodeScalars.count) && $0.unicodeScalars.allSatisfy(\.isHan)
            })
        else { return nil }
        return names.map { ($0, leading == nil ? role : closing.map { "\(role)（\($0)）" } ?? role) }
    }

    /// `本版摄影 甲 乙`, `责任编辑…`: credits of the page.
    static func isPageCredit(_ line: [Unicode.Scalar]) -> Bool {
        line.count <= 40
            && hasPrefix(line, ["本版摄影", "本版编辑", "本版主编", "本版图片", "本版责编", "责任编辑", "责编", "编辑：", "版式", "校对"])
    }

    /// 图为…, （资料图片）, …摄: the words of a caption.
    static func saysCaption(_ line: [Unicode.Scalar]) -> Bool {
        let dense = line.filter { !$0.isBlank }
        guard dense.count <= 160 else { return false }
        return ["图为", "圖為", "资料图片", "資料圖片", "资料照片"].contains { contains(dense, $0) }
            || dense.last == "摄" || dense.last == "攝" || dense.suffix(2).elementsEqual("摄）".unicodeScalars)
    }

    /// 1月5日, 1月10日至13日: a paragraph that begins with a day.
    static func opensWithDay(_ line: [Unicode.Scalar]) -> Bool {
        let dense = line.prefix(12).filter { !$0.isBlank }
        let month = dense.prefix { $0.isDigit }
        guard (1...2).contains(month.count), dense.dropFirst(month.count).first == "月" else { return false }
        let day = dense.dropFirst(month.count + 1).prefix { $0.isDigit }
        return (1...2).contains(day.count) && dense.dropFirst(month.count + 1 + day.count).first == "日"
    }

    static func hasPrefix(_ line: [Unicode.Scalar], _ prefixes: [String]) -> Bool {
        prefixes.contains { line.starts(with: $0.unicodeScalars) }
    }

    static func contains(_ line: some Collection<Unicode.Scalar>, _ word: String) -> Bool {
        let word = Array(word.unicodeScalars)
        guard let first = word.first else { return true }
        var rest = line[...]
        while let index = rest.firstIndex(of: first) {
            if rest[index...].starts(with: word) { return true }
            rest = rest[rest.index(after: index)...]
        }
        return false
    }
}

extension [Unicode.Scalar] {
    func endsWith(_ suffix: [Unicode.Scalar]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
