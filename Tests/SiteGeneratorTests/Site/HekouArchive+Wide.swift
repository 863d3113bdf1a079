import ArchiveModel

@testable import SiteGenerator

extension HekouArchive {
    /// The archive with a second edition of a day and records enough for a list of those most named.
    static func wide() throws -> Archive {
        var archive = try make()
        var special = archive.issues[0]
        special.id = IssueID(special.id.date, edition: "special")
        (special.pages, special.articles) = ([], [])
        archive.issues.insert(special, at: 1)
        for number in 1...12 { archive.entities.append(entity(.person, "p\(number)", "王\(number)", "")) }
        archive.entities.sort { $0.id < $1.id }
        archive.editions = try editions(of: archive)
        try write(into: &archive)
        let inside = PageID(archive.issues[2].id, 2)
        let stories = (1...9).map { article(ArticleID(inside, $0), "内页\($0)", ["内页\($0)的一句话。"]) }
        archive.issues[2].pages.append(page(inside, stories.map(\.id)))
        archive.issues[2].articles += stories
        return archive
    }

    /// What editors write beside records: topics, pages in a folder, the front page.
    static func write(into archive: inout Archive) throws {
        let place = SourceLocation("test.md", line: 1)
        archive.issues[0].articles[0].topics = [Topic("桥", at: place), Topic("Ice house", at: place)]
        for index in archive.issues[0].articles[0].annotations.indices {
            archive.issues[0].articles[0].annotations[index].topics = [Topic("桥", at: place)]
        }
        archive.issues[0].pages[0].annotations[0].topics = [Topic("桥", at: place)]
        for index in archive.entities.indices where archive.entities[index].id.kind == .project {
            archive.entities[index].topics = [Topic("桥", at: place)]
        }
        var dossier = FreePage(
            slug: "dossiers/lengths", title: "两个长度",
            body: MarkdownSource("> 全长30公里", at: SourceLocation("pages/dossiers/lengths.md", line: 1)))
        (dossier.author, dossier.summary, dossier.date) = ("孙编", "一句话。", PartialDate("2024-04"))
        dossier.topics = [Topic("桥", at: place)]
        dossier.versus = .init("30", "3", unit: "公里")
        dossier.quotations = [
            CheckedQuotation(try id("2024-01-09-p1-a1"), isFound: false),
            CheckedQuotation(try id("2021-03-02-p1-a1"), isFound: true),
        ]
        var other = FreePage(slug: "dossiers/more", title: "又一篇", body: markdown("另一句话。"))
        other.order = 1
        var folder = FreePage(slug: "dossiers", title: "对账", body: markdown(""))
        (folder.isFolder, folder.isInMenu) = (true, true)
        archive.freePages += [folder, dossier, other]
        archive.front = FrontText(
            body: markdown("河口的报纸，都在这里。"), author: "孙编", start: .init("dossiers/lengths", at: place))
    }

    /// The first brought the first issue; the second a correction, the second issue, and took an article away.
    static func editions(of archive: Archive) throws -> [EditionRecord] {
        let articles = archive.issues.flatMap(\.articles)
        var report = articles[0]
        let state = EditionRecord.ArticleState(of: report)
        report.paragraphs[0].emendations = []
        let (gone, first) = (try id("2021-03-02-p1-a9"), EditionRecord.ArticleState(of: report))
        guard let day = CalendarDate("2023-01-01"), let next = CalendarDate("2024-05-01") else {
            throw NoSuchID()
        }
        let later = articles.suffix(2).map {
            EditionRecord.Change(.added, $0.id, .init(of: $0))
        }
        return [
            EditionRecord(
                number: 1, id: "1", date: day,
                changes: [
                    .init(.added, report.id, first), .init(.added, articles[1].id, .init(of: articles[1])),
                    .init(.added, gone, first),
                ]),
            EditionRecord(
                number: 2, id: "2", date: next,
                changes: [.init(.corrected, report.id, state), .init(.withdrawn, gone, nil)] + later),
        ]
    }

    /// The archive with an issue like its second one on each of `dates`, with articles and a page if it `isWhole`.
    static func dated(_ dates: [String], isWhole: Bool = true) throws -> Archive {
        var archive = try make()
        let model = archive.issues[1]
        archive.issues = try dates.map { text in
            var issue = model
            issue.id = try issueID(text)
            (issue.pages, issue.articles) = ([], isWhole ? issue.articles : [])
            guard isWhole else { return issue }
            let page = PageID(issue.id, 1)
            for index in issue.articles.indices { issue.articles[index].id = ArticleID(page, index + 1) }
            issue.pages = [Self.page(page, issue.articles.map(\.id))]
            return issue
        }
        return archive
    }

    /// The archive with what editors write beside records, as `change` leaves it.
    static func written(_ change: (inout Archive) -> Void = { _ in }) throws -> RenderedSite {
        var archive = try make()
        try write(into: &archive)
        change(&archive)
        return try RenderedSite(archive)
    }
}
