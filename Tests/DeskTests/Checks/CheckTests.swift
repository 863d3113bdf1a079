import ArchiveModel
import Desk
import Ingest
import Testing

struct CheckTests {
    private func issue(
        _ date: String, number: Int? = nil, weekday: String? = nil, pages: [Int] = [1],
        pagesToday: Int? = nil,
        texts: [String] = []
    ) throws -> ArchiveModel.Issue {
        let id = try #require(IssueID(date))
        var masthead = Masthead()
        masthead.issueNumber = number
        masthead.weekday = weekday
        masthead.pagesToday = pagesToday
        let held = pages.map {
            Page(id: PageID(id, $0), source: SourceText(path: "issues/\(date)/\($0).txt", ""))
        }
        let articles = texts.enumerated().map { index, text in
            var article = Article(
                id: ArticleID(PageID(id, 1), index + 1),
                parts: [ArticlePart(page: 1, range: 0..<0, lines: 1...1)],
                paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
            article.isRecorded = true
            article.dividedBy = "王敏"
            return article
        }
        return ArchiveModel.Issue(id: id, masthead: masthead, pages: held, articles: articles)
    }

    private func archive(_ issues: [ArchiveModel.Issue], entities: [Entity] = []) -> Archive {
        Archive(settings: ArchiveSettings(title: "x", paperName: "x"), issues: issues, entities: entities)
    }

    private func messages(_ archive: Archive, _ id: String) async -> [String] {
        await Checks.matters(of: archive).map(\.diagnostic).filter { $0.id == id }.map(\.message)
    }

    // MARK: Gaps

    @Test func `a few issues without numbers tell of no gap`() async throws {
        let found = await messages(
            archive([try issue("2021-03-01", number: 10), try issue("2021-03-05"), try issue("2021-03-06")]),
            "missing-issues")
        #expect(found.isEmpty)
    }

    @Test func `days that the calendar explains are no gap`() async throws {
        let start = try #require(CalendarDate("2021-02-01")).dayNumber
        let days = (0..<35).map { CalendarDate(dayNumber: start + $0).description }
        let held = days.filter { !("2021-03-02"..."2021-03-04").contains($0) }
        var archive = archive(try held.map { try issue($0) })
        #expect(
            await messages(archive, "missing-issues") == ["3 issues are missing: 2021-03-02 to 2021-03-04"])
        let span = { (first: String, last: String) in
            PublicationCalendar.Span(try #require(CalendarDate(first))...(try #require(CalendarDate(last))))
        }
        archive.calendar.notPublished = [try span("2021-03-02", "2021-03-02")]
        archive.calendar.notHeld = [try span("2021-03-04", "2021-03-04")]
        #expect(await messages(archive, "missing-issues") == ["1 issue is missing: 2021-03-03"])
        archive.calendar.notHeld = [try span("2021-03-03", "2021-03-04")]
        #expect(await messages(archive, "missing-issues").isEmpty)
    }

    @Test func `issue numbers tell how many issues a gap hides`() async throws {
        let next = archive([try issue("2021-03-01", number: 10), try issue("2021-03-08", number: 11)])
        #expect(await messages(next, "missing-issues").isEmpty)
        let later = archive([try issue("2021-03-01", number: 10), try issue("2021-03-08", number: 13)])
        #expect(
            await messages(later, "missing-issues")
                == ["2 issues are missing: 2021-03-02 to 2021-03-07 (numbers 11 to 12)"])
    }

    @Test func `a weekday on which the paper never comes out is no gap`() async throws {
        let start = try #require(CalendarDate("2021-03-01")).dayNumber
        let days = (0..<70).map { CalendarDate(dayNumber: start + $0) }.filter { $0.weekday < 6 }
        let issues = try days.filter { $0.description != "2021-04-07" }.map { try issue($0.description) }
        #expect(await messages(archive(issues), "missing-issues") == ["1 issue is missing: 2021-04-07"])
    }

    @Test func `pages that the masthead tells of are missed`() async throws {
        let found = await messages(
            archive([try issue("2021-03-01", pages: [1, 3], pagesToday: 4)]), "missing-pages")
        #expect(found == ["Pages 2, 4 of 2021-03-01 not held"])
        #expect(await messages(archive([try issue("2021-03-01", pages: [1, 2])]), "missing-pages").isEmpty)
    }

