package import ArchiveModel

/// The ledger of an issue brought up to date with its pages: rows that stay, articles newly read, ids kept where the
/// words are.
package struct Redivision: Sendable {
    package enum Change: Hashable, Sendable {
        /// A new row; the text is its headline or its opening words in 〔〕.
        case added(LocalArticleID, String)
        /// The same article holds other words than before.
        case changed(LocalArticleID, before: [Ledger.Part], after: [Ledger.Part])
        /// The same words stand on other lines.
        case moved(LocalArticleID, from: Ledger.Part, to: Ledger.Part)
        /// The same article stands on a text with other words inside: where they first differ, as it was and is.
        case reworded(LocalArticleID, before: String, after: String)
        /// No article has these words any more; its address leads to the other article, or says that it is gone.
        case gone(LocalArticleID, to: LocalArticleID?)
        /// An editor's row of which a part no longer fits; it stays for its editor to put right.
        case unfit(LocalArticleID, by: String)
        /// The same of a row of furniture.
        case unfitFurniture(Ledger.FurnitureRow)
        /// An editor gives these lines to no article.
        case furniture(Ledger.FurnitureRow)
        /// What was furniture belongs to articles.
        case freed(Ledger.FurnitureRow.ID)
        /// An editor says another kind, or other words of a head, than the row said before.
        case said(LocalArticleID, String, before: String, after: String)
    }

    package var ledger: Ledger
    /// In order of id.
    package var changes: [Change]
    /// How many articles each page begins.
    package var articles: [Int: Int]

    /// Divides `pages` around the rows that `isFixed` names; other rows of the tool's own are read anew.
    ///
    /// `former` are the pages as they were when the rows were written, where that differs: they tell which new
    /// article has the words of an old one. `goneReason` is what the page of a vanished article says. `stated`: articles
    /// that the sources themselves set apart; where an editor's row has their words, that stands.
    package static func of(
        _ ledger: Ledger, issue: IssueID, pages: [Int: SourceText], in language: PaperLanguage? = nil,
        former: [Int: SourceText] = [:], stated: [StatedArticle] = [],
        goneReason: String, isFixed: (Ledger.Row) -> Bool
    ) -> Redivision {
        let statedPages = Set(stated.compactMap(\.page))
        let fixed = ledger.rows.filter { row in
            if row.isOfSource, statedPages.contains(row.id.page) { return false }
            return !row.isAutomatic || isFixed(row)
        }
        let division = Ledger(path: ledger.path, rows: fixed, furniture: ledger.furniture).division(of: pages)
        let decided = division.value.articles
        let given = StatedArticle.numbered(stated, besides: decided, fixed.map(\.id))
        var reading = IssueReader.read(
            issue: issue, pages: pages, in: language, decided: decided + given.map(\.divided),
            furniture: division.value.furniture, stated: statedPages, taken: ledger.ids
        ).value
        let statements = Dictionary(
            given.map { ($0.divided.id, $0.stated) }, uniquingKeysWith: { first, _ in first })
        for index in reading.articles.indices where statements[reading.articles[index].id.local] != nil {
            reading.articles[index].isRecorded = false
        }
        var work = Work(
            ledger: ledger, pages: pages,
            decided: Dictionary(decided.map { ($0.id, $0.parts) }, uniquingKeysWith: { first, _ in first }),
            articles: reading.articles, stated: statements)
        work.keepFixedRows(fixed)
        let fixedIDs = Set(fixed.map(\.id))
        let free = ledger.rows.filter { !fixedIDs.contains($0.id) && !$0.isGone }
        let lost = fixed.filter { $0.isAutomatic && !$0.isGone && work.decided[$0.id] == nil }
        let before = former.merging(pages) { old, _ in old }
        work.match(free + lost, former: before, goneReason)
        if !former.isEmpty { work.compareWords(with: before) }
        var result = work.result
        result.changes += ledger.furniture.filter { row in
            row.parts.contains { part in
                if case .missing = PartFinder(pages: pages).find(part) { true } else { false }
            }
        }.map { .unfitFurniture($0) }
        return result
    }
}

