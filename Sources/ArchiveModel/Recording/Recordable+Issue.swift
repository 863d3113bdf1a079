package import Memo

extension CalendarDate: Recordable {
    package static var blank: CalendarDate { CalendarDate(dayNumber: 0) }

    package mutating func record(in recording: inout Recording) {
        var day = dayNumber
        recording.item(&day)
        if recording.isReading { self = CalendarDate(dayNumber: day) }
    }
}

extension IssueID: Recordable {
    package static var blank: IssueID { IssueID(.blank) }

    package mutating func record(in recording: inout Recording) {
        var (date, edition) = (date, edition)
        recording.item(&date)
        recording.item(&edition)
        if recording.isReading { self = IssueID(date, edition: edition) }
    }
}

extension PageID: Recordable {
    package static var blank: PageID { PageID(.blank, 1) }

    package mutating func record(in recording: inout Recording) {
        var (issue, number) = (issue, number)
        recording.item(&issue)
        recording.item(&number)
        if recording.isReading { self = PageID(issue, number) }
    }
}

extension ArticleID: Recordable {
    package static var blank: ArticleID { ArticleID(.blank, 1) }

    package mutating func record(in recording: inout Recording) {
        var (page, number) = (page, number)
        recording.item(&page)
        recording.item(&number)
        if recording.isReading { self = ArticleID(page, number) }
    }
}

extension EntityID: Recordable {
    package static var blank: EntityID { EntityID(.person, "") }

    package mutating func record(in recording: inout Recording) {
        var (kind, slug) = (kind, slug)
        recording.item(numbered: &kind)
        recording.item(&slug)
        if recording.isReading { self = EntityID(kind, slug) }
    }
}

extension PaperLanguage: Recordable {
    package static var blank: PaperLanguage { .simplifiedChinese }

    package mutating func record(in recording: inout Recording) {
        var tag = tag
        recording.item(&tag)
        guard recording.isReading else { return }
        if let known = PaperLanguage(tag: tag) { self = known } else { recording.refuse() }
    }
}

extension Issue: Recordable {
    package static var blank: Issue { Issue(id: .blank, pages: [], articles: []) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&id)
        recording.item(&language)
        recording.item(&masthead)
        recording.item(&pages)
        recording.item(&articles)
        recording.item(&introduction)
        recording.item(&origin)
        recording.item(&rights)
        var pairs = facsimiles.sorted { $0.key < $1.key }.map { Facsimile(page: $0.key, link: $0.value) }
        recording.item(&pairs)
        facsimiles = Dictionary(pairs.map { ($0.page, $0.link) }, uniquingKeysWith: { first, _ in first })
        recording.item(&isReviewed)
    }

    private struct Facsimile: Recordable {
        var page: Int
        var link: String

        static var blank: Facsimile { Facsimile(page: 0, link: "") }

        mutating func record(in recording: inout Recording) {
            recording.item(&page)
            recording.item(&link)
        }
    }
}

extension Masthead: Recordable {
    package static var blank: Masthead { Masthead() }

    package mutating func record(in recording: inout Recording) {
        recording.item(&paper)
        recording.item(&date)
        recording.item(&printedDate)
        recording.item(&dateEvidence)
        recording.item(&issueNumber)
        recording.item(&page)
        recording.item(&weekday)
        recording.item(&lunar)
        recording.item(&pagesToday)
        recording.item(&cnNumber)
    }
}

/// Without its source: the memo would hold every page twice. Whoever reads a page back gives it its source again.
extension Page: Recordable {
    package static var blank: Page { Page(id: .blank, source: SourceText(path: "", bytes: [])) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&id)
        recording.item(&label)
        recording.item(&printedDate)
        recording.item(&furniture)
        recording.item(&articles)
        recording.item(&annotations)
        var aspects = CheckedAspect.allCases.filter(checked.contains).map(\.rawValue)
        recording.item(&aspects)
        checked = Set(aspects.compactMap(CheckedAspect.init))
    }
}

extension Furniture: Recordable {
    package static var blank: Furniture { Furniture(kind: .other, range: .blank, lines: .blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(raw: &kind)
        recording.item(&range)
        recording.item(&lines)
    }
}

extension Redirect: Recordable {
    package static var blank: Redirect { Redirect(from: .article(.blank), to: .gone("")) }

    package mutating func record(in recording: inout Recording) {
        var (oldArticle, oldEntity): (ArticleID?, EntityID?)
        switch from {
        case .article(let id): oldArticle = id
        case .entity(let id): oldEntity = id
        }
        recording.item(&oldArticle)
        recording.item(&oldEntity)
        var (article, entity, reason): (ArticleID?, EntityID?, String?)
        switch to {
        case .article(let id): article = id
        case .entity(let id): entity = id
        case .gone(let why): reason = why
        }
        recording.item(&article)
        recording.item(&entity)
        recording.item(&reason)
        guard recording.isReading else { return }
        from = oldArticle.map { .article($0) } ?? .entity(oldEntity ?? .blank)
        to = article.map { .article($0) } ?? entity.map { .entity($0) } ?? .gone(reason ?? "")
    }
}

extension SourceLocation: Recordable {
    package static var blank: SourceLocation { SourceLocation("") }

    package mutating func record(in recording: inout Recording) {
        recording.item(&path)
        recording.item(&line)
        recording.item(&column)
        recording.item(&length)
    }
}

extension MarkdownSource: Recordable {
    package static var blank: MarkdownSource { MarkdownSource("", at: .blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&text)
        recording.item(&location)
    }
}

extension DiagnosticKind: Recordable {
    package static var blank: DiagnosticKind { .noArchive }

    package mutating func record(in recording: inout Recording) {
        var (id, severity) = (id, severity)
        recording.item(&id)
        recording.item(raw: &severity)
        guard recording.isReading else { return }
        if let known = DiagnosticKind(id: id, severity: severity) { self = known } else { recording.refuse() }
    }
}

extension Diagnostic: Recordable {
    package static var blank: Diagnostic { Diagnostic(.blank, "") }

    package mutating func record(in recording: inout Recording) {
        recording.item(&kind)
        recording.item(&message)
        recording.item(&location)
        recording.item(&excerpt)
        recording.item(&notes)
        recording.item(&fixes)
    }
}
