import ArchiveModel

/// Reads who wrote and who signed from an article's own text.
enum Credits {
    private static let words = PaperWords.bylines
    private static let notices = PaperWords.notices
    private static let dates = PaperWords.dates

    static func read(into article: inout Article, of paper: PaperWords) {
        if let first = article.paragraphs.first?.text.unicodeScalars,
            Datelines.mayBegin(first.prefix(40))
        {
            readDateline(Array(first.prefix(longestDateline)), &article, paper)
        }
        for paragraph in article.paragraphs.suffix(2) { readCredit(paragraph.text, &article) }
        readSignature(&article, paper)
        if article.signedDate == nil { readAdoption(&article, paper) }
    }

    /// In characters, with the reporters' names.
    private static let longestDateline = 120

    /// （2020年12月31日某市人大常委会第三十一次会议通过） under the headline of a decision says who took it and when.
    private static func readAdoption(_ article: inout Article, _ paper: PaperWords) {
        guard
            let deck = article.subheads.first(where: {
                $0.before == 0 && notices.adopted.occur(in: Array($0.text.unicodeScalars))
            })
        else { return }
        let text = Array(deck.text.unicodeScalars)
        guard let date = MastheadReader.date(in: text, of: paper), let day = text.firstIndex(of: dates.day)
        else {
            return
        }
        article.signedDate = date
        let headline = Array((article.headline ?? "").unicodeScalars)
        if let about = notices.subjects.firstRange(in: headline), about.lowerBound >= 4 {
            article.signedBy = headline[..<about.lowerBound].string
        } else {
            let body = text[(day + 1)...].prefix { $0 != dates.ordinal && !Punctuation.closing.contains($0) }
            if body.count >= 4 { article.signedBy = body.string }
        }
    }

    /// 本报讯（记者 某某）.
    private static func readDateline(
        _ text: [Unicode.Scalar], _ article: inout Article, _ paper: PaperWords
    ) {
        guard let end = Datelines.dateline(text, in: paper) else { return }
        let dateline = text[..<end]
        article.dateline = dateline.string
        // In Latin script an agency stands in the brackets: LONDON (AP) —.
        guard dateline.first?.isLatinLetter != true else { return }
        guard let open = dateline.firstIndex(where: { Punctuation.opening.contains($0) }) else {
            if let reporter = reporter(inFrame: dateline) { article.byline.append(reporter) }
            return
        }
        article.byline += people(dateline[(open + 1)...].filter { !Punctuation.closing.contains($0) })
    }

    /// 【本報記者某某報導】, 〔記者某某／某地報導〕.
    private static func reporter(inFrame dateline: ArraySlice<Unicode.Scalar>) -> Credit? {
        guard Punctuation.frameOpening.contains(dateline.first) else { return nil }
        let words = dateline.dropFirst().dropLast().split { Punctuation.slashes.contains($0) || $0.isBlank }
            .first
        guard var said = words.map(Array.init) else { return nil }
        if let report = Self.words.reports.firstRange(in: said), report.upperBound == said.count {
            said.removeSubrange(report)
        }
        let (role, name) = roleAndName(said.string)
        return role.flatMap {
            PersonNames.isName(Array(name.unicodeScalars)) ? Credit(name: name, role: $0) : nil
        }
    }

    /// （本报记者 某某 整理） as a paragraph of its own, or behind the last sentence of one.
    private static func readCredit(_ text: String, _ article: inout Article) {
        guard Punctuation.closing.contains(text.unicodeScalars.last) else { return }
        let scalars = Array(text.unicodeScalars.suffix(48))
        guard let open = scalars.lastIndex(where: { Punctuation.opening.contains($0) }),
            open == 0 || scalars[..<open].endsSentence,
            Bylines.isCredit(scalars[open...].dense) || PersonNames.areInBrackets(scalars[open...])
        else { return }
        article.byline += people(Array(scalars[(open + 1)...].dropLast()))
    }

    private static func people(_ text: [Unicode.Scalar]) -> [Credit] {
        var parts = text.split {
            $0.isBlank || Punctuation.betweenNames.contains($0) || Punctuation.slashes.contains($0)
        }.map(\.string)
        let closing = words.creditEnds.contains(parts.last ?? "") ? parts.removeLast() : nil
        var role = ""
        var credits: [Credit] = []
        for word in parts {
            let (named, name) = roleAndName(word)
            if let named { role = named }
            if mayName(name, role.isEmpty && closing == nil) {
                let whole = closing.map { role.isEmpty ? $0 : role + Punctuation.inBrackets($0) }
                credits.append(Credit(name: name, role: whole ?? role))
            }
        }
        return credits
    }

    /// Whether a word of a credit is a name; `isAlone`: nothing beside it says so.
    private static func mayName(_ word: String, _ isAlone: Bool) -> Bool {
        let scalars = Array(word.unicodeScalars)
        return (2...4).contains(scalars.count) && (!isAlone || PersonNames.isName(scalars))
    }

    /// The role that a word is, or begins with where a line break took the blank before the name.
    private static func roleAndName(_ word: String) -> (role: String?, name: String) {
        let (all, folded) = (Array(word.unicodeScalars), Fold.string(word))
        guard let role = words.creditRoles.first(where: { folded.hasPrefix($0) }) else { return (nil, word) }
        let length = role.unicodeScalars.count
        return (all[..<length].string, all[length...].string)
    }

    /// An issuing body and a date at the end, in paragraphs of their own or at the end of the last one.
    private static func readSignature(_ article: inout Article, _ paper: PaperWords) {
        guard let last = article.paragraphs.last, last.text.unicodeScalars.last == dates.day else { return }
        let text = Array(last.text.unicodeScalars)
        guard let date = trailingDate(text, paper) else { return }
        article.signedDate = date.date
        let rest = text[..<date.start]
        let body =
            rest.split(whereSeparator: { Punctuation.endsRunningSentence.contains($0) }).last.map(Array.init)
            ?? []
        let inline = body.filter { !$0.isBlank }
        if (4...40).contains(inline.count), !inline.contains(Punctuation.comma) {
            article.signedBy = inline.string
        } else if inline.isEmpty, let before = article.paragraphs.dropLast().last,
            before.text.unicodeScalars.count <= 40, !Array(before.text.unicodeScalars).endsSentence
        {
            article.signedBy = before.text
        }
    }

    private static func trailingDate(
        _ text: [Unicode.Scalar], _ paper: PaperWords
    ) -> (date: CalendarDate, start: Int)? {
        guard text.last == dates.day else { return nil }
        let tail = text.suffix(14)
        for start in tail.indices where tail[start].isDigit && (start == 0 || !text[start - 1].isDigit) {
            if let date = MastheadReader.date(in: Array(text[start...]), of: paper), text.count - start <= 13,
                PrintedDates.isDate(Array(text[start...]))
            {
                return (date, start)
            }
        }
        return nil
    }
}