extension Ledger.Row {
    package var isGone: Bool { if case .gone = content { true } else { false } }

    fileprivate var parts: [Ledger.Part] {
        if case .article(_, let parts, _) = content { parts } else { [] }
    }
}

/// One redivision under way.
private struct Work {
    let ledger: Ledger
    let pages: [Int: SourceText]
    /// Where the fixed rows stand now.
    let decided: [LocalArticleID: [ArticlePart]]
    let articles: [Article]
    /// What their sources say of some of them, by the ids that they have before they get their own.
    let stated: [LocalArticleID: StatedArticle]
    var rows: [LocalArticleID: Ledger.Row]
    var changes: [(id: LocalArticleID, change: Redivision.Change)] = []

    init(
        ledger: Ledger, pages: [Int: SourceText], decided: [LocalArticleID: [ArticlePart]],
        articles: [Article], stated: [LocalArticleID: StatedArticle]
    ) {
        self.ledger = ledger
        self.pages = pages
        self.decided = decided
        self.articles = articles
        self.stated = stated
        rows = Dictionary(ledger.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var result: Redivision {
        var ledger = ledger
        ledger.rows = rows.values.sorted { $0.id < $1.id }
        let counts = Dictionary(articles.map { ($0.id.page.number, 1) }, uniquingKeysWith: +)
        return Redivision(
            ledger: ledger, changes: changes.sorted { $0.id < $1.id }.map(\.change), articles: counts)
    }

    /// Rows that stand: an editor's as they are, the tool's own with the lines and the continuation found now.
    mutating func keepFixedRows(_ fixed: [Ledger.Row]) {
        let found = Dictionary(
            articles.filter(\.isRecorded).map { ($0.id.local, $0) }, uniquingKeysWith: { first, _ in first })
        for row in fixed where !row.isGone {
            if let article = found[row.id], row.isAutomatic {
                let stands =
                    decided[row.id] == article.parts && row.parts.map(\.lines) == article.parts.map(\.lines)
                if !stands { update(row, with: article) }
            } else if decided[row.id] == nil, !row.isAutomatic {
                changes.append((row.id, .unfit(row.id, by: row.by)))
            }
        }
    }

    /// Gives each article that no fixed row holds the id of the old article with its words, or a new one.
    mutating func match(_ old: [Ledger.Row], former: [Int: SourceText], _ goneReason: String) {
        let fresh = articles.filter { !$0.isRecorded }
        let oldWords = old.map { row in
            let parts = Ledger(path: ledger.path, rows: [row]).resolve(pages: former).value.flatMap(\.parts)
            return WordPairs(parts, former)
        }
        let newWords = fresh.map { WordPairs($0.parts, pages) }
        var names = [LocalArticleID?](repeating: nil, count: fresh.count)
        var isKept = [Bool](repeating: false, count: old.count)
        for (index, article) in fresh.enumerated() {
            guard let number = stated[article.id.local]?.number else { continue }
            let id = LocalArticleID(page: article.id.page.number, number: number)
            names[index] = id
            if let known = old.firstIndex(where: { $0.id == id }) {
                isKept[known] = true
                update(old[known], with: article)
            } else {
                add(article, as: id)
            }
        }
        for pair in pairs(old, oldWords, fresh, newWords) where names[pair.new] == nil && !isKept[pair.old] {
            names[pair.new] = old[pair.old].id
            isKept[pair.old] = true
            update(old[pair.old], with: fresh[pair.new])
        }
        for index in fresh.indices where names[index] == nil { names[index] = add(fresh[index]) }
        for index in old.indices where !isKept[index] {
            let heirs = newWords.indices.filter { oldWords[index].share(in: newWords[$0]) >= 0.5 }
            let heir = heirs.max {
                oldWords[index].share(in: newWords[$0]) < oldWords[index].share(in: newWords[$1])
            }
            bury(old[index], heir: heir.flatMap { names[$0] }, goneReason)
        }
    }

    /// Old and new articles of one page that share words, most alike first.
    private func pairs(
        _ old: [Ledger.Row], _ oldWords: [WordPairs], _ fresh: [Article], _ newWords: [WordPairs]
    ) -> [(old: Int, new: Int, likeness: Double)] {
        var pairs: [(old: Int, new: Int, likeness: Double)] = []
        for (one, row) in old.enumerated() {
            for (other, article) in fresh.enumerated() where row.id.page == article.id.page.number {
                let likeness = oldWords[one].likeness(to: newWords[other])
                if likeness >= 0.3 { pairs.append((one, other, likeness)) }
            }
        }
        return pairs.sorted { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    }

    private mutating func update(_ row: Ledger.Row, with article: Article) {
        guard let new = recorded(article, as: row.id), case .article(_, let parts, _) = new.content
        else { return }
        let before = row.parts
        let isSame = before.map(\.description) == parts.map(\.description)
        // What a source states may be new though the words are not.
        guard !isSame || stated[article.id.local] != nil && row.content != new.content else { return }
        var row = row
        row.by = new.by
        row.content = new.content
        rows[row.id] = row
        if isSame { return }
        if before.map(\.words) == parts.map(\.words),
            let (from, to) = zip(before, parts).first(where: { $0.lines != $1.lines })
        {
            changes.append((row.id, .moved(row.id, from: from, to: to)))
        } else {
            changes.append((row.id, .changed(row.id, before: before, after: parts)))
        }
    }

    /// Tells of articles that keep their rows while words inside them change.
    mutating func compareWords(with former: [Int: SourceText]) {
        let told = Set(changes.filter { if case .moved = $0.change { false } else { true } }.map(\.id))
        let was = Self.texts(of: ledger, in: former)
        let new = Self.texts(of: result.ledger, in: pages)
        for (id, words) in new.sorted(by: { $0.key < $1.key }) where !told.contains(id) {
            guard let old = was[id], old != words else { continue }
            let start = zip(old, words).prefix { $0 == $1 }.count
            let quotes = [old, words].map { text in
                "…" + text[max(0, start - Self.context)..<min(text.count, start + Self.context)].string + "…"
            }
            changes.removeAll { $0.id == id }
            changes.append((id, .reworded(id, before: quotes[0], after: quotes[1])))
        }
    }

    /// How many characters before and behind the first difference are quoted.
    private static let context = 8

    /// Without blanks.
    private static func texts(of ledger: Ledger, in pages: [Int: SourceText]) -> [LocalArticleID: [Unicode
        .Scalar]]
    {
        let articles = ledger.resolve(pages: pages).value
        return Dictionary(
            articles.map { article in
                (
                    article.id,
                    article.parts.flatMap { pages[$0.page]?.string($0.range).unicodeScalars.dense ?? [] }
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func add(_ article: Article) -> LocalArticleID? {
        let page = article.id.page.number
        let last = rows.keys.filter { $0.page == page }.map(\.number).max() ?? 0
        return add(article, as: LocalArticleID(page: page, number: last + 1))
    }

    @discardableResult
    private mutating func add(_ article: Article, as id: LocalArticleID) -> LocalArticleID? {
        guard let row = recorded(article, as: id) else { return nil }
        rows[id] = row
        let opening = Punctuation.asOpening(article.paragraphs.first?.text.opening(16) ?? "")
        changes.append((id, .added(id, article.headline ?? opening)))
        return id
    }

    private mutating func bury(_ row: Ledger.Row, heir: LocalArticleID?, _ reason: String) {
        var row = row
        row.content = .gone(heir.map { .article($0) } ?? .reason(reason))
        rows[row.id] = row
        changes.append((row.id, .gone(row.id, to: heir)))
    }

    private func recorded(_ article: Article, as id: LocalArticleID) -> Ledger.Row? {
        let source = stated[article.id.local]
        var article = article
        article.id = ArticleID(article.id.page.issue, id)
        guard var row = Ledger.rows(from: [article], pages: pages, path: ledger.path).first else {
            return nil
        }
        if let source, case .article(let kind, let parts, _) = row.content {
            row.by = source.by.rawValue
            row.content = .article(kind: kind, parts: parts, headline: source.headline)
        }
        return row
    }
}
