import ArchiveModel
import Languages

/// Reads who wrote and who signed from an article's own text.
enum Credits {
    static func read(into article: inout Article) {
        if let first = article.paragraphs.first?.text.unicodeScalars,
            LineRules.mayBeDateline(first.prefix(40))
        {
            readDateline(Array(first.prefix(longestDateline)), &article)
        }
        for paragraph in article.paragraphs.suffix(2) { readCredit(paragraph.text, &article) }
        readSignature(&article)
        if article.signedDate == nil { readAdoption(&article) }
    }

    /// In characters, with the reporters' names.
    private static let longestDateline = 120

    /// （2020年12月31日某市人大常委会第三十一次会议通过） under the headline of a decision says who took it and when.
    private static func readAdoption(_ article: inout Article) {
        guard
            let deck = article.subheads.first(where: {
                $0.before == 0 && adopted.occur(in: $0.text.unicodeScalars)
            })
        else { return }
        let text = Array(deck.text.unicodeScalars)
        guard let date = MastheadReader.date(in: text), let day = text.firstIndex(of: "日") else { return }
        article.signedDate = date
        let headline = Array((article.headline ?? "").unicodeScalars)
        if let about = aboutWord.firstRange(in: headline), about.lowerBound >= 4 {
            article.signedBy = headline[..<about.lowerBound].string
        } else {
            let body = text[(day + 1)...].prefix { $0 != "第" && !LineRules.closing.contains($0) }
            if body.count >= 4 { article.signedBy = body.string }
        }
    }

    private static let adopted: Words = ["通过）", "通过"]
    private static let aboutWord: Words = ["关于"]

    /// 本报讯（记者 某某）.
    private static func readDateline(_ text: [Unicode.Scalar], _ article: inout Article) {
        guard let end = LineRules.dateline(text) else { return }
        let dateline = text[..<end]
        article.dateline = dateline.string
        guard let open = dateline.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return }
        article.byline += people(dateline[(open + 1)...].filter { $0 != "）" && $0 != ")" })
    }

    /// （本报记者 某某 整理） as a paragraph of its own, or behind the last sentence of one.
    private static func readCredit(_ text: String, _ article: inout Article) {
        guard LineRules.closing.contains(text.unicodeScalars.last) else { return }
        let scalars = Array(text.unicodeScalars.suffix(48))
        guard let open = scalars.lastIndex(where: { LineRules.opening.contains($0) }),
            open == 0 || scalars[..<open].endsSentence,
            LineRules.isCredit(scalars[open...].dense) || LineRules.areNamesInBrackets(scalars[open...])
        else { return }
        article.byline += people(Array(scalars[(open + 1)...].dropLast()))
    }

    private static func people(_ text: [Unicode.Scalar]) -> [Credit] {
        var words = text.split { $0.isBlank || $0 == "、" || $0 == "，" }.map(\.string)
        let closing = ["整理", "摘编", "拟写", "摄影"].contains(words.last ?? "") ? words.removeLast() : nil
        var role = ""
        var credits: [Credit] = []
        for word in words {
            let (named, name) = roleAndName(word)
            if let named { role = named }
            if (2...4).contains(name.unicodeScalars.count) {
                let whole = closing.map { role.isEmpty ? $0 : "\(role)（\($0)）" }
                credits.append(Credit(name: name, role: whole ?? role))
            }
        }
        return credits
    }

    /// Longer ones first.
    private static let roles = [
        "本报通讯员", "本报记者", "全媒体记者", "融媒体记者", "首席记者", "实习生", "见习记者", "特约记者", "特派记者", "记者站", "通讯员", "记者",
    ]

    /// The role that a word is, or begins with where a line break took the blank before the name.
    private static func roleAndName(_ word: String) -> (role: String?, name: String) {
        let (all, folded) = (Array(word.unicodeScalars), Fold.string(word))
        guard let role = roles.first(where: { folded.hasPrefix($0) }) else { return (nil, word) }
        let length = role.unicodeScalars.count
        return (all[..<length].string, all[length...].string)
    }

    /// An issuing body and a date at the end, in paragraphs of their own or at the end of the last one.
    private static func readSignature(_ article: inout Article) {
        guard let last = article.paragraphs.last, last.text.unicodeScalars.last == "日" else { return }
        let text = Array(last.text.unicodeScalars)
        guard let date = trailingDate(text) else { return }
        article.signedDate = date.date
        let rest = text[..<date.start]
        let body =
            rest.split(whereSeparator: { "。；！？".unicodeScalars.contains($0) }).last.map(Array.init) ?? []
        let inline = body.filter { !$0.isBlank }
        if (4...40).contains(inline.count), !inline.contains("，") {
            article.signedBy = inline.string
        } else if inline.isEmpty, let before = article.paragraphs.dropLast().last,
            before.text.unicodeScalars.count <= 40, !Array(before.text.unicodeScalars).endsSentence
        {
            article.signedBy = before.text
        }
    }

    private static func trailingDate(_ text: [Unicode.Scalar]) -> (date: CalendarDate, start: Int)? {
        guard text.last == "日" else { return nil }
        let tail = text.suffix(14)
        for start in tail.indices where tail[start].isDigit && (start == 0 || !text[start - 1].isDigit) {
            if let date = MastheadReader.date(in: Array(text[start...])), text.count - start <= 13,
                LineRules.isDate(Array(text[start...]))
            {
                return (date, start)
            }
        }
        return nil
    }
}

/// What kind of text an article is, from its own words.
enum ArticleKinds {
    static func kind(of article: Article) -> Article.Kind {
        let headline = Array((article.headline ?? "").unicodeScalars)
        let opening = Array((article.paragraphs.first?.text ?? "").unicodeScalars.prefix(4))
        if article.subheads.contains(where: { $0.before == 0 && visits.begin($0.text.unicodeScalars) })
            || portraits.begin(opening)
        {
            return .interview
        }
        if changes.occur(in: headline) || appointments.begin(opening) { return .appointments }
        if decisions.end(headline) { return .decision }
        if notices.end(headline) { return .notice }
        if reports.end(headline) { return .report }
        if lists.end(headline) { return .list }
        return article.dateline != nil ? .news : .feature
    }

    /// Whether a title says of itself that it is a notice, a list or a decision.
    static func namesNotice(_ title: [Unicode.Scalar]) -> Bool {
        title.count >= 4
            && (notices.end(title) || lists.end(title) || decisions.end(title) || calls.end(title))
    }

    private static let calls: Words = ["启事", "声明"]
    private static let visits: Words = ["——访"]
    private static let portraits: Words = ["人物"]
    private static let changes: Words = ["任免"]
    private static let appointments: Words = ["任命"]
    private static let decisions: Words = ["决定"]
    private static let notices: Words = ["公告", "通告", "通报", "通知", "公示"]
    private static let reports: Words = ["工作报告"]
    private static let lists: Words = ["名单"]
}