    // MARK: Conflicts

    @Test(arguments: [("星期一", true), ("星期二", false), ("星期日", false), ("Monday", true), ("号外", true)])
    func `a weekday that is not that of the date is a conflict`(_ weekday: String, _ fits: Bool) async throws
    {
        let found = await messages(archive([try issue("2021-03-01", weekday: weekday)]), "weekday-conflict")
        #expect(found.isEmpty == fits)
    }

    @Test func `numbers that do not count up are a conflict`() async throws {
        let found = await messages(
            archive([
                try issue("2021-03-01", number: 12), try issue("2021-03-02", number: 11),
                try issue("2021-03-03", number: 90),
            ]), "issue-number-conflict")
        #expect(found.count == 2)
    }

    @Test func `an issue on a day that the calendar leaves out, and a page beyond the last, are conflicts`()
        async throws
    {
        var archive = archive([try issue("2021-03-01", pages: [1, 5], pagesToday: 4)])
        #expect(await messages(archive, "calendar-conflict").isEmpty)
        #expect(await messages(archive, "page-beyond-issue").count == 1)
        let day = try #require(CalendarDate("2021-03-01"))
        archive.calendar.notHeld = [PublicationCalendar.Span(day...day)]
        #expect(await messages(archive, "calendar-conflict").count == 1)
    }

    @Test func `a gap to another year is not collected, unless numbers tell what came out`() async throws {
        let years = archive([try issue("2021-12-01"), try issue("2022-03-01")])
        #expect(await messages(years, "missing-issues").isEmpty)
        let numbered = archive([try issue("2021-12-30", number: 7), try issue("2022-01-03", number: 9)])
        #expect(await messages(numbered, "missing-issues").count == 1)
    }

    // MARK: Texts and records

    @Test func `a text that stands in two issues is told once`() async throws {
        let text =
            "今年春耕的种子已经备齐,北岸各村的水渠也清过一遍,农技员挨家挨户讲解新的播种办法,"
            + "合作社的机器都检修完毕,天气预报说下周有一场透雨,大家盼着雨后就下地,老人们说这样的年景好几年没有见过了。"
        let other = "图书馆从这个月起晚上九点关门,周末也开,读者可以把书带到河边的长椅上读,看门的老人说这是他提的主意。"
        let found = await messages(
            archive([
                try issue("2021-03-01", texts: [text, other]), try issue("2021-03-02", texts: ["导语。" + text]),
            ]),
            "repeated-text")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("2021-03-02-p1-a1 holds") == true)
    }

    @Test func `figures that disagree are shown side by side`() async throws {
        let place = SourceLocation("projects/x.md")
        var entity = Entity(
            id: EntityID(.project, "x"), name: "大桥", body: MarkdownSource("", at: place), location: place)
        let stage = { (value: String, measure: Measure?) in
            Stage(status: "通车", figures: [Figure(name: "长度", value: value, unit: "公里", measure: measure)])
        }
        entity.stages = [stage("3", .actual), stage("3.2", .actual), stage("5", .target)]
        let matters = await Checks.matters(of: archive([], entities: [entity]))
        #expect(matters.map(\.diagnostic.id) == ["figures-disagree"])
        #expect(matters.first?.diagnostic.notes == ["3公里 (no source)", "3.2公里 (no source)"])
    }

    @Test func `doubtful boundaries stand least certain first, editors' own rows not at all`() async throws {
        var issue = try issue("2021-03-01", texts: ["一", "二", "三"])
        for (index, confidence) in [0.6, 0.3, 0.2].enumerated() {
            issue.articles[index].confidence = confidence
            issue.articles[index].isRecorded = index == 2
            issue.articles[index].dividedBy = index == 2 ? "王敏" : nil
        }
        let matters = await Checks.matters(of: archive([issue]))
        let list = MatterList(matters.filter { $0.diagnostic.kind == .doubtfulBoundary })
        #expect(list.open.count == 2)
        #expect(list.open.first?.diagnostic.message.contains("30 %") == true)
        issue.pages[0].checked = [.division]
        #expect(await messages(archive([issue]), "doubtful-boundary").isEmpty)
    }

    // MARK: The list

    @Test func `the list goes from errors to repetitions`() {
        let kinds: [DiagnosticKind] = [
            .movedNote, .repeatedText, .danglingLink, .unplacedNote, .continuationUnmatched, .badValue,
        ]
        let list = MatterList(kinds.map { Matter(Diagnostic($0, "x")) })
        #expect(
            list.open.map(\.urgency) == [.error, .unplacedNote, .continuation, .link, .repetition, .other])
    }

    @Test func `an id holds facts, not lines or the place of the folder`() {
        let one = Diagnostic(.danglingLink, "x", at: SourceLocation("Content/a.md", line: 3))
        let moved = Diagnostic(.danglingLink, "x", at: SourceLocation("../Content/a.md", line: 9))
        let other = Diagnostic(.danglingLink, "z", at: SourceLocation("Content/a.md", line: 3))
        #expect(Matter(one, in: "Content").id == Matter(moved, in: "../Content/").id)
        #expect(Matter(one, in: "Content").id != Matter(other, in: "Content").id)
        #expect(Matter(one, in: "Content").id.hasPrefix("dangling-link-"))
    }

    @Test func `what is accepted is off the list until its facts change`() async throws {
        func matters(_ weekday: String) async throws -> [Matter] {
            await Checks.matters(of: archive([try issue("2021-03-01", weekday: weekday)])).filter {
                $0.diagnostic.kind == .weekdayConflict
            }
        }
        let before = try await matters("星期五")
        let accepted = try #require(before.first)
        let acceptance = Acceptance(
            id: accepted.id, author: "王敏", date: try #require(CalendarDate("2026-03-02")), reason: "原报如此")
        let list = MatterList(before, acceptances: [acceptance])
        #expect(list.open.isEmpty && list.accepted == 1 && list.idle.isEmpty)
        let after = try await matters("星期六")
        let later = MatterList(after, acceptances: [acceptance])
        #expect(later.open.count == 1 && later.accepted == 0 && later.idle == [acceptance])
    }

    @Test func `an error cannot be accepted away`() throws {
        let matter = Matter(Diagnostic(.badValue, "x"))
        let date = try #require(CalendarDate("2026-03-02"))
        let list = MatterList(
            [matter], acceptances: [Acceptance(id: matter.id, author: "", date: date, reason: "")])
        #expect(list.open == [matter])
    }

    // MARK: accepted.tsv

    @Test func `lines are sorted in, and nothing else is touched`() throws {
        let date = try #require(CalendarDate("2026-03-02"))
        let line = Acceptance(id: "m-2", author: "王\t敏", date: date, reason: "原报\n如此")
        let file = line.added(to: Array("# 说明\nm-1\ta\t2026-01-01\tx\nm-3\tb\t2026-01-01\ty".utf8))
        #expect(
            String(decoding: file, as: UTF8.self)
                == "# 说明\nm-1\ta\t2026-01-01\tx\nm-2\t王 敏\t2026-03-02\t原报 如此\nm-3\tb\t2026-01-01\ty\n")
        let read = AcceptanceReader.acceptances(SourceText(path: "accepted.tsv", bytes: file))
        #expect(read.value.map(\.id) == ["m-1", "m-2", "m-3"])
        #expect(read.diagnostics.isEmpty)
        #expect(String(decoding: line.added(to: []), as: UTF8.self) == line.written + "\n")
    }

    @Test func `a line that cannot be read is an error`() {
        let read = AcceptanceReader.acceptances(
            SourceText(path: "accepted.tsv", "<<<<<<< HEAD\na\tb\tc\td\n"))
        #expect(read.value.isEmpty)
        #expect(read.diagnostics.map(\.id) == ["bad-acceptance", "bad-acceptance"])
        #expect(read.diagnostics.map(\.location?.line) == [1, 2])
    }

    @Test(arguments: ["0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2021-03-01", "9999-12-31"])
    func `a day is found again by its number`(_ day: String) throws {
        let date = try #require(CalendarDate(day))
        #expect(CalendarDate(dayNumber: date.dayNumber) == date)
    }
}
